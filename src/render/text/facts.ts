/** Facts beside their labels. */
import type { BlockOf } from '../document';
import { pad, width } from '../width';
import { indent, layProse, NARROW, type Page } from './page';

export function layFacts(page: Page, { rows }: BlockOf<'facts'>): string[] {
  const labelWidth = Math.max(...rows.map((row) => width(row.label)));
  const stacked = page.width < NARROW;
  const left = stacked ? 4 : labelWidth + 4;
  return rows.flatMap(({ label, lines }) => {
    const laid = lines.flatMap((prose) => layProse(page, prose, page.width - left));
    if (stacked) return [`  ${page.paint(label, 'dim')}`, ...indent(laid, left)];
    return laid.map((text, index) =>
      `  ${page.paint(pad(index === 0 ? label : '', labelWidth), 'dim')}  ${text}`.trimEnd(),
    );
  });
}
