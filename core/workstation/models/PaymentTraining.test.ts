import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { recalibratedOne } from '../../scoring/payments/RecalibratedPaymentModel.ts';
import { modelFolder } from '../../testing/decidedHistory.ts';
import { addDecidedAlerts } from '../../testing/addDecidedAlerts.ts';
import { addPayments } from '../../testing/addPayments.ts';
import { type TestStore, openTestStore } from '../../testing/openTestStore.ts';
import { promoteModel, readModelRoles, rollBackModel, setChallenger } from '../../store/queries/modelRoles.ts';
import { readPaymentCases } from '../../store/queries/paymentCases.ts';
import { redo, undo } from '../../store/undo.ts';
import { scoreLedger } from '../scoreLedger.ts';
import { PaymentTraining } from './PaymentTraining.ts';
import { ServedPaymentModels } from './ServedPaymentModels.ts';
import { comparePaymentModels } from './comparePaymentModels.ts';

const scoredSchema = z.array(z.object({ no: z.number(), payee: z.string(), probability: z.number().nullable() }));
const folder = join(modelFolder, 'payments');

function desk(store: TestStore) {
  const lines: string[] = [];
  const models = new ServedPaymentModels(store, folder, (line) => lines.push(line));
  return { models, lines, training: new PaymentTraining({ store, folder, models }) };
}

test('a challenger of payments is learned from decided alerts, compared, promoted, undone, and rolled back', async () => {
  await using store = await openTestStore();
  const { models, training, lines } = desk(store);
  const shipped = await models.shipped();
  addDecidedAlerts(store.db, shipped, { count: 120 });
  await training.learn('ada');
  const { champion, challenger } = await models.serving();
  expect(champion).toMatchObject({ sha256: shipped, weights: null });
  expect(challenger).toMatchObject({
    mode: 'shadow',
    version: { version: `${champion.version}+1`, base: champion.base },
  });
  if (challenger === null) throw new Error('It was learned');
  const { version } = challenger;
  expect(version.weights?.shift).toBeLessThan(0);
  // The same payments are alerted: the threshold went where the scores went.
  const weights = version.weights ?? { shift: 0, factors: [1] };
  expect(version.alertThreshold).toBeCloseTo(recalibratedOne(champion.alertThreshold, weights), 12);
  const compared = comparePaymentModels(store, { champion, challenger: version }, 0);
  expect(compared.marks?.challenger.logLoss).toBeLessThan(compared.marks?.champion.logLoss ?? 0);
  expect(compared.marks?.cases).toBeLessThan(60);

  promoteModel(store, version.sha256, 'It promises what comes.', 'ada');
  expect((await models.serving()).champion.sha256).toBe(version.sha256);
  expect(readModelRoles(store.db)).toBeNull();
  undo(store, 'ada');
  expect((await models.serving()).champion.sha256).toBe(shipped);
  redo(store, 'ada');
  rollBackModel(store, 'Not yet.', 'ada', 'payments');
  expect((await models.serving()).champion.sha256).toBe(shipped);
  expect(store.changeLog.verify().intact).toBe(true);
  expect(lines).toEqual([]);
});

test('too few decided alerts are said to be too few', async () => {
  await using store = await openTestStore();
  const { models, training } = desk(store);
  addDecidedAlerts(store.db, await models.shipped(), { count: 30 });
  await expect(training.learn('ada')).rejects.toMatchObject({
    code: 'REFUSED',
    message: expect.stringContaining('too few'),
  });
  expect(readModelRoles(store.db, 'payments')?.challenger).toBeNull();
});

test('learned weights that were changed, or signed by another store, are refused and the shipped version takes the seat', async () => {
  await using store = await openTestStore();
  const { models, training, lines } = desk(store);
  const shipped = await models.shipped();
  addDecidedAlerts(store.db, shipped, { count: 120 });
  await training.learn('ada');
  const learned = readModelRoles(store.db, 'payments')?.challenger ?? '';
  promoteModel(store, learned, 'Better.', 'ada');
  const signed = store.db.prepare('SELECT signature FROM model_version WHERE sha256 = :learned').get({ learned });
  store.db.prepare(`UPDATE model_version SET signature = 'AAAA' WHERE sha256 = :learned`).run({ learned });
  expect((await models.serving()).champion.sha256).toBe(shipped);
  expect(lines.join()).toContain('does not vouch for it');
  expect(signed).toMatchObject({ signature: expect.stringMatching(/^[\w+/]{86}==$/) });
});

test('a run compares both in shadow, and in a split each decides the payees that are its own', async () => {
  await using store = await openTestStore();
  addPayments(store.db, 3000);
  const { models, training } = desk(store);
  const shipped = await models.shipped();
  const first = await scoreLedger(store, { serving: await models.serving(), threshold: null });
  addDecidedAlerts(store.db, shipped, { count: 120 });
  await training.learn('ada');
  const { champion, challenger } = await models.serving();
  if (challenger === null) throw new Error('It was learned');
  const shadow = await scoreLedger(store, { serving: await models.serving(), threshold: null });
  expect(shadow.alerts).toBe(first.alerts);
  const compared = comparePaymentModels(store, { champion, challenger: challenger.version }, 0);
  expect(compared).toMatchObject({
    documents: first.alerts,
    both: first.alerts,
    gained: { alerts: 0 },
    lost: { alerts: 0 },
  });

  const rows = store.db.prepare(
    'SELECT p.no, p.payee, s.probability FROM payment AS p JOIN payment_score AS s ON s.payment_no = p.no',
  );
  const probabilities = () => new Map(scoredSchema.parse(rows.all()).map((row) => [row.no, row]));
  const before = probabilities();
  const { sha256 } = challenger.version;
  setChallenger(store, { scores: 'payments', challenger: sha256, mode: 'split', share: 0.5, reason: 'Half.' }, 'ada');
  await scoreLedger(store, { serving: await models.serving(), threshold: null });
  const moved = new Map<string, Set<boolean>>();
  for (const [no, { payee, probability }] of probabilities()) {
    const isMoved = probability !== before.get(no)?.probability;
    moved.set(payee, (moved.get(payee) ?? new Set()).add(isMoved));
  }
  const kinds = [...moved.values()].map((each) => [...each].join());
  expect(kinds.every((kind) => kind === 'true' || kind === 'false')).toBe(true);
  expect(new Set(kinds).size).toBe(2);
});

test('what was decided about an alert is a case, and stays one when a later run suspects its payments no longer', async () => {
  await using store = await openTestStore();
  addPayments(store.db, 3000);
  const { models } = desk(store);
  const shipped = await models.shipped();
  await scoreLedger(store, { serving: await models.serving(), threshold: null });
  expect(readPaymentCases(store.db, shipped)).toEqual([]);
  store.db.exec(`UPDATE ledger_alert SET closed_at = '2026-03-03T09:00:00.000Z', disposition = 'confirmed-fraud'`);
  const [decided] = readPaymentCases(store.db, shipped);
  expect(decided).toMatchObject({ outcome: 1, score: expect.any(Number) });
  await scoreLedger(store, { serving: await models.serving(), threshold: 1 });
  expect(readPaymentCases(store.db, shipped)[0]).toEqual(decided);
});
