import { readOpenLedgerAlerts, readResolvedLedgerAlerts } from './ledgerAlertRows.ts';
import { z } from 'zod';
import { alertPriority, dueAt } from '../../alerts/queue/alertPriority.ts';
import { routeAlerts } from '../../alerts/queue/routeAlerts.ts';
import type { AlertQueue, AlertSignal, AlertState } from '../../contract/alerts.ts';
import type { Clock } from '../../vocabulary/clock.ts';
import type { Severity } from '../../vocabulary/fieldNames.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { readSettings } from '../queries/settings.ts';
import { parseRow } from '../rows.ts';
import { type AlertRow, readOpenAlerts, readResolvedAlerts } from './alertRows.ts';

const mostListed = 500;

interface AskedAlerts {
  readonly state: AlertState;
  /** Of any, where none is asked for. */
  readonly severity?: Severity | undefined;
}

/** The signals in a state, and how many are in each: open alerts of one entity and cause are one signal. */
export function listAlertQueue(db: SqlDatabase, clock: Clock, { state, severity }: AskedAlerts): AlertQueue {
  const now = clock.now();
  const open = signalsOf([...readOpenAlerts(db), ...readOpenLedgerAlerts(db)], now);
  const routed = routeAlerts(open, readSettings(db).analysts);
  const listed =
    state === 'resolved'
      ? [...readResolvedAlerts(db), ...readResolvedLedgerAlerts(db)]
          .toSorted((one, other) => (other.closedAt ?? '').localeCompare(one.closedAt ?? ''))
          .map((row) => signalOf([row], now))
      : open
          .filter((signal) => signal.state === state)
          .map((signal) => ({ ...signal, suggested: routed.get(signal.key) ?? null }));
  const wanted = listed.filter((signal) => severity === undefined || signal.severity === severity);
  const countOf = (each: AlertState) => open.filter((signal) => signal.state === each).length;
  return {
    counts: {
      open: countOf('open'),
      'in-review': countOf('in-review'),
      escalated: countOf('escalated'),
      resolved: countResolved(db),
    },
    overdue: open.filter((signal) => signal.dueAt !== null && Date.parse(signal.dueAt) < now).length,
    severities: countSeverities(listed),
    found: wanted.length,
    signals: wanted.slice(0, mostListed),
  };
}

function countSeverities(signals: readonly AlertSignal[]): AlertQueue['severities'] {
  const groups = Map.groupBy(signals, ({ severity }) => severity);
  return [...groups].map(([severity, { length }]) => ({ severity, count: length }));
}

/** Alerts of one entity, cause, state and assignee together, most urgent first. */
function signalsOf(rows: readonly AlertRow[], now: number): AlertSignal[] {
  const groups = Map.groupBy(rows, keyOf);
  return [...groups.values()]
    .map((group) => signalOf(group, now))
    .toSorted((one, other) => other.priority - one.priority);
}

function keyOf({ entity, cause, state, assignee }: AlertRow): string {
  return JSON.stringify([entity, cause, state, assignee]);
}

function signalOf(group: readonly AlertRow[], now: number): AlertSignal {
  const rows = group.toSorted((one, other) => (other.euros ?? 0) - (one.euros ?? 0));
  const [first] = rows;
  if (first === undefined) throw new TypeError('A signal has an alert.');
  const gravest = rows.reduce((worst, row) => (row.risk > worst.risk ? row : worst), first);
  const due = Math.min(...rows.map((row) => dueAt(Date.parse(row.openedAt), row.severity)));
  const { documentId, fileName, caseId, caseNumber, ledger, vendor, cause, state, assignee, escalatedBy, disposition } =
    first;
  return {
    key: state === 'resolved' ? first.alertId : keyOf(first),
    alertIds: rows.map(({ alertId }) => alertId),
    documentId,
    fileName,
    caseId,
    caseNumber,
    ledger,
    vendor,
    cause,
    state,
    assignee,
    escalatedBy,
    disposition,
    title: gravest.title,
    titleSentences: gravest.titleSentences,
    reasons: gravest.reasons,
    severity: gravest.severity,
    suggested: null,
    openedAt: rows.reduce((oldest, row) => (row.openedAt < oldest ? row.openedAt : oldest), first.openedAt),
    dueAt: state === 'resolved' ? null : new Date(due).toISOString(),
    euros: rows.reduce((sum, row) => sum + (row.euros ?? 0), 0),
    risk: gravest.risk,
    priority: rows.reduce((sum, row) => sum + alertPriority({ ...row, ageMs: now - Date.parse(row.openedAt) }), 0),
    resolvedBy: first.resolvedBy,
    resolvedAt: first.closedAt,
    reason: first.reason,
  };
}

function countResolved(db: SqlDatabase): number {
  const row = db
    .prepare(`SELECT (SELECT count(*) FROM alert WHERE closed_at IS NOT NULL)
       + (SELECT count(*) FROM ledger_alert WHERE closed_at IS NOT NULL) AS count`)
    .get();
  return parseRow(z.object({ count: z.number().int() }), row).count;
}
