import { oc } from '@orpc/contract';
import { z } from 'zod';
import { instantSchema } from '../vocabulary/dates.ts';
import { failureSchema } from '../vocabulary/failure.ts';
import { severitySchema } from '../vocabulary/fieldNames.ts';
import { ledgerKindSchema } from '../vocabulary/ledgerKinds.ts';
import { cellFormSchema } from './ledger.ts';

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
  'V5',
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

export const parameterUnitSchema = z.enum([
  'days',
  'months',
  'records',
  'percent',
  'ratio',
  'points',
  'edits',
  'minor units',
  'hours',
]);
export type ParameterUnit = z.infer<typeof parameterUnitSchema>;
const count = z.number().int().nonnegative();

/** Values of a test's parameters at work, as a version. */
export const controlVersionSchema = z.object({
  /** 0: as declared. */
  number: count,
  /** Those that differ from the declared ones. */
  parameters: z.record(z.string(), z.number()),
  /** Its hits open alerts. */
  raisesAlerts: z.boolean(),
  note: z.string(),
  by: z.string().nullable(),
  at: instantSchema.nullable(),
});
export type ControlVersion = Readonly<z.infer<typeof controlVersionSchema>>;

export const controlRunSchema = z.object({
  no: z.number().int(),
  /** All groups, or those in which something changed since the run before. */
  scope: z.enum(['all', 'new']),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  payments: count,
  hits: count,
  /** Hits of causes that were not known, and those that no longer hold. */
  added: count,
  gone: count,
  alerts: count,
  failure: failureSchema.nullable(),
  by: z.string(),
  startedAt: instantSchema,
  endedAt: instantSchema.nullable(),
});
export type ControlRun = Readonly<z.infer<typeof controlRunSchema>>;

/** A test with what it found. */
export const controlRowSchema = z.object({
  id: controlIdSchema,
  source: z.string(),
  severity: severitySchema,
  version: count,
  raisesAlerts: z.boolean(),
  /** Inputs nobody states; null before the first run. */
  missing: z.array(z.string()).readonly().nullable(),
  hits: count,
  excused: count,
  entities: count,
  /** At stake over all hits, in euro by rough rates. */
  euros: z.number().nonnegative(),
  openAlerts: count,
  /** Alerts somebody has decided, and those that were fraud or a blocked duplicate. */
  decided: count,
  right: count,
  lastRunAt: instantSchema.nullable(),
});
export type ControlRow = Readonly<z.infer<typeof controlRowSchema>>;

export const controlsOverviewSchema = z.object({
  rows: z.array(controlRowSchema).readonly(),
  /** The run at work, else the last one; null before the first. */
  run: controlRunSchema.nullable(),
  /** How far the run at work has come, 0 to 1. */
  progress: z.number().nullable(),
  /** Records of the ledger. */
  records: count,
});
export type ControlsOverview = Readonly<z.infer<typeof controlsOverviewSchema>>;

export const controlDetailSchema = z.object({
  row: controlRowSchema,
  points: z.number().int(),
  guards: z.array(z.string()).readonly(),
  parameters: z
    .array(z.object({ name: z.string(), unit: parameterUnitSchema, declared: z.number(), value: z.number() }))
    .readonly(),
  /** Newest first; the declared one last. */
  versions: z.array(controlVersionSchema).readonly(),
});
export type ControlDetail = Readonly<z.infer<typeof controlDetailSchema>>;

/** A hit as lists show it. */
export const storedHitSchema = controlHitSchema.extend({
  no: z.number().int(),
  version: count,
  /** Name of the vendor, where the master or a payment states one. */
  entityName: z.string().nullable(),
  firstSeenAt: instantSchema,
  alert: z.object({ id: z.string(), isOpen: z.boolean(), disposition: z.string().nullable() }).nullable(),
});
export type StoredHit = Readonly<z.infer<typeof storedHitSchema>>;

/** Evidence: a record as the ledger holds it now, or null where it is gone. */
export const evidenceSchema = z.object({
  kind: ledgerKindSchema,
  key: z.string(),
  cells: z
    .array(z.object({ field: z.string(), text: z.string(), form: cellFormSchema }))
    .readonly()
    .nullable(),
  /** File and row it came from. */
  fileName: z.string().nullable(),
  row: z.number().int().nullable(),
});
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;

const base = oc.errors({ VOUCH: { data: failureSchema } });
const oneControl = z.object({ control: controlIdSchema });

/** Control tests over the ledger: their runs, hits and parameters. */
export const controlsContract = {
  overview: base.output(controlsOverviewSchema),
  get: base.input(oneControl).output(controlDetailSchema),
  /** Hits of a test, most money first; of one alert where one is named. */
  hits: base
    .input(
      oneControl.extend({
        alertId: z.uuid().nullable().default(null),
        offset: count.default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ total: count, hits: z.array(storedHitSchema).readonly() })),
  evidence: base.input(z.object({ hitNo: z.number().int() })).output(z.array(evidenceSchema).readonly()),
  /** Runs all tests over all records; answers at once. Where a run is at work it goes on. */
  run: base.output(controlRunSchema),
  /** Stops the run at work; what it found until then stays. */
  cancel: base.output(z.void()),
  /** Keeps new values as a version and puts them to work from the next run on. Can be undone. */
  change: base
    .input(
      oneControl.extend({
        parameters: z.record(z.string(), z.number().finite()),
        raisesAlerts: z.boolean(),
        note: z.string().trim().max(1000).default(''),
      }),
    )
    .output(controlDetailSchema),
  /** Puts an earlier version to work again; 0 is the declared one. Can be undone. */
  use: base.input(oneControl.extend({ version: count })).output(controlDetailSchema),
};
