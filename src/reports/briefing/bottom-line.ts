/** The bottom line: the last contact, the pace, what is agreed and what is contested. */
import type { DiplomaticRecord } from '../../dataset/dataset';
import { RECORD_KINDS, STANCE_WORDS } from '../../dataset/vocabulary';
import {
  daysBetween,
  formatDate,
  formatDays,
  formatSpan,
  lastDay,
  monthsBefore,
} from '../../dates/partial-date';
import { isOfFormerAdministration } from '../../query/administration';
import { isAgreementOf } from '../../query/agreed';
import { bestSources } from '../../query/cited';
import { isCall, type MeetingRecord } from '../../query/contacts';
import { sidesOf } from '../../query/involved';
import { counterparts, isGathering } from '../../query/met';
import type { StatementRecord } from '../../query/positions';
import { isMatter, mattersOf, sideOfPerson } from '../../query/scope';
import { isOfficial } from '../../query/standing';
import type { BriefingLine, BriefingSection, Phrase } from '../briefing';
import { joinNames, placeWords, recordView, shortName, toldBy, typeWords } from '../views';
import { remarkedOn } from './gaps';
import { ONLY_WHOLE } from './listings';
import {
  type Concern,
  closed,
  contactLine,
  count,
  firstSentence,
  LIST,
  latestOn,
  lineOf,
  type Making,
  recordEnd,
  sentence,
  sideWords,
  speakersOf,
  standOnItsDay,
  strong,
  tellingWords,
} from './making';

/** Months on each side of the comparison of pace. */
const PACE = 3;
/** How many issues a sentence names. */
const MOST_ISSUES = 4;

export const meetingsAndCalls = (contacts: readonly MeetingRecord[]): string => {
  const calls = contacts.filter(isCall).length;
  const meetings = contacts.length - calls;
  return [meetings > 0 ? count(meetings, 'meeting') : null, calls > 0 ? count(calls, 'call') : null]
    .filter((part) => part !== null)
    .join(' and ');
};

/** `Pakistan and the United States`: the sides of the contacts that are counted. */
function pairWords({ dataset, sides }: Making): string {
  return joinNames(sides.map((side) => sideWords(dataset, side)));
}

/** How long ago; where the record ends before the day of reading, with its end. */
const ago = (making: Making, date: string): string => {
  const { dataset } = making;
  const days = daysBetween(lastDay(date), dataset.day);
  const end = recordEnd(making).map((words) => ` (${words})`);
  if (days <= 0) return 'the same day';
  return `${formatDays(days)} ${dataset.asOf === null ? 'ago' : 'before'}${end.join('')}`;
};

/** Letters of a remark that tells by itself what a reader must know. */
const SHORT = 120;

/**
 * What a reader must know before relying on a contact of a single source, or of which neither an official page nor an
 * account of a side is on record; nothing where the gaps begin their remark on it with that.
 */
function caution(making: Making, contact: MeetingRecord): string {
  const { dataset } = making;
  const isSingle = contact.sources.length === 1;
  const isOfficial =
    contact.sources.some((id) => dataset.source(id)?.primary) ||
    dataset.statementsOn(contact.id).some(({ type }) => type === 'readout');
  if (!isSingle && isOfficial) return '';
  const [remark] = firstSentence(contact.note ?? '');
  const isTold = remark !== '' && remark.length <= SHORT && remarkedOn(making).includes(contact);
  return isTold ? '' : isSingle ? ' Single source.' : ' No official text on record.';
}

/** A contact in words: when, how long ago, what it was. */
const contactWords = (making: Making, contact: MeetingRecord): string =>
  `${formatSpan(contact.date, contact.endDate)}, ${ago(making, contact.endDate ?? contact.date)}: ${closed(contact.title)}`;

/** Letters of an outcome that stands whole in the line. */
const WHOLE = 200;

