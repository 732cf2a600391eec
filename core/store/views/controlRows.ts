import { z } from 'zod';
import { outcomeOf, outcomes } from '../../alerts/thresholds/ScoredHistory.ts';
import { dispositionSchema } from '../../contract/cases.ts';
import { type ControlId, type ControlRow, controlIdSchema } from '../../contract/controls.ts';
import { roughlyInEuro } from '../../review/queue/roughRates.ts';
import { fromMinor } from '../../vocabulary/money.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRows } from '../rows.ts';

/** What the store knows of a test beside what it declares. */
export type ControlFigures = Pick<
  ControlRow,
  'missing' | 'hits' | 'excused' | 'entities' | 'euros' | 'openAlerts' | 'decided' | 'right' | 'lastRunAt'
>;

const none: ControlFigures = {
  missing: null,
  hits: 0,
  excused: 0,
  entities: 0,
  euros: 0,
  openAlerts: 0,
  decided: 0,
  right: 0,
  lastRunAt: null,
};

/** Figures of every test that ever ran. */
export function readControlFigures(db: SqlDatabase): (control: ControlId) => ControlFigures {
  const figures = new Map<ControlId, ControlFigures>();
  const note = (control: ControlId, more: Partial<ControlFigures>): void => {
    figures.set(control, { ...(figures.get(control) ?? none), ...more });
  };
  for (const { control, ...result } of readResults(db)) note(control, result);
  for (const [control, money] of Map.groupBy(readMoney(db), (row) => row.control))
    note(control, {
      hits: money.reduce((sum, { hits }) => sum + hits, 0),
      euros: money.reduce((sum, { amount, currency }) => sum + eurosOf(amount, currency), 0),
    });
  for (const { control, entities } of readEntities(db)) note(control, { entities });
  for (const [control, alerts] of Map.groupBy(readAlerts(db), (row) => row.control)) note(control, precisionOf(alerts));
  return (control) => figures.get(control) ?? none;
}

function eurosOf(amount: number, currency: string | null): number {
  return currency === null ? 0 : roughlyInEuro(Math.abs(Number(fromMinor(amount, currency))), currency);
}

const resultSchema = z.object({
  control: controlIdSchema,
  excused: z.number().int(),
  missing: jsonColumn(z.array(z.string())),
  lastRunAt: z.string(),
});

/** Of each test what the last run said that came to its end with it. */
function readResults(db: SqlDatabase): z.infer<typeof resultSchema>[] {
  const rows = db
    .prepare(
      `SELECT r.control, r.excused, r.missing, run.ended_at AS lastRunAt, max(r.run_no)
       FROM control_result AS r JOIN control_run AS run ON run.no = r.run_no
       WHERE run.state = 'done' GROUP BY r.control`,
    )
    .all();
  return parseRows(resultSchema, rows);
}

const moneySchema = z.object({
  control: controlIdSchema,
  currency: z.string().nullable(),
  hits: z.number().int(),
  amount: z.number(),
});

function readMoney(db: SqlDatabase): z.infer<typeof moneySchema>[] {
  const sql = `SELECT control, currency, count(*) AS hits, sum(amount_minor) AS amount FROM control_hit GROUP BY control, currency`;
  return parseRows(moneySchema, db.prepare(sql).all());
}

function readEntities(db: SqlDatabase): { control: ControlId; entities: number }[] {
  const sql = `SELECT control, count(DISTINCT entity_id) AS entities FROM control_hit GROUP BY control`;
  return parseRows(z.object({ control: controlIdSchema, entities: z.number().int() }), db.prepare(sql).all());
}

const alertSchema = z.object({
  control: controlIdSchema,
  disposition: dispositionSchema.nullable(),
  isOpen: z.number(),
  alerts: z.number().int(),
});
type AlertCount = z.infer<typeof alertSchema>;

function readAlerts(db: SqlDatabase): AlertCount[] {
  const sql = `SELECT cause AS control, disposition, closed_at IS NULL AS isOpen, count(*) AS alerts FROM ledger_alert
    WHERE cause <> 'payment-score' GROUP BY cause, disposition, isOpen`;
  return parseRows(alertSchema, db.prepare(sql).all());
}

/** Decided are those of which a person said fraud or no fraud; corrected errors say neither. */
function precisionOf(alerts: readonly AlertCount[]): Pick<ControlFigures, 'openAlerts' | 'decided' | 'right'> {
  const sum = (which: (alert: AlertCount) => boolean): number =>
    alerts.reduce((total, alert) => (which(alert) ? total + alert.alerts : total), 0);
  return {
    openAlerts: sum(({ isOpen }) => isOpen === 1),
    decided: sum(({ isOpen, disposition }) => isOpen === 0 && outcomeOf(disposition) !== outcomes.undecided),
    right: sum(({ isOpen, disposition }) => isOpen === 0 && outcomeOf(disposition) === outcomes.loss),
  };
}
