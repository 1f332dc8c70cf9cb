// The JSON Schemas of what the commands print with --json, generated from the types of the reports.
import { createFormatter, createParser, DEFAULT_CONFIG, SchemaGenerator } from 'ts-json-schema-generator';
import ts from 'typescript';

const TYPES = { path: 'src/reports/answers.ts', type: 'Answers' };

/**
 * The program of the types, without the libraries that no answer is typed by: to read them takes longer than all
 * the rest. A type of theirs in an answer is an error of the generator.
 */
function programOfTypes() {
  const options = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es5.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (literals, file) =>
    literals.map(({ text }) =>
      text.startsWith('.') ? ts.resolveModuleName(text, file, options, host) : { resolvedModule: undefined },
    );
  return ts.createProgram([TYPES.path], options, host);
}

function generated() {
  const program = programOfTypes();
  const config = { ...DEFAULT_CONFIG, ...TYPES, expose: 'all', encodeRefs: false, sortProps: false };
  return new SchemaGenerator(
    program,
    createParser(program, config),
    createFormatter(config),
    config,
  ).createSchema(TYPES.type);
}

/** The value with every object inside it rewritten, the innermost first. */
function rewritten(value, rewrite) {
  if (Array.isArray(value)) return value.map((item) => rewritten(item, rewrite));
  if (typeof value !== 'object' || value === null) return value;
  return rewrite(
    Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rewritten(part, rewrite)])),
  );
}

const DEFINED = '#/definitions/';
/** Whether a type has a name of its own; one such as `Record<…>` stands where it is used. */
const isNamed = (name) => /^\w+$/.test(name);

/**
 * One schema (draft 2020-12) with an answer a property, by the command's name. Objects are closed. All numbers of
 * answers are whole: counts, days, places in an order.
 */
export function answerSchemas() {
  const { definitions } = generated();
  const rewrite = ({ $ref, ...schema }) => {
    if (schema.type === 'number') return { ...schema, type: 'integer' };
    if (typeof $ref !== 'string') return schema;
    const name = $ref.slice(DEFINED.length);
    return isNamed(name)
      ? { $ref: `#/$defs/${name}`, ...schema }
      : { ...rewritten(definitions[name], rewrite), ...schema };
  };
  const { Answers, ...$defs } = Object.fromEntries(
    Object.entries(definitions)
      .filter(([name]) => isNamed(name))
      .map(([name, schema]) => [name, rewritten(schema, rewrite)]),
  );
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', properties: Answers.properties, $defs };
}
