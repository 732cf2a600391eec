import { z } from 'zod';
import { isoDateSchema } from '../../vocabulary/dates.ts';
import { currencySchema, decimalSchema } from '../../vocabulary/money.ts';
import { flagSchema, minorSchema, recordKeySchema, textSchema } from './recordParts.ts';

/** A purchase order, or one line of it where the file has lines. */
export const purchaseOrderSchema = z.object({
  /** Number, and line where there are lines: "4500000226" or "4500000226/10". */
  key: recordKeySchema,
  number: textSchema,
  line: textSchema.nullable(),
  vendor: textSchema,
  orderedOn: isoDateSchema,
  /** Of the line where there are lines, else of the order; whole minor units. */
  amountMinor: minorSchema,
  currency: currencySchema,
  item: textSchema.nullable(),
  quantity: decimalSchema.nullable(),
  unitPrice: decimalSchema.nullable(),
  requester: textSchema.nullable(),
  approver: textSchema.nullable(),
  approvedOn: isoDateSchema.nullable(),
  approvalLevel: textSchema.nullable(),
  /** The limit the file says held for its approval; whole minor units. */
  approvalLimitMinor: minorSchema.nullable(),
  site: textSchema.nullable(),
  category: textSchema.nullable(),
  isClosed: flagSchema.nullable(),
});
export type PurchaseOrder = Readonly<z.infer<typeof purchaseOrderSchema>>;
