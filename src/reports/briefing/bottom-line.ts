/** The bottom line: the last contact, the pace, what is agreed and what is contested. */
import type { Dataset, DiplomaticRecord } from '../../dataset/dataset';
import { type Category, RECORD_KINDS, STANCE_WORDS } from '../../dataset/vocabulary';
import {
  daysBetween,
  formatDate,
  formatDays,
  formatSpan,
  lastDay,
  monthsBefore,
} from '../../dates/partial-date';
import { isCall, type MeetingRecord } from '../../query/contacts';
import { sidesOf } from '../../query/involved';
import { counterparts } from '../../query/met';
import { isMatter } from '../../query/scope';
import type { BriefingLine, BriefingSection } from '../briefing';
import { joinNames, placeWords, typeWords } from '../views';
import {
  type Concern,
  closed,
  count,
  firstSentence,
  LIST,
  latestOn,
  lineOf,
  type Making,
  sentence,
  sideWords,
  speakersOf,
  strong,
} from './making';

const AGREED: readonly Category[] = ['AGREE', 'COOPERATE', 'AID', 'CONCEDE'];
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

const ago = ({ dataset }: Making, date: string): string => {
  const days = daysBetween(lastDay(date), dataset.day);
  if (days <= 0) return 'the same day';
  return `${formatDays(days)} ${dataset.asOf === null ? 'ago' : 'before'}`;
};

function lastContact(making: Making): BriefingLine[] {
  const { dataset, scope, direct, pair } = making;
  const matter = isMatter(scope);
  const last = direct.at(-1) ?? pair.at(-1);
  if (last === undefined) return [lineOf(0, [[strong('Last contact')], ['none on record.']], [])];
  const label = joinNames(scope.subjects.map((subject) => subject.label));
  const none =
    direct.length > 0 || scope.meeting !== null
      ? ''
      : `none of ${label}${scope.ours === null ? '' : ` with ${sideWords(dataset, scope.ours)}`} on record; the last of ${pairWords(making)}: `;
  const told = last.outcome ?? '';
  const lead = matter ? 'Last raised' : 'Last contact';
  const when = `${formatSpan(last.date, last.endDate)}, ${ago(making, last.endDate ?? last.date)}: `;
  return [
    lineOf(
      0,
      [[strong(lead)], [none, when, closed(last.title)]],
      [last],
      told === '' ? [] : [` ${closed(told)}`],
    ),
  ];
}

/** Where they were last present together without meeting. */
function presentLine(making: Making): BriefingLine[] {
  const { present, scope } = making;
  // Of one subject nobody asks whom it sat in a hall with.
  if (present === undefined || isMatter(scope) || scope.subjects.length < 2) return [];
  const words = `${formatSpan(present.date, present.endDate)}: ${closed(present.title)}`;
  return [lineOf(1, [[strong('Both present')], [words]], [present])];
}

/** How often they met, and with whom of the other side. */
function tallyLine(making: Making): BriefingLine[] {
  const { dataset, scope, direct } = making;
  const [person] = scope.persons;
  const [first] = direct;
  if (person === undefined || first === undefined || direct.length < 2) return [];
  const { ours } = scope;
  const whom = ours === null ? '' : ` with ${sideWords(dataset, ours)}`;
  const [most] = ours === null ? [] : counterparts(person, direct);
  const withMost = direct.filter(({ participants }) =>
    participants.some((one) => one.person === most?.person),
  );
  const meetings = withMost.every(isCall) ? ' and no meeting' : '';
  const name = most === undefined ? '' : (dataset.person(most.person)?.name ?? most.person);
  const known = most === undefined ? '' : `; ${meetingsAndCalls(withMost)}${meetings} with ${name}`;
  const text = `${meetingsAndCalls(direct)}${whom} since ${formatDate(first.date, 'short')}${known}.`;
  return [lineOf(3, [[strong('Contacts')], [text]], direct.slice(-1))];
}

