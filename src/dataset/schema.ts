/**
 * The form of a dataset: the one source of the program's types, of its checks and of the JSON Schemas in
 * `data/schema/`. Imported for its types everywhere, and as code only where a dataset is checked.
 */
import { z } from 'zod';
import { isPartialDate } from '../dates/partial-date';
import {
  CATEGORIES,
  type Collection,
  ISSUE_KINDS,
  ISSUE_STATUSES,
  LEVELS,
  MEETING_STATUSES,
  MEETING_TYPES,
  ROLES,
  STANCES,
  STATEMENT_TYPES,
} from './vocabulary';

/** What a kind of text is called where one is asked for. */
export const TEXTS = z.registry<{ name: string }>();

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens')
  .describe('lower-case words joined by hyphens, unique in the dataset')
  .register(TEXTS, { name: 'an id' });
const reference = z
  .string()
  .min(1, 'empty: name the id of an entry')
  .describe('the id of another entry')
  .register(TEXTS, { name: 'the id of an entry' });
const text = z.string().trim().min(1, 'empty text: write null or leave the list empty instead');
const optionalText = text.nullable();
const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD')
  .refine(isPartialDate, 'no such day in the calendar')
  .describe('ISO 8601, to its own precision: 2025, 2025-07 or 2025-07-25; local where it happened')
  .register(TEXTS, { name: 'a date' });
const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, 'a country is its ISO 3166-1 alpha-2 code, such as US')
  .register(TEXTS, { name: 'a country code' });
const side = z
  .string()
  .min(1, 'empty: name a country code or the id of an organisation')
  .describe('an ISO 3166-1 alpha-2 code, or the id of an organisation')
  .register(TEXTS, { name: 'a country code or the id of an organisation' });
const aliases = z.array(text).describe('other names and spellings, native script, handles');
const sources = z.array(reference).describe('ids of sources; the first is the best one');
const topics = z.array(reference).describe('ids of topics');
const note = optionalText.describe('what a reader must know: what pages disagree on, what was not found');
const restricted = z
  .boolean()
  .optional()
  .describe('true for a record not to be released; --releasable leaves it out');

const place = z.strictObject({ venue: optionalText, city: optionalText, country: countryCode.nullable() });

export const person = z.strictObject({
  id,
  name: text,
  shortName: text,
  aliases,
  country: countryCode.nullable(),
  styles: z
    .array(z.strictObject({ style: text, from: date.nullable(), to: date.nullable() }))
    .describe('forms of address such as General, with their dates'),
  offices: z.array(
    z.strictObject({
      title: text,
      organisation: reference,
      level: z.enum(LEVELS),
      from: date.nullable(),
      to: date.nullable(),
      note,
    }),
  ),
  sources,
  note,
});

export const organisation = z.strictObject({
  id,
  name: text,
  shortName: text,
  abbreviation: optionalText,
  aliases,
  country: countryCode.nullable(),
  type: text,
  note,
});

export const country = z.strictObject({
  id: countryCode,
  aliases: aliases.describe('demonyms, capitals and metonyms that the country library lacks'),
});

export const topic = z.strictObject({ id, name: text, aliases, parent: reference.nullable() });

export const issue = z.strictObject({
  id,
  title: text,
  proposition: text.describe('a sentence that an actor can support or oppose'),
  kind: z.enum(ISSUE_KINDS),
  status: z.enum(ISSUE_STATUSES).describe('settled where the record holds voices on one side only'),
  topic: reference,
  aliases,
  settledBy: reference
    .optional()
    .describe('the id of the record that settled it: only stances taken after that are contested'),
});

export const source = z.strictObject({
  id,
  publisher: text,
  label: text.describe('the headline where it was seen, else a short description of the page'),
  url: z.url({ protocol: /^https?$/, error: 'an address begins with http:// or https://' }),
  published: date.nullable(),
  primary: z.boolean().describe("the speaker's own official text, or a page that reprints it whole"),
});

export const meeting = z.strictObject({
  id,
  date,
  endDate: date.nullable(),
  type: z.enum(MEETING_TYPES),
  title: text,
  place: place.nullable(),
  participants: z.array(z.strictObject({ person: reference, side, role: z.enum(ROLES) })),
  topics,
  atmosphere: optionalText.describe('the tone as a source reports it'),
  outcome: optionalText,
  status: z.enum(MEETING_STATUSES),
  sources,
  note,
  restricted,
});

export const statement = z.strictObject({
  id,
  date,
  type: z.enum(STATEMENT_TYPES),
  speakers: z.array(z.strictObject({ id: reference, side })).min(1, 'a statement has a speaker'),
  place: place.nullable(),
  summary: text,
  quote: optionalText.describe("the speaker's exact words, or null"),
  topics,
  positions: z.array(
    z.strictObject({
      issue: reference,
      stance: z.enum(STANCES),
      quoted: z.boolean().describe('whether the quotation by itself carries the stance'),
    }),
  ),
  about: z.array(reference).describe('ids of persons, organisations and records, country codes'),
  meeting: reference.nullable(),
  respondsTo: reference.nullable(),
  category: z.enum(CATEGORIES),
  sources,
  note,
  restricted,
});

export const event = z.strictObject({
  id,
  date,
  endDate: date.nullable(),
  title: text,
  summary: text,
  countries: z.array(countryCode),
  people: z.array(reference),
  organisations: z.array(reference),
  topics,
  category: z.enum(CATEGORIES),
  sources,
  note,
  restricted,
});

export const about = z.strictObject({
  name: text,
  title: text,
  description: text,
  licence: text,
  schemaVersion: z.literal(1),
  coverage: z.strictObject({ from: date, to: date }),
  gaps: z.array(text).describe('what is thin, and what was looked for and not found'),
  updated: date,
});

/** The schema of one entry of each array file. */
export const ENTRY_SCHEMAS = {
  people: person,
  organisations: organisation,
  countries: country,
  topics: topic,
  issues: issue,
  sources: source,
  meetings: meeting,
  statements: statement,
  events: event,
} as const satisfies Record<Collection, z.ZodType>;

export type Entries = { [C in Collection]: z.infer<(typeof ENTRY_SCHEMAS)[C]> };
export type Person = Entries['people'];
export type Organisation = Entries['organisations'];
export type Topic = Entries['topics'];
export type Issue = Entries['issues'];
export type Source = Entries['sources'];
export type Meeting = Entries['meetings'];
export type Statement = Entries['statements'];
export type DiplomaticEvent = Entries['events'];
export type Office = Person['offices'][number];
export type Place = z.infer<typeof place>;
export type About = z.infer<typeof about>;

/** The JSON Schema (draft 2020-12) of a dataset file: of `dataset.json` or of an array file. */
export function jsonSchemaOf(file: Collection | 'dataset'): object {
  const schema = file === 'dataset' ? about : z.array(ENTRY_SCHEMAS[file]);
  return { title: `${file}.json`, ...z.toJSONSchema(schema) };
}
