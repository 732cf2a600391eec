import type { Extraction } from '../../contract/extraction.ts';
import type { RepairSuggestion, RepairTarget } from '../../contract/repair.ts';
import { arithmeticRepairs } from './arithmeticRepairs.ts';
import { identifierRepairs } from './identifierRepairs.ts';
import { type EarlierDocument, vendorRepairs } from './vendorRepairs.ts';

/**
 * What a document's doubtful values may be in truth, at most one suggestion a value. What the vendor's earlier documents
 * say goes before what check digits alone make likely. Pure.
 */
export function suggestRepairs(
  extraction: Extraction,
  earlier: readonly EarlierDocument[],
  doubtThreshold: number,
): RepairSuggestion[] {
  const all = [
    ...vendorRepairs(extraction, earlier, doubtThreshold),
    ...arithmeticRepairs(extraction),
    ...identifierRepairs(extraction),
  ];
  const byTarget = Map.groupBy(all, ({ target }) => targetKey(target));
  return [...byTarget.values()].flatMap(([first]) => first ?? []);
}

function targetKey(target: RepairTarget): string {
  return target.kind === 'field' ? target.field : `${target.row} ${target.cell}`;
}
