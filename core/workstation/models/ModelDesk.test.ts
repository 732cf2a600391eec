import { expect, test } from 'vitest';
import { addDecidedAlerts } from '../../testing/addDecidedAlerts.ts';
import { addDecidedHistory, modelFolder } from '../../testing/decidedHistory.ts';
import { flowPorts } from '../../testing/flowPorts.ts';
import { openTestFlow } from '../../testing/openTestFlow.ts';
import { type TestStore, openTestStore } from '../../testing/openTestStore.ts';
import { isOfChallenger } from '../../scoring/serving/isOfChallenger.ts';
import { promoteModel, readModelRoles, rollBackModel, setChallenger } from '../../store/queries/modelRoles.ts';
import { readRisk } from '../../store/queries/risk.ts';
import { redo, undo } from '../../store/undo.ts';
import { listInboxIds } from '../../store/views/inboxList.ts';
import { ModelDesk } from './ModelDesk.ts';

function openDesk(store: TestStore) {
  const lines: string[] = [];
  const states: (number | null)[] = [];
  const desk: ModelDesk = new ModelDesk({
    store,
    modelFolder,
    onChanged: () => states.push(desk.training.state().done),
    log: (line) => lines.push(line),
  });
  return { desk, lines, states, [Symbol.asyncDispose]: () => desk.close() };
}

async function learn(desk: ModelDesk): Promise<void> {
  await desk.models.shipped();
  desk.training.start('ada');
  await desk.training.settled();
}

test('what ships is registered, sits as champion, and says what range it was trained on', async () => {
  await using store = await openTestStore();
  await using opened = openDesk(store);
  const { versions, roles, supply } = await opened.desk.registry('invoices');
  expect(versions.map(({ scores, origin }) => [scores, origin])).toEqual([['invoices', 'shipped']]);
  const payments = await opened.desk.registry('payments');
  expect(payments.versions.map(({ scores, origin }) => [scores, origin])).toEqual([['payments', 'shipped']]);
  expect(payments.roles.champion).toBe(payments.versions[0]?.sha256);
  expect(await opened.desk.compare('payments', 90)).toBeNull();
  const champion = versions.find(({ sha256 }) => sha256 === roles.champion);
  expect(champion?.inputs.every(({ minimum, maximum }) => minimum < maximum)).toBe(true);
  expect(supply).toEqual({ losses: 0, harmless: 0, missing: { losses: 28, harmless: 28 } });
  expect(opened.lines).toEqual([]);
  expect(await opened.desk.proposal('invoices')).toBeNull();
  expect(await opened.desk.proposal('payments')).toBeNull();
  await expect(opened.desk.keep('payments', 'Why not.', 'ada')).rejects.toMatchObject({ code: 'REFUSED' });
  expect(await opened.desk.compare('invoices', 90)).toBeNull();
});

test('too few decided cases are said to be too few, and nothing is learned', async () => {
  await using store = await openTestStore();
  await addDecidedHistory(store, { losses: 10, harmless: 12 });
  await using opened = openDesk(store);
  await learn(opened.desk);
  expect(opened.desk.training.state().failure).toContain('too few decided cases');
  const { versions, supply } = await opened.desk.registry('invoices');
  expect(versions.filter(({ origin }) => origin === 'learned')).toEqual([]);
  expect(supply).toMatchObject({ losses: 10, harmless: 12 });
  expect(supply.missing.losses).toBeGreaterThanOrEqual(18);
});

