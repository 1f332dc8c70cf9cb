/** The named checks of a dataset. Each has a reason; each finding says where it is and what to do. */
import { daysBetween, firstDay, isPartialDate, lastDay, MONTHS } from '../dates/partial-date';
import { canonicalText } from './canonical';
import { type EntryReader, officesOn } from './dataset';
import type { Finding } from './finding';
import type { About, Entries, Meeting, Person, Statement } from './schema';
import { type FolderRead, idOf, perCollection } from './schema-check';
import { COLLECTIONS, type Collection, type Stance } from './vocabulary';

/** Whether a set that may not be known whole holds an id: yes, where it cannot be told. */
type Ids = { has(id: string): boolean };
const ANY_ID: Ids = { has: () => true };

/** The datasets that are read beside the one checked. */
export interface Beside {
  /** All of them as one. */
  reader: EntryReader;
  /** What the dataset is called that has a record, by the record's id. */
  holders: ReadonlyMap<string, string>;
}

/** What checks look at: the entries of the folder in good form, and of the datasets beside it all that they leave. */
interface Files {
  /** What the folder says of itself, null where that is not in good form. */
  about: About | null;
  entries: { [C in Collection]: Entries[C][] };
  /** The ids of all entries, in good form or not. */
  ids: Record<Collection, Ids>;
  people: Map<string, Person>;
  /** All that the folder's entries that are not in good form may name. */
  named: Record<Collection, Ids>;
  /** The ids of the folder's own entries, in good form or not, in order. */
  own: Record<Collection, string[]>;
  holders: Beside['holders'];
  sound: FolderRead['sound'];
}

type Report = (file: Collection | 'dataset', record: string, field: string, message: string) => void;

export interface Check {
  name: string;
  reason: string;
  severity: Finding['severity'];
  run: (files: Files, report: Report) => void;
}

const RECORD_FILES = ['meetings', 'statements', 'events'] as const;
type AnyRecord = Entries[(typeof RECORD_FILES)[number]];

/** The files whose entries name others. */
const NAMING = ['people', 'topics', 'issues', ...RECORD_FILES] as const;

function* recordsOf(files: Files): Generator<[file: (typeof RECORD_FILES)[number], record: AnyRecord]> {
  for (const file of RECORD_FILES) for (const record of files.entries[file]) yield [file, record];
}

const isSide = (files: Files, side: string): boolean =>
  /^[A-Z]{2}$/.test(side) || files.ids.organisations.has(side);

/** The words of a text for comparison of phrasing. */
const plainWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

const proseOf = (record: AnyRecord): string =>
  'summary' in record ? record.summary : (record.outcome ?? '');

function* runsOfWords(text: string, length: number): Generator<string> {
  const words = plainWords(text);
  for (let start = 0; start + length <= words.length; start++)
    yield words.slice(start, start + length).join(' ');
}

function principalsOf(meeting: Meeting): string {
  return meeting.participants
    .filter((participant) => participant.role === 'principal')
    .map((participant) => participant.person)
    .sort()
    .join(' ');
}

const DAY_NAMED = new RegExp(`\\b(\\d{1,2}) (${MONTHS.join('|')})\\b(?: (\\d{4}))?`, 'g');
/** What before a date makes of it a day still to come: a word of announcing in its clause, or a preposition at its side. */
const ANNOUNCING =
  /\b(?:due|planned|scheduled|announced|set|deadline|effect|will|would|to be|(?:is|are|was|were) to|next)\b[^;.]*$|\b(?:to|until|by|from|for|before) (?:\w+day )?$/;
const HINDSIGHT =
  /(?<!\b(?:no|day|days|hour|hours|minutes) )\blater\b(?! than\b)|\b(?:subsequently|eventually)\b/;

/** The first day named in a text that lies after the end of its record and is not announced; without a year, the nearest. */
function laterDayIn(text: string, end: string): string | null {
  for (const match of text.matchAll(DAY_NAMED)) {
    const [named, date = '', month = '', year] = match;
    const inYear = (number: number): string =>
      `${number}-${String((MONTHS as readonly string[]).indexOf(month) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`;
    const own = Number(end.slice(0, 4));
    const [day] = (year === undefined ? [own, own - 1, own + 1] : [Number(year)])
      .map(inYear)
      .filter(isPartialDate)
      .sort((a, b) => Math.abs(daysBetween(end, a)) - Math.abs(daysBetween(end, b)));
    if (day !== undefined && day > end && !ANNOUNCING.test(text.slice(0, match.index))) return named;
  }
  return null;
}

