import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenStore, openStore } from '../core/engines/storeFolder/openStore.ts';
import { sqlInvoiceHistory } from '../core/store/queries/invoiceHistory.ts';
import { saveExtraction } from '../core/store/queries/extraction.ts';
import { saveFindings } from '../core/store/queries/findings.ts';
import { saveReading } from '../core/store/queries/pages.ts';
import { saveRisk } from '../core/store/queries/risk.ts';
import { setDocumentStatus } from '../core/store/queries/documents.ts';
import {
  addSampleDocument,
  sampleExtraction,
  sampleFinding,
  samplePage,
  sampleRisk,
} from '../core/testing/sampleRecords.ts';
import { listInbox } from '../core/store/views/inboxList.ts';
import { readDashboard } from '../core/store/views/dashboard.ts';
import type { InboxQuery } from '../core/contract/inbox.ts';
import { systemClock } from '../core/vocabulary/clock.ts';
import type { DocumentId } from '../core/vocabulary/ids.ts';
import { metricOf, type Metrics } from './measurement.ts';

const documents = 5000;
const batch = 500;
const pageText = Array.from({ length: 180 }, (_, index) => `word${index % 60}`).join(' ');

/** One document as the flow leaves it: page, fields, a line, a finding, a score, and their change-log entries. */
function addDocument(store: OpenStore, index: number): DocumentId {
  const documentId = addSampleDocument(store, `document ${index}`);
  const total = `${100 + (index % 900)}.${String(index % 100).padStart(2, '0')}`;
  saveReading(store, documentId, samplePage(pageText), null);
  const values = { vendor: `Vendor ${index % 400} GmbH`, invoiceNumber: `RE-${index}`, grandTotal: total };
  saveExtraction(store, documentId, sampleExtraction(values), 'bench');
  saveFindings(store, documentId, [sampleFinding()], 'bench');
  saveRisk(store, documentId, sampleRisk({ probability: (index % 100) / 100 }), 'bench');
  setDocumentStatus(store, documentId, 'done');
  return documentId;
}

/** Documents a second, a transaction each, in batches as the store grows. */
function fill(store: OpenStore): { rates: number[]; last: DocumentId } {
  const rates: number[] = [];
  let last: DocumentId | undefined;
  for (let start = 0; start < documents; start += batch) {
    const began = performance.now();
    for (let index = start; index < start + batch; index += 1) {
      last = store.db.transaction(() => addDocument(store, index));
    }
    rates.push((batch * 1000) / (performance.now() - began));
  }
  if (last === undefined) throw new Error('Nothing was written.');
  return { rates, last };
}

function timed(runs: number, work: (run: number) => unknown): number[] {
  work(0);
  return Array.from({ length: runs }, (_, run) => {
    const began = performance.now();
    work(run);
    return performance.now() - began;
  });
}

/** Insert and query rates of an encrypted store with 5,000 documents. */
export async function run(): Promise<Metrics> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-bench-'));
  const store = await openStore({ folder, secret: { kind: 'ephemeral' }, clock: systemClock });
  try {
    const { rates, last } = fill(store);
    const history = sqlInvoiceHistory(store.db, last);
    const inbox = (query: InboxQuery) => () => listInbox(store.db, query);
    return {
      documentsWrittenPerSecond: metricOf(rates, 'documents/s'),
      inboxFirstPageMs: metricOf(timed(50, inbox({})), 'ms'),
      inboxDeepPageMs: metricOf(timed(20, inbox({ offset: 4800 })), 'ms'),
      inboxByRiskMs: metricOf(timed(20, inbox({ sort: 'probability' })), 'ms'),
      inboxTextFilterMs: metricOf(timed(20, inbox({ filter: { text: 'Vendor 39' } })), 'ms'),
      dashboardMs: metricOf(
        timed(20, () => readDashboard(store.db, 30, systemClock)),
        'ms',
      ),
      vendorHistoryMs: metricOf(
        timed(200, (index) => history.ofVendor(`vendor ${index % 400}`, null, 50)),
        'ms',
      ),
      changeLogVerifyMs: metricOf(
        timed(3, () => store.changeLog.verify()),
        'ms',
      ),
    };
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}
