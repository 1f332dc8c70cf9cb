/** Opens the dataset that the command line asks for, on first use. */

import type { Command, Session } from '../commands/command';
import { remarkLater } from '../commands/dates';
import type { Beside } from '../dataset/checks';
import { readCompact } from '../dataset/compact';
import type { EntryReader } from '../dataset/dataset';
import { Dataset, recordsOf } from '../dataset/dataset';
import { checkedFolder, readFolder } from '../dataset/load';
import { mergeReaders } from '../dataset/merge';
import type { About } from '../dataset/schema';
import type { Day } from '../dates/partial-date';
import { endsOf, parseWhen } from '../dates/words';
import { UsageError } from '../errors';
import { SubjectReader } from '../query/subjects';
import type { Context } from './context';

export interface DatasetOptions {
  /** Folders of datasets to read beside the bundled one. */
  dataset?: string[];
  bundled: boolean;
  asOf?: string;
  releasable?: boolean;
}

/** The bundled dataset, from its compact form where that has been built, else as it stands in `data/`. */
export function bundledReader(context: Context): EntryReader {
  return context.compact === null
    ? readFolder(context.files, context.dataFolder)
    : readCompact(context.compact);
}

/** What the bundled dataset says of itself, without reading its entries. */
export const bundledAbout = ({ files, dataFolder }: Context): About => readFolder(files, dataFolder).about;

/** The folders of datasets that the environment names. */
export const foldersInEnvironment = ({ env, pathDelimiter }: Context): string[] =>
  (env.BRIEF_DATASET ?? '').split(pathDelimiter).filter((folder) => folder !== '');

/** The day that `--as-of` names; null without it. @throws UsageError where it names none */
function asOfDay({ asOf }: DatasetOptions, today: Day): Day | null {
  if (asOf === undefined) return null;
  const day = endsOf(asOf) === null ? parseWhen(asOf, today).to : null;
  if (day === null) throw new UsageError(`--as-of wants a day, not "${asOf}"`);
  return day;
}

/** The folders of one's own datasets that are to be read. */
const foldersAsked = (context: Context, { dataset }: DatasetOptions): string[] =>
  (dataset ?? foldersInEnvironment(context)).map((folder) => folder.replace(/\/+$/, ''));

/** The datasets that are read beside the one in a folder; null for none, as for the bundled one. */
async function besideFolder(
  context: Context,
  options: DatasetOptions,
  folder: string,
): Promise<Beside | null> {
  const { files, dataFolder } = context;
  const isChecked = (other: string): boolean => files.realPath(other) === files.realPath(folder);
  if (isChecked(dataFolder)) return null;
  const readers = new Map<string, EntryReader>();
  if (options.bundled)
    readers.set('the bundled dataset (--no-bundled leaves it out)', bundledReader(context));
  for (const other of foldersAsked(context, options))
    if (!isChecked(other)) readers.set(other, await checkedFolder(files, other));
  if (readers.size === 0) return null;
  const held = [...readers].flatMap(([name, reader]) =>
    recordsOf(reader).map(({ id }) => [id, name] as const),
  );
  return { reader: mergeReaders([...readers.values()]), holders: new Map(held) };
}

/** @param remark says on stderr what the datasets lack */
export async function openDataset(
  context: Context,
  options: DatasetOptions,
  remark: (text: string) => void = () => {},
): Promise<Dataset> {
  const { files, today } = context;
  const asOf = asOfDay(options, today);
  const folders = foldersAsked(context, options);
  const readers = options.bundled ? [bundledReader(context)] : [];
  for (const folder of folders) readers.push(await checkedFolder(files, folder));
  const reader = mergeReaders(readers);
  remarkLater(remark, reader.about, options.asOf ?? '', asOf);
  if (folders.length > 0) {
    const { danglingReferences } = await import('../dataset/validation');
    const [first, ...others] = danglingReferences(reader);
    if (first) {
      const more = others.length > 0 ? `, and ${others.length} more` : '';
      remark(
        `${first.file} ${first.record}: ${first.message}${more}: run \`brief check\` on the folder${options.bundled ? '' : ' with --no-bundled'}`,
      );
    }
  }
  return new Dataset(reader, today, { asOf, releasable: options.releasable === true });
}

export function openSession(
  context: Context,
  command: Command,
  options: DatasetOptions,
  remark: (text: string) => void,
): Session {
  let dataset: Promise<Dataset> | undefined;
  let subjects: SubjectReader | undefined;
  const takes = (flag: string): boolean => command.options.some(({ flags }) => flags.startsWith(`${flag} `));
  const session: Session = {
    dataset() {
      dataset ??= openDataset(context, options, remark);
      return dataset;
    },
    async subjects(day) {
      const dataset = await session.dataset();
      if (day !== undefined && day !== dataset.day) return new SubjectReader(dataset, { day, takes });
      subjects ??= new SubjectReader(dataset, { takes });
      return subjects;
    },
    remark,
    today: asOfDay(options, context.today) ?? context.today,
    files: context.files,
    bundledFolder: context.dataFolder,
    beside: (folder) => besideFolder(context, options, folder),
  };
  return session;
}
