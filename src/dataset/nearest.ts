/** Which word was meant. */
import { distance } from 'fastest-levenshtein';

/** How many letters of one word must be changed to make the other; two neighbours that have changed places are one. */
export function slips(a: string, b: string): number {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  const swapped = `${a.slice(0, at)}${a[at + 1]}${a[at]}${a.slice(at + 2)}`;
  return at >= 0 && swapped === b ? 1 : distance(a, b);
}

/** The words nearest to one that was mistyped, best first; none where nothing is near. */
export function nearestWords(word: string, words: readonly string[]): string[] {
  const key = word.toLowerCase();
  const cost = (candidate: string): number => {
    const other = candidate.toLowerCase();
    return key.length > 2 && other.startsWith(key) ? 0.5 : slips(key, other);
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
