import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { sampleExtraction } from '../../testing/sampleRecords.ts';
import { documentIdSchema } from '../../vocabulary/ids.ts';
import { migrate, migrations } from '../migrate.ts';
import { readMaking, saveMake, saveOverlay } from '../queries/documentMake.ts';

const documentId = documentIdSchema.parse('0193e4a0-0000-7000-8000-000000000001');

test('a store from before has room for how documents were made, and nothing of those it holds', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version !== 360),
  );
  db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
    VALUES ('${documentId}', 'a.pdf', 'done', '2026-03-02T09:00:00.000Z', '2026-03-02')`);
  migrate(db, migrations);
  expect(readMaking(db, documentId, sampleExtraction())).toEqual({ make: null, overlays: [], hash: null, earlier: [] });
  const layout = { width: 595, height: 842, words: [{ word: 'total', x: 0.1, y: 0.8 }] };
  const make = { producer: 'PDFsharp', creator: null, fonts: ['Lato'], layout };
  const overlay = { pictures: [{ left: 1, top: 2, right: 30, bottom: 40 }], typed: [], codes: [] };
  saveMake(db, documentId, make);
  saveOverlay(db, documentId, 1, overlay);
  expect(readMaking(db, documentId, sampleExtraction())).toEqual({
    make,
    overlays: [{ page: 1, overlay }],
    hash: null,
    earlier: [],
  });
  saveMake(db, documentId, null);
  saveOverlay(db, documentId, 1, { pictures: [], typed: [], codes: [] });
  expect(readMaking(db, documentId, sampleExtraction())).toMatchObject({ make: null, overlays: [] });
});
