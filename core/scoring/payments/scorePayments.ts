import type { PaymentLedger, LedgerPayment } from './PaymentLedger.ts';
import type { OutsideRange, PaymentModel } from './PaymentModel.ts';
import { clearPayment } from './clearPayment.ts';
import { computePaymentFeatures } from './computePaymentFeatures.ts';
import { paymentFeatures } from './paymentFeatures.ts';

/** A payment that reached the threshold. */
export interface SuspectPayment {
  readonly payment: LedgerPayment;
  /** Calibrated, 0 to 1. */
  readonly probability: number;
  /** Clauses with their share of the log-odds, the weightiest first. */
  readonly reasons: readonly { readonly text: string; readonly contribution: number }[];
  /** What would have to be otherwise; null where three facts do not suffice. */
  readonly clears: string | null;
}

export interface ScoredLedger {
  readonly scored: number;
  /** By probability, highest first. */
  readonly suspects: readonly SuspectPayment[];
  /** Payments the model was not trained for: refused, not guessed. */
  readonly refused: readonly { readonly payment: LedgerPayment; readonly because: OutsideRange }[];
}

/** A feature that adds less to the log-odds is no reason. */
const leastContribution = 0.2;
const mostReasons = 4;
const width = paymentFeatures.length;

/** Computes features of every payment of a ledger, scores them and explains those that reach the threshold. */
export async function scorePayments(
  { table, payments }: PaymentLedger,
  { model, minorPerUnit, threshold }: { model: PaymentModel; minorPerUnit: number; threshold: number },
): Promise<ScoredLedger> {
  const { values } = computePaymentFeatures(table, minorPerUnit);
  const { calibrated } = await model.score(values);
  const suspects = payments.flatMap((payment, at): SuspectPayment[] => {
    const probability = calibrated[at] ?? Number.NaN;
    if (!(probability >= threshold)) return [];
    const row = values.subarray(at * width, (at + 1) * width);
    const clears = clearPayment(model, row, threshold);
    return [{ payment, probability, reasons: paymentReasons(model, row), clears }];
  });
  const refused = model.outside(values).flatMap((because) => {
    const payment = payments[because.row];
    return payment === undefined ? [] : [{ payment, because }];
  });
  suspects.sort((one, other) => other.probability - one.probability);
  return { scored: payments.length - refused.length, suspects, refused };
}

export function paymentReasons(model: PaymentModel, row: Float32Array): SuspectPayment['reasons'] {
  const { contributions } = model.explain(row);
  return paymentFeatures
    .map(({ phrase }, at) => ({ text: phrase(row[at] ?? 0), contribution: contributions[at] ?? 0 }))
    .filter(({ contribution }) => contribution >= leastContribution)
    .sort((one, other) => other.contribution - one.contribution)
    .slice(0, mostReasons);
}
