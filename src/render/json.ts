/** A report's data as JSON: a list as an array, a single thing as an object. */
import type { Report } from '../reports/report';
import { expectFields, fieldsOf } from './fields';
import { replaceUnsafe } from './visible';

type Fields = readonly string[] | null;

/**
 * The data, each entry cut to the wanted fields, in the order wanted.
 * @throws UsageError for a field that its entries do not have
 */
function picked(report: Report, fields: Fields): unknown {
  const { data } = report;
  if (fields === null) return data;
  expectFields(fields, fieldsOf(report));
  const pick = (entry: unknown): object =>
    Object.fromEntries(fields.map((field) => [field, (entry as Record<string, unknown>)[field] ?? null]));
  return Array.isArray(data) ? data.map(pick) : pick(data);
}

/** JSON in which what could steer a terminal is escaped: the same data to every reader. */
const json = (value: unknown, indent?: number): string =>
  replaceUnsafe(JSON.stringify(value, null, indent), (code) => `\\u${code.padStart(4, '0')}`);

export function jsonOf(report: Report, fields: Fields): string {
  return `${json(picked(report, fields), 2)}\n`;
}

/** One line an entry; a single thing is one line. */
export function ndjsonOf(report: Report, fields: Fields): string {
  const data = picked(report, fields);
  const entries = Array.isArray(data) ? data : [data];
  return entries.map((entry) => `${json(entry)}\n`).join('');
}
