/** How a value differs from its schema, in our words. */
import { z } from 'zod';
import { nearestWords } from './nearest';
import { TEXTS } from './schema';

type Schema = z.core.$ZodType;

const defOf = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def;

/** A schema without what lets it be null or missing. */
function bare(schema: Schema): Schema {
  const def = defOf(schema);
  return def.type === 'nullable' || def.type === 'optional' ? bare(def.innerType) : schema;
}

/** The schema of what stands at a path. */
function schemaAt(schema: Schema, path: readonly PropertyKey[]): Schema {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const def = defOf(bare(schema));
  const child =
    def.type === 'array' ? def.element : def.type === 'object' ? def.shape[String(key)] : undefined;
  return child === undefined ? schema : schemaAt(child, rest);
}

/** What kinds of JSON values are called. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return KINDS[Array.isArray(value) ? 'array' : typeof value] ?? 'nothing';
}

/** The choices of a closed set; none where the schema is of another kind. */
function choicesOf(schema: Schema): string[] {
  const def = defOf(bare(schema));
  if (def.type === 'enum') return Object.values(def.entries).map(String);
  return def.type === 'literal' ? def.values.map(String) : [];
}

/** What may stand somewhere, as words: `text or null`, `a list`, `one of held, planned, cancelled`. */
function wanted(schema: Schema): string {
  const def = defOf(schema);
  if (def.type === 'nullable') return `${wanted(def.innerType)} or null`;
  if (def.type === 'optional') return wanted(def.innerType);
  const choices = choicesOf(schema);
  if (choices.length > 1) return `one of ${choices.join(', ')}`;
  return choices[0] ?? TEXTS.get(schema)?.name ?? KINDS[def.type] ?? def.type;
}

const MOST_SHOWN = 40;
const shown = (text: string): string => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);

/** What zod says of a value. */
interface Issue {
  path: PropertyKey[];
  /** The schema's own sentence, where it has one. */
  message: string;
  /** The value, undefined where there is none. */
  input?: unknown;
  keys?: string[];
}

/** What is wrong in one place. */
export interface Difference {
  path: PropertyKey[];
  message: string;
}

function wrongKind({ path, input }: Issue, schema: Schema): Difference[] {
  const message =
    input === undefined
      ? `${String(path.at(-1))} is missing: add it (${wanted(schema)})`
      : `expected ${wanted(schema)}, not ${kindOf(input)}`;
  return [{ path, message }];
}

function wrongChoice(issue: Issue, schema: Schema): Difference[] {
  const { path, input } = issue;
  const choices = choicesOf(schema);
  if (typeof input === 'number') return [{ path, message: `expected ${choices.join(' or ')}, not ${input}` }];
  if (typeof input !== 'string') return wrongKind(issue, schema);
  const nearestFirst = [...new Set([...nearestWords(input, choices), ...choices])];
  return [{ path, message: `"${shown(input)}" is no choice: choose from ${nearestFirst.join(', ')}` }];
}

function wrongNames({ path, keys = [] }: Issue, schema: Schema): Difference[] {
  const def = defOf(bare(schema));
  const fields = def.type === 'object' ? Object.keys(def.shape) : [];
  return keys.map((key) => {
    const nearest = nearestWords(key, fields);
    const instead =
      nearest.length > 0
        ? `nearest: ${nearest.join(', ')}`
        : `take it out; the fields are ${fields.join(', ')}`;
    return { path: [...path, key], message: `no field is called "${shown(key)}"; ${instead}` };
  });
}

/** The schema's own sentence, with the text that it is about. */
const ownSentence = ({ path, message, input }: Issue): Difference[] => [
  {
    path,
    message: typeof input === 'string' && input.trim() !== '' ? `${message}, not "${shown(input)}"` : message,
  },
];

/** What is told for each of zod's codes; a schema that can raise one of the others brings its own sentence. */
const SENTENCES: Record<z.core.$ZodIssue['code'], (issue: Issue, schema: Schema) => Difference[]> = {
  invalid_type: wrongKind,
  invalid_value: wrongChoice,
  unrecognized_keys: wrongNames,
  invalid_format: ownSentence,
  too_small: ownSentence,
  too_big: ownSentence,
  not_multiple_of: ownSentence,
  invalid_union: ownSentence,
  invalid_key: ownSentence,
  invalid_element: ownSentence,
  custom: ownSentence,
};

/** Every place where a value differs from its schema, the first that is wrong with it; none where it is in good form. */
export function differences(schema: Schema, value: unknown): Difference[] {
  const { error } = z.safeParse(schema, value, { reportInput: true });
  const places = new Map<string, Difference>();
  for (const issue of error?.issues ?? []) {
    for (const difference of SENTENCES[issue.code](issue, schemaAt(schema, issue.path))) {
      const place = z.core.toDotPath(difference.path);
      if (!places.has(place)) places.set(place, difference);
    }
  }
  return [...places.values()];
}
