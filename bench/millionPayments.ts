/**
 * A process of its own, so that its peak of memory is that of the work alone:
 * `millionPayments.ts fill DIR` makes an encrypted store with the first million payments of the simulation, each with a number of its
 * payee's and the date of an invoice;
 * `millionPayments.ts score DIR` scores it, runs the control tests, opens alerts of both, then scores single payments by the history
 * there, asks how the model holds up over the last 90 days with every alert decided, and prints what it took as JSON.
 */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { loadPaymentModel } from '../core/engines/onnx/loadPaymentModel.ts';
import type { PaymentVersion } from '../core/engines/payments/protocol.ts';
import { type OpenStore, openStore } from '../core/engines/storeFolder/openStore.ts';
import type { ControlRun } from '../core/contract/controls.ts';
import { systemClock } from '../core/vocabulary/clock.ts';
import { ControlRuns } from '../core/workstation/ControlRuns.ts';
import { paymentHealth } from '../core/workstation/models/paymentHealth.ts';
import { ServedPaymentModels } from '../core/workstation/models/ServedPaymentModels.ts';
import { scoreLedger, scoreOnePayment } from '../core/workstation/scoreLedger.ts';
import { simulatePayments } from '../models/train/payments/simulatePayments.ts';

const payments = 1_000_000;
const singles = 200;
const healths = 30;
const modelFolder = fileURLToPath(new URL('../models/payments', import.meta.url));

function fill({ db }: OpenStore): void {
  const { table } = simulatePayments(1);
  db.exec(`INSERT INTO ledger_import (no, id, kind, file_name, sha256, state, plan, by, started_at)
    VALUES (1, '0193e4a0-0000-7000-8000-000000000001', 'payments', 'simulated', '', 'done', '{}', 'bench', '2018-04-01T00:00:00.000Z')`);
  const put = db.prepare(
    `INSERT INTO payment (key, payer, payee, paid_at, amount_minor, currency, invoice_number, invoice_date, fraud_known_at, import_no,
       row, seen_no)
     VALUES (:key, :payer, :payee, :at, :amount, 'EUR', :number, :date, :known, 1, :row, 1)`,
  );
  const numbers = new Map<number, number>();
  for (let from = 0; from < payments; from += 20_000)
    db.transaction(() => {
      for (let row = from; row < from + 20_000; row++) {
        const known = table.fraudKnownAt[row] ?? Number.POSITIVE_INFINITY;
        const payee = table.payee[row] ?? 0;
        // A payee writes for others too, so its numbers run on by more than one, and it sends its invoices days before.
        const number = (numbers.get(payee) ?? 1000) + 1 + ((row * 7) % 5);
        numbers.set(payee, number);
        const at = Math.floor(table.at[row] ?? 0);
        put.run({
          number: `R-${number}`,
          date: new Date((at - (2 + (row % 9)) * 86_400) * 1000).toISOString().slice(0, 10),
          key: `T${row}`,
          payer: `C${table.payer[row] ?? 0}`,
          payee: `M${payee}`,
          at,
          amount: table.amount[row] ?? 0,
          known: Number.isFinite(known) ? Math.floor(known) : null,
          row: row + 1,
        });
      }
    });
}

async function score(store: OpenStore): Promise<void> {
  const began = performance.now();
  const serving = await new ServedPaymentModels(store, modelFolder, console.error).serving();
  const run = await scoreLedger(store, { serving, threshold: null });
  const scored = performance.now();
  const controls = await runControls(store);
  const seconds = (performance.now() - began) / 1000;
  const controlSeconds = seconds - (scored - began) / 1000;
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const model = await loadPaymentModel(modelFolder);
  const singleMs: number[] = [];
  for (let at = 0; at < singles; at++) {
    const start = performance.now();
    await scoreOnePayment(store, model, { paymentNo: payments - at * 37, runNo: 1 });
    singleMs.push(performance.now() - start);
  }
  await model.close();
  const healthMs = askHealth(store, serving.champion);
  process.stdout.write(
    JSON.stringify({ seconds, controlSeconds, peakMegabytes, singleMs, healthMs, controls, ...run }),
  );
}

/** What the screen asks of a model of payments: on the day of the last payment, with every alert decided. */
function askHealth({ db }: OpenStore, champion: PaymentVersion): number[] {
  db.exec(`UPDATE ledger_alert SET closed_at = opened_at,
    disposition = CASE rowid % 3 WHEN 0 THEN 'confirmed-fraud' ELSE 'false-positive' END`);
  const last = z
    .object({ at: z.number() })
    .parse(db.prepare('SELECT paid_at AS at FROM payment ORDER BY no DESC LIMIT 1').get());
  const clock = { now: () => last.at * 1000 };
  const took: number[] = [];
  for (let at = 0; at < healths; at++) {
    const start = performance.now();
    const health = paymentHealth({ db, clock }, champion, 90);
    took.push(performance.now() - start);
    if (health.documents < payments / 2) throw new Error(`Only ${health.documents} payments are in the last 90 days.`);
    if (at === 0) console.error(JSON.stringify({ ...health, drift: health.drift?.slice(0, 3) }));
  }
  return took;
}

/** All control tests over the store. */
async function runControls(store: OpenStore): Promise<ControlRun> {
  const runs = new ControlRuns({
    store,
    onChanged: () => undefined,
    onAlerts: () => undefined,
    onDefect: (error) => {
      throw error;
    },
  });
  const run = await runs.runAll('bench');
  await runs.close();
  if (run.state !== 'done') throw new Error(JSON.stringify(run.failure));
  return run;
}

const [task, folder = ''] = process.argv.slice(2);
const store = await openStore({ folder, secret: { kind: 'keychain', secretHex: '5a'.repeat(32) }, clock: systemClock });
if (task === 'fill') fill(store);
else await score(store);
await store.close();
