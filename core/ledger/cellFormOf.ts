import type { CellForm } from '../contract/ledger.ts';
import { assertNever } from '../vocabulary/assertNever.ts';
import type { LedgerKind } from '../vocabulary/ledgerKinds.ts';
import { importInputs } from './importInputs.ts';

/** How the values of a record's field, "amountMinor", or of an input, "amount", are to be written for people. */
export function cellFormOf(kind: LedgerKind, field: string): CellForm {
  if (field.endsWith('Minor')) return 'amount';
  const type = importInputs[kind].find(({ name }) => name === field)?.type;
  switch (type) {
    case 'amount':
      return 'amount';
    case 'decimal':
      return 'number';
    case 'date':
    case 'time':
      return 'time';
    case 'text':
    case 'currency':
    case 'flag':
    case undefined:
      return 'text';
    default:
      return assertNever(type);
  }
}
