import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDay, isPartialDate, lastDay } from '../../src/dates/partial-date';
import { parseWhen } from '../../src/dates/words';
import { UsageError } from '../../src/errors';

/** A Wednesday. */
const TODAY = '2025-07-23';

describe('dates people say', () => {
  test.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-07-25', '2025-07-25', '2025-07-25'],
    ['2025-Q3', '2025-07-01', '2025-09-30'],
    ['Q1 2024', '2024-01-01', '2024-03-31'],
    ['today', '2025-07-23', '2025-07-23'],
    ['yesterday', '2025-07-22', '2025-07-22'],
    ['last week', '2025-07-14', '2025-07-20'],
    ['this week', '2025-07-21', '2025-07-27'],
    ['last month', '2025-06-01', '2025-06-30'],
    ['last quarter', '2025-04-01', '2025-06-30'],
    ['last year', '2024-01-01', '2024-12-31'],
    ['3 weeks ago', '2025-07-02', '2025-07-02'],
    ['a month ago', '2025-06-23', '2025-06-23'],
    ['past 10 days', '2025-07-13', '2025-07-23'],
    ['last three months', '2025-04-23', '2025-07-23'],
    ['May', '2025-05-01', '2025-05-31'],
    ['december', '2024-12-01', '2024-12-31'],
    ['July 2019', '2019-07-01', '2019-07-31'],
    ['25 July 2025', '2025-07-25', '2025-07-25'],
    ['July 25th, 2025', '2025-07-25', '2025-07-25'],
    ['25 Jul', '2024-07-25', '2024-07-25'],
    ['monday', '2025-07-21', '2025-07-21'],
    ['last wednesday', '2025-07-16', '2025-07-16'],
    ['since may', '2025-05-01', null],
    ['until 2020', null, '2020-12-31'],
    ['before 2020-03', null, '2020-02-29'],
    ['2025-05..2025-07', '2025-05-01', '2025-07-31'],
    ['May to July', '2025-05-01', '2025-07-31'],
    ['may to july 2024', '2024-05-01', '2024-07-31'],
    ['between may and july 2024', '2024-05-01', '2024-07-31'],
    ['7 to 10 may 2025', '2025-05-07', '2025-05-10'],
    ['7 may to 10 may 2024', '2024-05-07', '2024-05-10'],
    ['nov 2024 to feb 2025', '2024-11-01', '2025-02-28'],
    ['december to january 2025', '2024-12-01', '2025-01-31'],
    ['between 2019 and 2020', '2019-01-01', '2020-12-31'],
    ['25/07/2025', '2025-07-25', '2025-07-25'],
    ['05/05/2025', '2025-05-05', '2025-05-05'],
    ['2025/07/25', '2025-07-25', '2025-07-25'],
    ['2025-7-5', '2025-07-05', '2025-07-05'],
    ['2025.07', '2025-07-01', '2025-07-31'],
    ['last-month', '2025-06-01', '2025-06-30'],
    ['3-weeks-ago', '2025-07-02', '2025-07-02'],
    ['3.weeks.ago', '2025-07-02', '2025-07-02'],
    ['25-july-2025', '2025-07-25', '2025-07-25'],
    ['2025-q3', '2025-07-01', '2025-09-30'],
    ['q3-2025', '2025-07-01', '2025-09-30'],
    ['in May', '2025-05-01', '2025-05-31'],
    ['last May', '2025-05-01', '2025-05-31'],
    ['the last week', '2025-07-14', '2025-07-20'],
    ['since last month', '2025-06-01', null],
    ['since-may', '2025-05-01', null],
    ['tomorrow', '2025-07-24', '2025-07-24'],
    ['2025-05 to yesterday', '2025-05-01', '2025-07-22'],
  ])('%s', (text, from, to) => {
    expect(parseWhen(text, TODAY)).toEqual({ from, to });
  });

  test.each(['10-05-2025', '10.05.2025', '10/05/25', '05/10/2025'])('"%s" is never guessed', (text) => {
    expect(() => parseWhen(text, TODAY)).toThrow(/reads two ways: \d+ \w+ 2025 \(2025-..-..\) or \d+/);
  });

  test('a year of two digits is never guessed', () => {
    expect(() => parseWhen('25/07/25', TODAY)).toThrow('"25/07/25" leaves the century open');
  });

  test('a date that reads two ways is refused with both readings', () => {
    expect(() => parseWhen('10/05/2025', TODAY)).toThrow(
      '"10/05/2025" reads two ways: 10 May 2025 (2025-05-10) or 5 October 2025 (2025-10-05)',
    );
  });

  test.each([
    '',
    'soon',
    '2025-13',
    '2025-02-30',
    '30 February 2025',
    '31/02/2025',
    '7',
    '1/2/25',
    'last fortnight',
    '2025-07 to 2025-05',
  ])('"%s" is refused', (text) => {
    expect(() => parseWhen(text, TODAY)).toThrow(UsageError);
  });

  test('any text is read or refused, and what is read is in order', () => {
    const word = fc.constantFrom(
      'last',
      'next',
      '3',
      'week',
      'months',
      'ago',
      'since',
      'may',
      '2025',
      '2025-07',
      'to',
      'q2',
      '10/05/2025',
      'x',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (words) => {
        try {
          const { from, to } = parseWhen(words.join(' '), TODAY);
          expect(from !== null || to !== null).toBe(true);
          if (from !== null && to !== null) expect(from <= to).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
    );
  });
});

test('a partial date lies within its first and last day', () => {
  const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(date, fc.constantFrom(4, 7, 10), (moment, length) => {
      const partial = moment.toISOString().slice(0, length);
      expect(isPartialDate(partial)).toBe(true);
      expect(firstDay(partial).startsWith(partial)).toBe(true);
      expect(lastDay(partial).startsWith(partial)).toBe(true);
      expect(isPartialDate(lastDay(partial))).toBe(true);
    }),
  );
});
