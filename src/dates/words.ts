/** Dates as people say them: ISO prefixes, months, quarters, `last month`, `3 weeks ago`, `since may`. */
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { addWeeks } from 'date-fns/addWeeks';
import { addYears } from 'date-fns/addYears';
import { UsageError } from '../errors';
import {
  type Day,
  firstDay,
  formatDate,
  fromDate,
  isPartialDate,
  lastDay,
  MONTHS,
  toDate,
} from './partial-date';
import type { Span } from './span';

const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Unit = (typeof UNITS)[number];

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const NUMBER_WORDS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

const EXAMPLES =
  'try 2025, 2025-07, 2025-07-25, 2025-Q3, "July 2025", "last month", "3 weeks ago" or "since may"';

const pad = (value: number | string): string => String(value).padStart(2, '0');

/** The day so many units later, or earlier where the count is negative. */
export function shift(day: Day, count: number, unit: Unit): Day {
  const date = toDate(day);
  switch (unit) {
    case 'day':
      return fromDate(addDays(date, count));
    case 'week':
      return fromDate(addWeeks(date, count));
    case 'month':
      return fromDate(addMonths(date, count));
    case 'quarter':
      return fromDate(addMonths(date, 3 * count));
    case 'year':
      return fromDate(addYears(date, count));
  }
}

/** The calendar unit that holds a day: its week from Monday, its month, quarter or year. */
export function unitOf(day: Day, unit: Unit): { from: Day; to: Day } {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  switch (unit) {
    case 'day':
      return { from: day, to: day };
    case 'week': {
      const from = shift(day, -((toDate(day).getDay() + 6) % 7), 'day');
      return { from, to: shift(from, 6, 'day') };
    }
    case 'month':
      return { from: firstDay(day.slice(0, 7)), to: lastDay(day.slice(0, 7)) };
    case 'quarter': {
      const start = month - ((month - 1) % 3);
      return { from: `${year}-${pad(start)}-01`, to: lastDay(`${year}-${pad(start + 2)}`) };
    }
    case 'year':
      return { from: `${year}-01-01`, to: `${year}-12-31` };
  }
}

const whole = (date: string): { from: Day; to: Day } => ({ from: firstDay(date), to: lastDay(date) });

function monthNumber(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const index = MONTHS.findIndex(
    (name) => name.toLowerCase() === word || (word.length <= 4 && name.toLowerCase().startsWith(word)),
  );
  if (index >= 0) return index + 1;
  return word === 'sept' ? 9 : undefined;
}

/** A day and month, or a month, with no year: the latest that has begun by today. */
function latest(monthAndDay: string, today: Day): string {
  const year = Number(today.slice(0, 4));
  const thisYear = `${year}-${monthAndDay}`;
  return firstDay(thisYear) <= today ? thisYear : `${year - 1}-${monthAndDay}`;
}

/** `10/05/2025` and its like: read only where day and month cannot be mistaken. */
function slashed(text: string): string | null {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (!parts) return null;
  const [, a = '', b = '', digits = ''] = parts;
  const year = digits.padStart(4, '20');
  const readings = [`${year}-${pad(b)}-${pad(a)}`, `${year}-${pad(a)}-${pad(b)}`].filter(isPartialDate);
  const [first, second] = readings;
  if (first !== undefined && second !== undefined && first !== second) {
    throw new UsageError(
      `"${text}" reads two ways: ${formatDate(first)} (${first}) or ${formatDate(second)} (${second})`,
      ['Write the one you mean as YYYY-MM-DD.'],
    );
  }
  if (first !== undefined && digits.length < 4)
    throw new UsageError(`"${text}" leaves the century open`, [`Write ${first} if you mean that.`]);
  return first ?? null;
}

/** A date with a month's name: `July 2025`, `25 July 2025`, `July 25, 2025`, `25 July`, `May`. */
function named(text: string, today: Day): string | null {
  const words = text
    .replace(/^(in|on|last) /, '')
    .replace(/,/g, ' ')
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .split(/\s+/);
  let month: number | undefined;
  let day: number | undefined;
  let year: string | undefined;
  for (const word of words) {
    const named = monthNumber(word);
    if (named !== undefined && month === undefined) month = named;
    else if (/^\d{4}$/.test(word) && year === undefined) year = word;
    else if (/^\d{1,2}$/.test(word) && day === undefined) day = Number(word);
    else return null;
  }
  if (month === undefined) return null;
  const monthAndDay = day === undefined ? pad(month) : `${pad(month)}-${pad(day)}`;
  const date = year === undefined ? latest(monthAndDay, today) : `${year}-${monthAndDay}`;
  if (!isPartialDate(date)) throw new UsageError(`"${text}" is no day of the calendar`);
  return date;
}

function unitWord(word: string | undefined): Unit | undefined {
  return UNITS.find((unit) => word === unit || word === `${unit}s`);
}

