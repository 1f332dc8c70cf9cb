/** The dates of a command line: the span that its options leave, and what is said of how they were read. */
import type { Dataset } from '../dataset/dataset';
import type { About } from '../dataset/schema';
import { type Day, formatDate, lastDay } from '../dates/partial-date';
import { type Span, spanWords } from '../dates/span';
import { endsOf, isWhen, parseWhen } from '../dates/words';
import { UsageError } from '../errors';
import { MOST_WORDS_OF_A_DATE, quoted } from '../query/misread';
import type { Invocation } from './command';

/**
 * The first day that `--since` means, or the last that `--until` does; a month or a year counts from its first day and
 * to its last.
 * @param takesSpans whether the command takes `--on` and `--until` too
 * @throws UsageError for a bad date, for a span with both its ends, and where the wanted end is open
 */
export function endOf(
  option: '--since' | '--until',
  text: string,
  today: Day,
  { takesSpans = true } = {},
): Day {
  const ends = endsOf(text);
  const { from, to } = parseWhen(text, today);
  if (ends) {
    const since = `--since ${quoted(ends.from)}`;
    const ways = takesSpans ? `--on ${quoted(text)}, or ${since} --until ${quoted(ends.to)}` : since;
    throw new UsageError(`${option} "${text}" is a span: ${ways}`);
  }
  const day = option === '--since' ? from : to;
  if (day === null)
    throw new UsageError(`${option} "${text}" has no ${option === '--since' ? 'beginning' : 'end'}`);
  return day;
}

/** The dates of the options; an end without a year is of the beginning's: `--since "1 May 2025" --until "10 May"`. */
function datesOf(
  options: Invocation['options'],
  today: Day,
): Record<'since' | 'until' | 'on', string | undefined> {
  const { since, until, on } = options as Record<string, string | undefined>;
  const [year] = /\b\d{4}\b/.exec(since ?? '') ?? [];
  const completed = `${until} ${year}`;
  const isOfYear =
    year !== undefined && until !== undefined && !/\d{4}/.test(until) && isWhen(completed, today);
  return { since, until: isOfYear ? completed : until, on };
}

/** The span that `--since`, `--until` and `--on` leave together. @throws UsageError for a bad date or an empty span */
export function spanOf(options: Invocation['options'], today: Day): Span {
  const span: Span = { from: null, to: null };
  const narrow = (from: Day | null, to: Day | null): void => {
    if (from !== null && (span.from === null || from > span.from)) span.from = from;
    if (to !== null && (span.to === null || to < span.to)) span.to = to;
  };
  const { since, until, on } = datesOf(options, today);
  if (since !== undefined) narrow(endOf('--since', since, today), null);
  if (until !== undefined) narrow(null, endOf('--until', until, today));
  if (on !== undefined) {
    const when = parseWhen(on, today);
    narrow(when.from, when.to);
  }
  if (span.from !== null && span.to !== null && span.from > span.to) {
    throw new UsageError(`the dates leave nothing: from ${span.from} to ${span.to}`);
  }
  return span;
}

/** Tells of a date that nothing on record can be as late as. @param day what the text means */
export function remarkLater(
  remark: (text: string) => void,
  { coverage }: About,
  text: string,
  day: Day | null,
): void {
  if (day !== null && day > lastDay(coverage.to))
    remark(`"${text}" is later than the record, which goes to ${formatDate(coverage.to)}`);
}

/** Any other day than today: a date that is read the same on it does not depend on today. */
const ANOTHER_DAY: Day = '2000-02-02';

/** Tells how dates were read that depend on today. */
export function remarkDates({ options, session }: Pick<Invocation, 'options' | 'session'>): void {
  const dates = datesOf(options, session.today);
  for (const option of ['since', 'until', 'on'] as const) {
    const text = dates[option];
    if (text === undefined) continue;
    const { from, to } = parseWhen(text, session.today);
    const then = parseWhen(text, ANOTHER_DAY);
    if (from === then.from && to === then.to) continue;
    const read = option === 'since' && from !== null ? formatDate(from) : spanWords({ from, to });
    session.remark(`"${text}" is read as ${read}`);
  }
}

/** The day whose offices count where a span is asked about: its last, unless that is still to come. */
export const dayOfOffices = ({ to }: Span, { day }: Dataset): Day => (to !== null && to < day ? to : day);

/** The option with the date that was meant where its words were not quoted: `--since may 2025`; else null. */
export function unquotedDate({ options, words, session }: Invocation): string | null {
  for (const [key, flag] of [
    ['since', '--since'],
    ['until', '--until'],
    ['on', '--on'],
    ['asOf', '--as-of'],
  ] as const) {
    const value = options[key];
    if (typeof value !== 'string') continue;
    for (let start = 0; start < words.length; start++)
      for (let end = Math.min(words.length, start + MOST_WORDS_OF_A_DATE); end > start; end--) {
        const text = `${value} ${words.slice(start, end).join(' ')}`;
        if (isWhen(text, session.today)) return `${flag} "${text}"`;
      }
  }
  return null;
}
