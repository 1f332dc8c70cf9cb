/** What the commands print with --json is what the JSON Schemas of `brief schema --answer` say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/commands';
import { ANSWERS, type AnswerName } from '../src/reports/answers';
import { brief, briefOnRecord, ROOT, shellWords } from './support/shell';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });

async function schemaOf(name: AnswerName): Promise<Record<string, Json>> {
  const { status, stdout, stderr } = await brief(['schema', '--answer', name]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

const validators = new Map<AnswerName, ValidateFunction>();
async function validatorOf(name: AnswerName): Promise<ValidateFunction> {
  const validate = validators.get(name) ?? ajv.compile(await schemaOf(name));
  validators.set(name, validate);
  return validate;
}

/** The places where a value is not as the schema says; none where it is. */
async function faults(name: AnswerName, value: Json): Promise<string[]> {
  const validate = await validatorOf(name);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const SOURCES = {
  record: briefOnRecord,
  /** The two small datasets made by hand, as one. */
  made: (argv: readonly string[]) => brief(argv, { env: { BRIEF_DATASET: join(ROOT, 'test/talks') } }),
};

/** Command lines in the forms in which each command answers, over the record and over the datasets made by hand. */
const LINES: Record<AnswerName, Record<keyof typeof SOURCES, readonly string[]>> = {
  timeline: {
    record: ['timeline', 'timeline Dar Rubio', 'timeline --as-of 2025-06-17', 'timeline --since 2031'],
    made: ['timeline', 'timeline --reverse --limit 2', 'timeline --releasable'],
  },
  meetings: {
    record: ['meetings', 'meetings US PK --type call', 'meetings --as-of 2020-01-01'],
    made: ['meetings'],
  },
  statements: {
    record: ['statements', 'statements --type joint-statement', 'statements --issue kashmir-mediation'],
    made: ['statements', 'statements --as-of 2024-11'],
  },
  events: { record: ['events', 'events --on 2025-05'], made: ['events'] },
  show: {
    record: [
      'show 2025-07-25-rubio-dar',
      'show 2025-05-10-trump-ceasefire 2025-07-25-rubio-dar',
      'show 2025-05-10-india-and-pakistan-agree-a',
    ],
    made: ['show 2024-03-05-berg-jonsson', 'show 2025-02-10-berg-jonsson', 'show 2024-04-02-quota-cut'],
  },
  search: {
    record: ['search kashmir mediation', 'search zzzzzzzz'],
    made: ['search cod', 'search "hot line"'],
  },
  who: {
    record: [
      'who',
      'who --country IN --since 2025',
      'who Rubio',
      'who Munir --as-of 2025-05-19',
      'who foreign minister of Pakistan',
      'who State Department',
      'who "United Nations"',
    ],
    made: ['who', 'who Berg', 'who Holm --since 2031', 'who Lina'],
  },
  country: {
    record: ['country', 'country Pakistan', 'country IN --since 2025-08', 'country Brazil'],
    made: ['country', 'country NO'],
  },
  topics: { record: ['topics', 'topics security --since 2025'], made: ['topics', 'topics --since 2031'] },
  sources: {
    record: ['sources', 'sources Dar Rubio', 'sources --primary --on 2025-07 --limit 3'],
    made: ['sources'],
  },
  last: {
    record: [
      'last US PK',
      'last Dar Rubio',
      'last Munir',
      'last Modi Sharif',
      'last IN PK',
      'last Washington Delhi --as-of 2025-05-01',
    ],
    made: ['last Berg Jónsson', 'last Holm Berg', 'last karl-lund --as-of 2024-10-01'],
  },
  positions: {
    record: [
      'positions',
      'positions --history',
      'positions kashmir',
      'positions kashmir-mediation --history',
      'positions Trump',
      'positions US PK --as-of 2025-05-31',
    ],
    made: ['positions', 'positions cod-quota --history'],
  },
  readouts: {
    record: [
      'readouts 2025-07-25-rubio-dar',
      'readouts Dar Rubio',
      'readouts Modi Sharif',
      'readouts --across US PK',
      'readouts --across US IN --since 2025',
    ],
    made: ['readouts Berg Jónsson', 'readouts 2024-11-05-three-ministers', 'readouts --across NO IS'],
  },
  ties: {
    record: ['ties US PK --since 2019', 'ties Washington Delhi --by quarter', 'ties US IN --on 2025'],
    made: ['ties NO IS', 'ties NO IS --by month', 'ties NO DK --by year'],
  },
  on: {
    record: [
      'on Dar --for US',
      'on US PK --as-of 2025-07-24',
      'on kashmir',
      'on Dar --for US --since 2025-07-01 --marking "Not for release"',
      'on 2025-07-25-rubio-dar',
      'on PK IN --for US',
      'on State Department',
    ],
    made: ['on Jónsson --for NO', 'on fisheries', 'on Berg', 'on 2025-02-10-berg-jonsson --for NO'],
  },
  check: { record: ['check'], made: ['check test/talks', 'check test/talks --strict', 'check test/north'] },
  schema: {
    record: ['schema', 'schema meetings', 'schema --answer ties'],
    made: ['schema dataset'],
  },
  completion: { record: ['completion bash'], made: ['completion zsh', 'completion fish'] },
};

const CASES = ANSWERS.flatMap((name) =>
  (['record', 'made'] as const).flatMap((source) =>
    LINES[name][source].map((line) => ({ name, source, line })),
  ),
);

async function answerTo(source: keyof typeof SOURCES, line: string, format = '--json'): Promise<string> {
  const { status, stdout, stderr } = await SOURCES[source]([...shellWords(line), format]);
  expect(status, stderr).toBeLessThan(line.startsWith('check') ? 2 : 1);
  return stdout;
}

describe('an answer is as its schema says', () => {
  test.each(CASES)('$line ($source)', async ({ name, source, line }) => {
    const answer = JSON.parse(await answerTo(source, line));
    expect(await faults(name, answer)).toEqual([]);
    const lines = (await answerTo(source, line, '--ndjson')).split('\n').slice(0, -1);
    expect(lines.map((entry) => JSON.parse(entry))).toEqual(Array.isArray(answer) ? answer : [answer]);
  });

  test('every kind of answer is among them', async () => {
    for (const [name, is] of [
      ['who', (answer: Json) => Array.isArray(answer)],
      ['who', (answer: Json) => Object.hasOwn(Object(answer), 'offices')],
      ['who', (answer: Json) => Object.hasOwn(Object(answer), 'abbreviation')],
      ['country', (answer: Json) => Array.isArray(answer)],
      ['country', (answer: Json) => Object.hasOwn(Object(answer), 'partners')],
      ['readouts', (answer: Json) => Object.hasOwn(Object(answer), 'compared')],
      ['readouts', (answer: Json) => Object(answer).meeting === null],
      ['readouts', (answer: Json) => Object(answer).topics?.some?.length > 0],
      ['show', (answer: Json) => Array.isArray(answer)],
      ['positions', (answer: Json) => Object.hasOwn(Object(answer)[0], 'moves')],
      ['check', (answer: Json) => Array.isArray(answer) && answer.length > 0],
    ] as const) {
      const answers = await Promise.all(
        LINES[name].record
          .map((line) => answerTo('record', line))
          .concat(LINES[name].made.map((line) => answerTo('made', line))),
      );
      expect(answers.map((answer) => JSON.parse(answer)).some(is), `${name} ${is}`).toBe(true);
    }
  });
});

/** The paths of all values inside a value; of a list, those of its first and last entry. */
function pathsIn(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value)
    ? [...new Set([0, value.length - 1])].filter((at) => at in value)
    : Object.keys(value);
  return [
    path,
    ...keys.flatMap((key) => pathsIn((value as Record<string, Json>)[key] ?? null, [...path, key])),
  ];
}

