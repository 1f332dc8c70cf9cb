import type { Finding } from '../dataset/finding';
import { nearestWords } from '../dataset/nearest';
import type { FolderRead } from '../dataset/schema-check';
import { COLLECTIONS } from '../dataset/vocabulary';
import { notADataset, UsageError } from '../errors';
import type { Command } from './command';

const FILES = ['dataset', ...COLLECTIONS].map((name) => `${name}.json`);

/** The JSON files of a folder that no dataset has, and so nobody reads. */
const strangers = (names: readonly string[]): Finding[] =>
  names
    .filter((name) => name.endsWith('.json') && !FILES.includes(name))
    .map((file): Finding => {
      const nearest = nearestWords(file, FILES).slice(0, 1);
      const instead = nearest.length > 0 ? `: call it ${nearest[0]}` : `; they are ${FILES.join(', ')}`;
      return {
        check: 'known-files',
        severity: 'warning',
        file,
        record: 'file',
        field: 'name',
        message: `no file of a dataset is called so, and it is not read${instead}`,
      };
    });

export const check: Command = {
  name: 'check',
  usage: '[dir]',
  summary: 'named checks over a dataset',
  group: 'Dataset',
  examples: [
    ['brief check', 'the bundled dataset'],
    ['brief check my-dataset --strict', 'one of your own beside the bundled one, warnings as errors'],
    ['brief check my-dataset --no-bundled', 'alone: what it names must stand in it'],
    ['brief check my-dataset --fix', 'write its files in canonical form'],
  ],
  options: [
    { flags: '--strict', description: 'warnings are errors' },
    { flags: '--fix', description: 'write the files in canonical form first' },
  ],
  async run({ words, options, session }) {
    const { CHECKS, canonicalText, checkDataset, readWhole } = await import('../dataset/validation');
    const [named = '', ...others] =
      words.length > 0 ? words : ((options.dataset as string[] | undefined) ?? []);
    if (others.length > 0)
      throw new UsageError('check takes one dataset at a time', [`For example: brief check ${named}`]);
    const folder = named === '' ? session.bundledFolder : named;
    const reading = (): FolderRead => {
      const read = readWhole(session.files, folder);
      if (read === null) throw notADataset(folder);
      return read;
    };
    if (options.fix === true) {
      for (const [file, { text, value }] of reading().sound) {
        const canonical = text === null ? null : canonicalText(file, value);
        if (canonical === text || canonical === null) continue;
        session.files.writeText(`${folder}/${file}.json`, canonical);
        session.remark(`${folder}/${file}.json is now in canonical form`);
      }
    }
    const read = reading();
    const found = [
      ...strangers(session.files.namesIn(folder)),
      ...checkDataset(read, await session.beside(folder)),
    ];
    const data = found.map((finding) =>
      options.strict === true ? { ...finding, severity: 'error' as const } : finding,
    );
    return {
      kind: 'check',
      data,
      folder,
      errors: data.filter((finding) => finding.severity === 'error').length,
      warnings: data.filter((finding) => finding.severity === 'warning').length,
      checks: CHECKS.map(({ name, reason }) => ({ name, reason })),
      entries: COLLECTIONS.reduce((sum, name) => sum + read.entries[name].length, 0),
    };
  },
};
