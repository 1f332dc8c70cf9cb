/**
 * What two sides agreed. An offer, a welcome or a promise of one of them is no agreement, whatever its category says:
 *
 * - a joint statement that speakers of both sides make is one;
 * - so is an event of a category of agreement or of material help whose countries include both and no third one, and
 *   in which no organisation of neither side (the UN, a board) acts: an accord with others, or of others, is not theirs.
 */
import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import type { Category } from '../dataset/vocabulary';
import { sidesOf } from './involved';

const AGREED: readonly Category[] = ['AGREE', 'COOPERATE', 'AID'];

export function isAgreementOf(
  dataset: Dataset,
  record: DiplomaticRecord,
  pair: readonly [string, string],
): boolean {
  const sides = sidesOf(record);
  if (!pair.every((side) => sides.includes(side))) return false;
  if (record.kind === 'statement') return record.type === 'joint-statement';
  if (record.kind === 'meeting') return false;
  const parties = record.organisations.map((id) => dataset.organisation(id)?.country ?? id);
  const isOneStep = record.organisations.some((id) => dataset.organisation(id)?.type === 'legislature');
  return (
    !isOneStep &&
    AGREED.includes(record.category) &&
    [...sides, ...parties].every((side) => pair.includes(side))
  );
}
