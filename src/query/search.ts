/** Full-text search: a plain scan with a ranking of its own, tolerant of typos, with phrases and exclusions. */
import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import { slips } from '../dataset/nearest';
import { compareText } from '../dates/partial-date';
import { UsageError } from '../errors';
import { fold } from './fold';
import { actorsOf } from './involved';

export interface SearchQuery {
  words: string[];
  phrases: string[];
  excluded: string[];
  /** Small words that are not looked for, as typed. */
  passedOver: string[];
  /** How each word and phrase was typed. */
  typed: Map<string, string>;
}

/** Words of questions and sentences, which tell no record from another. */
const SMALL_WORDS = new Set(
  `a about an and are as at be been but by can could did do does ever for from had has have he her his how i in is it its me
  my of on or our said say says shall she should so than that the their them there these they this those to was we were
  what when where which who whom whose why will with would you your`.split(/\s+/),
);

export interface Found {
  /** The best match first. */
  hits: Hit[];
  /** How the words were read, and where nothing is found, why. */
  remarks: string[];
}

export interface Hit {
  record: DiplomaticRecord;
  score: number;
  /** The folded words of the record that matched, for highlighting. */
  matched: string[];
}

/** Whether a term was quoted in the shell, with a blank in it and no quotation marks of its own: a phrase. */
export const isQuotedInShell = (term: string): boolean => /\s/.test(term) && !/["“”]/.test(term);

/**
 * Reads `word "exact phrase" -word -"this phrase not"`.
 * @param inWords whether a term that was quoted in the shell is looked for by its words
 * @throws UsageError when nothing is looked for
 */
export function parseSearch(terms: readonly string[], { inWords = false } = {}): SearchQuery {
  const query: SearchQuery = { words: [], phrases: [], excluded: [], passedOver: [], typed: new Map() };
  const text = terms
    .map((term) => (!inWords && isQuotedInShell(term) ? term.replace(/^([-−]?)(.*)$/, '$1"$2"') : term))
    .join(' ')
    .replace(/[“”]/g, '"')
    .replace(/(\d)\s*(?:%|per[\s-]?cent\b)/gi, '$1%');
  for (const [, minus, phrase, word] of text.matchAll(/([-−]?)(?:"([^"]*)"?|([^\s"]+))/g)) {
    const folded = fold(phrase ?? word ?? '');
    if (folded === '') continue;
    query.typed.set(folded, phrase ?? word ?? '');
    if (minus !== '') query.excluded.push(folded);
    else if (phrase !== undefined || folded.includes(' ')) query.phrases.push(folded);
    else if (SMALL_WORDS.has(folded)) query.passedOver.push(folded);
    else query.words.push(folded);
  }
  if (query.words.length === 0 && query.phrases.length === 0) query.words = query.passedOver.splice(0);
  if (query.words.length === 0 && query.phrases.length === 0) {
    throw new UsageError('search needs a word to look for', [
      'For example: brief search ceasefire "third party" -tariffs',
    ]);
  }
  return query;
}