test('a challenger is learned, compared, promoted, undone, rolled back; the log says why', async () => {
  await using store = await openTestStore();
  await addDecidedHistory(store, { losses: 90, harmless: 90, undecided: 20 });
  await using opened = openDesk(store);
  const { desk } = opened;
  await learn(desk);
  expect(desk.training.state()).toEqual({ done: null, failure: null });
  expect(opened.states.some((done) => done !== null && done > 0.2)).toBe(true);
  const { versions, roles } = await desk.registry('invoices');
  const learned = versions[0];
  expect(learned).toMatchObject({ origin: 'learned', version: '1.0.0+1', by: 'ada', report: { lostOn: [] } });
  const challenger = learned?.sha256 ?? '';
  expect(roles).toMatchObject({ challenger, mode: 'shadow' });
  // Half of the decided cases are losses here, a hundredth in the simulation: the promise must have moved.
  const { own } = learned?.report ?? {};
  expect(own?.challenger.logLoss).toBeLessThan(own?.champion.logLoss ?? 0);

  const compared = await desk.compare('invoices', 90);
  expect(compared).toMatchObject({ champion: roles.champion, challenger, documents: 200 });
  expect(compared?.marks?.cases).toBe(own?.cases);
  expect(compared?.marks?.challenger.averagePrecision).toBeCloseTo(own?.challenger.averagePrecision ?? 0, 9);
  expect(compared?.marks?.champion.logLoss).toBeCloseTo(own?.champion.logLoss ?? 0, 6);

  promoteModel(store, challenger, 'It sees our vendors better.', 'ada');
  expect((await desk.models.champion()).identity.sha256).toBe(challenger);
  expect(undo(store, 'ada')).toMatchObject({ kind: 'model' });
  expect(readModelRoles(store.db)).toEqual(roles);
  redo(store, 'ada');
  rollBackModel(store, 'Too many false alerts.', 'ada');
  expect(readModelRoles(store.db)).toMatchObject({
    champion: roles.champion,
    earlier: [],
    reason: 'Too many false alerts.',
  });
  expect(() => rollBackModel(store, 'Once more.', 'ada')).toThrow('no champion before');
  const kinds = store.db.prepare(`SELECT kind, after ->> '$.reason' AS reason FROM change WHERE record_kind = 'model'`);
  expect(kinds.all()).toEqual(
    expect.arrayContaining([
      { kind: 'model.promoted', reason: 'It sees our vendors better.' },
      { kind: 'model.rolled-back', reason: 'Too many false alerts.' },
    ]),
  );
  expect(store.changeLog.verify().intact).toBe(true);
}, 60_000);

test('a champion of payments whose alerts are hardly ever right is proposed to be rolled back; kept, undone, rolled back, and invoices are left alone', async () => {
  await using store = await openTestStore();
  await using opened = openDesk(store);
  const { desk } = opened;
  const shipped = await desk.payments.shipped();
  await desk.models.shipped();
  addDecidedAlerts(store.db, shipped, { count: 120 });
  await desk.paymentTraining.learn('ada');
  const learned = readModelRoles(store.db, 'payments')?.challenger ?? '';
  promoteModel(store, learned, 'It promises what comes.', 'ada');
  const invoices = readModelRoles(store.db);
  expect(await desk.proposal('payments')).toBeNull();

  addDecidedAlerts(store.db, shipped, { count: 400, payee: 'wrong', dispositionOf: () => 'false-positive' });
  const proposal = await desk.proposal('payments');
  expect(proposal).toMatchObject({ scores: 'payments', to: shipped });
  const crossed = proposal?.crossed.map(({ what }) => what);
  expect(crossed).toContain('precision');
  expect(await desk.proposal('invoices')).toBeNull();

  await desk.keep('payments', 'A week of tests by the auditors.', 'ada');
  expect(await desk.proposal('payments')).toBeNull();
  expect(readModelRoles(store.db, 'payments')).toMatchObject({ champion: learned, kept: { bounds: crossed } });
  expect(undo(store, 'ada')).toMatchObject({ kind: 'model' });
  expect(await desk.proposal('payments')).toEqual(proposal);
  redo(store, 'ada');
  // The days it is kept for are over, and so are those its alerts are watched by.
  store.clock.move(91 * 86_400_000);
  expect(await desk.proposal('payments')).toBeNull();
  const later = new Date(store.clock.now()).toISOString();
  const later60 = { count: 60, payee: 'later', openedAt: later, dispositionOf: () => 'false-positive' as const };
  addDecidedAlerts(store.db, shipped, later60);
  expect(await desk.proposal('payments')).toMatchObject({ to: shipped });

  rollBackModel(store, 'Hardly any was right.', 'ada', 'payments');
  expect(readModelRoles(store.db, 'payments')).toMatchObject({ champion: shipped, kept: null });
  undo(store, 'ada');
  expect(readModelRoles(store.db, 'payments')).toMatchObject({ champion: learned, kept: { bounds: crossed } });
  expect(readModelRoles(store.db)).toEqual(invoices);
  expect(store.changeLog.verify().intact).toBe(true);
}, 60_000);

test('training that is cancelled leaves nothing behind', async () => {
  await using store = await openTestStore();
  await addDecidedHistory(store, { losses: 40, harmless: 40 });
  await using opened = openDesk(store);
  await opened.desk.models.shipped();
  opened.desk.training.start('ada');
  expect(() => opened.desk.training.start('ada')).toThrow('already');
  opened.desk.training.cancel();
  await opened.desk.training.settled();
  expect(opened.desk.training.state()).toEqual({ done: null, failure: null });
  expect((await opened.desk.registry('invoices')).versions.filter(({ origin }) => origin === 'learned')).toEqual([]);
});

