import { z } from 'zod';
import { controlIdSchema } from '../../contract/controls.ts';
import { failureSchema } from '../../vocabulary/failure.ts';
import { ledgerKindSchema } from '../../vocabulary/ledgerKinds.ts';
import type { FoundHit } from '../../store/queries/controlRuns.ts';

/** What a thread of control tests is started for. */
export const controlTaskSchema = z.object({
  reader: z.object({
    path: z.string(),
    key: z.instanceof(Uint8Array),
    nativeBinding: z.string().optional(),
  }),
  /** Of join keys. */
  secret: z.instanceof(Uint8Array),
  today: z.string(),
  /** Values other than the declared ones, by test. */
  settings: z.partialRecord(controlIdSchema, z.record(z.string(), z.number())),
  /** Only where something changed; null: all groups. */
  touched: z
    .object({
      values: z.object({
        payee: z.array(z.string()),
        vendor: z.array(z.string()),
        purchaseOrder: z.array(z.string()),
        item: z.array(z.string()),
        amountMinor: z.array(z.number()),
      }),
      kinds: z.array(ledgerKindSchema),
      tests: z.array(controlIdSchema),
    })
    .nullable(),
});
export type ControlTask = z.infer<typeof controlTaskSchema>;

/** Hits are made by `judgeFrame` in the thread; parsing tens of thousands again would cost more than finding them. */
const foundSchema = z.custom<FoundHit>(
  (value) => typeof value === 'object' && value !== null && 'hit' in value && 'block' in value,
);

export const controlMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), share: z.number() }),
  z.object({ kind: z.literal('hits'), found: z.array(foundSchema) }),
  z.object({
    kind: z.literal('end'),
    payments: z.number().int(),
    tests: z.array(
      z.object({
        control: controlIdSchema,
        excused: z.number().int(),
        missing: z.array(z.string()),
        /** Run over all groups; else over the touched ones. */
        isWhole: z.boolean(),
        /** The column its blocks are of; null where it groups no payments. */
        block: z.enum(['payee', 'vendor', 'purchaseOrder', 'item', 'amountMinor']).nullable(),
      }),
    ),
  }),
  z.object({ kind: z.literal('failed'), failure: failureSchema }),
]);
export type ControlMessage = z.infer<typeof controlMessageSchema>;
