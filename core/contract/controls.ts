import { z } from 'zod';
import { severitySchema } from '../vocabulary/fieldNames.ts';
import { ledgerKindSchema } from '../vocabulary/ledgerKinds.ts';

/** Ids of the AP-test catalogue; A1 to A5 are the add-ons it names without an id. Only add: stored hits refer to them. */
export const controlIds = [
  'D1',
  'D3',
  'D4',
  'D5',
  'D6',
  'D7',
  'D8',
  'S1',
  'S2',
  'S3',
  'N1',
  'N2',
  'N3',
  'N4',
  'N5',
  'N6',
  'N7',
  'N8',
  'Q1',
  'Q2',
  'Q3',
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'B1',
  'B2',
  'B3',
  'B4',
  'B5',
  'V1',
  'V2',
  'V3',
  'V4',
  'V6',
  'P1',
  'P2',
  'P3',
  'X1',
  'X2',
  'A1',
  'A2',
  'A3',
  'A4',
  'A5',
] as const;
export const controlIdSchema = z.enum(controlIds);
export type ControlId = z.infer<typeof controlIdSchema>;

/** Whom or what a hit is about: alerts are one for an entity and a cause. */
export const entitySchema = z.object({
  kind: z.enum(['vendor', 'approver', 'account', 'order', 'ledger']),
  id: z.string(),
});
export type Entity = Readonly<z.infer<typeof entitySchema>>;

/** A row of the ledger, by the key of its source. */
export const recordReferenceSchema = z.object({ kind: ledgerKindSchema, key: z.string() });
export type RecordReference = Readonly<z.infer<typeof recordReferenceSchema>>;

export const factsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export type Facts = Readonly<z.infer<typeof factsSchema>>;

/** What a control test found. `cause` is the same for the same rows and test, run after run. */
export const controlHitSchema = z.object({
  control: controlIdSchema,
  cause: z.string(),
  entity: entitySchema,
  severity: severitySchema,
  /** Weight among other hits on the same entity, 1 to 100. */
  points: z.number().int(),
  /** Evidence, the row the hit is about first. */
  records: z.array(recordReferenceSchema).readonly(),
  /** The values compared, by name. */
  facts: factsSchema,
  /** Money at stake, whole minor units; 0 where none can be named. */
  amountMinor: z.number().int(),
  currency: z.string().nullable(),
});
export type ControlHit = Readonly<z.infer<typeof controlHitSchema>>;
