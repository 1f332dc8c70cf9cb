import { distance } from 'fastest-levenshtein';
import { UsageError } from '../errors';

/** The words nearest to one that was mistyped, best first; none where nothing is near. */
export function nearestWords(word: string, words: readonly string[]): string[] {
  const key = word.toLowerCase();
  const cost = (candidate: string): number => {
    const other = candidate.toLowerCase();
    return key.length > 2 && other.startsWith(key) ? 0.5 : distance(key, other);
  };
  const { length } = key.replace(/^-+/, '');
  const limit = length < 2 ? 0 : length < 4 ? 1 : length < 8 ? 2 : 3;
  return words
    .map((candidate) => ({ candidate, cost: cost(candidate) }))
    .filter((entry) => entry.cost <= limit)
    .sort((a, b) => a.cost - b.cost)
    .map(({ candidate }) => candidate)
    .slice(0, 3);
}

/** `Did you mean timeline or ties?`, or nothing. */
export function didYouMean(word: string, words: readonly string[]): string[] {
  const nearest = nearestWords(word, words);
  return nearest.length > 0 ? [`Did you mean ${nearest.join(' or ')}?`] : [];
}

/** The error for a word that is none of a closed set. */
export function notAmong(what: string, word: string, words: readonly string[]): UsageError {
  return new UsageError(`${what}: no "${word}"; choose from ${words.join(', ')}`, didYouMean(word, words));
}

/** The word of the set that is meant, in any case of letters. @throws UsageError with the nearest where it is not */
export function oneWordOf<T extends string>(what: string, word: string, words: readonly T[]): T {
  const found = words.find((candidate) => candidate.toLowerCase() === word.toLowerCase());
  if (found === undefined) throw notAmong(what, word, words);
  return found;
}
