/** The only writer of results: picks the format, renders, writes once. */
import { inAscii } from '../dataset/compact';
import { FileError, UsageError } from '../errors';
import {
  BINARY_FORMATS,
  DATA_FORMATS,
  FILE_ENDINGS,
  FORMATS,
  type Format,
  fieldsIn,
  formatOfFile,
  JSON_FORMATS,
  LINED_FORMATS,
  RENDERERS,
} from '../render/formats';
import { visible } from '../render/visible';
import type { Report } from '../reports/report';
import { type Context, colourOf, unicodeOf, widthOf } from './context';

export interface OutputOptions {
  format?: string;
  json?: boolean;
  ndjson?: boolean;
  csv?: boolean;
  markdown?: boolean;
  html?: boolean;
  docx?: boolean;
  output?: string;
  /** `true` for `--fields` without names. */
  fields?: string | true;
  color?: boolean;
  hyperlinks?: string;
  pager: boolean;
}

/** A file that nothing is replaced in: stdout, or a device. */
const isStream = (path: string): boolean => path === '-' || path.startsWith('/dev/');

/**
 * The format asked for: by `--format` or its short name, else by the ending of the file.
 * @throws UsageError for two, or for a file whose ending means none
 */
export function formatAsked(options: OutputOptions): Format {
  const shorts = FORMATS.filter((format) => format !== 'text' && options[format] === true);
  const asked = new Set<Format>([
    ...(options.format === undefined ? [] : [options.format as Format]),
    ...shorts,
  ]);
  if (asked.size > 1) throw new UsageError(`one format at a time, not ${[...asked].join(' and ')}`);
  const [format] = asked;
  if (format !== undefined) return format;
  const { output } = options;
  if (output === undefined || isStream(output)) return 'text';
  const meant = formatOfFile(output);
  if (meant === undefined) {
    const ending = /[^/]\.([^./]+)$/.exec(output)?.[1];
    throw new UsageError(
      ending === undefined
        ? `${output} has no ending to tell its format`
        : `no format is written as .${ending}`,
      [
        `The endings are ${FILE_ENDINGS.join(', ')}.`,
        `Or name a format with --format: ${FORMATS.join(', ')}.`,
      ],
    );
  }
  return meant;
}

/** Where a pager is worth starting: a terminal that can move its cursor, and more lines than it has. */
function pagerFor({ env, stdout }: Context, text: string): string | null {
  if (!stdout.isTTY || text.split('\n').length <= (stdout.rows ?? 24)) return null;
  const pager = env.BRIEF_PAGER ?? (env.TERM === 'dumb' ? 'cat' : (env.PAGER ?? 'less'));
  return pager === '' || pager === 'cat' ? null : pager;
}

/** What is told where a page of so many lines or columns is asked for in a format that has none; else null. */
export function unshaped(report: Report, format: Format): string | null {
  if (report.kind !== 'briefing' || LINED_FORMATS.includes(format)) return null;
  const { lines, width } = report.page;
  const asked = [...(lines === null ? [] : ['--lines']), ...(width === null ? [] : ['--width'])];
  if (asked.length === 0) return null;
  const is = DATA_FORMATS.includes(format) ? 'whole' : 'one page of paper';
  return `${asked.join(' and ')}: for ${LINED_FORMATS.join(' and ')}; as ${format} the briefing is ${is}`;
}

/** Renders and writes a report. @throws UsageError for fields that do not exist; FileError when a file cannot be written */
export async function writeReport(
  context: Context,
  report: Report,
  format: Format,
  options: OutputOptions,
): Promise<void> {
  if (options.fields === true) {
    for (const field of fieldsIn(format, report)) context.stdout.write(`${field}\n`);
    return;
  }
  const fields =
    options.fields
      ?.split(',')
      .map((field) => field.trim())
      .filter((field) => field !== '') ?? null;
  if (fields !== null && !DATA_FORMATS.includes(format)) {
    throw new UsageError(`--fields is for ${DATA_FORMATS.join(', ')}; ${format} has no fields`, [
      'Add --json.',
    ]);
  }
  const toFile = options.output !== undefined && options.output !== '-';
  const terminal = context.stdout.isTTY && !toFile;
  if (terminal && BINARY_FORMATS.includes(format)) {
    throw new UsageError(`a ${format} file is not for a terminal`, [
      `Add -o brief.${format}, or send it on.`,
    ]);
  }
  const links =
    options.hyperlinks === 'always' ||
    (options.hyperlinks !== 'never' && terminal && (await context.supportsLinks()));
  const unicode = toFile || unicodeOf(context);
  const written = await RENDERERS[format](report, {
    width: toFile ? 80 : widthOf(context),
    colour: !toFile && colourOf(context, options.color),
    terminal,
    links,
    unicode,
    fields,
  });
  // JSON has escapes of its own for what the terminal cannot show.
  const rendered = !unicode && JSON_FORMATS.includes(format) ? inAscii(String(written)) : written;
  if (toFile && options.output !== undefined) {
    if (options.output.endsWith('/')) throw new FileError(`cannot write ${options.output}: it is a folder`);
    context.files.writeText(options.output, rendered);
    return;
  }
  if (typeof rendered === 'string' && format === 'text' && options.pager) {
    const pager = pagerFor(context, rendered);
    if (pager !== null) {
      if (await context.page(pager, rendered)) return;
      context.stderr.write(`brief: cannot start the pager ${visible(pager)}\n`);
    }
  }
  if (rendered.length > 0) context.stdout.write(rendered);
}
