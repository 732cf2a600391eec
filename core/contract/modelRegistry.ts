import { z } from 'zod';
import { instantSchema } from '../vocabulary/dates.ts';
import { learningReportSchema, markPairSchema } from './learning.ts';

const count = z.number().int().nonnegative();
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** What a model scores. */
export const modelSubjectSchema = z.enum(['invoices', 'payments']);
export type ModelSubject = z.infer<typeof modelSubjectSchema>;

/** Shadow: it scores beside the champion and decides nothing. Split: it decides a share of the cases. */
export const servingModeSchema = z.enum(['shadow', 'split']);
export type ServingMode = z.infer<typeof servingModeSchema>;

/** Bounds of a champion: drift of its population, share of right alerts, losses beside those promised. */
export const boundNameSchema = z.enum(['drift', 'precision', 'calibration']);

/** Which versions of the model of invoices, or of payments, are at work. */
export const modelRolesSchema = z.object({
  champion: sha256Schema,
  challenger: sha256Schema.nullable(),
  mode: servingModeSchema,
  /** Of the cases, for the challenger; nothing in shadow. */
  share: z.number().min(0).max(1),
  /** Champions before this one, the latest first: what a roll back goes to. */
  earlier: z.array(sha256Schema).readonly(),
  /** Bounds a person has kept the champion in spite of, and since when; null where nobody has. */
  kept: z
    .object({ bounds: z.array(boundNameSchema).readonly(), at: instantSchema })
    .readonly()
    .nullable()
    .default(null),
  /** Why it is so, in the words of who changed it last. */
  reason: z.string(),
});
export type ModelRoles = Readonly<z.infer<typeof modelRolesSchema>>;

export const modelVersionSchema = z.object({
  sha256: sha256Schema,
  scores: modelSubjectSchema,
  origin: z.enum(['shipped', 'learned']),
  id: z.string(),
  version: z.string(),
  /** The shipped version it was learned on. */
  base: sha256Schema.nullable(),
  alertThreshold: z.number(),
  /** Features with the range it was trained on; what lies outside is refused. */
  inputs: z.array(z.object({ name: z.string(), minimum: z.number(), maximum: z.number() })).readonly(),
  /** How it was learned and judged; null for shipped ones, which bring their model card. */
  report: learningReportSchema.nullable(),
  by: z.string(),
  at: instantSchema,
  /** Documents whose present score it made; payments it scored in its latest run. */
  scored: count,
});
export type ModelVersion = Readonly<z.infer<typeof modelVersionSchema>>;

/** Decided cases on this device, and how many are missing before a challenger can be learned. */
export const learningSupplySchema = z.object({
  losses: count,
  harmless: count,
  missing: z.object({ losses: count, harmless: count }),
});
export type LearningSupply = Readonly<z.infer<typeof learningSupplySchema>>;

export const trainingStateSchema = z.object({
  /** 0 to 1; null while nothing is being learned. */
  done: z.number().min(0).max(1).nullable(),
  /** Why the last training came to nothing, in English. */
  failure: z.string().nullable(),
});
export type TrainingState = Readonly<z.infer<typeof trainingStateSchema>>;

/** A bound that the champion has crossed. */
export const crossedBoundSchema = z.object({
  what: boundNameSchema,
  /** As measured, and the bound: index; share of right alerts; standard deviations between losses and what was expected. */
  value: z.number(),
  bound: z.number(),
  /** Documents, payments or decided cases it rests on. */
  cases: count,
});
export type CrossedBound = Readonly<z.infer<typeof crossedBoundSchema>>;

/** That the champion of a subject should go, because it crossed bounds. */
export const rollbackProposalSchema = z.object({
  scores: modelSubjectSchema,
  crossed: z.array(crossedBoundSchema).min(1).readonly(),
  /** The champion before it; null where there was none, so that learning a challenger is what is left. */
  to: sha256Schema.nullable(),
});
export type RollbackProposal = Readonly<z.infer<typeof rollbackProposalSchema>>;

export const modelRegistrySchema = z.object({
  scores: modelSubjectSchema,
  /** Of this subject, newest first. */
  versions: z.array(modelVersionSchema).readonly(),
  roles: modelRolesSchema,
  supply: learningSupplySchema,
  training: trainingStateSchema,
});
export type ModelRegistry = Readonly<z.infer<typeof modelRegistrySchema>>;

const movedSchema = z.object({ alerts: count, euros: z.number().nonnegative(), losses: count });

/** Champion and challenger on the documents both have scored; of payments, on those that either would alert. */
export const modelComparisonSchema = z.object({
  champion: sha256Schema,
  challenger: sha256Schema,
  /** Or payments. */
  documents: count,
  /** On decided cases the challenger has not learned from; null where none of them is decided. */
  marks: markPairSchema.nullable(),
  /** Alerts of the model each would open that the other would not; critical findings alert anyway. Euro by rough rates. */
  gained: movedSchema,
  lost: movedSchema,
  both: count,
});
export type ModelComparison = Readonly<z.infer<typeof modelComparisonSchema>>;

const reason = z.string().trim().min(1).max(1000);
export const challengeSchema = z.object({
  scores: modelSubjectSchema.default('invoices'),
  /** Null: no challenger any more. */
  challenger: sha256Schema.nullable(),
  mode: servingModeSchema,
  share: z.number().min(0.01).max(0.9),
  reason,
});
export const promotionSchema = z.object({ sha256: sha256Schema, reason });
export const rollbackSchema = z.object({ scores: modelSubjectSchema.default('invoices'), reason });
/** To keep the champion in spite of a proposal. */
export const keepSchema = z.object({ scores: modelSubjectSchema, reason });
export const subjectSchema = z.object({ scores: modelSubjectSchema.default('invoices') });