/** What is searched in a record, each text with its weight; the id for words alone, since it joins what stands apart. */
function fieldsOf(
  dataset: Dataset,
  record: DiplomaticRecord,
): [text: string, weight: number, forWords?: 'for words'][] {
  const names = actorsOf(record).map(
    (id) => dataset.person(id)?.name ?? dataset.organisation(id)?.name ?? id,
  );
  const topics = record.topics.map((id) => dataset.topic(id)?.name ?? id);
  const common: ReturnType<typeof fieldsOf> = [
    [names.join(' '), 3],
    [topics.join(' '), 2],
    [record.id.replace(/-/g, ' '), 1, 'for words'],
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

/** The slips that a word of so many letters is forgiven. */
const forgiven = (letters: number): number => (letters < 4 ? 0 : letters < 6 ? 1 : 2);

/**
 * Whether one word may be a slip for the other: people get the first letter right, and two slips are made in a word of
 * the same length. `isolated` is no slip for `violated`, nor `vetoed` for `voted`.
 */
const isSlip = (a: string, b: string, cost: number): boolean =>
  a[0] === b[0] && (cost < 2 || a.length === b.length);

/**
 * The word of the dataset that a misspelt word means: of those at the least distance, if near enough, the one that
 * most records hold; or null.
 * @param vocabulary the words of the records, with the number of records that hold each
 */
function nearestWord(wanted: string, vocabulary: ReadonlyMap<string, number>): string | null {
  let best = { word: null as string | null, cost: forgiven(wanted.length), holders: 0 };
  for (const [word, holders] of vocabulary) {
    if (Math.abs(word.length - wanted.length) > best.cost) continue;
    const cost = slips(word, wanted);
    if (!isSlip(word, wanted, cost)) continue;
    if (cost < best.cost || (cost === best.cost && holders > best.holders)) best = { word, cost, holders };
  }
  return best.word;
}

/** A record's fields, folded, each between spaces so that a word can be looked for as ` word`. */
interface Folded {
  record: DiplomaticRecord;
  fields: { text: string; weight: number }[];
  /** Those in which a phrase is looked for. */
  prose: string[];
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

/** Each word of the records with the number of records that hold it. */
function vocabularyOf(documents: readonly Folded[]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const { fields } of documents)
    for (const word of new Set(fields.flatMap(({ text }) => text.split(' '))))
      holders.set(word, (holders.get(word) ?? 0) + 1);
  return holders;
}

const holdersOf = (answers: Answers, documents: readonly Folded[]): number =>
  documents.filter(({ fields }) => fields.some(({ text }) => answers(text).length > 0)).length;

/** The words of a query as they are looked for: one that no record holds as the nearest that some do. */
function wordsMeant(words: readonly string[], documents: readonly Folded[]): string[] {
  let vocabulary: Map<string, number> | undefined;
  return words.map((word) => {
    if (holdersOf(sameOrBegun(word), documents) > 0) return word;
    vocabulary ??= vocabularyOf(documents);
    return nearestWord(word, vocabulary) ?? word;
  });
}

/** Why nothing is found: the words that no record holds, or how many hold each. */
function whyNothing(query: SearchQuery, words: readonly string[], documents: readonly Folded[]): string[] {
  if (documents.length === 0) return [];
  const phrase =
    (wanted: string): Answers =>
    (text) =>
      text.includes(` ${wanted} `) ? [[wanted, 1]] : [];
  const counts = [
    ...words.map((word): [string, number] => [word, holdersOf(sameOrBegun(word), documents)]),
    ...query.phrases.map((wanted): [string, number] => [wanted, holdersOf(phrase(wanted), documents)]),
  ];
  const asTyped = (word: string): string => query.typed.get(word) ?? word;
  const missing = counts.filter(([, holders]) => holders === 0).map(([word]) => `"${asTyped(word)}"`);
  if (missing.length > 0) return [`no record holds ${missing.join(' or ')}`];
  if (counts.length < 2) return [];
  return [
    `no record holds them all: ${counts.map(([word, holders]) => `${asTyped(word)} ${holders}`).join(', ')}`,
  ];
}

/** The records that hold every word and phrase and none of the excluded ones. */
export function search(dataset: Dataset, records: readonly DiplomaticRecord[], query: SearchQuery): Found {
  const documents = records.map((record): Folded => {
    const fields = fieldsOf(dataset, record).map(([text, weight, forWords]) => ({
      text: ` ${fold(text)} `,
      weight,
      forWords,
    }));
    return {
      record,
      fields,
      prose: fields.flatMap(({ text, forWords }) => (forWords === undefined ? text : [])),
    };
  });
  const words = wordsMeant(query.words, documents);
  const asked = words.map(sameOrBegun);
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
  for (const { record, fields, prose, answers } of answered) {
    const holds = (phrase: string): boolean => prose.some((text) => text.includes(` ${phrase} `));
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
  hits.sort(
    (a, b) =>
      b.score - a.score || compareText(b.record.date, a.record.date) || compareText(a.record.id, b.record.id),
  );
  return {
    hits,
    remarks: [
      ...(query.passedOver.length > 0 ? [`passed over: ${[...new Set(query.passedOver)].join(', ')}`] : []),
      ...query.words.flatMap((word, index) =>
        word === words[index] ? [] : [`"${word}" is read as "${words[index]}"`],
      ),
      ...(hits.length > 0 ? [] : whyNothing(query, words, documents)),
    ],
  };
}
