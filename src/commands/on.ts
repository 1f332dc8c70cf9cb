import { UsageError } from '../errors';
import { quoted } from '../query/misread';
import { briefingReport, PAGE } from '../reports/briefing';
import type { Command, Session } from './command';
import { endOf, remarkDates, remarkLater } from './dates';
import { positive, readSide, readSubjects } from './options';

/** The least in lines and columns that hold a head. */
const LEAST = { lines: 12, width: 40 };

/** A whole number of at least `least`. @throws UsageError for anything else */
const atLeast =
  (name: string, least: number) =>
  (value: string): number => {
    const number = positive(name)(value);
    if (number < least) throw new UsageError(`${name} wants ${least} or more, not "${value}"`);
    return number;
  };

/** The words of the subject, and the side that it is written for: `Dar for US` is `Dar --for US`. */
async function forSide(
  session: Session,
  words: readonly string[],
  side: string | undefined,
): Promise<{ words: readonly string[]; side: string | undefined }> {
  const at = words.lastIndexOf('for');
  const named = words
    .slice(at + 1)
    .join(' ')
    .replace(/^the\s+/i, '');
  if (side !== undefined || at < 1 || named === '') return { words, side };
  const { names } = await session.subjects();
  if (names.find(named, ['country']).length !== 1) return { words, side };
  session.remark(`"for ${named}" is read as --for ${quoted(named)}`);
  return { words: words.slice(0, at), side: named };
}

export const on: Command = {
  name: 'on',
  usage: '<subject...>',
  summary: 'the one-page briefing',
  group: 'Answers',
  examples: [
    ['brief on Dar --for US', 'before he comes in: for our principal'],
    ['brief on US PK --as-of 2025-07-24', 'two governments, as the record stood that day'],
    ['brief on kashmir -o kashmir.html', 'a topic, as a page to print'],
    ['brief on Dar --for US --since 2025-07-01', 'only what changed since an earlier brief'],
  ],
  options: [
    { flags: '--for <side>', description: 'write it for this side; adds what it may be asked' },
    { flags: '--since <date>', description: 'the addendum: only what changed since' },
    { flags: '--marking <text>', description: 'a handling line at top and bottom' },
    {
      flags: '--lines <n>',
      description: `lines of the page, as text or Markdown (${PAGE.lines})`,
      parse: atLeast('--lines', LEAST.lines),
    },
    {
      flags: '--width <n>',
      description: `columns of that page (${PAGE.width})`,
      parse: atLeast('--width', LEAST.width),
    },
  ],
  async run({ words: asked, options, session }) {
    const { words, side } = await forSide(session, asked, options.for as string | undefined);
    const subjects = await readSubjects(session, words);
    if (subjects.length === 0)
      throw new UsageError('on needs a subject', ['For example: brief on Dar --for US']);
    const dataset = await session.dataset();
    for (const subject of subjects) {
      for (const { kind, id } of subject.targets) {
        const record = kind === 'record' ? dataset.record(id) : undefined;
        if (record && record.kind !== 'meeting')
          throw new UsageError(
            `${id} is ${record.kind === 'event' ? 'an event' : 'a statement'}, not a meeting`,
            [`brief show ${id} shows it whole.`],
          );
      }
    }
    const since =
      options.since === undefined
        ? null
        : endOf('--since', String(options.since), session.today, { takesSpans: false });
    remarkDates({ options, session });
    remarkLater(session.remark, dataset.about, String(options.since), since);
    return briefingReport(dataset, subjects, {
      ours: side === undefined ? null : await readSide(session, side),
      since,
      marking: (options.marking as string | undefined) ?? null,
      page: {
        lines: (options.lines as number | undefined) ?? null,
        width: (options.width as number | undefined) ?? null,
      },
    });
  },
};