/** What came of a contact: its outcome, else what each account of it says first. What has little room comes second. */
function outcomeOf({ dataset }: Making, contact: MeetingRecord): [first: string, rest: string[]] {
  const accounts = dataset.statementsOn(contact.id).filter(({ type }) => type === 'readout');
  const told =
    contact.outcome === null
      ? accounts.map(({ summary }) => firstSentence(closed(summary))[0])
      : contact.outcome.length <= WHOLE
        ? [closed(contact.outcome)]
        : firstSentence(closed(contact.outcome)).map((part) => part.trimStart());
  const [first, ...rest] = told.filter((part) => part !== '').map((part) => ` ${part}`);
  return [first ?? '', rest];
}

/** The line of a last contact: when it was, what came of it, and what to know before relying on it. */
function toldLine(making: Making, lead: Phrase, before: Phrase[], contact: MeetingRecord): BriefingLine {
  const [outcome, rest] = outcomeOf(making, contact);
  const words = [...before, contactWords(making, contact), outcome, caution(making, contact)];
  return contactLine(making, 0, [[lead], words], [contact], rest);
}

/** For our side and several others: the last contact with each of them. */
function lastWithEach(making: Making): BriefingLine[] {
  const { dataset, scope, each } = making;
  return each.map(({ subject, last: { contact } }) => {
    const [target] = subject.targets;
    const whom = target?.kind === 'country' ? sideWords(dataset, target.id) : subject.label;
    const lead = strong('Last contact');
    if (contact === undefined)
      return lineOf(
        0,
        [[lead], [`of ${sideWords(dataset, scope.ours ?? '')} with ${whom}: none on record.`]],
        [],
      );
    return toldLine(making, lead, [`with ${whom}, `], contact);
  });
}

/** The last contacts that the bottom line tells of, with what came of them. */
export function lastTold({ scope, last, pair, each }: Making): MeetingRecord[] {
  if (scope.meeting?.status === 'held') return [];
  const isOfEach = last.contact === undefined && each.length > 0;
  const told = isOfEach ? each.map((one) => one.last.contact) : [last.contact ?? pair.at(-1)];
  return told.filter((contact) => contact !== undefined);
}

function lastContact(making: Making): BriefingLine[] {
  const { scope, last } = making;
  if (last.contact === undefined && making.each.length > 0) return lastWithEach(making);
  const [contact] = lastTold(making);
  if (contact === undefined) return [lineOf(0, [[strong('Last contact')], ['none on record.']], [])];
  const lead = strong(isMatter(scope) ? 'Last raised' : 'Last contact');
  return [toldLine(making, lead, [isMatter(scope) ? '' : whoseContact(making)], contact)];
}

/** What is said before a last contact: on which matter it was; where there is none of the subjects', whose it is. */
function whoseContact(making: Making): string {
  const { dataset, scope, last } = making;
  const matters = mattersOf(scope);
  const on = matters.length === 0 ? '' : `on ${joinNames(matters.map(({ label }) => label))}`;
  if (last.contact !== undefined || scope.meeting !== null) return on === '' ? '' : `${on}, `;
  const whose = joinNames(
    scope.subjects.filter((subject) => !matters.includes(subject)).map(({ label }) => label),
  );
  const withOurs = scope.ours === null ? '' : ` with ${sideWords(dataset, scope.ours)}`;
  return `none of ${whose}${withOurs}${on === '' ? '' : ` ${on}`} on record; the last of ${pairWords(making)}: `;
}

/** Where they were last present together without meeting; and which of the persons was there as one who attends. */
function presentLine(making: Making): BriefingLine[] {
  const { dataset, scope } = making;
  const { present } = making.last;
  if (present === undefined || isMatter(scope)) return [];
  // Of one subject nobody asks whom it sat in a hall with, yet that it was at a table with ours is told.
  if (scope.subjects.length < 2 && (scope.ours === null || isGathering(present))) return [];
  const attended = present.participants
    .filter(({ person, role }) => role === 'attending' && scope.persons.includes(person))
    .map(({ person }) => shortName(dataset, person));
  const role = attended.length === 0 ? '' : ` ${joinNames(attended)} attended.`;
  const words = `${formatSpan(present.date, present.endDate)}: ${closed(present.title)}${role}`;
  return [contactLine(making, 1, [[strong('Both present')], [words]], [present])];
}

/**
 * How often they met, and with whom of the other side. The side is named where it is another one than the person's
 * own, the counterpart where one person is asked about.
 */
