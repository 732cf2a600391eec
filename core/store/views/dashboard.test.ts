import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DocumentStatus, documentStatusSchema } from '../../contract/documents.ts';
import type { Extraction } from '../../contract/extraction.ts';
import type { InboxFilter } from '../../contract/inbox.ts';
import { addSampleDocument, sampleExtraction, sampleFinding, sampleRisk } from '../../testing/sampleRecords.ts';
import { type TestStore, openTestStore } from '../../testing/openTestStore.ts';
import { type Severity, severitySchema } from '../../vocabulary/fieldNames.ts';
import { openAlertAndCase } from '../queries/alerts.ts';
import { decideCase } from '../queries/caseFiles.ts';
import { correctField } from '../queries/corrections.ts';
import { setDocumentStatus } from '../queries/documents.ts';
import { saveExtraction } from '../queries/extraction.ts';
import { saveFindings } from '../queries/findings.ts';
import { saveRisk } from '../queries/risk.ts';
import { listCases } from './caseRows.ts';
import { readDashboard } from './dashboard.ts';
import { listInbox, listInboxIds } from './inboxList.ts';
import { lastDays } from './lastDays.ts';

interface Made {
  readonly status: DocumentStatus;
  readonly finding: Severity | null;
  readonly alert: 'none' | 'open' | 'closed';
  readonly corrected: boolean;
  readonly currency: string | null;
  readonly daysLater: number;
}

const made: fc.Arbitrary<Made> = fc.record({
  status: fc.constantFrom(...documentStatusSchema.options),
  finding: fc.option(fc.constantFrom(...severitySchema.options)),
  alert: fc.constantFrom('none' as const, 'open' as const, 'closed' as const),
  corrected: fc.boolean(),
  currency: fc.constantFrom('EUR', 'GBP', 'JPY', null),
  daysLater: fc.integer({ min: 0, max: 3 }),
});

let count = 0;

function inCurrency(currency: string | null): Extraction {
  if (currency !== null) return sampleExtraction({ currency });
  const { currency: _, ...fields } = sampleExtraction().fields;
  return { fields, lineItems: [] };
}

function make(store: TestStore, what: Made): void {
  count += 1;
  store.clock.move(what.daysLater * 86_400_000);
  const documentId = addSampleDocument(store, `document ${count}`);
  saveExtraction(store, documentId, inCurrency(what.currency), 'flow');
  saveFindings(store, documentId, what.finding === null ? [] : [sampleFinding({ severity: what.finding })]);
  saveRisk(store, documentId, sampleRisk());
  if (what.corrected) correctField(store, { documentId, field: 'vendor', value: 'Somebody else' }, 'ada');
  if (what.alert !== 'none') {
    const { caseId } = openAlertAndCase(store, documentId, {
      severity: what.finding ?? 'low',
      title: 'Look',
      reasons: [],
    });
    if (what.alert === 'closed') decideCase(store, { caseId, disposition: 'no-action', rationale: 'fine' }, 'ada');
  }
  setDocumentStatus(store, documentId, what.status);
}

describe('every number of the home screen', () => {
  test('is the count of rows its filter lists', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(made, { maxLength: 12 }), async (documents) => {
        await using store = await openTestStore();
        for (const what of documents) make(store, what);
        const days = 5;
        const dashboard = readDashboard(store.db, days, store.clock);
        const { from, to } = lastDays(store.clock, days);
        const rows = (filter: InboxFilter): number => {
          const { total, rows } = listInbox(store.db, { filter, limit: 500 });
          expect(rows).toHaveLength(total);
          expect(listInboxIds(store.db, filter)).toEqual(rows.map((row) => row.id));
          return total;
        };
        const period = { receivedFrom: from, receivedTo: to };
        expect(dashboard.received).toBe(rows(period));
        expect(dashboard.done).toBe(rows({ ...period, statuses: ['done'] }));
        expect(dashboard.needsAttention).toBe(rows({ ...period, needsAttention: true }));
        expect(dashboard.straightThrough).toBe(rows({ ...period, straightThrough: true }));
        expect(dashboard.received - dashboard.straightThrough).toBe(rows({ ...period, straightThrough: false }));
        expect(dashboard.volume).toHaveLength(days);
        for (const { day, received, straightThrough } of dashboard.volume) {
          const thatDay = { receivedFrom: day, receivedTo: day };
          expect([received, straightThrough]).toEqual([rows(thatDay), rows({ ...thatDay, straightThrough: true })]);
        }
        for (const { currency, documents: among } of dashboard.moneyAtRisk) {
          expect(among).toBe(rows({ withOpenAlert: true, currency }));
        }
        expect(dashboard.openCases).toBe(listCases(store.db, { states: ['open', 'in-review'] }).total);
      }),
      { numRuns: 15 },
    );
  });

  test('sums money in minor units, a currency each', async () => {
    await using store = await openTestStore();
    const plain = { status: 'done', finding: null, alert: 'open', corrected: false, daysLater: 0 } as const;
    for (const currency of ['EUR', 'EUR', 'GBP']) make(store, { ...plain, currency });
    expect(readDashboard(store.db, 30, store.clock).moneyAtRisk).toEqual([
      { currency: 'EUR', amount: '436.96', documents: 2 },
      { currency: 'GBP', amount: '218.48', documents: 1 },
    ]);
  });
});
