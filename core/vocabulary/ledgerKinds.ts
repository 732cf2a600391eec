import { z } from 'zod';

/** Kinds of records a ledger holds, in the order screens offer them. */
export const ledgerKindSchema = z.enum([
  'payments',
  'vendors',
  'purchase-orders',
  'goods-receipts',
  'employees',
  'approval-limits',
  'calendar-days',
]);
export type LedgerKind = z.infer<typeof ledgerKindSchema>;
