/** The handling line of a page that tells of what is marked `restricted`. */
import type { Report, ReportKind } from '../reports/report';
import { RESTRICTED } from '../reports/views';
import type { Document } from './document';

/** Reports whose pages tell of records among other things; the others mark each record, or have a line of their own. */
const TELLING: readonly ReportKind[] = ['last', 'organisation', 'person', 'positions', 'readouts'];

const isRestricted = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ((value as { restricted?: unknown }).restricted === true || Object.values(value).some(isRestricted));

/** The page with the line at top and bottom, where it is needed. */
export function handled(document: Document, report: Report): Document {
  if (!TELLING.includes(report.kind) || !isRestricted(report.data)) return document;
  const line = { block: 'marking' as const, text: RESTRICTED };
  return { ...document, blocks: [line, ...document.blocks, line] };
}
