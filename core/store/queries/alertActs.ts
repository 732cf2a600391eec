import { z } from 'zod';
import type { AlertAct } from '../../contract/alerts.ts';
import type { Disposition } from '../../contract/cases.ts';
import { outcomeOf, outcomes } from '../../alerts/thresholds/ScoredHistory.ts';
import { maySecond } from '../../review/queue/secondCheck.ts';
import { assertNever } from '../../vocabulary/assertNever.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { CaseId, DocumentId } from '../../vocabulary/ids.ts';
import type { Store } from '../Store.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { parseRow } from '../rows.ts';
import { type AlertWork, alertWorkSchema, putAlertWork, readAlertWork } from './alertWork.ts';
import { actOnLedgerAlert } from './ledgerAlertWork.ts';
import { readSettings } from './settings.ts';

/** What an act changed: for who shows it. */
export interface ActedAlerts {
  readonly changed: number;
  readonly caseIds: readonly CaseId[];
  readonly documentIds: readonly DocumentId[];
}

/**
 * Does one thing with many alerts, as one change. Alerts that are resolved are passed over.
 * @throws VouchFailure REFUSED where an escalated alert asks for a second person; NOT_FOUND
 */
export function actOnAlerts(store: Store, alertIds: readonly string[], act: AlertAct, by: string): ActedAlerts {
  return store.changeLog.asOne(() => {
    let ofLedger = 0;
    const touched = alertIds.flatMap((alertId) => {
      const mayResolve = (work: { readonly escalatedBy: string | null }): void => assertMayResolve(store, work, by);
      const isChanged = actOnLedgerAlert(store, alertId, act, { by, mayResolve });
      if (isChanged === true) ofLedger += 1;
      return isChanged === null ? (actOnOne(store, alertId, act, by) ?? []) : [];
    });
    return {
      changed: touched.length + ofLedger,
      caseIds: touched.map(({ caseId }) => caseId),
      documentIds: touched.map(({ documentId }) => documentId),
    };
  });
}

function actOnOne(
  store: Store,
  alertId: string,
  act: AlertAct,
  by: string,
): { caseId: CaseId; documentId: DocumentId } | null {
  const { caseId, documentId, ...before } = readAlertWork(store.db, alertId);
  if (before.closedAt !== null) return null;
  const after = afterAct(store, { ...before, caseId, alertId }, act, by);
  if (canonicalJson(before) === canonicalJson(after)) return null;
  putAlertWork(store, alertId, after, by);
  store.changeLog.append({
    actor: by,
    kind: 'alert.changed',
    recordKind: 'alert',
    recordId: alertId,
    before: { ...before },
    after: { ...after },
  });
  return { caseId, documentId };
}

type Present = AlertWork & { readonly caseId: CaseId; readonly alertId: string };

function afterAct(store: Store, present: Present, act: AlertAct, by: string): AlertWork {
  const work = alertWorkSchema.parse(present);
  switch (act.kind) {
    case 'assign':
      return { ...work, assignee: act.to ?? by, caseState: 'in-review' };
    case 'give-back':
      return { ...work, assignee: null, escalatedBy: null, escalatedAt: null, reason: null, caseState: 'open' };
    case 'escalate':
      return {
        ...work,
        assignee: null,
        escalatedBy: by,
        escalatedAt: instantOf(store.clock),
        reason: act.reason,
        caseState: 'in-review',
      };
    case 'resolve':
      assertMayResolve(store, work, by);
      return resolved(store, present, act, by);
    default:
      return assertNever(act);
  }
}

/** Four eyes: who escalated an alert does not resolve it, where there is somebody else. */
function assertMayResolve(store: Store, { escalatedBy }: { readonly escalatedBy: string | null }, by: string): void {
  const { analysts, secondCheck } = readSettings(store.db);
  if (escalatedBy === null || analysts.length < 2 || maySecond(by, escalatedBy, analysts, secondCheck)) return;
  throw new VouchFailure(
    'REFUSED',
    `${escalatedBy} escalated this alert, so that somebody else decides.`,
    secondCheck.by === 'senior' ? 'Another senior has to resolve it.' : 'Another analyst has to resolve it.',
  );
}

/** A case closes with its last alert: as a loss where any of its alerts was one, else as this one. */
function resolved(
  store: Store,
  present: Present,
  { disposition, reason }: { readonly disposition: Disposition; readonly reason: string },
  by: string,
): AlertWork {
  const at = instantOf(store.clock);
  const { others, loss } = othersOf(store, present);
  const own: AlertWork = {
    ...alertWorkSchema.parse(present),
    assignee: present.assignee ?? by,
    disposition,
    reason,
    resolvedBy: by,
    closedAt: at,
  };
  if (others > 0) return own;
  const caseDisposition = outcomeOf(disposition) === outcomes.loss ? disposition : (loss ?? disposition);
  return { ...own, caseState: 'closed', caseDisposition, caseClosedAt: at };
}

const othersSchema = z.object({
  others: z.number().int(),
  loss: z.enum(['confirmed-fraud', 'duplicate-blocked']).nullable(),
});

function othersOf({ db }: Store, { caseId, alertId }: Present): z.infer<typeof othersSchema> {
  const row = db
    .prepare(
      `SELECT count(*) FILTER (WHERE a.closed_at IS NULL) AS others,
         min(w.disposition) FILTER (WHERE w.disposition IN ('confirmed-fraud', 'duplicate-blocked')) AS loss
       FROM alert AS a LEFT JOIN alert_work AS w ON w.alert_id = a.id WHERE a.case_id = :caseId AND a.id <> :alertId`,
    )
    .get({ caseId, alertId });
  return parseRow(othersSchema, row);
}
