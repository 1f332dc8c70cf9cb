/** The closed sets of the record. Types, command-line choices and the JSON Schemas all follow from these lists. */

export const RECORD_KINDS = ['meeting', 'statement', 'event'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export const MEETING_TYPES = [
  'bilateral',
  'call',
  'summit',
  'multilateral',
  'lunch',
  'visit',
  'dialogue',
  'delegation-talks',
  'courtesy-call',
  'informal',
] as const;
export type MeetingType = (typeof MEETING_TYPES)[number];

export const STATEMENT_TYPES = [
  'remarks',
  'press-briefing',
  'readout',
  'social-media',
  'interview',
  'speech',
  'joint-statement',
  'official-statement',
  'letter',
  'parliament',
] as const;
export type StatementType = (typeof STATEMENT_TYPES)[number];

export const MEETING_STATUSES = ['held', 'planned', 'cancelled'] as const;

export const ROLES = ['principal', 'attending'] as const;

/** Levels of office in protocol order, highest first. */
export const LEVELS = [
  'head of state or government',
  'deputy head of government or vice president',
  'foreign minister',
  'minister',
  'national security adviser',
  'military chief',
  'senior official',
  'ambassador',
  'special envoy',
  'legislator',
  'head of delegation',
  'international official',
  'spokesperson',
  'other',
] as const;
export type Level = (typeof LEVELS)[number];

export const STANCES = ['supports', 'open', 'conditional', 'neutral', 'opposes'] as const;
export type Stance = (typeof STANCES)[number];

export const ISSUE_KINDS = ['policy', 'fact'] as const;
export type IssueKind = (typeof ISSUE_KINDS)[number];

export const ISSUE_STATUSES = ['contested', 'settled'] as const;

/** How a stance is worded on an issue of each kind: a fact is affirmed or denied, a policy supported or opposed. */
export const STANCE_WORDS: Record<IssueKind, Record<Stance, string>> = {
  policy: {
    supports: 'supports',
    open: 'open',
    conditional: 'conditional',
    neutral: 'neutral',
    opposes: 'opposes',
  },
  fact: { supports: 'affirms', open: 'open', conditional: 'in part', neutral: 'neutral', opposes: 'denies' },
};

export const QUAD_CLASSES = [
  'verbal cooperation',
  'material cooperation',
  'verbal conflict',
  'material conflict',
] as const;
export type QuadClass = (typeof QUAD_CLASSES)[number];

/** PLOVER event categories, each with the quad class that follows from it (Open Event Data Alliance, PLOVER manual). */
export const QUAD_CLASS_OF = {
  AGREE: 'verbal cooperation',
  CONSULT: 'verbal cooperation',
  SUPPORT: 'verbal cooperation',
  CONCEDE: 'verbal cooperation',
  COOPERATE: 'material cooperation',
  AID: 'material cooperation',
  RETREAT: 'material cooperation',
  INVESTIGATE: 'verbal conflict',
  DEMAND: 'verbal conflict',
  DISAPPROVE: 'verbal conflict',
  REJECT: 'verbal conflict',
  THREATEN: 'verbal conflict',
  SANCTION: 'material conflict',
  PROTEST: 'material conflict',
  CRIME: 'material conflict',
  MOBILIZE: 'material conflict',
  COERCE: 'material conflict',
  ASSAULT: 'material conflict',
} as const satisfies Record<string, QuadClass>;
export type Category = keyof typeof QUAD_CLASS_OF;
export const CATEGORIES = Object.keys(QUAD_CLASS_OF) as [Category, ...Category[]];

/** The dataset's array files, by the word used for their contents. */
export const COLLECTIONS = [
  'people',
  'organisations',
  'countries',
  'topics',
  'issues',
  'sources',
  'meetings',
  'statements',
  'events',
] as const;
export type Collection = (typeof COLLECTIONS)[number];
