import { COLLECTIONS, type Collection } from '../dataset/vocabulary';
import { UsageError } from '../errors';
import { ANSWERS, type AnswerName } from '../reports/answers';
import { notAmong } from './choices';
import type { Command } from './command';

const FILES = ['dataset', ...COLLECTIONS] as const;

export const schema: Command = {
  name: 'schema',
  usage: '[kind]',
  choices: FILES,
  summary: 'the JSON Schema of a dataset file, or of an answer',
  group: 'Dataset',
  examples: [
    ['brief schema', 'the files of a dataset, each with its schema'],
    ['brief schema meetings > meetings.schema.json', 'for an editor'],
    ['brief schema --answer meetings', 'what `brief meetings --json` prints'],
  ],
  options: [
    {
      flags: '--answer <command>',
      description: `of what a command prints with --json: ${ANSWERS.join(', ')}`,
      choices: ANSWERS,
    },
  ],
  async run({ words, options }) {
    const [word] = words;
    const answer = options.answer as AnswerName | undefined;
    if (answer !== undefined) {
      if (word !== undefined) throw new UsageError(`one schema at a time, not of ${word} and of an answer`);
      const { answerSchemaOf } = await import('../reports/answer-schemas');
      return { kind: 'schema', data: answerSchemaOf(answer) };
    }
    const { jsonSchemaOf } = await import('../dataset/validation');
    if (word === undefined) {
      return {
        kind: 'schema',
        data: Object.fromEntries(FILES.map((file) => [`${file}.json`, jsonSchemaOf(file)])),
      };
    }
    const kind = FILES.find(
      (file) =>
        file === word ||
        file === `${word}s` ||
        file === word.replace(/\.json$/, '') ||
        (word === 'person' && file === 'people') ||
        (word === 'country' && file === 'countries'),
    );
    if (kind === undefined) throw notAmong('schema', word, FILES);
    return { kind: 'schema', data: jsonSchemaOf(kind as Collection | 'dataset') };
  },
};
