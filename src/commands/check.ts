import { readFolder } from '../dataset/load';
import { COLLECTIONS } from '../dataset/vocabulary';
import type { Command } from './command';

export const check: Command = {
  name: 'check',
  usage: '[dir]',
  summary: 'named checks over a dataset',
  group: 'Dataset',
  examples: [
    ['brief check', 'the bundled dataset'],
    ['brief check my-dataset --strict', 'one of your own, warnings as errors'],
    ['brief check my-dataset --fix', 'write its files in canonical form'],
  ],
  options: [
    { flags: '--strict', description: 'warnings are errors' },
    { flags: '--fix', description: 'write the files in canonical form first' },
  ],
  async run({ words, options, session }) {
    const { CHECKS, canonicalText, checkDataset, schemaFindings } = await import('../dataset/validation');
    const folder = words[0] ?? session.bundledFolder;
    const textOf = (file: string): string | null => session.files.readText(`${folder}/${file}`);
    const reader = readFolder(session.files, folder);
    if (options.fix === true) {
      const read = new Map(COLLECTIONS.map((name) => [name, reader.read(name) as unknown]));
      if (schemaFindings(reader.about, read).length === 0) {
        for (const file of ['dataset', ...COLLECTIONS] as const) {
          const text = textOf(`${file}.json`);
          if (text === null) continue;
          const canonical = canonicalText(file, file === 'dataset' ? reader.about : read.get(file));
          if (canonical === text) continue;
          session.files.writeText(`${folder}/${file}.json`, canonical);
          session.remark(`${folder}/${file}.json is now in canonical form`);
        }
      }
    }
    const data = checkDataset(reader, textOf).map((finding) =>
      options.strict === true ? { ...finding, severity: 'error' as const } : finding,
    );
    return {
      kind: 'check',
      data,
      folder,
      errors: data.filter((finding) => finding.severity === 'error').length,
      warnings: data.filter((finding) => finding.severity === 'warning').length,
      checks: CHECKS.map(({ name, reason }) => ({ name, reason })),
      entries: COLLECTIONS.reduce((sum, name) => sum + (reader.read(name) as unknown[]).length, 0),
    };
  },
};
