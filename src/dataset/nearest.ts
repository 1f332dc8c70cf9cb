/** Which word was meant. */
import { distance } from 'fastest-levenshtein';

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
