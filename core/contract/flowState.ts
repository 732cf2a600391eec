import { oc } from '@orpc/contract';
import { z } from 'zod';
import { failureSchema } from '../vocabulary/failure.ts';
import { documentIdSchema } from '../vocabulary/ids.ts';
import { documentStatusSchema, stageSchema } from './documents.ts';

/** One stage of the flow as it is now. */
export const stageFiguresSchema = z.object({
  stage: stageSchema,
  /** Documents whose next work is this stage, at work in it, and stopped in it until a person asks for another try. */
  waiting: z.number().int(),
  working: z.number().int(),
  stopped: z.number().int(),
  /** Of the newest documents: those that are through. */
  done: z.number().int(),
  /** Milliseconds the stage took on those; null where none is through. */
  medianMs: z.number().nullable(),
  ninetyFifthMs: z.number().nullable(),
  /** Of the newest documents: those this stage left in doubt; docs/flow.md says what counts. */
  doubtful: z.number().int(),
});
export type StageFigures = Readonly<z.infer<typeof stageFiguresSchema>>;

export const flowStateSchema = z.object({
  /** How many of the newest documents times and doubt are about. */
  newest: z.number().int(),
  stages: z.array(stageFiguresSchema).readonly(),
});

/** What a stage left behind, by name; what the next one takes. */
export const stageFactSchema = z.enum([
  'bytes',
  'mediaType',
  'arrivals',
  'pages',
  'ocrPages',
  'words',
  'fields',
  'correctedFields',
  'lineItems',
  'findings',
  'gravestFinding',
  'probability',
  'caseNumber',
]);
export type StageFact = z.infer<typeof stageFactSchema>;

export const documentStageSchema = z.object({
  stage: stageSchema,
  /** `none`: not there yet. */
  state: z.enum(['none', 'ready', 'leased', 'done', 'parked', 'cancelled']),
  attempts: z.number().int(),
  durationMs: z.number().nullable(),
  failure: failureSchema.nullable(),
  facts: z.array(z.object({ name: stageFactSchema, value: z.union([z.string(), z.number()]) })).readonly(),
  /** Whether it, and all after it, can be made again now. */
  canRunAgain: z.boolean(),
});
export type DocumentStage = Readonly<z.infer<typeof documentStageSchema>>;

export const documentFlowSchema = z.object({
  documentId: documentIdSchema,
  fileName: z.string(),
  status: documentStatusSchema,
  stages: z.array(documentStageSchema).readonly(),
});
export type DocumentFlow = Readonly<z.infer<typeof documentFlowSchema>>;

const base = oc.errors({ VOUCH: { data: failureSchema } });

/** The stages of the flow: how they are doing, and one document's way through them. */
export const flowContract = {
  state: base.output(flowStateSchema),
  document: base.input(z.object({ documentId: documentIdSchema })).output(documentFlowSchema),
  /**
   * Has a stage and all after it made again, with what is known now. What an analyst corrected, removed or decided stays.
   * Answers for how many documents; those that have not been through the stage, or do not stand, are passed over.
   */
  runAgain: base
    .input(z.object({ documentIds: z.array(documentIdSchema).min(1).max(10_000), stage: stageSchema }))
    .output(z.object({ changed: z.number().int() })),
};
