/** Full-text search: a plain scan with a ranking of its own, tolerant of typos, with phrases and exclusions. */
import { distance } from 'fastest-levenshtein';
import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import { compareText } from '../dates/partial-date';
import { UsageError } from '../errors';
import { fold, foldedWords } from './fold';
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

/** How well a word of the text answers a word of the query: 1 the same, less for a beginning, an inflection or a typo. */
function likeness(wanted: string, word: string): number {
  if (word === wanted) return 1;
  if (wanted.length >= 3 && word.startsWith(wanted)) return 0.7;
  return 0;
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

/** The records that hold every word and phrase and none of the excluded ones, the best match first. */
export function search(dataset: Dataset, records: readonly DiplomaticRecord[], query: SearchQuery): Hit[] {
  const documents = records.map((record) => ({
    record,
    fields: fieldsOf(dataset, record).map(([text, weight]) => ({ folded: fold(text), weight })),
  }));
  const vocabulary = new Set<string>();
  const holders = new Map<string, number>();
  for (const { fields } of documents) {
    const own = new Set(fields.flatMap(({ folded }) => folded.split(' ')));
    for (const word of own) {
      vocabulary.add(word);
      holders.set(word, (holders.get(word) ?? 0) + 1);
    }
  }
  const spelt = query.words.map((word) => {
    const known = [...vocabulary].some((other) => likeness(word, other) > 0);
    return known ? null : nearWords(word, vocabulary);
  });
  const rarity = (word: string): number => Math.log(1 + records.length / (1 + (holders.get(word) ?? 0)));
  const hits: Hit[] = [];
  for (const { record, fields } of documents) {
    const texts = fields.map(({ folded }) => ` ${folded} `);
    if (query.excluded.some((term) => texts.some((text) => text.includes(` ${term} `)))) continue;
    let score = 0;
    const matched = new Set<string>();
    const found = (wanted: string, near: Set<string> | null): boolean => {
      let best = 0;
      for (const { folded, weight } of fields) {
        let inField = 0;
        for (const word of folded.split(' ')) {
          const like = near ? (near.has(word) ? 0.6 : 0) : likeness(wanted, word);
          if (like === 0) continue;
          matched.add(word);
          inField += like * rarity(word);
        }
        best += (weight * inField) / (1 + Math.log(1 + folded.length / 40));
      }
      score += best;
      return best > 0;
    };
    const foundPhrase = (phrase: string): boolean => {
      let best = 0;
      texts.forEach((text, index) => {
        if (text.includes(` ${phrase} `)) best += (fields[index]?.weight ?? 1) * 4;
      });
      for (const word of foldedWords(phrase)) matched.add(word);
      score += best;
      return best > 0;
    };
    if (!query.phrases.every(foundPhrase)) continue;
    if (!query.words.every((word, index) => found(word, spelt[index] ?? null))) continue;
    hits.push({ record, score: Math.round(score * 1000) / 1000, matched: [...matched].sort(compareText) });
  }
  return hits.sort(
    (a, b) =>
      b.score - a.score || compareText(b.record.date, a.record.date) || compareText(a.record.id, b.record.id),
  );
}
