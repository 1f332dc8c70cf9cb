import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STANCES } from '../../src/dataset/vocabulary';
import { movesOf, type StatementRecord, stands, statementsOf, voicesOf } from '../../src/query/positions';
import { statementOf } from '../support/entries';

/** A statement of one actor on one issue, with what the query reads of it. */
function statement(
  index: number,
  actor: string,
  day: number,
  stance: (typeof STANCES)[number],
  quote: string | null,
): StatementRecord {
  const id = `statement-${String(index).padStart(3, '0')}`;
  const date = `2024-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`;
  const positions = [{ issue: 'cod-quota', stance, quoted: quote !== null }];
  return { kind: 'statement', ...statementOf(id, date, [actor, 'NO'], { quote, positions }) };
}

const sayings = fc
  .array(
    fc.tuple(
      fc.constantFrom('berg', 'lund', 'vik'),
      fc.nat(335),
      fc.constantFrom(...STANCES),
      fc.constantFrom('Words.', null),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((list) =>
    [...list]
      .sort((a, b) => a[1] - b[1])
      .map(([actor, day, stance, quote], index) => statement(index, actor, day, stance, quote)),
  );

const stanceOf = (said: StatementRecord): string | undefined => said.positions[0]?.stance;

describe('stands over random statements', () => {
  test('hold every statement once, and the last stance of each actor', () => {
    fc.assert(
      fc.property(sayings, (records) => {
        const found = stands(records);
        expect(statementsOf(found)).toHaveLength(records.length);
        for (const stand of found) {
          expect(stanceOf(stand.latest)).toBe(stand.stance);
          expect(stand.shifts.at(-1)?.to ?? stand.stance).toBe(stand.stance);
          for (const shift of stand.shifts) expect(shift.from).not.toBe(shift.to);
          const later = stand.statements.filter((said) => said.date > stand.since);
          for (const said of later) expect(stanceOf(said)).toBe(stand.stance);
        }
      }),
    );
  });

  test('move from the first words over every shift, nothing said lost', () => {
    fc.assert(
      fc.property(sayings, (records) => {
        const found = stands(records);
        const moves = movesOf(found);
        expect(moves.filter((move) => move.from === null)).toHaveLength(found.length);
        expect(moves.reduce((sum, move) => sum + 1 + move.repeats, 0)).toBe(records.length);
        expect(moves.filter((move) => move.from !== null)).toHaveLength(
          found.reduce((sum, stand) => sum + stand.shifts.length, 0),
        );
        const dates = moves.map((move) => move.date);
        expect(dates).toEqual([...dates].sort());
      }),
    );
  });

  test('are voiced by stance, never averaged, each voice in words of its own', () => {
    fc.assert(
      fc.property(sayings, (records) => {
        const found = stands(records);
        const voices = voicesOf(found);
        expect(new Set(voices.map((voice) => voice.stance)).size).toBe(voices.length);
        expect(voices.flatMap((voice) => voice.stands)).toHaveLength(found.length);
        for (const voice of voices) {
          expect(stanceOf(voice.words.statement)).toBe(voice.stance);
          expect(voice.words.quotable).toBe(voice.words.statement.quote !== null);
          expect(voice.stands.map((stand) => stand.stance)).toEqual(voice.stands.map(() => voice.stance));
          const lastOfAll = voice.stands[0]?.latest.date ?? '';
          expect(voice.since <= lastOfAll).toBe(true);
        }
      }),
    );
  });
});
