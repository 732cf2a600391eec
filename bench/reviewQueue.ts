import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenStore, openStore } from '../core/engines/storeFolder/openStore.ts';
import { confirmDocument, escalateDocument } from '../core/store/queries/reviewDecisions.ts';
import { takeLease } from '../core/store/queries/reviewLeases.ts';
import { undo } from '../core/store/undo.ts';
import { listNext } from '../core/store/views/reviewNext.ts';
import { listReview } from '../core/store/views/reviewList.ts';
import { systemClock } from '../core/vocabulary/clock.ts';
import { reviewFilterSchema } from '../core/contract/review.ts';
import { metricOf, type Metrics } from './measurement.ts';

const documents = 100_000;
const confirmedBefore = 200;

/**
 * Fills the tables the queue asks, without the flow: one document of each kind of row, its amounts, losses and fields spread as in
 * everyday post. Through the flow's own functions this would take several minutes.
 */
function fill({ db }: OpenStore): void {
  const spread = `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${documents - 1})`;
  const id = `printf('0193e4a0-0000-7000-8000-%012x', i)`;
  db.transaction(() => {
    db.exec(`${spread} INSERT INTO document (id, file_name, status, received_at, received_day)
      SELECT ${id}, 'invoice ' || i || '.pdf', 'done', '2026-03-02T09:00:00.000Z', '2026-03-02' FROM n`);
    db.exec(`${spread} INSERT INTO invoice (document_id, document_type, vendor, invoice_number, currency, grand_total, arrival)
      SELECT ${id}, 'invoice', 'Vendor ' || (i % 400), 'RE-' || i, 'EUR', printf('%.2f', (i * 7919 % 1000003) / 37.0), i + 1 FROM n`);
    for (const name of ['vendor', 'invoiceNumber', 'issueDate', 'currency', 'grandTotal', 'iban']) {
      db.exec(`${spread} INSERT INTO field (document_id, name, value, confidence, source, set_by, set_at)
        SELECT ${id}, '${name}', 'x', 0.9 + (i % 10) / 100.0, 'ocr', 'flow', '2026-03-02T09:00:00.000Z' FROM n`);
    }
    db.exec(`UPDATE review SET expected_loss = (SELECT seq * 7919 % 1000003 FROM document WHERE id = document_id) / 370.0,
      least_confidence = 0.9`);
  });
}

function timed(runs: number, work: (run: number) => unknown): number[] {
  work(0);
  return Array.from({ length: runs }, (_, run) => {
    const began = performance.now();
    work(run);
    return performance.now() - began;
  });
}

/** Review on an encrypted store in which 100,000 documents wait: the next one, a page of the list, a decision and its undo. */
export async function run(): Promise<Metrics> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-bench-'));
  const store = await openStore({ folder, secret: { kind: 'ephemeral' }, clock: systemClock });
  try {
    fill(store);
    const next = () => {
      const [documentId] = listNext(store, 'ada', { after: null, limit: 5 });
      if (documentId === undefined) throw new Error('Nothing waits.');
      takeLease(store, documentId, 'ada');
      return documentId;
    };
    const work = () => confirmDocument(store, { documentId: next(), override: false }, 'ada');
    for (let count = 0; count < confirmedBefore; count += 1) work();
    const filter = reviewFilterSchema.parse({ text: 'Vendor 39', minimumTotal: '1000' });
    return {
      reviewNextMs: metricOf(timed(100, next), 'ms'),
      reviewNextInViewMs: metricOf(
        timed(20, () => listNext(store, 'ada', { after: null, limit: 5, filter })),
        'ms',
      ),
      reviewNextAfterMs: metricOf(
        timed(50, () => listNext(store, 'ada', { after: next(), limit: 5 })),
        'ms',
      ),
      reviewConfirmMs: metricOf(timed(100, work), 'ms'),
      reviewListMs: metricOf(
        timed(20, () => listReview(store, {})),
        'ms',
      ),
      undoMs: metricOf(
        timed(100, () => undo(store, 'ada')),
        'ms',
      ),
      escalateMs: metricOf(
        timed(20, () => escalateDocument(store, next(), 'checked', 'ada')),
        'ms',
      ),
    };
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}