function tallyLine(making: Making): BriefingLine[] {
  const { dataset, scope, direct } = making;
  const [person, second] = scope.persons;
  const [first] = direct;
  if (person === undefined || first === undefined || direct.length < 2) return [];
  const { ours } = scope;
  const isOther = ours !== null && scope.persons.every((id) => sideOfPerson(dataset, id) !== ours);
  const whom = isOther ? ` with ${sideWords(dataset, ours)}` : '';
  const [most] = isOther && second === undefined ? counterparts(person, direct) : [];
  const withMost = direct.filter(({ participants }) =>
    participants.some((one) => one.person === most?.person),
  );
  const meetings = withMost.every(isCall) ? ' and no meeting' : '';
  const name = most === undefined ? '' : (dataset.person(most.person)?.name ?? most.person);
  const known = most === undefined ? '' : `; ${meetingsAndCalls(withMost)}${meetings} with ${name}`;
  const text = `${meetingsAndCalls(direct)}${whom} since ${formatDate(first.date, 'short')}${known}.`;
  return [contactLine(making, 3, [[strong('Contacts')], [text]], direct.slice(-1))];
}

/** Contacts, or for a matter statements, of the last months against those before. */
function paceLine(making: Making): BriefingLine[] {
  const { dataset, scope, telling, records, day } = making;
  const matter = isMatter(scope);
  const counted: readonly DiplomaticRecord[] = matter
    ? records.filter((record) => record.kind === 'statement')
    : telling.met;
  if (counted.length === 0) return [];
  const [middle, start] = [monthsBefore(day, PACE), monthsBefore(day, 2 * PACE)];
  const now = counted.filter((record) => lastDay(record.date) > middle);
  const then = counted.filter((record) => lastDay(record.date) > start && lastDay(record.date) <= middle);
  const noun = matter ? 'statement' : 'contact';
  const newest = now.at(-1) ?? then.at(-1) ?? counted.at(-1);
  const until = day === dataset.day ? '' : ` to ${formatDate(day, 'short')}`;
  const months = (number: string): string => `the ${until === '' ? 'last ' : ''}${number} months${until}`;
  const rate =
    now.length + then.length === 0
      ? `No ${contactNoun(making, noun)} in ${months('six')}`
      : `${now.length} ${contactNoun(making, noun, now.length)} in ${months('three')}, ${then.length} in the three before`;
  const text = `${rate}; ${counted.length} on record.`;
  return [lineOf(2, [[strong('Pace')], [text]], newest ? [newest] : [])];
}

/** What is counted, between whom: `PK-US contacts`, `Rubio-Jaishankar contacts`, `contacts of US with IN or PK`. */
function contactNoun(making: Making, noun: string, number = 1): string {
  const { dataset, scope, telling } = making;
  const { ours } = scope;
  const plural = `${noun}${number === 1 ? '' : 's'}`;
  if (noun !== 'contact') return plural;
  if (!telling.ofPersons && ours !== null && scope.theirs.length > 1)
    return `${plural} of ${dataset.sideCode(ours)} with ${scope.theirs.map((side) => dataset.sideCode(side)).join(' or ')}`;
  const whose = tellingWords(making);
  return whose === null ? plural : `${whose} ${plural}`;
}

/** The last agreement of two of the page's sides, by its title; of a page of one side there is none to tell. */
function latestAgreement(making: Making): BriefingLine[] {
  const { dataset } = making;
  const { ours, theirs } = making.scope;
  const pairs: [string, string][] =
    ours === null
      ? theirs.flatMap((a, index) => theirs.slice(index + 1).map((b): [string, string] => [a, b]))
      : theirs.map((side) => [side, ours]);
  const agreed = dataset.records.findLast((record) =>
    pairs.some((pair) => isAgreementOf(dataset, record, pair)),
  );
  if (agreed === undefined || agreed.kind === 'meeting') return [];
  const [text, rest] = firstSentence(closed(agreed.summary));
  const sides = sidesOf(agreed).length;
  // Of a text that many signed, the names of all say less than what it holds.
  const isOfMany = agreed.kind === 'statement' && sides > 2;
  const title = isOfMany
    ? `joint statement of ${sides} sides. ${text}`
    : closed(recordView(dataset, agreed).title);
  const cells = [[strong('Agreed last')], [`${formatDate(agreed.date)}: ${title}`]];
  const detail = [isOfMany ? '' : ` ${text}`, rest].filter((words) => words !== '');
  const sources = bestSources(dataset, agreed);
  return [lineOf(3, cells, [{ id: agreed.id, sources }], detail)];
}

