import type { Finding } from '../dataset/finding';

/** What the named checks found in a dataset. */
export interface CheckReport {
  kind: 'check';
  data: Finding[];
  folder: string;
  errors: number;
  warnings: number;
  checks: { name: string; reason: string }[];
  entries: number;
}
