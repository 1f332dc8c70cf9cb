import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StatementRecord } from '../../src/query/positions';
import { type Account, mentionedTopics } from '../../src/query/readouts';

const TOPICS = ['fisheries', 'patrols', 'trade', 'security', 'energy'];

const accounts = fc.array(
  fc
    .tuple(fc.constantFrom('NO', 'IS', 'DK'), fc.subarray(TOPICS))
    .map(
      ([side, topics]): Account => ({ side, by: [], statement: { topics } as unknown as StatementRecord }),
    ),
  { maxLength: 8 },
);

test('every topic mentioned stands in one list: of all, of some, or of one side', () => {
  fc.assert(
    fc.property(accounts, (given) => {
      const { shared, some, only } = mentionedTopics(given);
      const listed = [...shared, ...some.map(({ topic }) => topic), ...Object.values(only).flat()];
      const mentioned = new Set(given.flatMap((account) => account.statement.topics));
      expect([...listed].sort()).toEqual([...mentioned].sort());
      const by = (topic: string): string[] =>
        [
          ...new Set(
            given.filter(({ statement }) => statement.topics.includes(topic)).map(({ side }) => side),
          ),
        ].sort();
      const sides = new Set(given.map(({ side }) => side));
      for (const topic of shared) expect(by(topic)).toHaveLength(sides.size);
      for (const entry of some) expect(by(entry.topic)).toEqual([...entry.sides].sort());
      for (const [side, topics] of Object.entries(only))
        for (const topic of topics) expect(by(topic)).toEqual([side]);
    }),
  );
});

test('one account alone shares nothing', () => {
  const one = { side: 'NO', by: [], statement: { topics: ['trade'] } as unknown as StatementRecord };
  expect(mentionedTopics([one])).toEqual({ shared: [], some: [], only: { NO: ['trade'] } });
  expect(mentionedTopics([])).toEqual({ shared: [], some: [], only: {} });
});