test('in shadow the champion decides and both say; in a split the case decides whose it is, and every score names its model', async () => {
  await using store = await openTestStore();
  await addDecidedHistory(store, { losses: 60, harmless: 60 });
  await using opened = openDesk(store);
  const { desk } = opened;
  await learn(desk);
  const roles = readModelRoles(store.db);
  const [champion, challenger] = [roles?.champion ?? '', roles?.challenger ?? ''];
  const names = Array.from({ length: 12 }, (_, at) => `N-${at}`);
  const files = Object.fromEntries(names.map((name) => [`/${name}.pdf`, name]));
  const known = new Set(listInboxIds(store.db, {}));
  await using run = await openTestFlow(flowPorts(files, { score: (input) => desk.score(input) }), store);
  const [first, ...rest] = Object.keys(files);
  await run.pipeline.note([first ?? ''], 'ada');
  await run.idle();
  const shadowed = listInboxIds(store.db, {}).find((id) => !known.has(id));
  if (shadowed === undefined) throw new Error('The first file came in');
  expect(readRisk(store.db, shadowed)?.model.sha256).toBe(champion);
  const kept = store.db.prepare('SELECT model_sha256 AS by FROM compared_score WHERE document_id = :id');
  expect(kept.all({ id: shadowed })).toEqual([{ by: challenger }]);

  setChallenger(store, { challenger, mode: 'split', share: 0.5, reason: 'Half each.' }, 'ada');
  await run.pipeline.note(rest, 'ada');
  await run.idle();
  const fresh = listInboxIds(store.db, {}).filter((id) => !known.has(id) && id !== shadowed);
  expect(fresh).toHaveLength(11);
  for (const id of fresh) {
    const isOf = isOfChallenger(id, challenger, 0.5);
    expect(readRisk(store.db, id)?.model.sha256).toBe(isOf ? challenger : champion);
    expect(kept.all({ id })).toEqual([{ by: isOf ? champion : challenger }]);
  }
}, 60_000);

test('learned weights that were changed in the store are refused, and what ships takes the seat', async () => {
  await using store = await openTestStore();
  await addDecidedHistory(store, { losses: 60, harmless: 60 });
  await using before = openDesk(store);
  await learn(before.desk);
  const challenger = readModelRoles(store.db)?.challenger ?? '';
  promoteModel(store, challenger, 'Better.', 'ada');
  store.db
    .prepare(`UPDATE model_version SET weights = json_set(weights, '$.shift', 9) WHERE sha256 = :challenger`)
    .run({ challenger });
  await using after = openDesk(store);
  const champion = await after.desk.models.champion();
  expect(champion.identity.sha256).toBe(await after.desk.models.shipped());
  expect(after.lines.join()).toContain('the shipped one takes its place');
  expect(readModelRoles(store.db)).toMatchObject({ champion: champion.identity.sha256 });
}, 60_000);

test('learned versions from before stores had keys are signed once; one that loses its signature later is refused', async () => {
  await using store = await openTestStore();
  await addDecidedHistory(store, { losses: 60, harmless: 60 });
  await using before = openDesk(store);
  await learn(before.desk);
  const challenger = readModelRoles(store.db)?.challenger ?? '';
  store.db.exec('DELETE FROM model_key; UPDATE model_version SET signature = NULL');
  await using after = openDesk(store);
  await after.desk.models.shipped();
  expect((await after.desk.models.version(challenger)).identity.sha256).toBe(challenger);
  store.db.exec(`UPDATE model_version SET signature = NULL WHERE origin = 'learned'`);
  await using later = openDesk(store);
  await expect(later.desk.models.version(challenger)).rejects.toMatchObject({ code: 'MODEL_REFUSED' });
}, 60_000);

test('shares are kept: over many cases the challenger gets its part, and the same case stays where it is', () => {
  const ids = Array.from({ length: 4000 }, (_, at) => `document ${at}`);
  const of = (share: number) => ids.filter((id) => isOfChallenger(id, 'ab', share)).length / ids.length;
  expect(of(0.2)).toBeCloseTo(0.2, 1);
  expect(of(0)).toBe(0);
  const [less, more] = [0.2, 0.4].map((share) => new Set(ids.filter((id) => isOfChallenger(id, 'ab', share))));
  expect([...(less ?? [])].every((id) => more?.has(id))).toBe(true);
});
