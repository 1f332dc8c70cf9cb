/** Words that name nothing and yet tell what was meant: dates, joins that cannot be asked for, forms of records. */
import { RECORD_KINDS } from '../dataset/vocabulary';
import type { Day } from '../dates/partial-date';
import { parseWhen } from '../dates/words';
import { UsageError } from '../errors';
import { TYPES_OF } from './filter';
import { fold, singular } from './fold';

/** A run of words, from the first to before the last, and what is wrong with it. */
export interface Misread {
  start: number;
  end: number;
  error: UsageError;
}

/** A value as the shell takes it. */
export const quoted = (value: string): string => (/\s/.test(value) ? `"${value}"` : value);

/** What a date may begin with, beside a digit. In capitals `IN` is a country. */
const DATE_BEGINS =
  /^(?:as (?:of|at)|since|from|after|until|till|up|before|between|during|in|on|last|past|previous|this|next|today|yesterday|tomorrow)\b/;
export const MOST_WORDS_OF_A_DATE = 8;

/** How a date in words is asked for, by options that the command takes; null for what is no date. */
function dateHint(text: string, today: Day, takes: (flag: string) => boolean): string | null {
  const asOf = text.replace(/^as (?:of|at)\s+/i, '');
  const plain = asOf.replace(/^(?:[Dd]uring|[Ii]n|[Oo]n)\s+(?:the\s+)?/, '');
  try {
    const { from, to } = parseWhen(plain, today);
    const option = to === null ? '--since' : from === null ? '--until' : '--on';
    const date = quoted(plain.replace(/^(?:since|from|after|until|till|up to)\s+/i, ''));
    if (asOf !== text) return `It is a date: --as-of ${date}`;
    if (!takes(option)) return `It is a date, which only --as-of takes here: --as-of ${date}`;
    return `It is a date: ${option} ${option === '--on' ? `${quoted(plain)}, or --as-of ${date}` : date}`;
  } catch {
    return null;
  }
}

/** The first date among the words, the longest that begins there. */
export function dateAmong(
  words: readonly string[],
  today: Day,
  takes: (flag: string) => boolean,
): Misread | null {
  for (let start = 0; start < words.length; start++) {
    for (let end = Math.min(words.length, start + MOST_WORDS_OF_A_DATE); end > start; end--) {
      const run = words.slice(start, end).join(' ');
      const text = run.charAt(0).toLowerCase() + run.slice(1);
      if (!DATE_BEGINS.test(text) && !/\d|\sago$/.test(text)) continue;
      const hint = dateHint(run, today, takes);
      if (hint === null) continue;
      const error = new UsageError(`"${run}" names no subject`, [hint]);
      return { start, end, error };
    }
  }
  return null;
}

const EITHER = new Set(['or', 'nor']);
const LEFT_OUT = new Set(['not', 'without', 'except', 'excluding']);

/** Every word that asks for either of two subjects, or for one to be left out. */
export function joinsAmong(words: readonly string[]): Misread[] {
  return words.flatMap((word, start) => {
    const lower = word.toLowerCase();
    const at = { start, end: start + 1 };
    if (EITHER.has(lower)) {
      const isJoin = (other: string | undefined): boolean => EITHER.has(other?.toLowerCase() ?? '');
      const each = words
        .map((other) => (isJoin(other) ? ';' : other))
        .join(' ')
        .split(/\s*;\s*/)
        .filter((part) => part !== '');
      return {
        ...at,
        error: new UsageError(`"${word}" cannot be asked for: subjects named together are meant together`, [
          `Ask for each by itself: ${each.join('; ')}`,
        ]),
      };
    }
    return LEFT_OUT.has(lower)
      ? {
          ...at,
          error: new UsageError(`"${word}" cannot be asked for: no subject can be left out`, [
            '`brief search <words> -word` leaves out a word.',
          ]),
        }
      : [];
  });
}

const FORMS = [
  ...RECORD_KINDS.map((kind) => ({ word: kind, hint: `is a kind of record: brief ${kind}s` })),
  ...RECORD_KINDS.flatMap((kind) =>
    TYPES_OF[kind].map((type) => ({
      word: fold(type),
      hint: `is a form of ${kind}: brief ${kind}s --type ${type}`,
    })),
  ),
];

/** What words that are a kind or a form of record ask for; null where they are none. */
export function formHint(words: string): string | null {
  for (const text of [words, ...words.split(' ')]) {
    const key = fold(text);
    const form = FORMS.find(({ word }) => word === key || singular(word) === singular(key));
    if (form) return `"${text}" ${form.hint}`;
  }
  return null;
}
