import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORPCError, createRouterClient } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import type { EngineEvent } from '../contract/events.ts';
import { failureSchema } from '../vocabulary/failure.ts';
import { addSampleDocument, sampleRisk } from '../testing/sampleRecords.ts';
import { openAlertAndCase } from '../store/queries/alerts.ts';
import { openWorkstation } from './openWorkstation.ts';

const root = join(import.meta.dirname, '..', '..');
const sample = (name: string): string => join(root, 'assets', 'samples', name);
const passphrase = 'correct horse battery';

/** A workstation on a new folder, asked the way renderer and shell ask it; `await using` closes and removes it. */
async function newWorkstation() {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-workstation-'));
  const open = () => {
    const workstation = openWorkstation({
      folder,
      modelFolder: join(root, 'models'),
      workerCount: 1,
      log: () => {},
      // The score is not what these tests are about.
      instruments: {
        ports: (ports) => ({ ...ports, score: () => Promise.resolve(sampleRisk({ probability: 0.02 })) }),
      },
    });
    const engine = createRouterClient(workstation.engineRouter);
    const host = createRouterClient(workstation.hostRouter);
    return { workstation, engine, host };
  };
  let present = open();
  return {
    ...present,
    async again() {
      await present.workstation.close();
      present = open();
      return present;
    },
    async [Symbol.asyncDispose]() {
      await present.workstation.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Client = Awaited<ReturnType<typeof newWorkstation>>['engine'];

async function untilIdle(engine: Client): Promise<void> {
  for (let queue = await engine.inbox.queue(); queue.waiting + queue.working > 0; queue = await engine.inbox.queue()) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The failure a refused call carries. */
async function refusal(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ORPCError) || error.code !== 'VOUCH') throw error;
  return failureSchema.parse(error.data);
}

describe('a store', () => {
  test('is new, then open, then locked, and knows the wrong passphrase', async () => {
    await using station = await newWorkstation();
    expect(await station.engine.store.status()).toEqual({ state: 'new' });
    expect((await refusal(station.engine.inbox.list({}))).code).toBe('STORE_LOCKED');
    expect(await station.engine.store.unlock({ passphrase })).toMatchObject({ state: 'open', keySource: 'passphrase' });
    expect((await station.engine.inbox.list({})).total).toBe(0);
    const { engine } = await station.again();
    expect(await engine.store.status()).toEqual({ state: 'locked' });
    expect((await refusal(engine.store.unlock({ passphrase: 'something else' }))).code).toBe('STORE_KEY_WRONG');
    expect(await engine.store.status()).toEqual({ state: 'locked' });
    expect((await engine.store.unlock({ passphrase })).state).toBe('open');
  });

  test('that another engine has open is refused in words', async () => {
    await using station = await newWorkstation();
    const { state, ...opened } = await station.engine.store.unlock({ passphrase });
    expect(state).toBe('open');
    const folder = 'folder' in opened ? opened.folder : '';
    const second = openWorkstation({ folder, modelFolder: join(root, 'models'), log: () => {} });
    const status = await createRouterClient(second.engineRouter).store.unlock({ passphrase });
    expect(status).toMatchObject({ state: 'refused', failure: { code: 'STORE_IN_USE' } });
    await second.close();
  });
});

describe('an invoice', () => {
  test('is read, corrected, checked again at once, and the correction taken back', async () => {
    await using station = await newWorkstation();
    const { engine, host } = station;
    await engine.store.unlock({ passphrase });
    expect(await host.intake.add({ paths: [sample('01-harrow-pike-march.pdf')] })).toEqual({ noted: 1 });
    await untilIdle(engine);
    const [row] = (await engine.inbox.list({})).rows;
    if (row === undefined) throw new Error('nothing is listed');
    expect(row).toMatchObject({ status: 'done', findingCount: 0, grandTotal: '1033.32' });

    const corrected = await engine.documents.correct({ documentId: row.id, field: 'grandTotal', value: '1,133.32' });
    expect(corrected.fields.grandTotal).toMatchObject({ value: '1133.32', source: 'analyst' });
    expect(corrected.findings.map((finding) => finding.code)).toContain('SUM_MISMATCH');
    expect(corrected.status).toBe('done');

    expect((await engine.changes.undo()).documentId).toBe(row.id);
    const back = await engine.documents.get({ documentId: row.id });
    expect(back.fields.grandTotal?.value).toBe('1033.32');
    expect(back.findings).toEqual([]);
    expect((await engine.changes.verify()).intact).toBe(true);

    const image = await host.pages.image({ documentId: row.id, page: 1 });
    expect(image.bytes.length).toBeGreaterThan(1000);
    expect((await engine.documents.words({ documentId: row.id, page: 1 })).map((word) => word.text)).toContain('Pike');
    expect((await refusal(host.pages.image({ documentId: row.id, page: 9 }))).code).toBe('NOT_FOUND');
  });

  test('has its case announced by id when a move of it is taken back', async () => {
    await using station = await newWorkstation();
    const { engine } = station;
    await engine.store.unlock({ passphrase });
    const { store } = station.workstation.session();
    const { caseId } = openAlertAndCase(store, addSampleDocument(store, 'a'), {
      severity: 'high',
      title: 'Look at this',
      reasons: [],
    });
    await engine.cases.move({ caseId, state: 'in-review' });
    const stop = new AbortController();
    const stream = await engine.events.listen(undefined, { signal: stop.signal });
    expect(await engine.changes.undo()).toMatchObject({ caseId, documentId: null, field: null });
    expect(await stream.next()).toMatchObject({ value: { kind: 'cases-changed', caseIds: [caseId] } });
    stop.abort();
  });

  test('is announced while it is worked on, to everyone who listens', async () => {
    await using station = await newWorkstation();
    const { engine, host } = station;
    const stop = new AbortController();
    const events: EngineEvent[] = [];
    const stream = await engine.events.listen(undefined, { signal: stop.signal });
    const listening = (async () => {
      for await (const event of stream) events.push(event);
    })();
    await engine.store.unlock({ passphrase });
    await host.intake.add({ paths: [sample('01-harrow-pike-march.pdf'), sample('14-harrow-pike-march-copy.pdf')] });
    await untilIdle(engine);
    await new Promise((resolve) => setTimeout(resolve, 400));
    stop.abort();
    await listening;
    const kinds = new Set(events.map((event) => event.kind));
    for (const kind of ['store-status', 'documents-changed', 'progress', 'queue', 'duplicate-arrived'] as const) {
      expect(kinds).toContain(kind);
    }
    expect(events.findLast((event) => event.kind === 'queue')).toMatchObject({
      queue: { waiting: 0, working: 0, finished: 2 },
    });
  });
});
