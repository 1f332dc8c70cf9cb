import { COLLECTIONS, type Collection } from '../dataset/vocabulary';
import { notAmong } from './choices';
import type { Command } from './command';

const FILES = ['dataset', ...COLLECTIONS] as const;

export const schema: Command = {
  name: 'schema',
  usage: '[kind]',
  choices: FILES,
  summary: 'the JSON Schema of a dataset file',
  group: 'Dataset',
  examples: [
    ['brief schema', 'the files of a dataset, each with its schema'],
    ['brief schema meetings > meetings.schema.json', 'for an editor'],
  ],
  options: [],
  async run({ words }) {
    const { jsonSchemaOf } = await import('../dataset/validation');
    const [word] = words;
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
