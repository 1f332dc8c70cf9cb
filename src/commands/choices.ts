import { nearestWords } from '../dataset/nearest';
import { UsageError } from '../errors';

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