/** Contacts, or for a matter statements, of the last months against those before. */
function paceLine(making: Making): BriefingLine[] {
  const { dataset, scope, pair, records, day, sides } = making;
  const matter = isMatter(scope);
  const counted: readonly DiplomaticRecord[] = matter
    ? records.filter((record) => record.kind === 'statement')
    : pair;
  if (counted.length === 0) return [];
  const [middle, start] = [monthsBefore(day, PACE), monthsBefore(day, 2 * PACE)];
  const now = counted.filter((record) => lastDay(record.date) > middle);
  const then = counted.filter((record) => lastDay(record.date) > start && lastDay(record.date) <= middle);
  const noun = matter ? 'statement' : 'contact';
  const codes = sides.map((side) => dataset.sideCode(side));
  const whose = matter || codes.length < 2 ? '' : `${codes.join('-')} `;
  const newest = now.at(-1) ?? then.at(-1) ?? counted.at(-1);
  const months =
    day === dataset.day ? 'the last three months' : `the three months to ${formatDate(day, 'short')}`;
  const text = `${count(now.length, `${whose}${noun}`)} in ${months}, ${then.length} in the three before; ${counted.length} on record.`;
  return [lineOf(2, [[strong('Pace')], [text]], newest ? [newest] : [])];
}

function latestAgreement(making: Making): BriefingLine[] {
  const { dataset, scope, records, sides } = making;
  const pool = scope.persons.length > 0 || sides.length > 1 ? betweenSides(dataset, sides) : records;
  const agreed = pool.findLast((record) => record.kind !== 'meeting' && AGREED.includes(record.category));
  if (agreed === undefined || agreed.kind === 'meeting') return [];
  const [text, rest] = firstSentence(closed(agreed.summary));
  const cells = [[strong('Agreed last')], [`${formatDate(agreed.date)}: ${text}`]];
  return [lineOf(3, cells, [agreed], rest === '' ? [] : [rest])];
}

/** Records in which two of the sides take part or are spoken about. */
function betweenSides(dataset: Dataset, sides: readonly string[]): DiplomaticRecord[] {
  return dataset.records.filter((record) => {
    const named = new Set([...sidesOf(record), ...(record.kind === 'statement' ? record.about : [])]);
    return sides.filter((side) => named.has(side)).length > 1;
  });
}

const titles = (concerns: readonly Concern[]): string => {
  const shown = concerns.slice(0, MOST_ISSUES).map(({ issue }) => issue.title);
  const rest = concerns.length - shown.length;
  return concerns.length === 0
    ? 'no issue on record.'
    : `${shown.join('; ')}${rest > 0 ? `; ${rest} more` : ''}.`;
};

const latestOf = (concerns: readonly Concern[]): DiplomaticRecord[] =>
  concerns.map(latestOn).filter((record) => record !== undefined);

function contestedLine({ concerns }: Making): BriefingLine {
  const contested = concerns.filter(({ opposed }) => opposed);
  return lineOf(1, [[strong('Contested')], [titles(contested)]], latestOf(contested));
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

/** For a matter: the proposition and who takes which stand, or the issues under a topic; and what was said last. */
function matterLines(making: Making): BriefingLine[] {
  const { dataset, scope, concerns, records } = making;
  if (!isMatter(scope)) return [];
  const [concern] = concerns;
  const lines: BriefingLine[] = [];
  if (concerns.length === 1 && concern !== undefined) {
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
      lineOf(0, [[strong('Stances')], [closed(sentence(stances))]], latestOf([concern])),
    );
  } else if (concerns.length > 0) {
    lines.push(contestedLine(making));
  }
  const last = records.findLast((record) => record.kind === 'statement');
  if (last?.kind === 'statement') {
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
  const { records, pair, sides } = making;
  const fresh = records.filter((record) => making.isNew([record]));
  const contacts = pair.filter((contact) => making.isNew([contact]));
  const kinds = RECORD_KINDS.map((kind) =>
    count(fresh.filter((record) => record.kind === kind).length, kind),
  );
  const between = sides.length > 1 ? `; ${count(contacts.length, 'contact')} of ${pairWords(making)}` : '';
  const text = `${joinNames(kinds)} on the subject${between}.`;
  return [lineOf(0, [[strong('New')], [text]], fresh.slice(-1))];
}

export function bottomLineSection(making: Making): BriefingSection {
  const { scope, wish, direct } = making;
  const last = direct.at(-1);
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
  return { id: 'bottom-line', title: 'Bottom line', ...LIST, lines, more: null };
}
