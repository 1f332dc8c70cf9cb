/** Topics with their issues, sources, and the findings of a check. */
import { formatDate } from '../../dates/partial-date';
import type { ReportOf } from '../../reports/report';
import type { Block, Document, Prose } from '../document';
import { count, dim, strong } from './records';

export function topicsDocument(report: ReportOf<'topics'>): Document {
  if (report.data.length === 0) return { title: 'No topics', blocks: [] };
  const depths = new Map<string, number>();
  for (const topic of report.data)
    depths.set(topic.id, topic.parent === null ? 0 : (depths.get(topic.parent) ?? -1) + 1);
  const rows = report.data.flatMap((topic): Prose[][] => {
    const indent = '  '.repeat(depths.get(topic.id) ?? 0);
    const last = topic.last === null ? '' : topic.last;
    return [
      [
        [indent, topic.parent === null ? strong(topic.name) : topic.name],
        [dim(topic.id)],
        [String(topic.records)],
        [last],
      ],
      ...topic.issues.map((issue): Prose[] => [
        [indent, dim('  issue: '), issue.proposition],
        [dim(issue.id)],
        [String(issue.statements)],
        [''],
      ]),
    ];
  });
  return {
    title: 'Topics',
    blocks: [
      {
        block: 'listing',
        columns: [
          { title: 'Topic or issue', grow: 3 },
          { title: 'Id', follows: true },
          { title: 'Records', align: 'right' },
          { title: 'Last' },
        ],
        rows,
      },
      { block: 'note', text: [report.coverage] },
    ],
  };
}

export function sourcesDocument(report: ReportOf<'sources'>): Document {
  if (report.data.length === 0) return { title: 'No sources', blocks: [] };
  const groups: Block[] = report.publishers.flatMap(({ publisher, sources }) => {
    const own = report.data.filter((source) => source.publisher === publisher);
    if (own.length === 0) return [];
    return [
      {
        block: 'heading',
        text: `${publisher} (${own.length < sources ? `${own.length} of ${sources}` : sources})`,
      },
      {
        block: 'references',
        items: own.map((source) => ({
          text: [
            { text: source.label, href: source.url },
            dim(`, ${source.published === null ? 'undated' : formatDate(source.published, 'short')}`),
            ...(source.primary ? [dim(', '), strong('primary')] : []),
            dim(`, ${count(source.records.length, 'record')}`),
          ],
          url: source.url,
        })),
      },
    ];
  });
  return {
    title: 'Sources',
    blocks: [
      ...groups,
      {
        block: 'note',
        text: [
          `${report.data.length < report.total ? `${report.data.length} of ` : ''}${count(report.total, 'page')} of ${count(report.publishers.length, 'publisher')}. ${report.coverage}`,
        ],
      },
    ],
  };
}

/** The most findings of one check that are shown; data formats have them all. */
const FINDINGS_SHOWN = 10;

/** What comes before the checks by name, which look at what is in good form. */
const FORM_CHECKS = [
  { name: 'known-files', reason: 'only the files of a dataset are read' },
  { name: 'valid-json', reason: 'the files are JSON, in UTF-8' },
  { name: 'form', reason: 'the files are of the form that `brief schema` prints' },
];

export function checkDocument(report: ReportOf<'check'>): Document {
  const { data, checks } = report;
  const groups = [...FORM_CHECKS, ...checks].filter(({ name }) =>
    data.some((finding) => finding.check === name),
  );
  return {
    title: 'Check',
    blocks: [
      ...groups.flatMap(({ name, reason }): Block[] => {
        const own = data.filter((finding) => finding.check === name);
        return [
          { block: 'heading', text: `${name}: ${count(own.length, own[0]?.severity ?? 'finding')}` },
          { block: 'paragraph', text: [dim(reason)] },
          {
            block: 'list',
            items: own
              .slice(0, FINDINGS_SHOWN)
              .map(
                (finding): Prose => [
                  dim(`${finding.file} `),
                  strong(finding.record),
                  ` ${finding.field}: ${finding.message}`,
                ],
              ),
          },
          ...(own.length > FINDINGS_SHOWN
            ? [
                {
                  block: 'paragraph' as const,
                  text: [dim(`${own.length - FINDINGS_SHOWN} more: --json has them all`)],
                },
              ]
            : []),
        ];
      }),
      {
        block: 'paragraph',
        text: [
          data.length === 0
            ? `${report.folder}: ${count(report.entries, 'entry').replace(/entrys$/, 'entries')} pass ${checks.length} checks.`
            : `${report.folder}: ${count(report.errors, 'error')}, ${count(report.warnings, 'warning')}.`,
        ],
      },
    ],
  };
}
