import { z } from 'zod';
import { isoDateSchema } from '../vocabulary/dates.ts';
import { currencySchema, decimalSchema } from '../vocabulary/money.ts';

/** The home dashboard. Every number equals the count of rows its filter lists (tested). */
export const dashboardSchema = z.object({
  /** Documents received a day over the asked period, days without any included. */
  volume: z
    .array(z.object({ day: isoDateSchema, received: z.number().int(), straightThrough: z.number().int() }))
    .readonly(),
  received: z.number().int(),
  done: z.number().int(),
  /** As the inbox filter of that name counts. */
  needsAttention: z.number().int(),
  straightThrough: z.number().int(),
  /** straightThrough / done; null when nothing is done. */
  straightThroughShare: z.number().nullable(),
  openCases: z.number().int(),
  /** Sum of totals of documents with an open alert, one amount a currency, largest count first. */
  moneyAtRisk: z
    .array(z.object({ currency: currencySchema, amount: decimalSchema, documents: z.number().int() }))
    .readonly(),
});
export type Dashboard = Readonly<z.infer<typeof dashboardSchema>>;