const titles = (concerns: readonly Concern[], none = 'no issue on record.'): string => {
  const shown = concerns.slice(0, MOST_ISSUES).map(({ issue }) => issue.title);
  const rest = concerns.length - shown.length;
  return concerns.length === 0 ? none : `${shown.join('; ')}${rest > 0 ? `; ${rest} more` : ''}.`;
};

const latestOf = (concerns: readonly Concern[]): DiplomaticRecord[] =>
  concerns.map(latestOn).filter((record) => record !== undefined);

const isOwn =
  ({ issues }: Making['scope']) =>
  ({ issue }: Concern): boolean =>
    issues.has(issue.id);

function contestedLine({ dataset, scope, concerns }: Making): BriefingLine {
  const contested = concerns.filter(({ opposed }) => opposed);
  const none = standOnItsDay(dataset, scope) ? 'no issue on record that day.' : undefined;
  // Of a matter that has issues of its own, others are told as what they are.
  const isBeside =
    contested.length > 0 && scope.issues.size > 0 && isMatter(scope) && !contested.some(isOwn(scope));
  const lead = isBeside ? 'none of its own now; named beside it: ' : '';
  const priority = isMatter(scope) ? 0 : 1;
  return lineOf(
    priority,
    [[strong('Contested')], [`${lead}${titles(contested, none)}`]],
    latestOf(contested),
  );
}

/** Issues on which the sides take the same stand, and those on which they oppose each other. */
function agreedAndContested(making: Making): BriefingLine[] {
  const { concerns, sides } = making;
  const same = concerns.filter((concern) => {
    const [first, ...rest] = sides.map((side) => concern.sides.get(side)?.stance);
    return (
      rest.length > 0 &&
      first !== undefined &&
      first !== 'neutral' &&
      rest.every((stance) => stance === first)
    );
  });
  return [
    contestedLine(making),
    ...(same.length > 0 ? [lineOf(4, [[strong('Same stand')], [titles(same)]], latestOf(same))] : []),
  ];
}

/** Days by which a government's words may be older than the last of all and still go before them. */
const YEAR = 365;

/** The last statement: of who speaks for a government in office, where there is one of the year before; else of anyone. */
function lastSaid({ dataset, records }: Making): StatementRecord | undefined {
  const said = records.filter((record): record is StatementRecord => record.kind === 'statement');
  const last = said.at(-1);
  const official = said.findLast(({ speakers, date }) =>
    speakers.some(
      ({ id, side }) =>
        dataset.country(side) !== undefined &&
        isOfficial(dataset, id, date) &&
        !isOfFormerAdministration(dataset, side, date),
    ),
  );
  if (last === undefined || official === undefined) return last;
  return daysBetween(lastDay(official.date), lastDay(last.date)) <= YEAR ? official : last;
}

/** What settled an issue, where something did. */
function settledLine({ dataset }: Making, { settled }: Concern): BriefingLine[] {
  if (settled === null) return [];
  const words = `${formatDate(settled.date)}: ${closed(toldBy(settled))}`;
  return [
    lineOf(0, [[strong('Settled')], [words]], [{ id: settled.id, sources: bestSources(dataset, settled) }]),
  ];
}

