import { oc } from '@orpc/contract';
import { z } from 'zod';
import { failureSchema } from '../vocabulary/failure.ts';
import { ledgerKindSchema } from '../vocabulary/ledgerKinds.ts';
import {
  importIdSchema,
  importPlanSchema,
  importPreviewSchema,
  importViewSchema,
  ledgerPageSchema,
  ledgerTableQuerySchema,
  refusalSchema,
} from './ledger.ts';

const base = oc.errors({ VOUCH: { data: failureSchema } });
const oneImport = z.object({ importId: importIdSchema });

/** Imports of ledger files, and the records they gave. Files are opened by the host, which alone knows paths. */
export const ledgerContract = {
  /** A file as a plan reads it; without one, as was remembered or is guessed, of this kind where one is given. */
  preview: base
    .input(
      z.object({
        draftId: z.uuid(),
        kind: ledgerKindSchema.nullable(),
        plan: importPlanSchema.nullable().default(null),
      }),
    )
    .output(importPreviewSchema),
  start: base.input(z.object({ draftId: z.uuid(), plan: importPlanSchema })).output(importViewSchema),
  /** Newest first. */
  imports: base.output(z.array(importViewSchema).readonly()),
  stop: base.input(oneImport).output(importViewSchema),
  /** Goes on with an import that was stopped or failed, where it was. */
  resume: base.input(oneImport).output(importViewSchema),
  /** Takes an import back: what it added goes, what it changed is as before. */
  undo: base.input(oneImport).output(importViewSchema),
  refusals: base
    .input(oneImport.extend({ offset: z.number().int().nonnegative(), limit: z.number().int().min(1).max(1000) }))
    .output(z.array(refusalSchema).readonly()),
  records: base.input(ledgerTableQuerySchema).output(ledgerPageSchema),
};
