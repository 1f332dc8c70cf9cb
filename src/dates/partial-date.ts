/**
 * Calendar dates as ISO 8601 strings of their own precision: `2025`, `2025-07`, `2025-07-25`. A missing month
 * or day is never made up; comparisons use the first and the last day that such a date can mean.
 */
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';

/**
 * An ISO 8601 date, month or year, as precise as it is known.
 * @pattern ^\d{4}(-\d{2}(-\d{2})?)?$
 */
export type PartialDate = string;
/**
 * A full ISO 8601 date, `YYYY-MM-DD`.
 * @pattern ^\d{4}-\d{2}-\d{2}$
 */
export type Day = string;

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const pad = (value: number): string => String(value).padStart(2, '0');

/** The local midnight of a full day, for date-fns only; never stored. */
export function toDate(day: Day): Date {
  return new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}

export function fromDate(value: Date): Day {
  return `${String(value.getFullYear()).padStart(4, '0')}-${pad(value.getMonth() + 1)}-${pad(value.getDate())}`;
}

/** Whether `text` is an ISO date, month or year that exists in the calendar. */
export function isPartialDate(text: string): boolean {
  const parts = FORM.exec(text);
  if (!parts || Number(parts[1]) < 1000) return false;
  if (parts[2] === undefined) return true;
  if (Number(parts[2]) < 1 || Number(parts[2]) > 12) return false;
  return parts[3] === undefined || fromDate(toDate(text)) === text;
}

/** The first day that a partial date can mean. */
export function firstDay(date: PartialDate): Day {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day that a partial date can mean. */
export function lastDay(date: PartialDate): Day {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? fromDate(lastDayOfMonth(toDate(`${date}-01`))) : date;
}

/** Days from `earlier` to `later`, both full days. */
export function daysBetween(earlier: Day, later: Day): number {
  return differenceInCalendarDays(toDate(later), toDate(earlier));
}

export function dayBefore(day: Day): Day {
  return fromDate(addDays(toDate(day), -1));
}

/** The day so many months before; at a month's end, the last day there is. */
export function monthsBefore(day: Day, months: number): Day {
  return fromDate(addMonths(toDate(day), -months));
}

/** Code-point order: the order of dates, and of ids. Negative, zero or positive, as `Array.sort` wants. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A date as prose: `25 July 2025`, `July 2025`, `2025`; with `short` the month is cut to three letters. */
export function formatDate(date: PartialDate, form: 'long' | 'short' = 'long'): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  const words = `${form === 'short' ? name.slice(0, 3) : name} ${year}`;
  return day === undefined ? words : `${Number(day)} ${words}`;
}

/** A date or a span as prose, what both ends share said once: `11 to 13 May 2025`. */
export function formatSpan(
  from: PartialDate,
  to: PartialDate | null,
  form: 'long' | 'short' = 'long',
): string {
  if (to === null || to === from) return formatDate(from, form);
  const [fromYear, fromMonth, fromDayOfMonth] = from.split('-');
  const [toYear, toMonth] = to.split('-');
  const end = formatDate(to, form);
  if (fromDayOfMonth !== undefined && to.length === 10 && fromYear === toYear) {
    const start = formatDate(from, form).replace(` ${fromYear}`, '');
    return fromMonth === toMonth ? `${Number(fromDayOfMonth)} to ${end}` : `${start} to ${end}`;
  }
  return `${formatDate(from, form)} to ${end}`;
}

/** A number of days as people say it: `today`, `1 day`, `75 days`, `14 months`, `3 years`. */
export function formatDays(days: number): string {
  const count = (value: number, unit: string): string => `${value} ${unit}${value === 1 ? '' : 's'}`;
  if (days < 100) return count(days, 'day');
  const months = Math.round(days / 30.44);
  return months < 24 ? count(months, 'month') : count(Math.floor(days / 365.25), 'year');
}
