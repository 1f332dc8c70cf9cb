/** The one table of formats: what each is called, which file endings mean it, and how a report is written in it. */
import type { Report } from '../reports/report';
import { documentOf } from './compose';
import { columnsOf, csvOf } from './csv';
import type { Document } from './document';
import { fieldsOf } from './fields';
import { jsonOf, ndjsonOf } from './json';
import { briefingText, printedBriefing, writtenBriefing } from './pages/briefing';
import type { TextStyle } from './styles';
import { textOf } from './text';

export const FORMATS = ['text', 'json', 'ndjson', 'csv', 'markdown', 'html', 'docx'] as const;
export type Format = (typeof FORMATS)[number];

export interface RenderOptions extends TextStyle {
  /** The fields to keep, in order; null for all. Only data formats have fields. */
  fields: readonly string[] | null;
}

/** What is written: text, or the bytes of a file. */
export type Rendered = string | Uint8Array;

type Renderer = (report: Report, options: RenderOptions) => Rendered | Promise<Rendered>;

/** The document as it is handed out: a briefing is one page of paper. */
const handout = (report: Report): Document =>
  report.kind === 'briefing' ? printedBriefing(report) : documentOf(report);

export const RENDERERS: Record<Format, Renderer> = {
  text: (report, options) =>
    report.kind === 'briefing' ? briefingText(report, options) : textOf(documentOf(report), options),
  json: (report, { fields }) => jsonOf(report, fields),
  ndjson: (report, { fields }) => ndjsonOf(report, fields),
  csv: (report, { fields }) => csvOf(report, fields),
  markdown: async (report) =>
    (await import('./markdown')).markdownOf(
      report.kind === 'briefing' ? await writtenBriefing(report) : documentOf(report),
    ),
  html: async (report) => (await import('./html')).htmlOf(handout(report)),
  docx: async (report) => (await import('./docx')).docxOf(handout(report)),
};

/** Formats that hold data rather than a page, and so can be cut to fields. */
export const DATA_FORMATS: readonly Format[] = ['json', 'ndjson', 'csv'];

export const JSON_FORMATS: readonly Format[] = ['json', 'ndjson'];

/** Formats whose page has the lines and columns that are asked for; on paper a page is a page. */
export const LINED_FORMATS: readonly Format[] = ['text', 'markdown'];

/** Formats that are bytes, which no terminal can show. */
export const BINARY_FORMATS: readonly Format[] = ['docx'];

const ENDINGS: Record<string, Format> = {
  txt: 'text',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  csv: 'csv',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  docx: 'docx',
};

/** The endings of files that mean a format: `.txt`, `.json` and so on. */
export const FILE_ENDINGS: readonly string[] = Object.keys(ENDINGS).map((ending) => `.${ending}`);

/** The format that a file's name asks for by its ending, if it does. */
export function formatOfFile(name: string): Format | undefined {
  return ENDINGS[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
}

/** The fields by which a report can be cut in a format: CSV's columns, else JSON's keys. */
export const fieldsIn = (format: Format, report: Report): readonly string[] =>
  format === 'csv' ? columnsOf(report) : fieldsOf(report);
