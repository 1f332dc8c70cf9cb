/** Checks a dataset's files against the schema. Loaded only where data is checked: zod is slow to start. */
import { about, ENTRY_SCHEMAS } from './schema';
import { COLLECTIONS, type Collection } from './vocabulary';

export interface SchemaFinding {
  file: string;
  /** The entry's id, or its place in the file. */
  entry: string;
  field: string;
  message: string;
}

interface Issue {
  path: PropertyKey[];
  message: string;
}

const fieldOf = (issue: Issue): string => (issue.path.length > 0 ? issue.path.map(String).join('.') : 'form');

/** Every place where the files differ from the schema. */
export function schemaFindings(aboutFile: unknown, read: ReadonlyMap<Collection, unknown>): SchemaFinding[] {
  const findings: SchemaFinding[] = [];
  const result = about.safeParse(aboutFile);
  for (const issue of result.error?.issues ?? []) {
    findings.push({ file: 'dataset.json', entry: 'dataset', field: fieldOf(issue), message: issue.message });
  }
  for (const collection of COLLECTIONS) {
    const entries = read.get(collection);
    const file = `${collection}.json`;
    if (!Array.isArray(entries)) {
      findings.push({ file, entry: 'file', field: 'form', message: 'must be a JSON array' });
      continue;
    }
    entries.forEach((entry, index) => {
      for (const issue of ENTRY_SCHEMAS[collection].safeParse(entry).error?.issues ?? []) {
        const id = (entry as { id?: unknown } | null)?.id;
        findings.push({
          file,
          entry: typeof id === 'string' ? id : `entry ${index + 1}`,
          field: fieldOf(issue),
          message: issue.message,
        });
      }
    });
  }
  return findings;
}
