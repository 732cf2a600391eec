import { Big } from 'big.js';
import type { Analyst, SecondCheckLimit } from '../../contract/analysts.ts';
import type { StoredField } from '../../contract/extraction.ts';
import type { FieldName } from '../../vocabulary/fieldNames.ts';
import { decimalSchema } from '../../vocabulary/money.ts';
import { stakeOf } from './expectedLoss.ts';

/** What decides whether a document's payee account needs two persons. */
export interface AccountGrounds {
  readonly fields: Readonly<Partial<Record<FieldName, StoredField>>>;
  /** An analyst set another account than was read, or a check says that the vendor's account is not the known one. */
  readonly isChanged: boolean;
}

/**
 * Whether the account needs two persons: it is new or was corrected, and the amount reaches the limit. An amount that
 * cannot be read is above any limit.
 */
export function needsSecondCheck({ fields, isChanged }: AccountGrounds, limit: SecondCheckLimit): boolean {
  if (!isChanged || fields.iban === undefined) return false;
  const amount = decimalSchema.safeParse(fields.grandTotal?.value);
  const ownLimit = limit.byCurrency[fields.currency?.value ?? ''];
  if (ownLimit !== undefined) return !amount.success || new Big(amount.data).abs().gte(ownLimit);
  if (limit.general === null) return false;
  return !amount.success || new Big(stakeOf(fields)).gte(limit.general);
}

/** Whether somebody may be the second person after `first`. Names that the settings do not list are analysts. */
export function maySecond(by: string, first: string, analysts: readonly Analyst[], limit: SecondCheckLimit): boolean {
  if (by === first) return false;
  return limit.by === 'anyone' || analysts.some(({ name, role }) => name === by && role === 'senior');
}
