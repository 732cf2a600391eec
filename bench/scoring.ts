import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { loadPaymentModel } from '../core/engines/onnx/loadPaymentModel.ts';
import type { PaymentModel } from '../core/scoring/payments/PaymentModel.ts';
import { type PaymentTable, paymentTable } from '../core/scoring/payments/PaymentTable.ts';
import { computePaymentFeatures, featuresOfNewest } from '../core/scoring/payments/computePaymentFeatures.ts';
import { paymentFeatures } from '../core/scoring/payments/paymentFeatures.ts';
import { simulatePayments } from '../models/train/payments/simulatePayments.ts';
import { metricOf, type Metrics } from './measurement.ts';

const payments = 1_000_000;
const batch = 4096;
const batches = 50;
const runs = 5;
const width = paymentFeatures.length;
const folder = fileURLToPath(new URL('../models', import.meta.url));

/** The first million payments of the simulation. */
function million(): PaymentTable {
  const { table } = simulatePayments(1);
  const found = paymentTable(payments);
  for (const column of ['payer', 'payee', 'at', 'amount', 'fraudKnownAt'] as const)
    found[column].set(table[column].subarray(0, payments));
  return found;
}

function seconds(work: () => unknown): number {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
}

async function rowsPerSecond(model: PaymentModel, features: Float32Array): Promise<number> {
  const began = performance.now();
  for (let at = 0; at < batches; at++)
    await model.score(features.subarray(at * batch * width, (at + 1) * batch * width));
  return (batch * batches * 1000) / (performance.now() - began);
}

/** History of the newest payment, as a store would answer it: its payer's and its payee's payments. */
function newestWithHistory(table: PaymentTable): PaymentTable {
  const newest = table.length - 1;
  const rows = Array.from({ length: table.length }, (_, row) => row).filter(
    (row) => table.payer[row] === table.payer[newest] || table.payee[row] === table.payee[newest],
  );
  const own = paymentTable(rows.length);
  for (const column of ['payer', 'payee', 'at', 'amount', 'fraudKnownAt', 'toUsual'] as const)
    for (const [at, row] of rows.entries()) own[column][at] = table[column][row] ?? 0;
  return own;
}

async function onePayment(model: PaymentModel, history: PaymentTable): Promise<number> {
  const began = performance.now();
  const row = featuresOfNewest(history, 100);
  await model.score(row);
  model.explain(row);
  return performance.now() - began;
}

const nativeSchema = z.object({ lightgbm: z.number(), xgboost: z.number() });

/** Rows a second of the libraries' own predictors, with as many threads as the engine, where the training environment is there; else null. */
async function nativeRowsPerSecond(): Promise<z.infer<typeof nativeSchema> | null> {
  const python = process.env['VOUCH_TRAIN_PYTHON'] ?? join(homedir(), '.cache', 'vouch-train', 'bin', 'python');
  const build = fileURLToPath(new URL('../.cache/payments', import.meta.url));
  const needed = [python, join(build, '1.json'), join(build, 'booster.txt')];
  if (!needed.every((file) => existsSync(file))) return null;
  const { stdout } = await promisify(execFile)(python, [join(folder, 'train/payments/native.py'), '--build', build]);
  return nativeSchema.parse(JSON.parse(stdout));
}

const ledgerSchema = z.object({
  seconds: z.number(),
  controlSeconds: z.number(),
  peakMegabytes: z.number(),
  singleMs: z.array(z.number()),
  healthMs: z.array(z.number()),
});

/** A million payments from an encrypted store to scores, hits of control tests and alerts in it, and single ones by that history; its own process. */
async function millionFromStore(): Promise<z.infer<typeof ledgerSchema>> {
  const store = await mkdtemp(join(tmpdir(), 'vouch-million-'));
  const script = fileURLToPath(new URL('./millionPayments.ts', import.meta.url));
  try {
    await promisify(execFile)(process.execPath, [script, 'fill', store]);
    const { stdout } = await promisify(execFile)(process.execPath, [script, 'score', store]);
    return ledgerSchema.parse(JSON.parse(stdout));
  } finally {
    await rm(store, { recursive: true, force: true });
  }
}

/** The best of the engine's runs against the best of each library's: LightGBM runs the very trees that ship, XGBoost as many of its own of as many leaves. */
function againstNative(engine: number, { lightgbm, xgboost }: z.infer<typeof nativeSchema>): Metrics {
  return {
    nativeRowsPerSecond: metricOf([lightgbm], 'rows/s'),
    modelToNative: metricOf([engine / lightgbm], '×'),
    xgboostRowsPerSecond: metricOf([xgboost], 'rows/s'),
    modelToXgboost: metricOf([engine / xgboost], '×'),
  };
}

/** Features, model and explanation of payments; the libraries' own predictors beside it where models/train is set up. */
export async function run(): Promise<Metrics> {
  const table = million();
  const features = computePaymentFeatures(table, 100).values;
  const featureRuns = Array.from({ length: runs }, () => seconds(() => computePaymentFeatures(table, 100)));
  const model = await loadPaymentModel(join(folder, 'payments'));
  try {
    const rates: number[] = [];
    for (let turn = 0; turn < runs; turn++) rates.push(await rowsPerSecond(model, features));
    const history = newestWithHistory(table);
    const single: number[] = [];
    for (let turn = 0; turn < 50; turn++) single.push(await onePayment(model, history));
    const native = await nativeRowsPerSecond();
    const ledger = await millionFromStore();
    const modelRate = metricOf(rates, 'rows/s');
    return {
      featuresSeconds: metricOf(featureRuns, 's'),
      modelRowsPerSecond: modelRate,
      onePaymentInMemoryMs: metricOf(single, 'ms'),
      millionPaymentsSeconds: metricOf([ledger.seconds], 's'),
      millionControlsSeconds: metricOf([ledger.controlSeconds], 's'),
      millionPaymentsPeakMb: metricOf([ledger.peakMegabytes], 'MB'),
      onePaymentMs: metricOf(ledger.singleMs, 'ms'),
      paymentHealthMs: metricOf(ledger.healthMs, 'ms'),
      ...(native === null ? {} : againstNative(modelRate.max, native)),
    };
  } finally {
    await model.close();
  }
}