function relative(text: string, today: Day): { from: Day; to: Day } | null {
  const fixed: Record<string, number> = { today: 0, now: 0, yesterday: -1, tomorrow: 1 };
  const offset = fixed[text];
  if (offset !== undefined) return whole(shift(today, offset, 'day'));
  const words = text.split(' ');
  const count = (word: string | undefined): number =>
    word === undefined
      ? Number.NaN
      : (NUMBER_WORDS[word] ?? (/^\d{1,4}$/.test(word) ? Number(word) : Number.NaN));
  const [first, second, third] = words;
  if (words.length === 3 && third === 'ago') {
    const unit = unitWord(second);
    if (unit && !Number.isNaN(count(first))) return whole(shift(today, -count(first), unit));
  }
  if (words.length === 3 && (first === 'last' || first === 'past')) {
    const unit = unitWord(third);
    if (unit && !Number.isNaN(count(second))) return { from: shift(today, -count(second), unit), to: today };
  }
  if (words.length === 2) {
    const unit = unitWord(second);
    const steps: Record<string, number> = { last: -1, past: -1, previous: -1, this: 0, next: 1 };
    const step = steps[first ?? ''];
    if (unit && step !== undefined) return unitOf(shift(unitOf(today, unit).from, step, unit), unit);
  }
  const weekday = WEEKDAYS.indexOf(first === 'last' && second !== undefined ? second : text);
  if (weekday >= 0) {
    const back = (toDate(today).getDay() - weekday + 7) % 7 || 7;
    return whole(shift(today, -back, 'day'));
  }
  return null;
}

function parsePoint(text: string, today: Day): { from: Day; to: Day } {
  // Words may be joined as the shell likes them: `last-month`, `3.weeks.ago`.
  const lower = text
    .toLowerCase()
    .trim()
    .replace(/(?<=[a-z])[-._](?=[a-z\d])|(?<=\d)[-._](?=[a-z])/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^the /, '');
  const numbers = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(lower);
  const iso = numbers
    ? [numbers[1], numbers[3], numbers[4]]
        .filter((part) => part !== undefined)
        .map(pad)
        .join('-')
    : lower;
  if (isPartialDate(iso)) return whole(iso);
  const quarter = /^(\d{4})[- ]?q([1-4])$/.exec(lower) ?? /^q([1-4])[- ]?(\d{4})$/.exec(lower);
  if (quarter) {
    const [year, number] = lower.startsWith('q') ? [quarter[2], quarter[1]] : [quarter[1], quarter[2]];
    return unitOf(`${year}-${pad(Number(number) * 3)}-01`, 'quarter');
  }
  const date = slashed(lower) ?? named(lower, today);
  if (date !== null) return whole(date);
  const found = relative(lower, today);
  if (found) return found;
  if (numbers) throw new UsageError(`"${text}" is no day of the calendar`);
  throw new UsageError(`"${text}" is not a date that can be read`, [
    EXAMPLES[0]?.toUpperCase() + EXAMPLES.slice(1),
  ]);
}

const BETWEEN = /^(?:from\s+|between\s+)?(?!up\s)(.+?)\s*(?:\.\.|\s+to\s+|\s+and\s+|\s+until\s+)\s*(.+)$/i;

/** The two dates of a text that names both ends of a span, such as `2025-05..2025-07`, as written; else null. */
export function endsOf(text: string): { from: string; to: string } | null {
  const [, from, to] = BETWEEN.exec(text.trim()) ?? [];
  return from === undefined || to === undefined ? null : { from, to };
}

/**
 * The days that a text means.
 * @param today the day from which `last month` and its like are counted
 * @throws UsageError for a text that is no date, or that reads two ways
 */
export function parseWhen(text: string, today: Day): Span {
  const trimmed = text.trim();
  const since = /^(?:since|from|after)[\s-]+(.+)$/i.exec(trimmed);
  const ends = endsOf(trimmed);
  if (ends) {
    const to = parsePoint(ends.to, today).to;
    // `7 to 10 may 2025`, `may to july 2025`: what both have in common stands once, at the end.
    const begin = /^\d{1,2}$/.test(ends.from) ? ends.to.replace(/^\d{1,2}/, ends.from) : ends.from;
    let { from } = parsePoint(begin, today);
    const [year] = /\b\d{4}\b/.exec(ends.to) ?? [];
    if (from > to && year !== undefined && !/\d{4}/.test(begin))
      from = parsePoint(`${begin} ${year}`, today).from;
    if (from > to) throw new UsageError(`"${text}" ends before it begins`);
    return { from, to };
  }
  if (since) return { from: parsePoint(since[1] ?? '', today).from, to: null };
  const until = /^(?:until|till|up[\s-]to)[\s-]+(.+)$/i.exec(trimmed);
  if (until) return { from: null, to: parsePoint(until[1] ?? '', today).to };
  const before = /^before[\s-]+(.+)$/i.exec(trimmed);
  if (before) return { from: null, to: shift(parsePoint(before[1] ?? '', today).from, -1, 'day') };
  return parsePoint(trimmed, today);
}

/** Whether `parseWhen` takes a text. */
export function isWhen(text: string, today: Day): boolean {
  try {
    parseWhen(text, today);
    return true;
  } catch {
    return false;
  }
}
