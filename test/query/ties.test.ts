import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, fromDate } from '../../src/dates/partial-date';
import { shift } from '../../src/dates/words';
import { PERIOD_UNITS, periodsOf, unitFor, unitUpTo } from '../../src/query/ties';

const day = fc.integer({ min: 0, max: 365 * 12 }).map((days) => fromDate(new Date(2015, 0, 1 + days)));
const unit = fc.constantFrom(...PERIOD_UNITS);

describe('periods', () => {
  test('cover their span without a gap and without an overlap', () => {
    fc.assert(
      fc.property(day, day, unit, (one, other, by) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const periods = periodsOf(from, to, by);
        expect(periods[0]?.from && periods[0].from <= from).toBe(true);
        expect(periods.at(-1)?.to && (periods.at(-1)?.to ?? '') >= to).toBe(true);
        periods.slice(1).forEach((period, index) => {
          expect(period.from).toBe(shift(periods[index]?.to ?? '', 1, 'day'));
        });
      }),
    );
  });

  test('the unit suits the span', () => {
    expect(unitFor('2025-01-01', '2026-06-30')).toBe('month');
    expect(unitFor('2023-01-01', '2026-06-30')).toBe('quarter');
    expect(unitFor('2019-07-01', '2026-06-30')).toBe('year');
  });

  test('the last unit up to a day meets the one before it', () => {
    fc.assert(
      fc.property(day, unit, (to, by) => {
        const [now, before] = [unitUpTo(to, by), unitUpTo(to, by, 1)];
        expect(now.to).toBe(to);
        expect(shift(before.to, 1, 'day')).toBe(now.from);
        expect(daysBetween(before.from, before.to)).toBeGreaterThan(26);
      }),
    );
  });

  test('a quarter ends with its last month', () => {
    expect(unitUpTo('2026-06-30', 'quarter')).toEqual({ from: '2026-04-01', to: '2026-06-30' });
    expect(unitUpTo('2026-06-30', 'month', 1)).toEqual({ from: '2026-05-01', to: '2026-05-31' });
  });
});
