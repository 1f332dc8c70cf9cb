import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Dataset, type EntryReader } from '../../src/dataset/dataset';
import { readFolder } from '../../src/dataset/load';
import type { Collection } from '../../src/dataset/vocabulary';
import { firstDay, lastDay } from '../../src/dates/partial-date';
import { lastMeeting, listedBy, mostFrequent, trialsOf } from '../bench/prediction';

const reader = readFolder({ readText: (path) => readFileSync(path, 'utf8') }, 'data');

/** The same files with every record of a day or later, and of dates that may reach it, cut out. */
function before(day: string): EntryReader {
  const kept = (entry: object): boolean => {
    const { date, endDate } = entry as { date?: string; endDate?: string | null };
    return date === undefined || lastDay(endDate ?? date) < day;
  };
  return {
    about: reader.about,
    read: <C extends Collection>(collection: C) => reader.read(collection).filter(kept),
  };
}

test('no record of the day of a meeting or later leaks into what is foretold of it', () => {
  const whole = new Dataset(reader, reader.about.updated);
  const trials = trialsOf(whole);
  expect(trials.length).toBeGreaterThan(50);
  // Every fifth is enough to catch a leak, which would touch them all.
  for (const trial of trials.filter((_, index) => index % 5 === 0)) {
    const asOf = whole.asOfDay(trial.eve);
    const cut = new Dataset(before(firstDay(trial.meeting.date)), trial.eve);
    const plans = asOf.records.filter((record) => record.kind === 'meeting' && record.status === 'planned');
    expect(asOf.records.filter((record) => !plans.includes(record)).map(({ id }) => id)).toEqual(
      cut.records.filter((record) => !plans.some(({ id }) => id === record.id)).map(({ id }) => id),
    );
    for (const ours of trial.sides) {
      const ids = (dataset: Dataset): unknown =>
        listedBy(dataset, trial, ours).map(({ topic, expectation, score }) => ({
          topic,
          expectation,
          score,
        }));
      expect(ids(asOf)).toEqual(ids(cut));
      expect(lastMeeting(asOf, trial, ours)).toEqual(lastMeeting(cut, trial, ours));
    }
    if (plans.length === 0) expect(mostFrequent(asOf.records)).toEqual(mostFrequent(cut.records));
  }
});