const CONTROL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

export const CHECKS: readonly Check[] = [
  {
    name: 'unique-ids',
    reason: 'an id names one entry; a record id is used across meetings, statements and events',
    severity: 'error',
    run: ({ own, holders }, report) => {
      const seenRecords = new Set<string>();
      for (const file of COLLECTIONS) {
        const isRecord = (RECORD_FILES as readonly string[]).includes(file);
        const seen = isRecord ? seenRecords : new Set<string>();
        for (const id of own[file]) {
          if (seen.has(id)) report(file, id, 'id', 'this id is taken: give one of the two another');
          seen.add(id);
          const other = isRecord ? holders.get(id) : undefined;
          if (other !== undefined)
            report(file, id, 'id', `${other} has a record of this id: give this one another`);
        }
      }
    },
  },
  {
    name: 'record-id-begins-with-date',
    reason: 'a reader tells from the id when it was, and lists sort by it',
    severity: 'warning',
    run: (files, report) => {
      for (const [file, record] of recordsOf(files)) {
        const rest = record.id.startsWith(`${record.date}-`) ? record.id.slice(record.date.length + 1) : null;
        if (rest === null || (record.date.length < 10 && /^\d{2}(-|$)/.test(rest)))
          report(file, record.id, 'id', `begin the id with its date, ${record.date}, and no more`);
      }
    },
  },
  {
    name: 'references',
    reason: 'a reference to nothing cannot be shown',
    severity: 'error',
    run: (files, report) => {
      const { entries, ids } = files;
      const isRecord = (id: string): boolean => RECORD_FILES.some((file) => ids[file].has(id));
      const isActor = (id: string): boolean => ids.people.has(id) || ids.organisations.has(id);
      const need = (ok: boolean, ...at: Parameters<Report>): void => {
        if (!ok) report(...at);
      };
      for (const [file, record] of recordsOf(files)) {
        for (const id of record.topics)
          need(ids.topics.has(id), file, record.id, 'topics', `no topic "${id}" in topics.json`);
        for (const id of record.sources)
          need(ids.sources.has(id), file, record.id, 'sources', `no source "${id}" in sources.json`);
      }
      for (const meeting of entries.meetings) {
        for (const { person, side } of meeting.participants) {
          need(
            ids.people.has(person),
            'meetings',
            meeting.id,
            'participants',
            `no person "${person}" in people.json`,
          );
          need(
            isSide(files, side),
            'meetings',
            meeting.id,
            'participants',
            `"${side}" is neither a country code nor an organisation`,
          );
        }
      }
      for (const statement of entries.statements) {
        for (const { id, side } of statement.speakers) {
          need(
            isActor(id),
            'statements',
            statement.id,
            'speakers',
            `"${id}" is neither a person nor an organisation`,
          );
          need(
            isSide(files, side),
            'statements',
            statement.id,
            'speakers',
            `"${side}" is neither a country code nor an organisation`,
          );
        }
        for (const { issue } of statement.positions)
          need(
            ids.issues.has(issue),
            'statements',
            statement.id,
            'positions',
            `no issue "${issue}" in issues.json`,
          );
        for (const id of statement.about)
          need(
            isActor(id) || isRecord(id) || isSide(files, id),
            'statements',
            statement.id,
            'about',
            `"${id}" names nothing in the dataset`,
          );
        need(
          statement.meeting === null || ids.meetings.has(statement.meeting),
          'statements',
          statement.id,
          'meeting',
          `no meeting "${statement.meeting}" in meetings.json`,
        );
        need(
          statement.respondsTo === null || isRecord(statement.respondsTo),
          'statements',
          statement.id,
          'respondsTo',
          `no record "${statement.respondsTo}"`,
        );
      }
      for (const event of entries.events) {
        for (const id of event.people)
          need(ids.people.has(id), 'events', event.id, 'people', `no person "${id}" in people.json`);
        for (const id of event.organisations)
          need(
            ids.organisations.has(id),
            'events',
            event.id,
            'organisations',
            `no organisation "${id}" in organisations.json`,
          );
      }
      for (const person of entries.people) {
        for (const { organisation } of person.offices)
          need(
            ids.organisations.has(organisation),
            'people',
            person.id,
            'offices',
            `no organisation "${organisation}" in organisations.json`,
          );
        for (const id of person.sources)
          need(ids.sources.has(id), 'people', person.id, 'sources', `no source "${id}" in sources.json`);
      }
      for (const topic of entries.topics)
        need(
          topic.parent === null || ids.topics.has(topic.parent),
          'topics',
          topic.id,
          'parent',
          `no topic "${topic.parent}"`,
        );
      for (const issue of entries.issues) {
        need(ids.topics.has(issue.topic), 'issues', issue.id, 'topic', `no topic "${issue.topic}"`);
        need(
          issue.settledBy === undefined || isRecord(issue.settledBy),
          'issues',
          issue.id,
          'settledBy',
          `no record "${issue.settledBy}"`,
        );
      }
    },
  },
  {
    name: 'topic-tree',
    reason: 'a topic that is its own ancestor has no place in the tree',
    severity: 'error',
    run: ({ entries }, report) => {
      const parents = new Map(entries.topics.map((topic) => [topic.id, topic.parent]));
      for (const { id } of entries.topics) {
        let up = parents.get(id) ?? null;
        for (let steps = 0; up !== null && up !== id && steps <= parents.size; steps++)
          up = parents.get(up) ?? null;
        if (up === id) report('topics', id, 'parent', 'the topic is its own ancestor');
      }
    },
  },
  {
    name: 'dates-in-order',
    reason: 'an end before its beginning, or an answer before what it answers, is a slip',
    severity: 'error',
    run: (files, report) => {
      const dates = new Map([...recordsOf(files)].map(([, record]) => [record.id, record.date]));
      const inOrder = (from: string | null, to: string | null): boolean =>
        from === null ||
        to === null ||
        !isPartialDate(from) ||
        !isPartialDate(to) ||
        firstDay(from) <= lastDay(to);
      for (const [file, record] of recordsOf(files)) {
        if ('endDate' in record && !inOrder(record.date, record.endDate))
          report(file, record.id, 'endDate', 'it ends before it begins');
      }
      for (const { id, respondsTo, date } of files.entries.statements) {
        if (respondsTo !== null && !inOrder(dates.get(respondsTo) ?? null, date))
          report('statements', id, 'respondsTo', `it answers a later record, ${respondsTo}`);
      }
      for (const { id, offices, styles } of files.entries.people) {
        for (const { from, to } of [...offices, ...styles]) {
          if (!inOrder(from, to)) report('people', id, 'offices', `${from} to ${to} ends before it begins`);
        }
      }
      if (files.about === null) return;
      const { from, to } = files.about.coverage;
      if (!inOrder(from, to)) report('dataset', 'dataset', 'coverage', 'it ends before it begins');
      for (const [file, record] of recordsOf(files)) {
        const planned = 'status' in record && record.status === 'planned';
        if (!planned && !(inOrder(from, record.date) && inOrder(record.date, to))) {
          report(file, record.id, 'date', `it lies outside the coverage, ${from} to ${to}`);
        }
      }
    },
  },
  {
    name: 'sourced',
    reason: 'every record, and so every quotation, rests on a page',
    severity: 'error',
    run: (files, report) => {
      for (const [file, record] of recordsOf(files)) {
        if (record.sources.length === 0) report(file, record.id, 'sources', 'name at least one source');
        if (new Set(record.sources).size < record.sources.length)
          report(file, record.id, 'sources', 'a source is named twice');
      }
    },
  },
  {
    name: 'one-page-one-source',
    reason: 'a page with two ids would be counted as two sources',
    severity: 'error',
    run: ({ entries, own }, report) => {
      const seen = new Map<string, string>();
      for (const { id, url } of entries.sources) {
        const page = url.replace(/^https?:\/\/(www\.)?/, '').replace(/[/#]+$/, '');
        const other = seen.get(page);
        if (other !== undefined) {
          const where = own.sources.includes(other) ? '' : ' of a dataset beside this one: name that';
          report('sources', id, 'url', `the page is already source ${other}${where}`);
        }
        seen.set(page, id);
      }
    },
  },
  {
    name: 'offices-on-the-day',
    reason: 'a title is shown as held on the day of the record',
    severity: 'warning',
    run: (files, report) => {
      const look = (file: Collection, record: Meeting | Statement, field: string, ids: string[]): void => {
        const last = lastDay(('endDate' in record ? record.endDate : null) ?? record.date);
        for (const id of ids) {
          const person = files.people.get(id);
          if (
            person &&
            person.offices.length > 0 &&
            officesOn(person, firstDay(record.date), last).length === 0
          ) {
            report(
              file,
              record.id,
              field,
              `${id} is not known to hold an office on ${record.date}: mend the tenure`,
            );
          }
        }
      };
      for (const meeting of files.entries.meetings)
        look(
          'meetings',
          meeting,
          'participants',
          meeting.participants.map(({ person }) => person),
        );
      for (const statement of files.entries.statements)
        look(
          'statements',
          statement,
          'speakers',
          statement.speakers.map(({ id }) => id),
        );
    },
  },
  {
    name: 'person-has-office',
    reason: 'a reader asks who someone is: an office, or a note that says why there is none',
    severity: 'warning',
    run: ({ entries }, report) => {
      for (const { id, offices, note } of entries.people) {
        if (offices.length === 0 && note === null)
          report('people', id, 'offices', 'give an office, or say in the note who this is');
      }
    },
  },
  {
    name: 'readout-names-meeting',
    reason: "a readout is one side's account of a meeting",
    severity: 'error',
    run: ({ entries }, report) => {
      for (const { id, type, meeting } of entries.statements) {
        if (type === 'readout' && meeting === null)
          report('statements', id, 'meeting', 'name the meeting that this is an account of');
      }
    },
  },
  {
    name: 'meeting-has-two-sides',
    reason: 'a meeting is a contact of two or more sides',
    severity: 'warning',
    run: ({ entries }, report) => {
      for (const { id, participants, note } of entries.meetings) {
        if (new Set(participants.map(({ side }) => side)).size < 2 && note === null) {
          report(
            'meetings',
            id,
            'participants',
            'add who was there for the other side, or say in the note why they are not named',
          );
        }
      }
    },
  },
  {
    name: 'both-accounts-or-a-note',
    reason: 'a reader must know that the dataset holds only one side of a meeting',
    severity: 'warning',
    run: ({ entries, named }, report) => {
      for (const { id, participants, note, status } of entries.meetings) {
        if (status !== 'held' || note !== null || named.statements.has(id)) continue;
        const told = new Set(
          entries.statements
            .filter((statement) => statement.type === 'readout' && statement.meeting === id)
            .flatMap((statement) => statement.speakers.map((speaker) => speaker.side)),
        );
        const silent = [
          ...new Set(participants.filter(({ role }) => role === 'principal').map(({ side }) => side)),
        ].filter((side) => !told.has(side));
        if (silent.length > 0)
          report(
            'meetings',
            id,
            'note',
            `no readout by ${silent.join(', ')}: add it, or say in the note that the dataset holds none`,
          );
      }
    },
  },
  {
    name: 'quotation-verbatim',
    reason: "a quotation is the speaker's words and nothing of ours",
    severity: 'warning',
    run: ({ entries }, report) => {
      for (const { id, quote, note, positions } of entries.statements) {
        if (quote === null) {
          if (positions.some(({ quoted }) => quoted))
            report('statements', id, 'positions', 'no quotation carries a stance here: set quoted to false');
          continue;
        }
        if (/[[\]…]|\.\.\./.test(quote) && !/bracket|ellips/i.test(note ?? '')) {
          report(
            'statements',
            id,
            'quote',
            'it has brackets or an ellipsis: shorten it to an unbroken run, or say in the note that they are the page’s',
          );
        }
        if (/^["“”]|["“”]$/.test(quote))
          report('statements', id, 'quote', 'leave out the quotation marks around it');
      }
    },
  },
  {
    name: 'summary-is-a-sentence',
    reason: 'a summary stands alone in a briefing',
    severity: 'warning',
    run: (files, report) => {
      for (const [file, record] of recordsOf(files)) {
        const prose = proseOf(record);
        if (prose !== '' && (plainWords(prose).length < 4 || !/[.!?]["”’)]?$/.test(prose))) {
          report(
            file,
            record.id,
            'summary' in record ? 'summary' : 'outcome',
            'write a full sentence, with its full stop',
          );
        }
      }
    },
  },
  {
    name: 'no-hindsight',
    reason: 'a record tells what was known on its day; what came of it stands in the note, with its date',
    severity: 'warning',
    run: (files, report) => {
      for (const [file, record] of recordsOf(files)) {
        const end = lastDay(('endDate' in record ? record.endDate : null) ?? record.date);
        for (const field of ['title', 'summary', 'outcome', 'atmosphere']) {
          const text = (record as unknown as Record<string, unknown>)[field];
          if (typeof text !== 'string') continue;
          const told = laterDayIn(text, end) ?? HINDSIGHT.exec(text)?.[0];
          if (told !== undefined)
            report(
              file,
              record.id,
              field,
              `"${told}" tells of a later day: move the sentence to the note, with its date`,
            );
        }
      }
    },
  },
  {
    name: 'no-shared-phrasing',
    reason: 'a run of eight words in two records means that one was copied, or that both tell the same thing',
    severity: 'warning',
    run: (files, report) => {
      const owners = new Map<string, string>();
      for (const [file, record] of recordsOf(files)) {
        let told = false;
        for (const run of runsOfWords(proseOf(record), 8)) {
          const owner = owners.get(run);
          if (owner !== undefined && owner !== record.id && !told) {
            report(
              file,
              record.id,
              'summary' in record ? 'summary' : 'outcome',
              `"${run}" stands in ${owner} too: say it in other words`,
            );
            told = true;
          }
          owners.set(run, owner ?? record.id);
        }
      }
    },
  },
  {
    name: 'no-twins',
    reason: 'the same principals on the same day, or the same words twice, are likely one record told twice',
    severity: 'warning',
    run: ({ entries }, report) => {
      const meetings = new Map<string, string>();
      for (const meeting of entries.meetings) {
        const key = `${meeting.date} ${meeting.type} ${principalsOf(meeting)}`;
        const other = meetings.get(key);
        if (other !== undefined && principalsOf(meeting) !== '')
          report(
            'meetings',
            meeting.id,
            'participants',
            `the same principals met the same day in ${other}: merge the two, or set them apart`,
          );
        meetings.set(key, meeting.id);
      }
      const words = new Map<string, string>();
      for (const { id, quote, speakers, date } of entries.statements) {
        if (quote === null) continue;
        const key = `${date} ${speakers.map((speaker) => speaker.id).join()} ${plainWords(quote).join(' ')}`;
        const other = words.get(key);
        if (other !== undefined)
          report('statements', id, 'quote', `the same words stand in ${other}: merge the two`);
        words.set(key, id);
      }
    },
  },
  {
    name: 'issue-has-two-sides',
    reason: 'an issue with voices on one side only is not contested; mark it as settled',
    severity: 'warning',
    run: ({ entries, named }, report) => {
      const voices = new Map<string, Set<Stance>>();
      for (const { positions } of entries.statements) {
        for (const { issue, stance } of positions)
          voices.set(issue, (voices.get(issue) ?? new Set()).add(stance));
      }
      for (const { id, status } of entries.issues) {
        const heard = voices.get(id) ?? new Set();
        const contested =
          heard.has('opposes') && [...heard].some((stance) => stance !== 'opposes' && stance !== 'neutral');
        if (status === 'contested' && !contested && !named.statements.has(id))
          report(
            'issues',
            id,
            'status',
            'no two sides are on record: mark it settled, or add who holds the other view',
          );
      }
    },
  },
  {
    name: 'nothing-unused',
    reason: 'an entry that no record needs is a left-over or a slip in a reference',
    severity: 'warning',
    run: (files, report) => {
      const used = new Set<string>();
      for (const [, record] of recordsOf(files))
        for (const id of [...record.topics, ...record.sources]) used.add(id);
      for (const { participants } of files.entries.meetings) {
        for (const { person, side } of participants) used.add(person).add(side);
      }
      for (const { speakers, positions, about } of files.entries.statements) {
        for (const { id, side } of speakers) used.add(id).add(side);
        for (const { issue } of positions) used.add(issue);
        for (const id of about) used.add(id);
      }
      for (const { people, organisations } of files.entries.events)
        for (const id of [...people, ...organisations]) used.add(id);
      for (const { offices, sources } of files.entries.people) {
        for (const id of [...offices.map((office) => office.organisation), ...sources]) used.add(id);
      }
      for (const { parent } of files.entries.topics) if (parent !== null) used.add(parent);
      for (const { topic } of files.entries.issues) used.add(topic);
      for (const file of ['people', 'organisations', 'topics', 'issues', 'sources'] as const) {
        for (const { id } of files.entries[file])
          if (!used.has(id) && !NAMING.some((naming) => files.named[naming].has(id)))
            report(file, id, 'id', 'no record uses it: remove it');
      }
    },
  },
  {
    name: 'plain-text',
    reason: 'control and bidirectional characters can deceive a reader or a terminal',
    severity: 'error',
    run: ({ entries }, report) => {
      const look = (value: unknown, tell: (path: string) => void, path: string): void => {
        if (typeof value === 'string') {
          if (CONTROL.test(value)) tell(path);
        } else if (typeof value === 'object' && value !== null) {
          for (const [key, child] of Object.entries(value))
            look(child, tell, path === '' || /^\d+$/.test(key) ? path || key : `${path}.${key}`);
        }
      };
      for (const file of COLLECTIONS) {
        for (const entry of entries[file]) {
          look(
            entry,
            (path) =>
              report(file, entry.id, path, 'it holds a control or bidirectional character: remove it'),
            '',
          );
        }
      }
    },
  },
  {
    name: 'canonical-form',
    reason: 'one form keeps changes small to read; `brief check --fix` writes it',
    severity: 'warning',
    run: ({ sound }, report) => {
      for (const [file, { text, value }] of sound) {
        if (text !== null && text !== canonicalText(file, value))
          report(file, 'file', 'form', 'not in canonical form: `brief check --fix` writes it');
      }
    },
  },
];

/** All text in a value, keys aside. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const child of Object.values(value)) yield* textsIn(child);
}

function filesOf(folder: FolderRead, beside: Beside | null): Files {
  const own = perCollection((name) =>
    [...folder.entries[name], ...folder.malformed[name]].map(idOf).filter((id) => id !== null),
  );
  const entriesOf = <C extends Collection>(name: C): Entries[C][] => {
    const replaced = new Set(own[name]);
    const theirs = beside?.reader.read(name) ?? [];
    const ours: Entries[C][] = folder.entries[name];
    return [...theirs.filter(({ id }) => !replaced.has(id)), ...ours];
  };
  const entries = perCollection(entriesOf) as Files['entries'];
  return {
    about: folder.about,
    entries,
    ids: perCollection((name) =>
      folder.unread.has(name) ? ANY_ID : new Set([...entries[name].map(({ id }) => id), ...own[name]]),
    ),
    people: new Map(entries.people.map((person) => [person.id, person])),
    named: perCollection((name) =>
      folder.unread.has(name) ? ANY_ID : new Set(textsIn(folder.malformed[name])),
    ),
    own,
    holders: beside?.holders ?? new Map(),
    sound: folder.sound,
  };
}

/** What the checks find, on the folder's own entries only. */
function findingsOf(checks: readonly Check[], files: Files): Finding[] {
  const findings: Finding[] = [];
  const own = perCollection((name) => new Set([...files.own[name], 'file']));
  for (const { name, severity, run } of checks) {
    run(files, (file, record, field, message) => {
      if (file === 'dataset' || own[file].has(record))
        findings.push({ check: name, severity, file: `${file}.json`, record, field, message });
    });
  }
  return findings;
}

/** The references of a dataset in good form that lead nowhere, so that answers would lack what they name. */
export function danglingReferences(reader: EntryReader): Finding[] {
  const entries = perCollection((name) => reader.read(name)) as Files['entries'];
  const folder = { findings: [], sound: new Map(), about: reader.about, entries };
  return findingsOf(
    CHECKS.filter(({ name }) => name === 'references'),
    filesOf({ ...folder, malformed: perCollection(() => []), unread: new Set() }, null),
  );
}

/**
 * All findings on a folder, errors first. The checks look at the entries in good form.
 * @param beside the datasets whose entries it may name
 */
export const checkDataset = (folder: FolderRead, beside: Beside | null): Finding[] =>
  [...folder.findings, ...findingsOf(CHECKS, filesOf(folder, beside))].sort(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  );
