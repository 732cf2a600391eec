import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';
import { beginRun } from '../queries/paymentScores.ts';
import { readPaymentSpread, replacePaymentSpreads } from '../queries/paymentSpreads.ts';

test('payments scored before have no spread until the next run, whose currencies add up and take the place of the run before', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 490),
  );
  beginRun(db, { model: 'm', version: '1', threshold: 0.2, startedAt: '2026-03-02T09:00:00.000Z' });
  migrate(db, migrations);
  const asked = { sha256: 'ab', layout: 'l', since: '2026-03-01' };
  expect(readPaymentSpread(db, asked)).toEqual([]);
  const day = { day: '2026-03-02', scored: 3, refused: 1, counts: [1, 2, 1] };
  const spread = { sha256: 'ab', layout: 'l', days: [day, { ...day, day: '2026-02-28' }] };
  replacePaymentSpreads(db, [spread, { ...spread, days: [day] }, { ...spread, sha256: 'cd' }]);
  expect(readPaymentSpread(db, asked)).toEqual([{ day: '2026-03-02', scored: 6, refused: 2, counts: [2, 4, 2] }]);
  expect(readPaymentSpread(db, { ...asked, layout: 'other' })).toEqual([]);
  replacePaymentSpreads(db, [{ ...spread, days: [day] }]);
  expect(readPaymentSpread(db, { ...asked, since: '2026-01-01' })).toEqual([day]);
  expect(readPaymentSpread(db, { ...asked, sha256: 'cd' })).toEqual([]);
});
