import { expect, test } from 'vitest';
import { decideAlert } from '../alerts/decideAlert.ts';
import { readDocumentView } from '../store/views/documentView.ts';
import { listInbox } from '../store/views/inboxList.ts';
import { flowPorts } from '../testing/flowPorts.ts';
import { openTestFlow } from '../testing/openTestFlow.ts';
import { sampleFinding, sampleRisk } from '../testing/sampleRecords.ts';
import { VouchFailure } from '../vocabulary/failure.ts';

test('without a model documents end done and say so, critical findings open cases, and a retry scores them', async () => {
  let isThere = false;
  const ports = flowPorts(
    { '/good.pdf': 'RE-1', '/bad.pdf': 'RE-2' },
    {
      validate: ({ extraction }) =>
        extraction.fields.invoiceNumber?.value === 'RE-2' ? [sampleFinding({ severity: 'critical' })] : [],
      score: () =>
        isThere
          ? Promise.resolve(sampleRisk({ probability: 0.1 }))
          : Promise.reject(new VouchFailure('MODEL_REFUSED', 'The model is not there.', 'Install it.')),
      decideAlert,
    },
  );
  await using run = await openTestFlow(ports);
  await run.pipeline.note(['/good.pdf', '/bad.pdf'], 'ada');
  await run.idle();
  const views = () =>
    listInbox(run.store.db, { sort: 'fileName' }).rows.map(({ id }) => readDocumentView(run.store.db, id));
  const refused = { status: 'done', risk: null, failure: { code: 'MODEL_REFUSED', remedy: 'Install it.' } };
  expect(views()).toMatchObject([refused, refused]);
  expect(views().map(({ caseId }) => caseId !== null)).toEqual([false, true]);
  expect(run.events.filter(({ kind }) => kind === 'problem')).toHaveLength(1);
  expect(listInbox(run.store.db, { filter: { needsAttention: true } }).total).toBe(2);
  expect(listInbox(run.store.db, { filter: { straightThrough: true } }).total).toBe(0);

  isThere = true;
  expect(run.pipeline.scoreUnscored()).toBe(2);
  await run.idle();
  const scored = { status: 'done', risk: { probability: 0.1 }, failure: null };
  expect(views()).toMatchObject([scored, scored]);
  expect(views().map(({ caseId }) => caseId !== null)).toEqual([false, true]);
  expect(
    run.pipeline.retry(
      views().map(({ id }) => id),
      'ada',
    ),
  ).toBe(0);
  expect(run.store.changeLog.verify().intact).toBe(true);
});
