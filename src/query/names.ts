/** What names in a dataset name: persons, organisations, countries, topics, issues, records. */
import { type Dataset, formerTitle, officesOn, styleOn, titleOn } from '../dataset/dataset';
import { slips } from '../dataset/nearest';
import type { Office, Person } from '../dataset/schema';
import { compareText, type Day, lastDay } from '../dates/partial-date';
import { fold, foldedWords, singular } from './fold';
import { sidesOf } from './involved';

export const TARGET_KINDS = ['person', 'organisation', 'country', 'topic', 'issue', 'record'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

export interface Target {
  kind: TargetKind;
  id: string;
}

/** How a name was matched, from sure to loose. Only the first needs no telling. */
export const BASES = ['name', 'metonym', 'office', 'part'] as const;
export type Basis = (typeof BASES)[number];

export interface Match {
  target: Target;
  basis: Basis;
  /** The office that was named, where one was. */
  office?: string;
  /** Whether it is a topic or an issue by a word that may mean other things besides. */
  alias?: true;
}

/**
 * What goes by which name. Names are folded when one of the same first letter is looked for, since most starts look
 * for one name among thousands.
 */
class Index {
  private readonly waiting = new Map<string, [name: string, match: Match][]>();
  private readonly entered = new Map<string, Map<string, Match[]>>();

  enter(name: string | null, match: Match): void {
    if (name === null) return;
    const initial = initialOf(name);
    const group = this.waiting.get(initial);
    if (group) group.push([name, match]);
    else this.waiting.set(initial, [[name, match]]);
  }

  /** @param key a folded name */
  get(key: string): Match[] {
    const found: Match[] = [];
    for (const initial of new Set([initialOf(key), OTHER]))
      for (const match of this.group(initial).get(key) ?? []) add(found, match);
    return found;
  }

  /** Every folded name with what goes by it. */
  all(): [key: string, matches: Match[]][] {
    return [...new Set([...this.waiting.keys(), ...this.entered.keys()])].flatMap((initial) => [
      ...this.group(initial),
    ]);
  }

  private group(initial: string): Map<string, Match[]> {
    const group = this.entered.get(initial) ?? new Map<string, Match[]>();
    for (const [name, match] of this.waiting.get(initial) ?? []) {
      const key = fold(name);
      const matches = group.get(key) ?? [];
      add(matches, match);
      group.set(key, matches);
    }
    this.waiting.delete(initial);
    this.entered.set(initial, group);
    return group;
  }
}

/** Adds a match, unless its target is matched already. */
function add(matches: Match[], match: Match): void {
  if (!matches.some(({ target }) => target.kind === match.target.kind && target.id === match.target.id))
    matches.push(match);
}

/** The group of names that begin with anything but a plain letter or digit. */
const OTHER = '';

const initialOf = (name: string): string => (/^[a-z0-9]/i.test(name) ? name.charAt(0).toLowerCase() : OTHER);

/** Short words that are also country codes; as codes they must be in capitals. */
const CODES_THAT_ARE_WORDS = new Set([
  'am',
  'an',
  'as',
  'at',
  'be',
  'by',
  'do',
  'in',
  'is',
  'it',
  'me',
  'my',
  'no',
  'so',
  'to',
]);

function nameIndex(dataset: Dataset): Index {
  const index = new Index();
  const enterAll = (target: Target, names: readonly (string | null)[], basis: Basis = 'name'): void => {
    for (const name of names) index.enter(name, { target, basis });
  };
  const enterAliases = (target: Target, aliases: readonly string[]): void => {
    for (const alias of aliases) index.enter(alias, { target, basis: 'name', alias: true });
  };
  for (const person of dataset.people) {
    enterAll({ kind: 'person', id: person.id }, [
      person.id,
      person.name,
      person.shortName,
      ...person.aliases,
    ]);
  }
  for (const entry of dataset.organisations) {
    const names = [entry.id, entry.name, entry.shortName, entry.abbreviation, ...entry.aliases];
    enterAll({ kind: 'organisation', id: entry.id }, names);
  }
  for (const entry of dataset.countries) {
    const target: Target = { kind: 'country', id: entry.id };
    enterAll(target, [entry.name, ...entry.names]);
    enterAll(target, entry.aliases, 'metonym');
  }
  for (const topic of dataset.topics) {
    enterAll({ kind: 'topic', id: topic.id }, [topic.id, topic.name]);
    enterAliases({ kind: 'topic', id: topic.id }, topic.aliases);
  }
  for (const issue of dataset.issues) {
    enterAll({ kind: 'issue', id: issue.id }, [issue.id, issue.title]);
    enterAliases({ kind: 'issue', id: issue.id }, issue.aliases);
  }
  return index;
}

/** Everyday names of offices, by their level or their title. */
const OFFICE_WORDS: Partial<Record<string, string[]>> = {
  'foreign minister': ['foreign minister', 'fm'],
  'national security adviser': ['national security adviser', 'national security advisor', 'nsa'],
  'Prime Minister': ['pm'],
  'Minister of External Affairs': ['external affairs minister', 'eam'],
  'Chief of Army Staff': ['coas'],
  'Chief of the Air Staff': ['cas', 'air chief'],
  'Director General of Military Operations': ['dgmo'],
};

/** A title under every name of the country it is held in: `Ambassador to Washington`. */
function titlesAbroad(dataset: Dataset, title: string): string[] {
  const [, post, place] = /^(.+ to )(?:the )?(.+)$/.exec(title) ?? [];
  if (post === undefined || place === undefined) return [];
  const country = [...dataset.countries].find(({ name, names }) => name === place || names.includes(place));
  return country ? [...country.names, ...country.aliases].map((name) => `${post}${name}`) : [];
}

/** What forms of address name the persons who have them on a day, and offices those who hold them. */
function officeIndex(dataset: Dataset, day: Day): Index {
  const index = new Index();
  for (const person of dataset.people)
    index.enter(styleOn(person, day), { target: { kind: 'person', id: person.id }, basis: 'office' });
  enterOffices(index, dataset, (person) => officesOn(person, day));
  return index;
}

/** Enters persons under every name of their offices, of the country too. */
function enterOffices(
  index: Index,
  dataset: Dataset,
  officesOf: (person: Person) => readonly Office[],
): void {
  for (const person of dataset.people) {
    const target: Target = { kind: 'person', id: person.id };
    for (const office of officesOf(person)) {
      const match: Match = { target, basis: 'office', office: office.title };
      const organisation = dataset.organisation(office.organisation);
      const country = dataset.country(organisation?.country ?? person.country ?? '');
      const places = country ? [country.name, ...country.names, ...country.aliases] : [];
      const armyChief =
        office.level === 'military chief' && /\barmy\b/i.test(office.title) ? ['army chief'] : [];
      const directorGeneral =
        office.title.startsWith('Director General of') && organisation?.abbreviation
          ? [`dg ${organisation.abbreviation}`]
          : [];
      for (const title of new Set([
        office.title,
        ...titlesAbroad(dataset, office.title),
        ...(OFFICE_WORDS[office.level] ?? []),
        ...(OFFICE_WORDS[office.title] ?? []),
        ...armyChief,
        ...directorGeneral,
      ])) {
        index.enter(title, match);
        for (const place of places) {
          index.enter(`${place} ${title}`, match);
          index.enter(`${title} of ${place}`, match);
          index.enter(`${title} of the ${place}`, match);
        }
      }
    }
  }
}

const LATIN = /\p{Script=Latin}/u;

/** Single words of persons' names, for names cut short; of other names, those in their native script. */
function partIndex(dataset: Dataset): Index {
  const index = new Index();
  for (const person of dataset.people) {
    for (const word of foldedWords(person.name)) {
      if (word.length > 2) index.enter(word, { target: { kind: 'person', id: person.id }, basis: 'part' });
    }
    for (const word of person.aliases.flatMap((alias) => alias.split(/\s+/))) {
      if (word.length > 2 && !LATIN.test(word))
        index.enter(word, { target: { kind: 'person', id: person.id }, basis: 'part' });
    }
  }
  return index;
}

export class Names {
  private readonly dataset: Dataset;
  readonly day: Day;
  private built: Index | undefined;
  private offices: Index | undefined;
  private heldBefore: Index | undefined;
  private parts: Index | undefined;
  private codes: ReadonlySet<string> | undefined;

  /** @param day the day whose offices count; the dataset's, unless another is asked about */
  constructor(dataset: Dataset, day: Day = dataset.day) {
    this.dataset = dataset;
    this.day = day;
  }

  /** The countries that people, organisations or sides are of. */
  private get countriesOfRecord(): ReadonlySet<string> {
    this.codes ??= new Set([
      ...this.dataset.people.flatMap(({ country }) => country ?? []),
      ...this.dataset.organisations.flatMap(({ country }) => country ?? []),
      ...this.dataset.records.flatMap(sidesOf),
    ]);
    return this.codes;
  }

  private get names(): Index {
    this.built ??= nameIndex(this.dataset);
    return this.built;
  }

  /**
   * What `text` names among `kinds`, by the surest basis that fits; empty where it names nothing.
   */
  find(text: string, kinds: readonly TargetKind[] = TARGET_KINDS): Match[] {
    const key = fold(text);
    if (key === '') return [];
    const trimmed = text.trim();
    if (kinds.includes('record') && this.dataset.record(trimmed)) {
      return [{ target: { kind: 'record', id: trimmed }, basis: 'name' }];
    }
    const code = kinds.includes('country') ? this.countryByCode(trimmed.toUpperCase()) : undefined;
    const isOfRecord = code !== undefined && this.countriesOfRecord.has(code);
    // The code of a country that nobody here belongs to is told: `PM` is an office before it is Saint Pierre.
    const byCode: Match[] =
      code === undefined
        ? []
        : [{ target: { kind: 'country', id: code }, basis: isOfRecord ? 'name' : 'metonym' }];
    // A code is sure in capitals; in small letters a name goes first: `cod` is a fish before it is the Congo.
    if (isOfRecord && trimmed === trimmed.toUpperCase()) return byCode;
    const byName = this.names.get(key).filter((match) => kinds.includes(match.target.kind));
    for (const basis of ['name', 'metonym'] as const) {
      const found = byName.filter((match) => match.basis === basis);
      if (found.length > 0) return found;
    }
    if (isOfRecord && !CODES_THAT_ARE_WORDS.has(trimmed)) return byCode;
    if (!kinds.includes('person')) return CODES_THAT_ARE_WORDS.has(trimmed) ? [] : byCode;
    this.offices ??= officeIndex(this.dataset, this.day);
    const byOffice = this.offices.get(key);
    if (byOffice.length > 0) return byOffice;
    if (byCode.length > 0 && !CODES_THAT_ARE_WORDS.has(trimmed)) return byCode;
    this.parts ??= partIndex(this.dataset);
    return key.includes(' ') ? this.byWordsOfName(key) : this.parts.get(key);
  }

  /** Whoever held an office before the day that has no holder on it; null where the text is no office of a country. */
  lastHolder(text: string): { person: Person; office: Office } | null {
    const words = text.split(' ');
    const isPlace = (word = ''): boolean =>
      this.find(word, ['country']).length > 0 && !CODES_THAT_ARE_WORDS.has(word);
    if (words.length < 3 || !(isPlace(words[0]) || / of /i.test(text))) return null;
    if (!this.heldBefore) {
      this.heldBefore = new Index();
      enterOffices(this.heldBefore, this.dataset, (person) =>
        person.offices.filter(({ to }) => to !== null && lastDay(to) < this.day),
      );
    }
    const [last] = this.heldBefore
      .get(fold(text))
      .flatMap(({ target, office: title }) => {
        const person = this.dataset.person(target.id);
        const ended = person?.offices.filter(
          (office) => office.title === title && office.to !== null && lastDay(office.to) < this.day,
        );
        return person && ended ? ended.map((office) => ({ person, office })) : [];
      })
      .sort((a, b) => compareText(b.office.to ?? '', a.office.to ?? ''));
    return last ?? null;
  }

  /** Topics and issues whose name holds the words in a row. Looser than all that `find` does. */
  findWithin(text: string, kinds: readonly TargetKind[] = TARGET_KINDS): Match[] {
    const key = singular(fold(text));
    if (key.length < 3) return [];
    const { topics, issues } = this.dataset;
    const named: [kind: 'topic' | 'issue', id: string, name: string][] = [
      ...topics.map(({ id, name }): ['topic', string, string] => ['topic', id, name]),
      ...issues.map(({ id, title }): ['issue', string, string] => ['issue', id, title]),
    ];
    return named
      .filter(([kind, , name]) => kinds.includes(kind) && ` ${singular(fold(name))} `.includes(` ${key} `))
      .map(([kind, id]) => ({ target: { kind, id }, basis: 'part' }));
  }

  /** The country of an ISO 3166-1 code of two or three letters, in capitals. */
  private countryByCode(code: string): string | undefined {
    if (this.dataset.country(code)) return code;
    if (!/^[A-Z]{3}$/.test(code)) return undefined;
    for (const { id, alpha3 } of this.dataset.countries) if (alpha3 === code) return id;
    return undefined;
  }

  /** Persons whose name holds all the words, such as a first and a last name without the middle one. */
  private byWordsOfName(key: string): Match[] {
    const words = key.split(' ');
    return this.dataset.people
      .filter((person) => {
        const name = foldedWords(person.name);
        return words.every((word) => name.includes(word));
      })
      .map((person) => ({ target: { kind: 'person', id: person.id }, basis: 'part' }));
  }

  /** The names nearest to a text that names nothing, best first, at most `count`. */
  nearest(text: string, kinds: readonly TargetKind[] = TARGET_KINDS, count = 4): Target[] {
    const key = fold(text);
    if (key === '') return [];
    const best = new Map<string, { target: Target; cost: number }>();
    const offer = (name: string, target: Target): void => {
      const shared = name.startsWith(key) || (key.length > 3 && name.includes(key));
      const cost = shared ? 0.5 : slips(key, name);
      if (cost > Math.max(1, Math.floor(key.length / 3))) return;
      const label = `${target.kind} ${target.id}`;
      if (cost < (best.get(label)?.cost ?? Number.POSITIVE_INFINITY)) best.set(label, { target, cost });
    };
    this.parts ??= partIndex(this.dataset);
    this.offices ??= officeIndex(this.dataset, this.day);
    for (const index of [this.names, this.parts, this.offices]) {
      for (const [name, matches] of index.all()) {
        for (const { target } of matches) if (kinds.includes(target.kind)) offer(name, target);
      }
    }
    if (kinds.includes('record') && /^\d{4}/.test(text)) {
      for (const record of this.dataset.records) offer(fold(record.id), { kind: 'record', id: record.id });
    }
    return [...best.values()]
      .sort((a, b) => a.cost - b.cost || compareText(a.target.id, b.target.id))
      .slice(0, count)
      .map(({ target }) => target);
  }

  /**
   * A target in words that tell it apart: `Ishaq Dar, Deputy Prime Minister (PK)`.
   * @param office the office by which a person was named; the first of the day, unless it is given
   */
  describe(target: Target, office?: string): string {
    const { dataset } = this;
    switch (target.kind) {
      case 'person': {
        const person = dataset.person(target.id);
        if (!person) return target.id;
        const title = office ?? titleOn(person, this.day) ?? formerTitle(person, this.day);
        return `${person.name}${title ? `, ${title}` : ''}${person.country ? ` (${person.country})` : ''}`;
      }
      case 'organisation':
        return `${this.label(target)} (organisation)`;
      case 'country':
        return `${this.label(target)} (country, ${target.id})`;
      case 'topic':
        return `${this.label(target)} (topic, ${target.id})`;
      case 'issue':
        return `${this.label(target)} (issue, ${target.id})`;
      case 'record':
        return target.id;
    }
  }

  /** A target's plain name. */
  label(target: Target): string {
    const { dataset } = this;
    switch (target.kind) {
      case 'person':
        return dataset.person(target.id)?.name ?? target.id;
      case 'organisation':
        return dataset.organisation(target.id)?.name ?? target.id;
      case 'country':
        return dataset.country(target.id)?.name ?? target.id;
      case 'topic':
        return dataset.topic(target.id)?.name ?? target.id;
      case 'issue':
        return dataset.issue(target.id)?.title ?? target.id;
      case 'record':
        return target.id;
    }
  }
}