/** A copy of a value with the object or list at a path altered. */
function altered(value: Json, path: (string | number)[], alter: (held: Record<string, Json>) => void): Json {
  const copy = structuredClone(value);
  const held = path.reduce<Json>((at, key) => (at as Record<string, Json>)[key] ?? null, copy);
  alter(held as Record<string, Json>);
  return copy;
}

/** Objects with a key a side or a level, which hold as many as there are; and keys that an option adds. */
const COUNTED_BY = ['levels', 'one', 'only'];
const ADDED = ['moves'];
/** A number that is no whole one is of no type that answers have. */
const STRANGE = 0.5;

describe('what is not as the schema says is found', () => {
  const closed = ANSWERS.filter((name) => name !== 'schema');
  test.each(closed)('in an answer of %s', async (name) => {
    const [line = ''] = name === 'check' ? ['check test/talks'] : LINES[name].made.slice(-1);
    const answer = JSON.parse(await answerTo('made', line));
    const validate = await validatorOf(name);
    expect(validate(answer)).toBe(true);
    const paths = pathsIn(answer);
    expect(paths.length).toBeGreaterThan(2);
    for (const path of paths) {
      const [parent, key] = [path.slice(0, -1), path.at(-1)];
      const held = path.reduce<Json>((at, step) => (at as Record<string, Json>)[step] ?? null, answer);
      const where = `${line}: ${path.join('.')}`;
      if (key !== undefined)
        expect(
          validate(altered(answer, parent, (object) => Object.assign(object, { [key]: STRANGE }))),
          where,
        ).toBe(false);
      if (typeof key === 'string' && !ADDED.includes(key) && !COUNTED_BY.includes(String(parent.at(-1))))
        expect(
          validate(altered(answer, parent, (object) => Reflect.deleteProperty(object, key))),
          `${where} left out`,
        ).toBe(false);
      if (typeof held === 'object' && held !== null && !Array.isArray(held))
        expect(
          validate(altered(answer, path, (object) => Object.assign(object, { strange: STRANGE }))),
          `${where}.strange`,
        ).toBe(false);
    }
  });
});

