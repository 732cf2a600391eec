import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { type Stage, stageSchema } from '../contract/documents.ts';
import { hasOpenWork } from '../store/queries/jobs.ts';
import { sampleRisk } from '../testing/sampleRecords.ts';
import { testSecret } from '../testing/openTestStore.ts';
import { openWorkstation } from './openWorkstation.ts';

const root = join(import.meta.dirname, '..', '..');
const samplePath = (name: string): string => join(root, 'assets', 'samples', name);

/** A workstation that has read an invoice, and counts how often each port was asked; `await using` closes and removes it. */
async function withReadInvoice(files: readonly string[] = ['02-harrow-pike-april.pdf']) {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-flow-'));
  const asked = { validate: 0, score: 0, opened: 0 };
  const workstation = openWorkstation({
    folder: join(folder, 'store'),
    modelFolder: join(root, 'models'),
    workerCount: 1,
    log: () => {},
    instruments: {
      ports: (ports) => ({
        ...ports,
        reader: {
          ...ports.reader,
          open: (...given) => {
            asked.opened += 1;
            return ports.reader.open(...given);
          },
        },
        validate: (input) => {
          asked.validate += 1;
          return ports.validate(input);
        },
        score: () => {
          asked.score += 1;
          return Promise.resolve(sampleRisk({ probability: 0.02 }));
        },
      }),
    },
  });
  await workstation.unlock(testSecret);
  const engine = createRouterClient(workstation.engineRouter);
  const { store, pipeline } = workstation.session();
  const idle = async (): Promise<void> => {
    while (hasOpenWork(store.db)) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  await pipeline.note(files.map(samplePath), 'ada');
  await idle();
  const [row] = (await engine.inbox.list({})).rows;
  if (row === undefined) throw new Error('nothing was read');
  return {
    engine,
    asked,
    idle,
    documentId: row.id,
    async runAgain(stage: Stage): Promise<number> {
      const { changed } = await engine.flow.runAgain({ documentIds: [row.id], stage });
      await idle();
      return changed;
    },
    verify: () => store.changeLog.verify(),
    async [Symbol.asyncDispose]() {
      await workstation.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

describe('the flow', () => {
  test('says of every stage what it has to do, how long it takes and what it left in doubt', async () => {
    await using desk = await withReadInvoice(['02-harrow-pike-april.pdf', '13-cut-off.pdf']);
    const { newest, stages } = await desk.engine.flow.state();
    expect(newest).toBe(2);
    expect(stages.map(({ stage }) => stage)).toEqual(stageSchema.options);
    const [intake, reading] = stages;
    expect(intake).toMatchObject({ waiting: 0, working: 0, done: 2 });
    expect(reading?.medianMs).toBeGreaterThan(0);
    expect(reading?.ninetyFifthMs).toBeGreaterThanOrEqual(reading?.medianMs ?? Infinity);
    expect(stages.reduce((sum, { doubtful }) => sum + doubtful, 0)).toBeGreaterThan(0);
  });

  test('shows what each stage of a document took and gave', async () => {
    await using desk = await withReadInvoice();
    const { stages, fileName } = await desk.engine.flow.document({ documentId: desk.documentId });
    expect(fileName).toBe('02-harrow-pike-april.pdf');
    expect(stages.every(({ state }) => state === 'done')).toBe(true);
    expect(stages.map(({ canRunAgain }) => canRunAgain)).toEqual([false, true, true, true, true, true]);
    const facts = Object.fromEntries(stages.flatMap((step) => step.facts.map(({ name, value }) => [name, value])));
    expect(facts).toMatchObject({ mediaType: 'application/pdf', pages: 1, ocrPages: 0, correctedFields: 0 });
    expect(facts['words']).toBeGreaterThan(20);
  });

  test.each([
    ['reading', { opened: 1, validate: 1, score: 1 }],
    ['extraction', { validate: 1, score: 1 }],
    ['validation', { opened: 0, validate: 1, score: 1 }],
    ['scoring', { opened: 0, validate: 0, score: 1 }],
    ['alerting', { opened: 0, validate: 0, score: 0 }],
  ] as const)('runs %s and all after it again, and keeps what an analyst said', async (stage, work) => {
    await using desk = await withReadInvoice();
    const { documentId, engine } = desk;
    await engine.documents.correct({ documentId, field: 'purchaseOrder', value: 'PO-4711' });
    await engine.documents.correct({ documentId, field: 'dueDate', value: '' });
    await desk.idle();
    const before = await engine.documents.get({ documentId });
    const askedBefore = { ...desk.asked };
    expect(await desk.runAgain(stage)).toBe(1);
    const after = await engine.documents.get({ documentId });
    expect(after.status).toBe('done');
    expect(after.fields.purchaseOrder).toMatchObject({ value: 'PO-4711', source: 'analyst' });
    expect(after.fields.dueDate).toBeUndefined();
    expect(after.fields.grandTotal?.value).toBe(before.fields.grandTotal?.value);
    expect(after.pages).toHaveLength(before.pages.length);
    expect(after.findings).toEqual(before.findings);
    const made = {
      opened: desk.asked.opened - askedBefore.opened,
      validate: desk.asked.validate - askedBefore.validate,
      score: desk.asked.score - askedBefore.score,
    };
    expect(made).toMatchObject(work);
    expect(after.history.some(({ kind }) => kind === 'document.run-again')).toBe(true);
    expect(desk.verify()).toMatchObject({ intact: true });
  });

  test('never runs intake again, and passes over what has not been through a stage', async () => {
    await using desk = await withReadInvoice();
    expect(await desk.runAgain('intake')).toBe(0);
    const before = desk.verify().entries;
    expect(await desk.runAgain('intake')).toBe(0);
    expect(desk.verify().entries).toBe(before);
  });

  test('lists in the inbox what a stage has stopped', async () => {
    await using desk = await withReadInvoice(['02-harrow-pike-april.pdf']);
    const listed = await desk.engine.inbox.list({ filter: { stages: ['reading'] } });
    expect(listed.total).toBe(0);
  });
});
