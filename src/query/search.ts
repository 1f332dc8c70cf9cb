/** Full-text search: a plain scan with a ranking of its own, tolerant of typos, with phrases and exclusions. */
import { distance } from 'fastest-levenshtein';
import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import { compareText } from '../dates/partial-date';
import { UsageError } from '../errors';
import { fold } from './fold';
import { actorsOf } from './involved';

export interface SearchQuery {
  words: string[];
  phrases: string[];
  excluded: string[];
}

export interface Hit {
  record: DiplomaticRecord;
  score: number;
  /** The folded words of the record that matched, for highlighting. */
  matched: string[];
}

/**
 * Reads `word "exact phrase" -not -"not this phrase"`.
 * @throws UsageError when nothing is looked for
 */
export function parseSearch(terms: readonly string[]): SearchQuery {
  const query: SearchQuery = { words: [], phrases: [], excluded: [] };
  // A term with a space in it was quoted in the shell: an exact phrase, unless it carries quotation marks itself.
  const text = terms
    .map((term) => (/\s/.test(term) && !/["“”]/.test(term) ? term.replace(/^([-−]?)(.*)$/, '$1"$2"') : term))
    .join(' ')
    .replace(/[“”]/g, '"');
  for (const [, minus, phrase, word] of text.matchAll(/([-−]?)(?:"([^"]*)"?|([^\s"]+))/g)) {
    const folded = fold(phrase ?? word ?? '');
    if (folded === '') continue;
    if (minus !== '') query.excluded.push(folded);
    else if (phrase !== undefined || folded.includes(' ')) query.phrases.push(folded);
    else query.words.push(folded);
  }
  if (query.words.length === 0 && query.phrases.length === 0) {
    throw new UsageError('search needs a word to look for', [
      'For example: brief search ceasefire "third party" -tariffs',
    ]);
  }
  return query;
}

/** What is searched in a record, each text with its weight. */
function fieldsOf(dataset: Dataset, record: DiplomaticRecord): [text: string, weight: number][] {
  const names = actorsOf(record).map(
    (id) => dataset.person(id)?.name ?? dataset.organisation(id)?.name ?? id,
  );
  const topics = record.topics.map((id) => dataset.topic(id)?.name ?? id);
  const common: [string, number][] = [
    [names.join(' '), 3],
    [topics.join(' '), 2],
    [record.id.replace(/-/g, ' '), 1],
    [record.note ?? '', 0.5],
  ];
  switch (record.kind) {
    case 'meeting': {
      const place = [record.place?.venue, record.place?.city].filter(Boolean).join(' ');
      return [
        [record.title, 4],
        [record.outcome ?? '', 2],
        [record.atmosphere ?? '', 1],
        [place, 1],
        ...common,
      ];
    }
    case 'statement':
      return [
        [record.summary, 3],
        [record.quote ?? '', 3],
        [[record.place?.venue, record.place?.city].filter(Boolean).join(' '), 1],
        ...common,
      ];
    case 'event':
      return [[record.title, 4], [record.summary, 3], ...common];
  }
}

/** The words of the dataset that a misspelt word may mean: those at the least distance, if near enough. */
function nearWords(wanted: string, vocabulary: ReadonlySet<string>): Set<string> {
  const allowed = wanted.length < 4 ? 0 : wanted.length < 8 ? 1 : 2;
  let best = allowed;
  let found = new Set<string>();
  for (const word of vocabulary) {
    if (Math.abs(word.length - wanted.length) > best) continue;
    const cost = distance(word, wanted);
    if (cost > best) continue;
    if (cost < best) {
      best = cost;
      found = new Set();
    }
    found.add(word);
  }
  return found;
}

/** A record's fields, folded, each between spaces so that a word can be looked for as ` word`. */
interface Folded {
  record: DiplomaticRecord;
  fields: { text: string; weight: number }[];
}

/** The words of a text that answer a word of the query, each time they stand in it, and how well. */
type Answers = (text: string) => [word: string, likeness: number][];

/** Answers by the word itself, and from three letters on by what begins with it. */
const sameOrBegun =
  (wanted: string): Answers =>
  (text) => {
    const found: [string, number][] = [];
    for (let at = text.indexOf(` ${wanted}`); at >= 0; at = text.indexOf(` ${wanted}`, at + 1)) {
      const word = text.slice(at + 1, text.indexOf(' ', at + 1));
      if (word === wanted) found.push([word, 1]);
      else if (wanted.length >= 3) found.push([word, 0.7]);
    }
    return found;
  };

const oneOf =
  (near: ReadonlySet<string>): Answers =>
  (text) =>
    text
      .split(' ')
      .filter((word) => near.has(word))
      .map((word) => [word, 0.6]);

/** How the words of a query are answered: misspelt ones by the words of the records that are nearest. */
function answersTo(words: readonly string[], documents: readonly Folded[]): Answers[] {
  let vocabulary: Set<string> | undefined;
  return words.map((word) => {
    const answers = sameOrBegun(word);
    if (documents.some(({ fields }) => fields.some(({ text }) => answers(text).length > 0))) return answers;
    vocabulary ??= new Set(documents.flatMap(({ fields }) => fields.flatMap(({ text }) => text.split(' '))));
    return oneOf(nearWords(word, vocabulary));
  });
}

/** The records that hold every word and phrase and none of the excluded ones, the best match first. */
export function search(dataset: Dataset, records: readonly DiplomaticRecord[], query: SearchQuery): Hit[] {
  const documents = records.map(
    (record): Folded => ({
      record,
      fields: fieldsOf(dataset, record).map(([text, weight]) => ({ text: ` ${fold(text)} `, weight })),
    }),
  );
  const asked = answersTo(query.words, documents);
  const answered = documents.map((document) => ({
    ...document,
    /** For each word of the query, what answers it in each field. */
    answers: asked.map((answersIn) => document.fields.map(({ text }) => answersIn(text))),
  }));
  const holders = new Map<string, number>();
  for (const { answers } of answered) {
    for (const word of new Set(answers.flat(2).map(([answer]) => answer)))
      holders.set(word, (holders.get(word) ?? 0) + 1);
  }
  const rarity = (word: string): number => Math.log(1 + records.length / (1 + (holders.get(word) ?? 0)));
  const hits: Hit[] = [];
  for (const { record, fields, answers } of answered) {
    const holds = (phrase: string): boolean => fields.some(({ text }) => text.includes(` ${phrase} `));
    if (!answers.every((inFields) => inFields.some((found) => found.length > 0))) continue;
    if (!query.phrases.every(holds) || query.excluded.some(holds)) continue;
    let score = 0;
    fields.forEach(({ text, weight }, index) => {
      const length = 1 + Math.log(1 + text.length / 40);
      for (const inFields of answers)
        for (const [word, likeness] of inFields[index] ?? [])
          score += (weight * likeness * rarity(word)) / length;
      for (const phrase of query.phrases) if (text.includes(` ${phrase} `)) score += weight * 4;
    });
    const matched = new Set([
      ...answers.flat(2).map(([word]) => word),
      ...query.phrases.flatMap((phrase) => phrase.split(' ')),
    ]);
    hits.push({ record, score: Math.round(score * 1000) / 1000, matched: [...matched].sort(compareText) });
  }
  return hits.sort(
    (a, b) =>
      b.score - a.score || compareText(b.record.date, a.record.date) || compareText(a.record.id, b.record.id),
  );
}
