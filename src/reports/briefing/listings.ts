/** The command that lists what a section has no room for, and whether it lists just that. */
import type { RecordKind } from '../../dataset/vocabulary';
import type { Day } from '../../dates/partial-date';
import { type Filter, NO_FILTER, recordsPassing } from '../../query/filter';
import { standsAsked } from '../../query/positions';
import { sideSubject } from '../../query/scope';
import type { BriefingLine, BriefingSection } from '../briefing';
import type { Making } from './making';

export type Listing = Pick<BriefingSection, 'more' | 'shows'>;

/** No command but that of the whole briefing shows these lines. */
export const ONLY_WHOLE: Listing = { more: null, shows: null };

/** Words of a command line, and the filter that the command makes of them. */
interface Choice {
  words: string;
  filter: Partial<Filter>;
}

/** The subjects as they were named. */
const named = ({ scope }: Making): Choice => ({
  words: scope.subjects.map(({ words }) => words).join(' '),
  filter: { subjects: scope.subjects },
});

const ofSides = (sides: readonly string[]): Choice => ({
  words: sides.join(' '),
  filter: { subjects: sides.map(sideSubject) },
});

const ofIssues = (issues: readonly string[]): Choice => ({
  words: issues.join(' '),
  filter: {
    subjects: issues.map((id) => ({ words: id, label: id, targets: [{ kind: 'issue', id }] })),
  },
});

/** A choice narrowed to what a side takes part in. */
const withSide = ({ words, filter }: Choice, side: string): Choice => ({
  words: `${words} --side ${side}`,
  filter: { ...filter, sides: [side] },
});

const bySpeaker = (making: Making): Choice => {
  const { words, filter } = named(making);
  const word = words.includes(' ') ? `"${words}"` : words;
  return { words: `--speaker ${word}`, filter: { speakers: filter.subjects ?? [] } };
};

/** Of some choices, the one that lists all that is wanted and the least besides. */
function narrowest(
  choices: readonly Choice[],
  wanted: ReadonlySet<string>,
  idsOf: (choice: Choice) => ReadonlySet<string>,
): { words: string; isExact: boolean } | null {
  const covering = choices
    .map((choice) => ({ words: choice.words, ids: idsOf(choice) }))
    .filter(({ ids }) => [...wanted].every((id) => ids.has(id)))
    .sort((a, b) => a.ids.size - b.ids.size);
  const [best] = covering;
  return best === undefined ? null : { words: best.words, isExact: best.ids.size === wanted.size };
}

/** The listing of the records of one kind that the lines hold. */
function recordListing(
  { dataset, wish, asOf, since }: Making,
  command: 'meetings' | 'statements' | 'events',
  kind: RecordKind,
  lines: readonly BriefingLine[],
  choices: readonly Choice[],
): Listing {
  const span = { from: wish.since, to: null };
  const best = narrowest(choices, new Set(lines.flatMap(({ records }) => records)), ({ filter }) => {
    const passing = recordsPassing(dataset, { ...NO_FILTER, ...filter, kinds: [kind], span });
    return new Set(passing.map(({ id }) => id));
  });
  if (best === null) return ONLY_WHOLE;
  return {
    more: `brief ${command} ${best.words}${asOf}${since}`,
    shows: best.isExact ? 'just' : 'among',
  };
}

/** The meetings of the subjects, those of the sides, or those of the one other side. @param sides that all took part */
export function meetingListing(
  making: Making,
  lines: readonly BriefingLine[],
  sides: readonly string[],
): Listing {
  const { ours, theirs } = making.scope;
  const own = named(making);
  return recordListing(making, 'meetings', 'meeting', lines, [
    own,
    ...(ours === null ? [] : [withSide(own, ours)]),
    ...(sides.length > 0 ? [ofSides(sides)] : []),
    ...(theirs.length === 1 ? [ofSides(theirs)] : []),
  ]);
}

/** The events of the subjects, or those that involve the sides. @param sides that are all involved */
export function eventListing(
  making: Making,
  lines: readonly BriefingLine[],
  sides: readonly string[],
): Listing {
  return recordListing(making, 'events', 'event', lines, [
    ...(making.scope.meeting === null ? [named(making)] : []),
    ...(sides.length > 0 ? [ofSides(sides)] : []),
  ]);
}

/** The statements of the one who is named, those of the one side, or all that involve the subjects. */
export function statementListing(making: Making, lines: readonly BriefingLine[]): Listing {
  const { subjects, theirs, topics, issues, meeting } = making.scope;
  const own = named(making);
  const [side, ...others] = theirs;
  const isOneVoice = subjects.length === 1 && topics.size === 0 && issues.size === 0 && meeting === null;
  return recordListing(making, 'statements', 'statement', lines, [
    ...(isOneVoice ? [bySpeaker(making)] : []),
    ...(side !== undefined && others.length === 0 ? [withSide(own, side)] : []),
    own,
  ]);
}

/**
 * The positions on the issues of a page: on its matter, of its sides together, or of one of them.
 * @param issues ids of the issues
 * @param day the day of whose stances the page tells, where that is not the day of reading
 */
export function positionListing(making: Making, issues: readonly string[], day: Day | null): Listing {
  const { scope, wish, since } = making;
  const dataset = day === null ? making.dataset : making.dataset.asOfDay(day);
  const asOf = day === null ? making.asOf : ` --as-of ${day}`;
  const { theirs } = scope;
  const choices = [
    ...(scope.meeting === null && theirs.length < 2 ? [named(making)] : []),
    ...(theirs.length > 1 ? [ofSides(theirs)] : []),
    ...theirs.map((side): Choice => ({ words: `--side ${side}`, filter: { sides: [side] } })),
    ...(scope.groups.length > 0 ? [ofIssues([...scope.issues])] : []),
  ];
  const span = { from: wish.since, to: null };
  const issuesOf = ({ filter }: Choice): ReadonlySet<string> =>
    new Set(standsAsked(dataset, { ...NO_FILTER, ...filter, span }).map(({ issue }) => issue));
  const best = narrowest(choices, new Set(issues), issuesOf);
  const words = best?.words ?? choices.find((choice) => issuesOf(choice).size > 0)?.words;
  return words === undefined
    ? ONLY_WHOLE
    : { more: `brief positions ${words}${asOf}${since}`, shows: 'related' };
}