/** The schemas of a schema's properties, by their path. */
function* propertiesIn(
  schema: Json | undefined,
  path = '',
): Generator<[path: string, schema: Record<string, Json>]> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, part] of Object.entries(schema)) {
    if (key === 'properties')
      for (const [name, property] of Object.entries(part as Record<string, Json>))
        yield [`${path}.${name}`, property as Record<string, Json>];
    yield* propertiesIn(part, `${path}.${key}`);
  }
}

describe('the schemas', () => {
  test('describe what every command answers', () => {
    expect([...ANSWERS]).toEqual(COMMANDS.map(({ name }) => name));
  });

  test.each(ANSWERS)(
    'of %s has a title and a description, and refers to nothing that it lacks',
    async (name) => {
      const schema = await schemaOf(name);
      expect(schema.title).toBe(`brief ${name} --json`);
      expect(schema.description).toMatch(/^[A-Z].*\.$/);
      const defined = Object.keys(schema.$defs ?? {});
      const used = new Set([...JSON.stringify(schema).matchAll(/#\/\$defs\/([^"]+)/g)].map(([, to]) => to));
      expect([...used].sort()).toEqual(defined.sort());
    },
  );

  test.each(ANSWERS)('of %s say of every field what it is, in a sentence', async (name) => {
    const schema = await schemaOf(name);
    const definitions = (schema.$defs ?? {}) as Record<string, Record<string, Json>>;
    const told = ({ description, $ref }: Record<string, Json>): string =>
      String(description ?? definitions[String($ref).replace('#/$defs/', '')]?.description ?? '');
    const fields = [...propertiesIn(schema)];
    if (name !== 'schema') expect(fields.length).toBeGreaterThan(1);
    expect(fields.filter(([, field]) => !/^[A-Z`].*[.]$/s.test(told(field))).map(([path]) => path)).toEqual(
      [],
    );
  });

  test('stay as they were where a dataset file is asked for', async () => {
    const { stdout } = await brief(['schema']);
    expect(Object.keys(JSON.parse(stdout))).toContain('meetings.json');
    const written = readFileSync(join(ROOT, 'data/schema/meetings.schema.json'), 'utf8');
    expect(JSON.parse((await brief(['schema', 'meetings'])).stdout)).toEqual(JSON.parse(written));
  });
});

describe('an answer that there is not', () => {
  test('is told with the nearest', async () => {
    const { status, stderr } = await brief(['schema', '--answer', 'reedouts'], { columns: 400 });
    expect(status).toBe(2);
    expect(stderr).toContain('no "reedouts"; choose from timeline, meetings');
    expect(stderr).toContain('Did you mean readouts?');
  });

  test('nor a file and an answer at once', async () => {
    const { status, stderr } = await brief(['schema', 'meetings', '--answer', 'last']);
    expect(status).toBe(2);
    expect(stderr).toContain('one schema at a time');
  });
});
