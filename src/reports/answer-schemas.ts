/** The JSON Schemas of answers, in one part that is loaded only where one is asked for. */
import type { AnswerName } from './answers';
import generated from './answers.generated.json';

interface AnswerSchemas {
  $schema: string;
  properties: Record<AnswerName, object>;
  $defs: Record<string, object>;
}

const { $schema, properties, $defs }: AnswerSchemas = generated;

/** The definitions that a part of a schema refers to. */
const namedIn = (part: object | undefined): string[] =>
  [...JSON.stringify(part ?? {}).matchAll(/"\$ref":"#\/\$defs\/(\w+)"/g)].map(([, name = '']) => name);

/** The JSON Schema (draft 2020-12) of what a command prints with `--json`, with the definitions that it needs. */
export function answerSchemaOf(name: AnswerName): object {
  const answer = properties[name];
  const needed = new Set(namedIn(answer));
  // What is added while the set is gone through is gone through too.
  for (const definition of needed) for (const more of namedIn($defs[definition])) needed.add(more);
  const definitions = Object.entries($defs).filter(([definition]) => needed.has(definition));
  return {
    $schema,
    title: `brief ${name} --json`,
    ...answer,
    ...(definitions.length > 0 ? { $defs: Object.fromEntries(definitions) } : {}),
  };
}
