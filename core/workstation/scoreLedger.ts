import { setImmediate } from 'node:timers/promises';
import type { PaymentVersion, Scored } from '../engines/payments/protocol.ts';
import { scoreInThread } from '../engines/payments/scoreInThread.ts';
import type { PaymentModel } from '../scoring/payments/PaymentModel.ts';
import { clearPayment } from '../scoring/payments/clearPayment.ts';
import { featuresOfNewest } from '../scoring/payments/computePaymentFeatures.ts';
import { paymentReasons } from '../scoring/payments/scorePayments.ts';
import { isOfChallenger } from '../scoring/serving/isOfChallenger.ts';
import type { Store } from '../store/Store.ts';
import { ledgerCurrencies, readPaymentColumns } from '../store/queries/paymentColumns.ts';
import { keepPaymentCases } from '../store/queries/paymentCases.ts';
import { forgetComparedPayments, keepComparedPayments } from '../store/queries/paymentCompared.ts';
import { type DecidedSpread, replacePaymentSpreads } from '../store/queries/paymentSpreads.ts';
import { readPaymentHistory } from '../store/queries/paymentHistory.ts';
import {
  type PaymentAlert,
  beginRun,
  dropAlertsBefore,
  endRun,
  keepPaymentAlerts,
  keepScores,
} from '../store/queries/paymentScores.ts';
import { raisePaymentScoreAlerts, withdrawGroundless } from '../store/queries/ledgerAlerts.ts';
import { instantOf } from '../vocabulary/clock.ts';
import { minorDigits } from '../vocabulary/money.ts';
import type { PaymentServing } from './models/ServedPaymentModels.ts';

/** What a run over the ledger came to. */
export interface LedgerRun {
  readonly scored: number;
  /** Payments the model was not trained for. */
  readonly refused: number;
  readonly alerts: number;
  /** Money that came back; never scored. */
  readonly refunds: number;
}

/** Scores written in one transaction. */
const keptAtOnce = 5000;

/**
 * Scores every payment of the store, each currency by itself, and opens alerts for those that reach the threshold (null:
 * each model's own). A challenger in shadow is compared; in a split it decides the payments of its payees. The engine answers others meanwhile. @throws VouchFailure MODEL_REFUSED
 */
export async function scoreLedger(
  { db, clock }: Pick<Store, 'db' | 'clock'>,
  { serving, threshold }: { readonly serving: PaymentServing; readonly threshold: number | null },
): Promise<LedgerRun> {
  const total = { scored: 0, refused: 0, alerts: 0, refunds: 0 };
  const startedAt = instantOf(clock);
  let runNo: number | null = null;
  const spreads: DecidedSpread[] = [];
  const { champion, challenger } = serving;
  forgetComparedPayments(db);
  for (const { currency, refunds } of ledgerCurrencies(db)) {
    total.refunds += refunds;
    const { table, no, payees } = await readPaymentColumns(db, currency, () => setImmediate());
    const { length } = table;
    const scored = await scoreInThread({
      champion,
      challenger: challenger?.version ?? null,
      decides: decidedByChallenger(serving, payees),
      threshold,
      table,
      minorPerUnit: 10 ** minorDigits(currency),
    });
    const { id: model, version } = champion;
    runNo ??= beginRun(db, { model, version, threshold: scored.threshold, startedAt });
    for (let from = 0; from < length; from += keptAtOnce) {
      keepScores(db, runNo, { no, ...scored }, { from, upTo: Math.min(length, from + keptAtOnce) });
      await setImmediate();
    }
    keepPaymentAlerts(
      db,
      runNo,
      scored.suspects.map(({ place, ...alert }): PaymentAlert => ({ no: no[place] ?? 0, ...alert })),
    );
    if (challenger !== null) keepCompared(db, serving, threshold, no, scored);
    spreads.push(...scored.spreads);
    total.scored += length - scored.refused;
    total.refused += scored.refused;
    total.alerts += scored.suspects.length;
  }
  if (runNo !== null) {
    dropAlertsBefore(db, runNo);
    withdrawGroundless(db);
    raisePaymentScoreAlerts(db, instantOf(clock));
    keepPaymentCases(db);
    replacePaymentSpreads(db, spreads);
    endRun(db, runNo, { ...total, endedAt: instantOf(clock) });
  }
  return total;
}

/** 1 for the payees whose payments the challenger decides: in a split, always the same ones. */
function decidedByChallenger({ challenger }: PaymentServing, payees: readonly string[]): Uint8Array {
  if (challenger === null || challenger.mode !== 'split') return new Uint8Array(payees.length);
  const { version, share } = challenger;
  return Uint8Array.from(payees, (payee) => Number(isOfChallenger(payee, version.sha256, share)));
}

function keepCompared(
  db: Store['db'],
  { champion, challenger }: PaymentServing,
  asked: number | null,
  no: Float64Array,
  { compared }: Scored,
): void {
  if (challenger === null) return;
  const named = ({ sha256, alertThreshold }: PaymentVersion) => ({ sha256, threshold: asked ?? alertThreshold });
  keepComparedPayments(
    db,
    { champion: named(champion), challenger: named(challenger.version) },
    compared.map(({ place, ...said }) => ({ no: no[place] ?? 0, ...said })),
  );
}

/**
 * Scores one payment of the store by its history there, and opens an alert where it reaches the threshold. Answers the
 * calibrated probability; NaN where the model was not trained for such a payment. The earlier payments of its payer and payee
 * must have been scored.
 */
export async function scoreOnePayment(
  { db }: Pick<Store, 'db'>,
  model: PaymentModel,
  { paymentNo, runNo }: { readonly paymentNo: number; readonly runNo: number },
): Promise<number> {
  const { table, currency } = readPaymentHistory(db, paymentNo);
  const row = featuresOfNewest(table, 10 ** minorDigits(currency));
  const { calibrated } = await model.score(row);
  const probability = calibrated[0] ?? Number.NaN;
  const isSuspect = probability >= model.alertThreshold;
  const reasons = isSuspect ? paymentReasons(model, row) : [];
  const clears = isSuspect ? clearPayment(model, row, model.alertThreshold) : null;
  db.transaction(() => {
    const toUsual = table.toUsual.subarray(table.length - 1);
    keepScores(db, runNo, { no: Float64Array.of(paymentNo), probability: calibrated, toUsual }, { from: 0, upTo: 1 });
    const alert = { no: paymentNo, probability, reasons, clears, baseScore: null, baseSha256: null };
    if (isSuspect) keepPaymentAlerts(db, runNo, [alert]);
  });
  return probability;
}
