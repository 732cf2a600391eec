import { oc } from '@orpc/contract';
import { z } from 'zod';
import { instantSchema } from '../vocabulary/dates.ts';
import { failureSchema } from '../vocabulary/failure.ts';
import { entitySchema } from './controls.ts';
import { severitySchema } from '../vocabulary/fieldNames.ts';
import { alertIdSchema, caseIdSchema, documentIdSchema } from '../vocabulary/ids.ts';
import { dispositionSchema } from './cases.ts';
import { reasonSchema } from './risk.ts';
import { sentencesSchema } from '../vocabulary/sentences/Sentence.ts';

/** open: nobody has it; in review: somebody has; escalated: waits for a second person; resolved: decided, with a reason. */
export const alertStateSchema = z.enum(['open', 'in-review', 'escalated', 'resolved']);
export type AlertState = z.infer<typeof alertStateSchema>;

/** Alerts of one entity and one cause, shown as one signal; each stays an alert of its own. */
export const alertSignalSchema = z.object({
  /** Entity, cause, state and assignee; of a resolved one its alert. */
  key: z.string(),
  /** Most money first; the first names the signal. */
  alertIds: z.array(alertIdSchema).min(1).readonly(),
  /** Null for an alert about ledger records, which has no document and no case. */
  documentId: documentIdSchema.nullable(),
  fileName: z.string(),
  caseId: caseIdSchema.nullable(),
  caseNumber: z.number().int().nullable(),
  /** What an alert about ledger records is about; its cause is the id of a control test, or "payment-score". */
  ledger: z.object({ entity: entitySchema, hits: z.number().int() }).nullable(),
  vendor: z.string().nullable(),
  title: z.string(),
  /** As of its case; null for alerts about ledger records, which are called as their test. */
  titleSentences: sentencesSchema.nullable(),
  /** Finding code or feature name of the gravest reason. */
  cause: z.string(),
  reasons: z.array(reasonSchema).readonly(),
  severity: severitySchema,
  state: alertStateSchema,
  assignee: z.string().nullable(),
  /** Whom it should go to; null where it is somebody's, or the settings name nobody. */
  suggested: z.string().nullable(),
  escalatedBy: z.string().nullable(),
  /** Of the oldest alert. */
  openedAt: instantSchema,
  /** Of the one due first; null once resolved. */
  dueAt: instantSchema.nullable(),
  /** All amounts, in euro by rough rates. */
  euros: z.number().nonnegative(),
  /** Of the alert with the highest. */
  risk: z.number(),
  /** Sum over the alerts, in euro; see core/alerts/queue/alertPriority.ts. */
  priority: z.number(),
  disposition: dispositionSchema.nullable(),
  resolvedBy: z.string().nullable(),
  resolvedAt: instantSchema.nullable(),
  reason: z.string().nullable(),
});
export type AlertSignal = Readonly<z.infer<typeof alertSignalSchema>>;

export const alertQueueSchema = z.object({
  /** Signals in each state; of resolved ones the alerts, which are listed one by one. */
  counts: z.record(alertStateSchema, z.number().int()),
  /** Unresolved signals past their time. */
  overdue: z.number().int(),
  /** How many of each severity are in the state asked for; none of those that have none. */
  severities: z.array(z.object({ severity: severitySchema, count: z.number().int() })).readonly(),
  /** Signals of the state and severity asked for. */
  found: z.number().int(),
  /** The first 500 of them, most urgent first (resolved: latest first). */
  signals: z.array(alertSignalSchema).readonly(),
});
export type AlertQueue = Readonly<z.infer<typeof alertQueueSchema>>;

const reason = z.string().trim().min(1).max(2000);

/** What can be done with alerts, many at once. */
export const alertActSchema = z.discriminatedUnion('kind', [
  /** Gives them to somebody; null: to the analyst at work. */
  z.object({ kind: z.literal('assign'), to: z.string().trim().min(1).max(100).nullable() }),
  z.object({ kind: z.literal('give-back') }),
  z.object({ kind: z.literal('escalate'), reason }),
  z.object({ kind: z.literal('resolve'), disposition: dispositionSchema, reason }),
]);
export type AlertAct = Readonly<z.infer<typeof alertActSchema>>;

const base = oc.errors({ VOUCH: { data: failureSchema } });

/** The queue of alerts: an alert is the signal, its case the investigation. */
export const alertsContract = {
  queue: base
    .input(z.object({ state: alertStateSchema.default('open'), severity: severitySchema.optional() }))
    .output(alertQueueSchema),
  /** One change of many alerts, undone as one. Answers how many are another now. */
  act: base
    .input(z.object({ alertIds: z.array(alertIdSchema).min(1).max(5000), act: alertActSchema }))
    .output(z.object({ changed: z.number().int() })),
};
