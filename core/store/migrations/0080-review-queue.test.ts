import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { documentIdSchema } from '../../vocabulary/ids.ts';
import { migrate, migrations } from '../migrate.ts';
import { readReviewRecord } from '../queries/reviews.ts';
import { rankUnranked } from '../queries/reviewRank.ts';

test('puts documents from before into the queue, to be ranked once, and keeps up with those that come', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 80),
  );
  const add = (id: string, status: string) =>
    db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
      VALUES ('${id}', '${id}.pdf', '${status}', '2026-03-02T09:00:00.000Z', '2026-03-02')`);
  const old = documentIdSchema.parse('0193e4a0-0000-7000-8000-000000000001');
  const fresh = documentIdSchema.parse('0193e4a0-0000-7000-8000-000000000002');
  add(old, 'done');
  migrate(db, migrations);
  add(fresh, 'queued');
  expect(readReviewRecord(db, old)).toMatchObject({ state: 'waiting', by: null, first: null });
  expect(rankUnranked(db, 10)).toBe(0);
  const invoiceOf = (id: string) =>
    db.exec(`INSERT INTO invoice (document_id, document_type) VALUES ('${id}', 'invoice')`);
  invoiceOf(old);
  expect(rankUnranked(db, 10)).toBe(1);
  expect(rankUnranked(db, 10)).toBe(0);
  invoiceOf(fresh);
  db.exec(`UPDATE document SET status = 'done' WHERE id = '${fresh}'`);
  expect(rankUnranked(db, 10)).toBe(1);
});
