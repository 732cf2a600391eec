import { z } from 'zod';
import { isoDateSchema } from '../../vocabulary/dates.ts';
import { currencySchema, decimalSchema } from '../../vocabulary/money.ts';
import { minorSchema, recordKeySchema, secondsSchema, textSchema } from './recordParts.ts';

/**
 * One payment, or one posted invoice with its payment, as a ledger states it. What the file did not say is null, so that
 * a test whose inputs are missing says "not tested" instead of passing.
 */
export const paymentSchema = z.object({
  /** The file's own id of the payment; where it has none, a digest of its row and which of equal rows it is. */
  key: recordKeySchema,
  /** Who pays; null where the ledger is of one payer. */
  payer: textSchema.nullable(),
  /** Who is paid: the vendor's id where the ledger has one, else its name. */
  payee: textSchema,
  payeeName: textSchema.nullable(),
  /** When it was paid, seconds since 1970-01-01T00:00Z; a day without a time of day is its midnight. */
  paidAt: secondsSchema,
  /** Whole minor units; below zero for money that came back. */
  amountMinor: minorSchema,
  currency: currencySchema,
  invoiceNumber: textSchema.nullable(),
  invoiceDate: isoDateSchema.nullable(),
  dueDate: isoDateSchema.nullable(),
  postedOn: isoDateSchema.nullable(),
  /** Number of the purchase order it refers to. */
  purchaseOrder: textSchema.nullable(),
  /** Account it went to: an IBAN or what the country uses. */
  account: textSchema.nullable(),
  /** By what: transfer, card, cheque, cash … as the file says. */
  channel: textSchema.nullable(),
  text: textSchema.nullable(),
  requester: textSchema.nullable(),
  approver: textSchema.nullable(),
  /** Who keyed it in, and when (seconds since 1970-01-01T00:00Z). */
  enteredBy: textSchema.nullable(),
  enteredAt: secondsSchema.nullable(),
  /** Department, plant or company code. */
  site: textSchema.nullable(),
  item: textSchema.nullable(),
  quantity: decimalSchema.nullable(),
  unitPrice: decimalSchema.nullable(),
  /** Second from which it was known to be a fraud; null where it is not. */
  fraudKnownAt: secondsSchema.nullable(),
});
export type Payment = Readonly<z.infer<typeof paymentSchema>>;