/** For a matter: the proposition and who takes which stand, or the issues under a topic; and what was said last. */
function matterLines(making: Making): BriefingLine[] {
  const { dataset, scope, concerns } = making;
  if (!isMatter(scope)) return [];
  const [concern] = concerns;
  const lines: BriefingLine[] = [];
  if (concerns.length === 1 && concern !== undefined && scope.issues.has(concern.issue.id)) {
    const groups = new Map<string, string[]>();
    for (const { side, stance, otherwise } of concern.sides.values()) {
      const word = STANCE_WORDS[concern.issue.kind][stance];
      const voice = `${sideWords(dataset, side)}${otherwise.length > 0 ? ' (voices differ)' : ''}`;
      groups.set(word, [...(groups.get(word) ?? []), voice]);
    }
    const stances = [...groups].map(([word, sides]) => `${word}: ${joinNames(sides)}`).join('; ');
    lines.push(
      lineOf(
        0,
        [[strong('Issue')], [closed(concern.issue.proposition)]],
        [{ id: concern.issue.id, sources: [] }],
      ),
      ...settledLine(making, concern),
      lineOf(0, [[strong('Stances')], [closed(sentence(stances))]], latestOf([concern])),
    );
  } else if (concerns.length > 0) {
    lines.push(contestedLine(making));
  }
  const last = lastSaid(making);
  if (last !== undefined) {
    const [text, rest] = firstSentence(closed(last.summary));
    const cells = [
      [strong('Last said')],
      [`${formatDate(last.date)}, ${speakersOf(dataset, last)}: ${text}`],
    ];
    lines.push(lineOf(0, cells, [last], rest === '' ? [] : [rest]));
  }
  return lines;
}

/** For a meeting: where and when, what came of it, and in which tone. */
function meetingLines(making: Making): BriefingLine[] {
  const { dataset, scope } = making;
  const { meeting } = scope;
  if (meeting === null) return [];
  const place = placeWords(meeting.place, (code) => dataset.sideName(code));
  const form = sentence(typeWords(meeting.type));
  const when = `${form}, ${formatSpan(meeting.date, meeting.endDate)}${place === null ? '' : `, ${place}`}.`;
  const status = meeting.status === 'held' ? 'Held' : sentence(meeting.status);
  const outcome = meeting.outcome ?? '';
  const tone = meeting.atmosphere ?? '';
  return [
    lineOf(0, [[strong(status)], [when]], [meeting]),
    ...(outcome === '' ? [] : [lineOf(0, [[strong('Outcome')], [closed(outcome)]], [meeting])]),
    ...(tone === '' ? [] : [lineOf(3, [[strong('Tone')], [closed(tone)]], [meeting])]),
  ];
}

/** For an addendum: how many records are new. */
function newLines(making: Making): BriefingLine[] {
  const { scope, records, pair, sides } = making;
  const fresh = records.filter((record) => making.isNew([record]));
  const contacts = pair.filter((contact) => making.isNew([contact]));
  const kinds = RECORD_KINDS.map((kind) => fresh.filter((record) => record.kind === kind).length)
    .map((number, index) => (number === 0 ? null : count(number, RECORD_KINDS[index] ?? '')))
    .filter((words) => words !== null);
  const between =
    sides.length > 1 && contacts.length > 0
      ? `; ${count(contacts.length, 'contact')} of ${pairWords(making)}`
      : '';
  const all = scope.subjects.map(({ label }) => label);
  const whole = all.length > 1 ? `${joinNames(all)} together` : 'the subject';
  const text =
    kinds.length === 0 && between !== ''
      ? `no record on ${whole}${between}. What follows is of these sides.`
      : `${kinds.length === 0 ? 'no record' : joinNames(kinds)} on the subject${between}.`;
  return [lineOf(0, [[strong('New')], [text]], fresh.slice(-1))];
}

export function bottomLineSection(making: Making): BriefingSection {
  const { scope, wish } = making;
  const last = making.last.contact;
  const contact = (): BriefingLine[] => [
    ...lastContact(making),
    ...presentLine(making),
    ...tallyLine(making),
    ...paceLine(making),
  ];
  const lines =
    wish.since !== null
      ? [
          ...newLines(making),
          ...(last !== undefined && making.isNew([last]) ? lastContact(making) : []),
          ...paceLine(making),
        ]
      : scope.meeting?.status === 'held'
        ? [...meetingLines(making), ...agreedAndContested(making)]
        : isMatter(scope)
          ? [...matterLines(making), ...contact()]
          : [
              ...meetingLines(making),
              ...contact(),
              ...latestAgreement(making),
              ...agreedAndContested(making),
            ];
  return { id: 'bottom-line', title: 'Bottom line', ...LIST, lines, ...ONLY_WHOLE };
}
