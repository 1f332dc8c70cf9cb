/** A report's data as JSON: a list as an array, a single thing as an object. */

import { UsageError } from '../errors';

import type { Report } from '../reports/report';
import { replaceUnsafe } from './visible';

type Fields = readonly string[] | null;

/** The names of the fields that an entry of some data has. */
export function fieldsOf(data: Report['data'] | readonly object[]): string[] {
  const entries = (Array.isArray(data) ? data : [data]) as object[];
  return [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
}

/**
 * The data, each entry cut to the wanted fields, in the order wanted.
 * @throws UsageError for a field that no entry has
 */
export function pickFields(data: Report['data'] | readonly object[], fields: Fields): unknown {
  if (fields === null) return data;
  const known = fieldsOf(data);
  const empty = Array.isArray(data) && data.length === 0;
  const unknown = fields.filter((field) => !known.includes(field));
  if (unknown.length > 0 && !empty) {
    throw new UsageError(`no field ${unknown.map((field) => `"${field}"`).join(', ')}`, [
      `The fields are ${known.join(', ')}.`,
    ]);
  }
  const pick = (entry: unknown): object =>
    Object.fromEntries(fields.map((field) => [field, (entry as Record<string, unknown>)[field] ?? null]));
  return Array.isArray(data) ? data.map(pick) : pick(data);
}

/** JSON in which what could steer a terminal is escaped: the same data to every reader. */
const json = (value: unknown, indent?: number): string =>
  replaceUnsafe(JSON.stringify(value, null, indent), (code) => `\\u${code.padStart(4, '0')}`);

export function jsonOf(report: Report, fields: Fields): string {
  return `${json(pickFields(report.data, fields), 2)}\n`;
}

/** One line an entry; a single thing is one line. */
export function ndjsonOf(report: Report, fields: Fields): string {
  const data = pickFields(report.data, fields);
  const entries = Array.isArray(data) ? data : [data];
  return entries.map((entry) => `${json(entry)}\n`).join('');
}
