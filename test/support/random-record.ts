/** Random datasets: a few people of three sides who meet, speak and disagree on random days. */
import fc from 'fast-check';
import type { EntryReader } from '../../src/dataset/dataset';
import type { DiplomaticEvent, Entries, Meeting, Person, Source, Statement } from '../../src/dataset/schema';
import {
  CATEGORIES,
  type Collection,
  LEVELS,
  MEETING_TYPES,
  STANCES,
  STATEMENT_TYPES,
} from '../../src/dataset/vocabulary';

export const SIDES = ['NO', 'IS', 'league'] as const;
export const TOPICS = ['fish', 'ships', 'ice'] as const;
export const ISSUES = ['more-fish', 'fewer-ships', 'ice-melts'] as const;
export const PEOPLE = ['ada', 'bo', 'cy', 'dag', 'eir', 'fay'] as const;

const sideOf = (person: string): string => SIDES[PEOPLE.indexOf(person as 'ada') % SIDES.length] ?? 'NO';

const two = (value: number): string => String(value).padStart(2, '0');
/** A date of 2024 or 2025 of any precision. */
const date = fc
  .tuple(
    fc.constantFrom('2024', '2025'),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat(9),
  )
  .map(([year, month, day, form]) =>
    form === 0 ? year : form === 1 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`,
  );

/** Words of every width: plain, accented, Urdu, Hindi, Chinese, an emoji, and marks that would steer a terminal. */
const WORDS = [
  'fish',
  'quota',
  'señor',
  'Þórr',
  'کشمیر',
  'शांति',
  '会谈',
  '🐟',
  'well-known',
  'x\u202ey',
  'and',
  'the',
  'of',
];
const words = (least: number, most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most }).map((list) => list.join(' '));

const topics = fc.uniqueArray(fc.constantFrom(...TOPICS), { maxLength: 3 });
const person = fc.constantFrom(...PEOPLE);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });

/** The mark by which a record's own words are known again: no two records share one. */
export const markOf = (id: string): string => `~${id}~`;

const meeting = fc.record({
  date,
  type: fc.constantFrom(...MEETING_TYPES),
  people: fc.uniqueArray(fc.tuple(person, fc.boolean()), {
    minLength: 2,
    maxLength: 4,
    selector: ([id]) => id,
  }),
  topics,
  title: words(1, 12),
  outcome: maybe(words(3, 40)),
  note: maybe(words(3, 40)),
  status: fc.constantFrom('held' as const, 'held' as const, 'held' as const, 'planned' as const),
  sources: fc.integer({ min: 1, max: 3 }),
});

const statement = fc.record({
  date,
  type: fc.constantFrom(...STATEMENT_TYPES),
  speaker: person,
  summary: words(3, 40),
  quote: maybe(words(2, 60)),
  topics,
  positions: fc.uniqueArray(
    fc.record({
      issue: fc.constantFrom(...ISSUES),
      stance: fc.constantFrom(...STANCES),
      quoted: fc.boolean(),
    }),
    {
      maxLength: 2,
      selector: ({ issue }) => issue,
    },
  ),
  about: fc.uniqueArray(fc.constantFrom('NO', 'IS', ...PEOPLE), { maxLength: 2 }),
  at: fc.nat(20),
  category: fc.constantFrom(...CATEGORIES),
  sources: fc.integer({ min: 1, max: 3 }),
});

const event = fc.record({
  date,
  title: words(2, 8),
  summary: words(3, 30),
  topics,
  category: fc.constantFrom(...CATEGORIES),
});

const office = fc.record({ level: fc.constantFrom(...LEVELS), from: maybe(date), title: words(1, 6) });

/** A random dataset, as files hold it. */
export const randomRecord: fc.Arbitrary<EntryReader> = fc
  .record({
    meetings: fc.array(meeting, { maxLength: 12 }),
    statements: fc.array(statement, { maxLength: 16 }),
    events: fc.array(event, { maxLength: 4 }),
    offices: fc.array(maybe(office), { minLength: PEOPLE.length, maxLength: PEOPLE.length }),
  })
  .map((drawn) => {
    const sources: Source[] = [];
    const cite = (id: string, published: string, count: number): string[] =>
      Array.from({ length: count }, (_, index) => {
        const source = `${id}-source-${index}`;
        const url = `https://example.org/${source}`;
        sources.push({
          id: source,
          publisher: `Paper ${index}`,
          label: 'A page',
          url,
          published,
          primary: index === 0,
        });
        return source;
      });
    const meetings = drawn.meetings.map((one, index): Meeting => {
      const id = `meeting-${index}`;
      return {
        id,
        date: one.date,
        endDate: null,
        type: one.type,
        title: `${markOf(id)} ${one.title}`,
        place: null,
        participants: one.people.map(([who, principal]) => ({
          person: who,
          side: sideOf(who),
          role: principal ? 'principal' : 'attending',
        })),
        topics: one.topics,
        atmosphere: null,
        outcome: one.outcome === null ? null : `${markOf(id)} ${one.outcome}`,
        status: one.status,
        sources: cite(id, one.date, one.sources),
        note: one.note === null ? null : `${markOf(id)} ${one.note}`,
      };
    });
    const statements = drawn.statements.map((one, index): Statement => {
      const id = `statement-${index}`;
      return {
        id,
        date: one.date,
        type: one.type,
        speakers: [{ id: one.speaker, side: sideOf(one.speaker) }],
        place: null,
        summary: `${markOf(id)} ${one.summary}`,
        quote: one.quote === null ? null : `${markOf(id)} ${one.quote}`,
        topics: one.topics,
        positions: one.positions.map((position) => ({
          ...position,
          quoted: position.quoted && one.quote !== null,
        })),
        about: one.about,
        meeting: meetings[one.at]?.id ?? null,
        respondsTo: null,
        category: one.category,
        sources: cite(id, one.date, one.sources),
        note: null,
      };
    });
    const events = drawn.events.map((one, index): DiplomaticEvent => {
      const id = `event-${index}`;
      return {
        id,
        date: one.date,
        endDate: null,
        title: `${markOf(id)} ${one.title}`,
        summary: `${markOf(id)} ${one.summary}`,
        countries: ['NO'],
        people: [],
        organisations: [],
        topics: one.topics,
        category: one.category,
        sources: cite(id, one.date, 1),
        note: null,
      };
    });
    const people = PEOPLE.map((id, index): Person => {
      const held = drawn.offices[index] ?? null;
      const offices =
        held === null
          ? []
          : [
              {
                title: held.title,
                organisation: 'league',
                level: held.level,
                from: held.from,
                to: null,
                note: null,
              },
            ];
      const name = id.charAt(0).toUpperCase() + id.slice(1);
      const country = sideOf(id) === 'league' ? null : sideOf(id);
      return {
        id,
        name,
        shortName: name,
        aliases: [],
        country,
        styles: [],
        offices,
        sources: [],
        note: null,
      };
    });
    const tables: { [C in Collection]: Entries[C][] } = {
      people,
      organisations: [
        {
          id: 'league',
          name: 'League of Harbours',
          shortName: 'League',
          abbreviation: 'LH',
          aliases: [],
          country: null,
          type: 'intergovernmental',
          note: null,
        },
      ],
      countries: [],
      topics: TOPICS.map((id) => ({ id, name: `Topic ${id}`, aliases: [], parent: null })),
      issues: ISSUES.map((id, index) => ({
        id,
        title: `Issue ${id}`,
        proposition: `It should be so with ${id}.`,
        kind: index === 2 ? 'fact' : 'policy',
        status: 'contested',
        topic: TOPICS[index] ?? 'fish',
        aliases: [],
        // The first is settled by an event, where one was drawn.
        ...(index === 0 && events[0] !== undefined ? { settledBy: events[0].id } : {}),
      })),
      sources,
      meetings,
      statements,
      events,
    };
    return {
      about: {
        name: 'random',
        title: 'A random record',
        description: 'Drawn at random.',
        licence: 'CC0-1.0',
        schemaVersion: 1,
        coverage: { from: '2024', to: '2025' },
        gaps: [],
        updated: '2026-01-01',
      },
      read: <C extends Collection>(collection: C) => tables[collection],
    };
  });
