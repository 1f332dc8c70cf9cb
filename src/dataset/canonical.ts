/** The canonical form of a dataset's files: keys in the schema's order, entries sorted, two-space indent. */
import type { z } from 'zod';
import { compareText } from '../dates/partial-date';
import { about, ENTRY_SCHEMAS } from './schema';
import type { Collection } from './vocabulary';

/** Puts an entry's keys in the order of its schema, all the way down. */
function inSchemaOrder(schema: z.ZodType, value: unknown): unknown {
  const { def } = schema as unknown as {
    def: { type: string; innerType?: z.ZodType; element?: z.ZodType; shape?: Record<string, z.ZodType> };
  };
  if (def.innerType) return inSchemaOrder(def.innerType, value);
  if (Array.isArray(value) && def.element) {
    const { element } = def;
    return value.map((item) => inSchemaOrder(element, item));
  }
  if (typeof value !== 'object' || value === null || !def.shape) return value;
  const given = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(def.shape)
      .filter(([key]) => given[key] !== undefined)
      .map(([key, child]) => [key, inSchemaOrder(child, given[key])]),
  );
}

/** The text of a dataset file in canonical form. Records sort by date and id, other entries by id. */
export function canonicalText(file: Collection | 'dataset', value: unknown): string {
  const ordered =
    file === 'dataset'
      ? inSchemaOrder(about, value)
      : (value as { id: string; date?: string }[])
          .map((entry) => inSchemaOrder(ENTRY_SCHEMAS[file], entry) as { id: string; date?: string })
          .sort((a, b) => compareText(a.date ?? '', b.date ?? '') || compareText(a.id, b.id));
  return `${JSON.stringify(ordered, null, 2)}\n`;
}
