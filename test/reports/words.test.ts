/** The words shown for a stance carry that stance on that issue, on every page that shows some. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Dataset } from '../../src/dataset/dataset';
import { readFolder } from '../../src/dataset/load';
import { NO_FILTER } from '../../src/query/filter';
import { briefingReport } from '../../src/reports/briefing';
import { positionsReport } from '../../src/reports/positions';
import type { StatementView } from '../../src/reports/views';
import { personReport } from '../../src/reports/who';
import { brief } from '../support/shell';

const dataset = new Dataset(
  readFolder({ readText: (path) => readFileSync(path, 'utf8') }, 'data'),
  '2026-11-24',
);

function expectCarried(
  words: StatementView | undefined,
  quoted: boolean,
  issue: string,
  stance: string,
): void {
  if (!words) throw new Error(`no words for ${issue}`);
  const taken = words.positions.findLast((position) => position.issue === issue);
  expect({ id: words.id, stance: taken?.stance }).toEqual({ id: words.id, stance });
  expect(quoted, `${words.id} on ${issue}`).toBe(taken?.quoted);
}

describe('words on the record', () => {
  test('of each voice in positions', () => {
    const { data, sides } = positionsReport(dataset, { ...NO_FILTER, sides: [] }, false);
    expect(data.length).toBeGreaterThan(20);
    data.forEach(({ issue }, index) => {
      for (const { words, stance } of sides[index]?.flatMap(({ voices }) => voices) ?? [])
        expectCarried(words.statement, words.quotable, issue.id, stance);
    });
  });

  test('of each position of a person', () => {
    let seen = 0;
    for (const person of dataset.people) {
      const { data } = personReport(dataset, person, NO_FILTER);
      for (const { issue, stance, words } of data.positions) {
        const record = data.records.find(({ id }) => id === words.statement);
        expectCarried(record as StatementView, words.quoted, issue, stance);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(150);
  });

  test.each(['US', 'PK', 'IN'])('of each answer for %s', (ours) => {
    const subject = (id: string) => ({ words: id, label: id, targets: [{ kind: 'country' as const, id }] });
    const theirs = ['US', 'PK', 'IN'].filter((side) => side !== ours);
    for (const side of theirs) {
      const report = briefingReport(dataset, [subject(side)], {
        ours,
        since: null,
        marking: null,
        page: { lines: 60, width: 80 },
      });
      const asked = report.data.sections.find(({ id }) => id === 'asked');
      expect(asked?.lines.length).toBeGreaterThan(1);
      for (const { cells, records } of asked?.lines ?? []) {
        const [label = '', said = ''] = cells[0] ?? [];
        const title = typeof label === 'string' ? label : label.text;
        const issue = dataset.issues.find((one) => title === `${one.title}: `);
        const record = dataset.record(records[0] ?? '');
        if (record?.kind !== 'statement' || !issue) throw new Error(`no words under ${title}`);
        const taken = record.positions.findLast((position) => position.issue === issue.id);
        expect(taken?.quoted, `${record.id} on ${issue.id}`).toBe(typeof said !== 'string');
        if (typeof said === 'string') expect(record.summary).toContain(said.slice(0, 40));
      }
    }
  });
});

test('a stance in a profile has an object, a date and a source', async () => {
  const { stdout } = await brief(['who', 'Berg']);
  expect(stdout).toContain('Crossing of the line  denies since 8 Mar 2024');
  expect(stdout).toContain('A Norwegian patrol crossed the line on 3 March 2024.');
  expect(stdout).toMatch(/8 Mar 2024, 2024-03-08-berg-cod-quota \[\d\]/);
  expect(stdout).toMatch(/Einar Jónsson \(IS\).*Jun 2024 \[\d\]/);
});
