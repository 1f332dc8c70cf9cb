/** Prose as HTML: its scripts, its dates, its quotations and where it leads. */
import { MONTHS } from '../../dates/partial-date';
import type { Prose, Run } from '../document';
import { joinedRuns } from '../runs';
import { scriptRuns } from '../scripts';
import { isWebAddress } from '../visible';
import { type Attributes, element, escaped } from './element';

/** Dates in prose: `25 July 2025`, `7 Apr 2026`, `July 2025`, `2025-07-25`. */
const DATE = new RegExp(
  `\\b(?:(\\d{1,2}) )?(${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}) (\\d{4})\\b|\\b(\\d{4}-\\d{2}(?:-\\d{2})?)(?![-\\w])`,
  'g',
);

function isoDate(day: string | undefined, month: string, year: string): string {
  const number = MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3))) + 1;
  const parts = [year, String(number).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  return parts.join('-');
}

/** Words with what stands in another script marked as such, so that it is read and laid out its own way. */
export function words(text: string): string {
  return scriptRuns(text)
    .map(({ text: run, script, rightToLeft }) =>
      script === null
        ? escaped(run)
        : element('bdi', { lang: `und-${script}`, dir: rightToLeft ? 'rtl' : 'auto' }, escaped(run)),
    )
    .join('');
}

/** Words with their dates marked. Quotations are left as they are. */
function dated(text: string): string {
  let html = '';
  let at = 0;
  for (const match of text.matchAll(DATE)) {
    const [whole, day, month, year, iso] = match;
    html += words(text.slice(at, match.index));
    html += element(
      'time',
      { datetime: iso ?? isoDate(day, month as string, year as string) },
      escaped(whole),
    );
    at = match.index + whole.length;
  }
  return html + words(text.slice(at));
}

const TAGS = { strong: 'strong', dim: 'small', accent: 'em', quote: 'q', match: 'mark' } as const;

function inline({ text, emphasis, href, source }: Run): string {
  // A quotation carries its marks in its text, so that they are copied with it; the element says that it is one.
  const inner = emphasis === 'quote' || href !== undefined ? words(text) : dated(text);
  const marked = emphasis ? element(TAGS[emphasis], {}, inner) : inner;
  if (source !== undefined) return element('a', { class: 'cite', href: `#source-${source}` }, marked);
  return href !== undefined && isWebAddress(href)
    ? element('a', { href, rel: 'noreferrer' }, marked)
    : marked;
}

export const prose = (parts: Prose): string => joinedRuns(parts).map(inline).join('');

/** A line of its own: a quotation alone on it is a block. */
export function line(parts: Prose, attributes: Attributes = {}): string {
  const [alone, ...rest] = joinedRuns(parts);
  if (alone?.emphasis === 'quote' && rest.length === 0)
    return element('blockquote', {}, element('p', {}, words(alone.text)));
  return element('p', attributes, prose(parts));
}
