import { openStore } from '../engines/storeFolder/openStore.ts';
import { openAlertAndCase } from '../store/queries/alerts.ts';
import { correctField } from '../store/queries/corrections.ts';
import { identifyDocument, insertDocument } from '../store/queries/documents.ts';
import { saveExtraction } from '../store/queries/extraction.ts';
import { saveReading } from '../store/queries/pages.ts';
import { systemClock } from '../vocabulary/clock.ts';
import { sampleExtraction, samplePage } from './sampleRecords.ts';

/**
 * A program that is there to be killed: opens the store in the folder given, then writes documents for ever, each with
 * its original in the vault and all its rows in one transaction, and says the content hash of each once it is committed.
 */
const [folder = '', secretHex = ''] = process.argv.slice(2);
const store = await openStore({ folder, secret: { kind: 'keychain', secretHex }, clock: systemClock });
process.stdout.write('open\n');

for (let count = 0; ; count += 1) {
  const content = `${process.pid} ${count} `.repeat(500);
  const sha256 = await store.vault.put(Buffer.from(content));
  store.db.transaction(() => {
    const documentId = insertDocument(store, { sourcePath: '/in/a.pdf', fileName: 'a.pdf' });
    identifyDocument(store, documentId, { sha256, mediaType: 'text/plain', byteSize: content.length });
    saveReading(store, documentId, samplePage(content.trim()), null);
    saveExtraction(store, documentId, sampleExtraction(), 'flow');
    correctField(store, { documentId, field: 'vendor', value: `Vendor ${count}` }, 'ada');
    openAlertAndCase(store, documentId, { severity: 'high', title: 'Check', reasons: [] });
  });
  process.stdout.write(`${sha256}\n`);
}
