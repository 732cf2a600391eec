import { parentPort, workerData } from 'node:worker_threads';
import { clearPayment } from '../../scoring/payments/clearPayment.ts';
import { computePaymentFeatures } from '../../scoring/payments/computePaymentFeatures.ts';
import { paymentFeatures } from '../../scoring/payments/paymentFeatures.ts';
import { paymentReasons } from '../../scoring/payments/scorePayments.ts';
import { failureOf } from '../../vocabulary/failure.ts';
import { loadPaymentModel } from '../onnx/loadPaymentModel.ts';
import { type ScoringAnswer, scoringTaskSchema } from './protocol.ts';

/** A thread that computes features, scores and explanations of a whole ledger, so that the engine answers meanwhile. */
const width = paymentFeatures.length;

async function answer(): Promise<ScoringAnswer> {
  const { folder, table, minorPerUnit, threshold: asked } = scoringTaskSchema.parse(workerData);
  const model = await loadPaymentModel(folder);
  try {
    const { values } = computePaymentFeatures(table, minorPerUnit);
    const { calibrated } = await model.score(values);
    const threshold = asked ?? model.alertThreshold;
    const suspects: Extract<ScoringAnswer, { kind: 'scored' }>['suspects'] = [];
    let refused = 0;
    for (const [place, probability] of calibrated.entries()) {
      if (Number.isNaN(probability)) refused += 1;
      if (!(probability >= threshold)) continue;
      const row = values.subarray(place * width, (place + 1) * width);
      const reasons = [...paymentReasons(model, row)];
      suspects.push({ place, probability, reasons, clears: clearPayment(model, row, threshold) });
    }
    const { id, version } = model;
    return {
      kind: 'scored',
      model: id,
      version,
      threshold,
      probability: calibrated,
      toUsual: table.toUsual,
      refused,
      suspects,
    };
  } finally {
    await model.close();
  }
}

parentPort?.postMessage(await answer().catch((error: unknown) => ({ kind: 'failed', failure: failureOf(error) })));
parentPort?.close();
