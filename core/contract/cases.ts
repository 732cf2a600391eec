import { z } from 'zod';
import { instantSchema } from '../vocabulary/dates.ts';
import { currencySchema, decimalSchema } from '../vocabulary/money.ts';
import { severitySchema } from '../vocabulary/fieldNames.ts';
import { alertIdSchema, caseIdSchema, documentIdSchema } from '../vocabulary/ids.ts';
import { reasonSchema } from './risk.ts';
import { sentencesSchema } from '../vocabulary/sentences/Sentence.ts';

/** open → in-review → closed; closed → open (reopened). A decision closes; only reopening undoes it. */
export const caseStateSchema = z.enum(['open', 'in-review', 'closed']);
export type CaseState = z.infer<typeof caseStateSchema>;

/** The disposition an analyst gives a case. */
export const dispositionSchema = z.enum([
  'confirmed-fraud',
  'false-positive',
  'error-corrected',
  'duplicate-blocked',
  'no-action',
]);
export type Disposition = z.infer<typeof dispositionSchema>;

export const alertSchema = z.object({
  id: alertIdSchema,
  documentId: documentIdSchema,
  fileName: z.string(),
  severity: severitySchema,
  openedAt: instantSchema,
  closedAt: instantSchema.nullable(),
  reasons: z.array(reasonSchema).readonly(),
  probability: z.number().nullable(),
});
export type Alert = Readonly<z.infer<typeof alertSchema>>;

export const caseEventSchema = z.object({
  at: instantSchema,
  by: z.string(),
  kind: z.enum(['opened', 'alert-added', 'note', 'state-changed', 'decided', 'reopened']),
  /** Note text, new state, or disposition. */
  text: z.string(),
});
export type CaseEvent = Readonly<z.infer<typeof caseEventSchema>>;

export const caseRowSchema = z.object({
  id: caseIdSchema,
  /** Short number shown to people, counted per store: 1, 2, 3. */
  number: z.number().int(),
  title: z.string(),
  /** What `title` says, to be written in another language; null where an older version wrote it. */
  titleSentences: sentencesSchema.nullable(),
  state: caseStateSchema,
  severity: severitySchema,
  disposition: dispositionSchema.nullable(),
  openedAt: instantSchema,
  closedAt: instantSchema.nullable(),
  alertCount: z.number().int(),
  vendor: z.string().nullable(),
  currency: currencySchema.nullable(),
  moneyAtRisk: decimalSchema.nullable(),
});
export type CaseRow = Readonly<z.infer<typeof caseRowSchema>>;

export const caseViewSchema = caseRowSchema.extend({
  alerts: z.array(alertSchema).readonly(),
  events: z.array(caseEventSchema).readonly(),
});
export type CaseView = Readonly<z.infer<typeof caseViewSchema>>;

export const caseQuerySchema = z.object({
  states: z.array(caseStateSchema).optional(),
  severity: severitySchema.optional(),
  text: z.string().max(200).optional(),
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().min(1).max(500).default(100),
});
export type CaseQuery = z.input<typeof caseQuerySchema>;

export const caseDecisionSchema = z.object({
  caseId: caseIdSchema,
  disposition: dispositionSchema,
  /** Why; kept in the history. */
  rationale: z.string().trim().min(1).max(5000),
});
