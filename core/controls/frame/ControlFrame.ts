import { ledgerFields } from '../../ledger/records/ledgerRecords.ts';
import { type LedgerKind, ledgerKindSchema } from '../../vocabulary/ledgerKinds.ts';
import type { Ledger } from './Ledger.ts';
import { type PaymentColumns, columnsOf, paymentFieldNames } from './PaymentColumns.ts';
import { type VendorLinks, noLinks } from './VendorLinks.ts';
import { type StatedInputs, noteStated } from './missingInputs.ts';

/** A ledger as control tests are run over it: payments as columns, everything else as records. */
export interface ControlFrame {
  readonly payments: PaymentColumns;
  readonly others: Pick<Ledger, Exclude<LedgerKind, 'payments'>>;
  /** Records that were linked count as one vendor; `payments` knows of it too. */
  readonly links: VendorLinks;
}

export function frameOf(ledger: Ledger, links: VendorLinks = noLinks): ControlFrame {
  const payments = columnsOf(ledger.payments);
  payments.linkVendors(links);
  return { payments, others: ledger, links };
}

/** Which fields a frame states at all. */
export function statedInputs({ payments, others }: ControlFrame): StatedInputs {
  const stated: StatedInputs = new Set();
  if (payments.length > 0) stated.add('payments.');
  for (const field of paymentFieldNames) if (payments.column(field).stated > 0) stated.add(`payments.${field}`);
  for (const kind of ledgerKindSchema.options) {
    if (kind === 'payments') continue;
    const missing = new Set(ledgerFields[kind]);
    for (const record of others[kind]) {
      noteStated(stated, kind, record, missing);
      if (missing.size === 0) break;
    }
  }
  return stated;
}
