import { z } from 'zod';
import { dispositionSchema } from '../../contract/cases.ts';
import type { ModelHealth } from '../../contract/modelHealth.ts';
import type { ModelIdentity } from '../../contract/risk.ts';
import { type Distribution, layoutOf } from '../../scoring/drift/Distribution.ts';
import { countsByDistribution } from '../../scoring/payments/PaymentSpread.ts';
import type { IsoDate } from '../../vocabulary/dates.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { paymentScoreCause } from '../queries/ledgerAlerts.ts';
import { readPaymentSpread } from '../queries/paymentSpreads.ts';
import { parseRow, parseRows } from '../rows.ts';
import { decidedFigures } from './decidedFigures.ts';
import { driftRows } from './driftRows.ts';

interface HealthInput {
  readonly model: ModelIdentity;
  readonly alertThreshold: number;
  /** Fingerprint and training of the shipped version it is, or stands on; no distributions where that does not say. */
  readonly base: string;
  readonly distributions: readonly Distribution[];
  /** What the model says of a case the shipped version gave this score (log-odds). */
  readonly probabilityOf: (score: number) => number;
  /** `payment_case.no` of the newest case it has learned from: what it promised of those is no promise. */
  readonly learnedUpTo: number;
  readonly since: IsoDate;
}

/**
 * How a model of payments holds up: drift over payments made since a day that it decided in the latest run, and what became of the alerts
 * that opened since then. Reads a row for each day and one for each decided alert, never the payments.
 */
export function readPaymentHealth(db: SqlDatabase, input: HealthInput): ModelHealth {
  const { model, alertThreshold, distributions, since } = input;
  const days = readPaymentSpread(db, { sha256: model.sha256, layout: layoutOf(distributions), since });
  const counted = countsByDistribution(distributions, days);
  const { quality, months } = decidedFigures(decidedCases(db, input));
  return {
    scores: 'payments',
    model,
    alertThreshold,
    documents: days.reduce((sum, { scored }) => sum + scored, 0),
    refused: days.reduce((sum, { refused }) => sum + refused, 0),
    drift: distributions.length === 0 ? null : driftRows(counted),
    quality: { ...quality, losses: quality.losses + missedLosses(db, since) },
    months,
  };
}

const caseSchema = z.object({ month: z.string(), score: z.number(), disposition: dispositionSchema });
const casesSql = `SELECT substr(a.opened_at, 1, 7) AS month, c.score, a.disposition
  FROM ledger_alert AS a JOIN payment_case AS c ON c.alert_id = a.id AND c.base_sha256 = :base
  WHERE a.cause = '${paymentScoreCause}' AND a.closed_at IS NOT NULL AND a.disposition IS NOT NULL AND a.opened_at >= :since
    AND c.no > :learnedUpTo`;

function decidedCases(db: SqlDatabase, input: HealthInput) {
  const { base, since, learnedUpTo, probabilityOf, alertThreshold } = input;
  const rows = parseRows(caseSchema, db.prepare(casesSql).all({ base, since, learnedUpTo }));
  return rows.map(({ month, score, disposition }) => ({
    month,
    probability: probabilityOf(score),
    threshold: alertThreshold,
    disposition,
  }));
}

const missedSql = `SELECT count(DISTINCT a.entity_id) AS payees FROM ledger_alert AS a
  WHERE a.cause <> '${paymentScoreCause}' AND a.entity_kind = 'vendor' AND a.closed_at >= :since AND a.opened_at >= :since
    AND a.disposition IN ('confirmed-fraud', 'duplicate-blocked')
    AND EXISTS (SELECT 1 FROM payment AS p JOIN payment_score AS s ON s.payment_no = p.no
      WHERE p.payee = a.entity_id AND s.probability IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM ledger_alert AS own
      WHERE own.cause = '${paymentScoreCause}' AND own.entity_kind = 'vendor' AND own.entity_id = a.entity_id)`;

/** Payees that control tests alone found, whose payments a model was asked about and never alerted. */
function missedLosses(db: SqlDatabase, since: IsoDate): number {
  return parseRow(z.object({ payees: z.number().int() }), db.prepare(missedSql).get({ since })).payees;
}
