import { z } from 'zod';
import type { AlertAct } from '../../contract/alerts.ts';
import { dispositionSchema } from '../../contract/cases.ts';
import { assertNever } from '../../vocabulary/assertNever.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { Store } from '../Store.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { parseRow } from '../rows.ts';

/** Who has an alert about ledger records, and what came of it. It has no case: the alert itself is worked on. */
export const ledgerAlertWorkSchema = z.object({
  assignee: z.string().nullable(),
  escalatedBy: z.string().nullable(),
  escalatedAt: z.string().nullable(),
  disposition: dispositionSchema.nullable(),
  reason: z.string().nullable(),
  resolvedBy: z.string().nullable(),
  closedAt: z.string().nullable(),
});
export type LedgerAlertWork = Readonly<z.infer<typeof ledgerAlertWorkSchema>>;

const noWork: LedgerAlertWork = {
  assignee: null,
  escalatedBy: null,
  escalatedAt: null,
  disposition: null,
  reason: null,
  resolvedBy: null,
  closedAt: null,
};

function findWork(db: SqlDatabase, alertId: string): LedgerAlertWork | null {
  const row = db
    .prepare(
      `SELECT assignee, escalated_by AS escalatedBy, escalated_at AS escalatedAt, disposition, reason,
         resolved_by AS resolvedBy, closed_at AS closedAt FROM ledger_alert WHERE id = :alertId`,
    )
    .get({ alertId });
  return row === undefined ? null : parseRow(ledgerAlertWorkSchema, row);
}

/** An alert that was withdrawn, as no hit is left, counts as one nobody has touched. */
export function readLedgerAlertWork(db: SqlDatabase, alertId: string): LedgerAlertWork {
  return findWork(db, alertId) ?? noWork;
}

/** Puts an alert into a state, whatever it was; the caller logs the change. */
export function putLedgerAlertWork(db: SqlDatabase, alertId: string, work: LedgerAlertWork): void {
  if (work.closedAt === null) joinOpenOne(db, alertId);
  db.prepare(
    `UPDATE ledger_alert SET assignee = :assignee, escalated_by = :escalatedBy, escalated_at = :escalatedAt,
       disposition = :disposition, reason = :reason, resolved_by = :resolvedBy, closed_at = :closedAt WHERE id = :alertId`,
  ).run({ alertId, ...work });
}

/** An alert that is opened again takes over what was found since: an entity has one open alert of a cause. */
function joinOpenOne(db: SqlDatabase, alertId: string): void {
  const row = db
    .prepare(
      `SELECT o.id FROM ledger_alert AS o JOIN ledger_alert AS a ON a.cause = o.cause AND a.entity_kind = o.entity_kind
         AND a.entity_id = o.entity_id WHERE a.id = :alertId AND o.id <> :alertId AND o.closed_at IS NULL`,
    )
    .get({ alertId });
  if (row === undefined) return;
  const { id: other } = parseRow(z.object({ id: z.string() }), row);
  db.prepare('UPDATE control_hit SET alert_id = :alertId WHERE alert_id = :other').run({ alertId, other });
  db.prepare('UPDATE payment_alert SET alert_id = :alertId WHERE alert_id = :other').run({ alertId, other });
  db.prepare('DELETE FROM ledger_alert WHERE id = :other').run({ other });
}

/**
 * Does something with an alert about ledger records. Null where there is no such alert; false where nothing changed.
 * @param mayResolve throws where an escalated alert asks for a second person
 */
export function actOnLedgerAlert(
  store: Store,
  alertId: string,
  act: AlertAct,
  { by, mayResolve }: { readonly by: string; readonly mayResolve: (work: LedgerAlertWork) => void },
): boolean | null {
  const before = findWork(store.db, alertId);
  if (before === null) return null;
  if (before.closedAt !== null) return false;
  if (act.kind === 'resolve') mayResolve(before);
  const after = afterAct(before, act, by, instantOf(store.clock));
  if (canonicalJson(before) === canonicalJson(after)) return false;
  putLedgerAlertWork(store.db, alertId, after);
  store.changeLog.append({
    actor: by,
    kind: 'ledger-alert.changed',
    recordKind: 'ledger-alert',
    recordId: alertId,
    before: { ...before },
    after: { ...after },
  });
  return true;
}

function afterAct(work: LedgerAlertWork, act: AlertAct, by: string, at: string): LedgerAlertWork {
  switch (act.kind) {
    case 'assign':
      return { ...work, assignee: act.to ?? by };
    case 'give-back':
      return { ...work, assignee: null, escalatedBy: null, escalatedAt: null, reason: null };
    case 'escalate':
      return { ...work, assignee: null, escalatedBy: by, escalatedAt: at, reason: act.reason };
    case 'resolve': {
      const { disposition, reason } = act;
      return { ...work, assignee: work.assignee ?? by, disposition, reason, resolvedBy: by, closedAt: at };
    }
    default:
      return assertNever(act);
  }
}
