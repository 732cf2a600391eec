import { z } from 'zod';
import { isoDateSchema } from '../../vocabulary/dates.ts';
import { decimalSchema } from '../../vocabulary/money.ts';
import { recordKeySchema, textSchema } from './recordParts.ts';

/** What was received for a purchase order. */
export const goodsReceiptSchema = z.object({
  key: recordKeySchema,
  purchaseOrder: textSchema,
  line: textSchema.nullable(),
  vendor: textSchema.nullable(),
  receivedOn: isoDateSchema,
  /** Below zero for what was sent back. */
  quantity: decimalSchema,
  item: textSchema.nullable(),
  site: textSchema.nullable(),
  receiver: textSchema.nullable(),
});
export type GoodsReceipt = Readonly<z.infer<typeof goodsReceiptSchema>>;
