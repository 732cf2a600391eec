import type { LedgerKind } from '../../vocabulary/ledgerKinds.ts';
import type { ControlTest } from './ControlTest.ts';

/** Fields that at least one record states, by "kind.field"; "kind." where there is a record at all. */
export type StatedInputs = Set<string>;

/** Notes what a record states; `missing` names the fields not seen yet and shrinks. */
export function noteStated(stated: StatedInputs, kind: LedgerKind, record: object, missing: Set<string>): void {
  stated.add(`${kind}.`);
  for (const [field, value] of Object.entries(record))
    if (value !== null && missing.delete(field)) stated.add(`${kind}.${field}`);
}

/** What a test lacks, as "kind.field"; empty where it can be run. */
export function missingInputs(test: ControlTest, stated: StatedInputs): readonly string[] {
  return Object.entries(test.needs).flatMap(([kind, fields]) => {
    if (!stated.has(`${kind}.`)) return [kind];
    return fields.map((field) => `${kind}.${field}`).filter((input) => !stated.has(input));
  });
}
