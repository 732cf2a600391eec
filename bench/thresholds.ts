import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenStore, openStore } from '../core/engines/storeFolder/openStore.ts';
import { systemClock } from '../core/vocabulary/clock.ts';
import { ThresholdDesk } from '../core/workstation/ThresholdDesk.ts';
import { metricOf, type Metrics } from './measurement.ts';

const documents = 100_000;

/** Scored invoices over a year, probabilities crowding near nought as the model's do, each with an explanation as long as in use. */
function fill({ db }: OpenStore): void {
  const spread = `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${documents - 1})`;
  const id = `printf('0193e4a0-0000-7000-8000-%012x', i)`;
  const day = `date('2026-01-01', '+' || (i % 365) || ' days')`;
  db.transaction(() => {
    db.exec(`${spread} INSERT INTO document (id, file_name, status, received_at, received_day)
      SELECT ${id}, 'invoice ' || i || '.pdf', 'done', ${day} || 'T09:00:00.000Z', ${day} FROM n`);
    db.exec(`${spread} INSERT INTO invoice (document_id, document_type, vendor, currency, grand_total, arrival)
      SELECT ${id}, 'invoice', 'Vendor ' || (i % 400), 'EUR', printf('%.2f', (i * 7919 % 1000003) / 37.0), i + 1 FROM n`);
    db.exec(`${spread} INSERT INTO risk (document_id, model_id, model_version, model_sha256, score, baseline, probability,
        alert_threshold, contributions, reasons, scored_at)
      SELECT ${id}, 'm', '1', 'x', 0, 0, pow((i * 104729 % 99991) / 99991.0, 8), 0.117, hex(zeroblob(1500)), '[]',
        '2026-01-01T09:00:00.000Z' FROM n`);
  });
}

/** Thresholds tried on 100,000 invoices of an encrypted store: the screen opened, and one move of the slider. */
export async function run(): Promise<Metrics> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-bench-'));
  const store = await openStore({ folder, secret: { kind: 'ephemeral' }, clock: systemClock });
  try {
    fill(store);
    const opened: number[] = [];
    const moved: number[] = [];
    for (let turn = 0; turn < 5; turn++) {
      const desk = new ThresholdDesk(store, async () => 0.117);
      const began = performance.now();
      await desk.curve(null);
      opened.push(performance.now() - began);
      for (let step = 1; step <= 10; step++) {
        const start = performance.now();
        await desk.curve(null);
        desk.compare({ days: null, from: 0.117, threshold: step / 100 });
        moved.push(performance.now() - start);
      }
    }
    return { thresholdOpenMs: metricOf(opened, 'ms'), thresholdBacktestMs: metricOf(moved, 'ms') };
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}
