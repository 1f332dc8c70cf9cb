import { type Day, firstDay, formatDate, formatSpan, lastDay, type PartialDate } from './partial-date';

/** Days from `from` to `to`, both included; null is open. */
export interface Span {
  from: Day | null;
  to: Day | null;
}

/** `1 to 31 May 2025`, `since 1 May 2026` or `until 31 May 2025`; empty for a span that is open at both ends. */
export function spanWords({ from, to }: Span): string {
  if (from !== null && to !== null) return formatSpan(from, to);
  if (from !== null) return `since ${formatDate(from)}`;
  return to === null ? '' : `until ${formatDate(to)}`;
}

/** Whether something that lasted from `date` to `endDate` touches the span: any day it can mean lies within. */
export function touches(span: Span, date: PartialDate, endDate: PartialDate | null = null): boolean {
  return (
    (span.to === null || firstDay(date) <= span.to) &&
    (span.from === null || lastDay(endDate ?? date) >= span.from)
  );
}

/** Whether a tenure or style with these bounds may hold on some day of the span. */
export function overlaps(
  bounds: { from: PartialDate | null; to: PartialDate | null },
  first: Day,
  last: Day = first,
): boolean {
  return (
    (bounds.from === null || firstDay(bounds.from) <= last) &&
    (bounds.to === null || lastDay(bounds.to) >= first)
  );
}
