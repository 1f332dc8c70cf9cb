/** What is likely to come up, each with its basis in numbers; for a held meeting, what came up. */
import { STANCE_WORDS } from '../../dataset/vocabulary';
import { dayBefore, formatDate } from '../../dates/partial-date';
import { LAST_CONTACTS, LATELY, type LikelyTopic, likelyToComeUp, topicsNamed } from '../../query/likely';
import type { StatementRecord } from '../../query/positions';
import type { BriefingLine, BriefingSection } from '../briefing';
import { joinNames, tally } from '../views';
import { type Listing, ONLY_WHOLE } from './listings';
import { count, lineOf, type Making, strong, tellingWords } from './making';

const key = ({ expectation, topic, issue }: LikelyTopic): string =>
  expectation === 'defensive' ? `issue ${issue?.standing.issue.id}` : topic;

/** Why it is on the list: in how many of the last contacts, in how many statements lately; or who stands where. */
function basis({ dataset }: Making, likely: LikelyTopic): string {
  if (likely.issue !== null) {
    const { standing, theirs, other } = likely.issue;
    const words = STANCE_WORDS[standing.issue.kind];
    return [theirs, other]
      .map(({ side, stance, latest, former }) => {
        const date = formatDate(latest.date.slice(0, 7), 'short');
        const whose = former ? ' (previous administration)' : '';
        return `${dataset.sideCode(side)} ${words[stance]} ${date}${whose}`;
      })
      .join(', ');
  }
  const contacts =
    likely.named > 0
      ? `${likely.named} of ${count(likely.contacts, 'contact')}`
      : likely.before > 0
        ? count(likely.before, 'earlier contact')
        : null;
  const said = likely.said > 0 ? count(likely.said, 'statement') : null;
  return [contacts, said].filter((part) => part !== null).join(', ');
}

const nameOf = ({ dataset }: Making, { topic, issue }: LikelyTopic): string =>
  issue?.standing.issue.title ?? dataset.topic(topic)?.name ?? topic;

/** How many topics that may come up have a line of their own; the others share one. */
const OWN_LINES = 3;

function likelyLines(making: Making): BriefingLine[] {
  const { dataset, scope, likely, wish } = making;
  const before =
    wish.since === null
      ? null
      : new Map(
          likelyToComeUp(dataset.asOfDay(dayBefore(wish.since)), scope).map((one) => [
            key(one),
            one.expectation,
          ]),
        );
  /** A place on the list that only others' leaving made free is no news: a contact or a stance since then is. */
  const isNews = (one: LikelyTopic): boolean =>
    before === null || before.has(key(one)) || making.isNew(one.evidence);
  const changed = likely.filter((one) => before?.get(key(one)) !== one.expectation && isNews(one));
  const kinds = [...new Set(changed.map(({ expectation }) => expectation))];
  return kinds.flatMap((expectation, rank): BriefingLine[] => {
    const all = changed.filter((one) => one.expectation === expectation);
    const own = expectation === 'may' ? all.slice(0, OWN_LINES) : all;
    const others = all.slice(own.length);
    // The first of each kind is served before the second of any.
    const priority = (place: number): number => place * kinds.length + rank;
    const lines = own.map((one, place) => {
      const was = before?.get(key(one));
      const moved = before === null ? '' : was === undefined ? 'new: ' : `was ${was}: `;
      const cells = [[expectation], [strong(nameOf(making, one))], [moved, basis(making, one)]];
      return lineOf(priority(place), cells, one.evidence.slice(0, 2));
    });
    if (others.length === 0) return lines;
    const named = others.map((one) => `${nameOf(making, one)} (${basis(making, one)})`).join(', ');
    return [
      ...lines,
      lineOf(
        priority(1),
        [[expectation], ['also'], [named]],
        others.flatMap(({ evidence }) => evidence.slice(0, 1)),
      ),
    ];
  });
}

/** For a held meeting: each topic with the sides whose accounts name it. */
function cameUp(making: Making): BriefingLine[] {
  const { dataset, scope } = making;
  const { meeting } = scope;
  if (meeting === null) return [];
  const accounts = dataset
    .statementsOn(meeting.id)
    .filter((statement): statement is StatementRecord => statement.type === 'readout');
  const sidesWithAccount = [
    ...new Set(accounts.flatMap(({ speakers }) => speakers.map(({ side }) => side))),
  ].sort();
  const bySides = new Map<string, string[]>();
  const mentions = tally(accounts.flatMap(({ topics }) => topics)).map(([topic]) => topic);
  const others = [...topicsNamed(dataset, meeting)].filter((topic) => !mentions.includes(topic)).sort();
  for (const topic of [...mentions, ...others]) {
    const sides = sidesWithAccount.filter((side) =>
      accounts.some(
        (account) =>
          account.topics.includes(topic) && account.speakers.some((speaker) => speaker.side === side),
      ),
    );
    const group = sides.join(' ');
    bySides.set(group, [...(bySides.get(group) ?? []), dataset.topic(topic)?.name ?? topic]);
  }
  return [...bySides]
    .sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))
    .map(([group, topics], index) => {
      const sides = group === '' ? [] : group.split(' ');
      const label =
        sides.length === 0
          ? 'by other reports'
          : sides.length > 1
            ? `by ${joinNames(sides.map((side) => dataset.sideCode(side)))}`
            : `only by ${dataset.sideCode(sides[0] ?? '')}`;
      const held =
        sides.length === 0
          ? [meeting]
          : accounts.filter(({ speakers }) => speakers.some(({ side }) => sides.includes(side)));
      return lineOf(index, [[label], [topics.join(', ')]], held.slice(0, 3));
    });
}

/** For a held meeting, the command that sets the accounts side by side. */
function accountListing({ dataset, scope: { meeting }, asOf }: Making): Listing {
  const hasAccount =
    meeting !== null && dataset.statementsOn(meeting.id).some(({ type }) => type === 'readout');
  return hasAccount ? { more: `brief readouts ${meeting.id}${asOf}`, shows: 'related' } : ONLY_WHOLE;
}

/** What the numbers count: of whose last contacts, and whose statements of how many days. */
function basisHint(making: Making): string {
  const { dataset, scope, telling, wish } = making;
  const [side, ...others] = scope.theirs;
  const whom = side !== undefined && others.length === 0 ? `by ${dataset.sideCode(side)} ` : '';
  // The longer heading of an addendum leaves no room for it.
  const whose = wish.since === null ? tellingWords(making) : null;
  const contacts = telling.ofPersons
    ? `in their last ${LAST_CONTACTS} contacts`
    : `in the last ${LAST_CONTACTS} ${whose === null ? '' : `${whose} `}contacts`;
  return `${contacts}; said ${whom}in ${LATELY} days`;
}

export function likelySection(making: Making): BriefingSection {
  const { scope, wish, likely } = making;
  const held = scope.meeting?.status === 'held';
  return {
    id: 'likely',
    title: held
      ? 'Mentioned in the accounts'
      : wish.since === null
        ? 'Likely to come up'
        : 'Likely to come up: what changed',
    hint: held || likely.length === 0 ? null : basisHint(making),
    head: [],
    matrix: false,
    lines: held
      ? making.isNew([scope.meeting].filter((one) => one !== null))
        ? cameUp(making)
        : []
      : likelyLines(making),
    ...(held ? accountListing(making) : ONLY_WHOLE),
  };
}
