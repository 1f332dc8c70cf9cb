/** Bar charts and sparks as drawings in the page's own ink. */
import { type Bars, barEnds, type Spark } from '../document';
import { element, escaped } from './element';

/** Measures of a drawing, in its own units; the page scales it to its width. */
const DRAWING = { width: 640, row: 20, bar: 12, left: 84, right: 40, legend: 28, key: 150 };

/** A bar chart in the page's own ink, so that it stands in print and on a dark screen. */
export function barsDrawing(chart: Bars): string {
  const { caption, series, rows } = chart;
  const { width, row, bar, left, right, legend, key } = DRAWING;
  const text = (x: number, y: number, anchor: 'start' | 'end', words: string): string =>
    element('text', { x: x.toFixed(1), y, 'text-anchor': anchor }, escaped(words));
  const rect = (part: number, x: number, y: number, length: number): string =>
    element('rect', { class: `part${part}`, x: x.toFixed(1), y, width: length.toFixed(1), height: bar });
  const bars = barEnds(chart, width - left - right).flatMap((ends, index) => {
    const { label = '', values = [] } = rows[index] ?? {};
    const y = legend + index * row;
    const parts = ends.map((end, part) => {
      const start = part === 0 ? 0 : (ends[part - 1] ?? 0);
      return rect(part, left + start, y, end - start);
    });
    const total = values.reduce((sum, value) => sum + value, 0);
    return [
      text(left - 8, y + bar - 2, 'end', label),
      ...parts,
      text(left + (ends.at(-1) ?? 0) + 6, y + bar - 2, 'start', String(total)),
    ];
  });
  const keys = series.flatMap((name, part) => [
    rect(part, left + part * key, 2, bar),
    text(left + part * key + bar + 6, bar, 'start', name),
  ]);
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${legend + rows.length * row}`, role: 'img', 'aria-label': caption },
    ...keys,
    ...bars,
  );
}

/** Measures of a spark, in points, so that it stands in a line of print. */
const SPARK = { step: 4, bar: 3, height: 8, least: 1 };

/** A spark in the page's own ink; months of nothing leave a hair of the ground line. */
export function sparkDrawing({ caption, values }: Spark): string {
  const { step, bar, height, least } = SPARK;
  const most = Math.max(1, ...values);
  const width = values.length * step;
  const bars = values.map((value, index) => {
    const tall = value === 0 ? 0.3 : Math.max(least, (value / most) * height);
    return element('rect', {
      class: 'part0',
      x: index * step,
      y: (height - tall).toFixed(1),
      width: bar,
      height: tall.toFixed(1),
    });
  });
  return element(
    'svg',
    {
      class: 'spark',
      viewBox: `0 0 ${width} ${height}`,
      style: `width:${width}pt;height:${height}pt`,
      role: 'img',
      'aria-label': `${caption}: ${values.join(', ')}`,
    },
    element('title', {}, escaped(`${caption}: ${values.join(', ')}`)),
    ...bars,
  );
}
