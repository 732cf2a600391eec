import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { hasOpenWork } from '../store/queries/jobs.ts';
import { sampleRisk } from '../testing/sampleRecords.ts';
import { testSecret } from '../testing/openTestStore.ts';
import { openWorkstation } from './openWorkstation.ts';

const root = join(import.meta.dirname, '..', '..');

/** A workstation that has read one invoice twice, as two files; `await using` closes and removes it. */
async function withOneInvoiceTwice() {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-duplicates-'));
  const sample = await readFile(join(root, 'assets', 'samples', '02-harrow-pike-april.pdf'));
  const paths = [join(folder, 'first.pdf'), join(folder, 'again.pdf')];
  await writeFile(paths[0] ?? '', sample);
  await writeFile(paths[1] ?? '', Buffer.concat([sample, Buffer.from('\n% scanned once more\n%%EOF\n')]));
  const workstation = openWorkstation({
    folder: join(folder, 'store'),
    modelFolder: join(root, 'models'),
    workerCount: 1,
    log: () => {},
    instruments: { ports: (ports) => ({ ...ports, score: () => Promise.resolve(sampleRisk({ probability: 0.02 })) }) },
  });
  await workstation.unlock(testSecret);
  const engine = createRouterClient(workstation.engineRouter);
  const { store, pipeline } = workstation.session();
  const idle = async (): Promise<void> => {
    while (hasOpenWork(store.db)) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  await pipeline.note(paths, 'ada');
  await idle();
  const { rows } = await engine.duplicates.list({});
  const [row] = rows;
  if (row === undefined) throw new Error('no pair was found');
  const pair = { earlierId: row.earlier.documentId, laterId: row.later.documentId };
  return {
    engine,
    idle,
    row,
    pair,
    verify: () => store.changeLog.verify(),
    findings: async () =>
      (await engine.documents.get({ documentId: pair.laterId })).findings.filter(({ code }) =>
        code.startsWith('DUPLICATE'),
      ),
    async [Symbol.asyncDispose]() {
      await workstation.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

describe('an invoice that came twice', () => {
  test('is listed once, with both sides, the reason and the money', async () => {
    await using desk = await withOneInvoiceTwice();
    expect(desk.row).toMatchObject({
      earlier: { fileName: 'first.pdf' },
      later: { fileName: 'again.pdf' },
      decided: null,
      isRearmed: false,
    });
    expect(desk.row.reason).toContain('came before with the same total');
    expect(desk.row.atStake).toBeGreaterThan(0);
    const { fields, lines } = await desk.engine.duplicates.compare(desk.pair);
    expect(fields.every(({ isSame }) => isSame)).toBe(true);
    expect(lines.alike).toBe(lines.later);
  });

  test('said to be two invoices is never asked about again, until a fact changes', async () => {
    await using desk = await withOneInvoiceTwice();
    await desk.engine.duplicates.decide({ ...desk.pair, verdict: 'different' });
    await desk.idle();
    expect(await desk.findings()).toEqual([]);
    expect((await desk.engine.duplicates.list({})).counts).toEqual({ open: 0, unsure: 0, settled: 1 });
    const correct = (field: 'iban' | 'purchaseOrder', value: string) =>
      desk.engine.documents.correct({ documentId: desk.pair.laterId, field, value });
    await correct('purchaseOrder', 'PO-77');
    await desk.idle();
    expect(await desk.findings()).toEqual([]);
    await correct('iban', 'DE89370400440532013000');
    await desk.idle();
    expect(await desk.findings()).toHaveLength(1);
    expect((await desk.engine.duplicates.list({})).rows).toMatchObject([{ decided: null, isRearmed: true }]);
  });

  test('said to be the same is rejected for payment, and one undo takes both back', async () => {
    await using desk = await withOneInvoiceTwice();
    const row = await desk.engine.duplicates.decide({ ...desk.pair, verdict: 'same' });
    expect(row.decided).toMatchObject({ verdict: 'same' });
    const later = () => desk.engine.documents.get({ documentId: desk.pair.laterId });
    expect((await later()).review).toMatchObject({ state: 'rejected', reason: 'Duplicate of first.pdf' });
    expect(await desk.engine.changes.undo()).toMatchObject({ kind: 'duplicate', documentId: desk.pair.laterId });
    await desk.idle();
    expect((await later()).review.state).toBe('waiting');
    expect((await desk.engine.duplicates.list({})).counts.open).toBe(1);
    await desk.engine.changes.redo();
    await desk.idle();
    expect((await later()).review.state).toBe('rejected');
    expect((await desk.engine.duplicates.list({ state: 'settled' })).rows).toHaveLength(1);
    expect(desk.verify()).toMatchObject({ intact: true });
  });

  test('of which one is not sure waits apart, and saying so twice is one change', async () => {
    await using desk = await withOneInvoiceTwice();
    const unsure = { ...desk.pair, verdict: 'unsure' } as const;
    await desk.engine.duplicates.decide(unsure);
    const { entries } = { entries: desk.verify().entries };
    await desk.engine.duplicates.decide(unsure);
    await desk.idle();
    expect(desk.verify().entries).toBe(entries);
    expect((await desk.engine.duplicates.list({ state: 'unsure' })).rows).toHaveLength(1);
    expect(await desk.findings()).toHaveLength(1);
  });

  test('cannot be told apart the wrong way round', async () => {
    await using desk = await withOneInvoiceTwice();
    const { earlierId, laterId } = desk.pair;
    const turned = { earlierId: laterId, laterId: earlierId, verdict: 'different' } as const;
    await expect(desk.engine.duplicates.decide(turned)).rejects.toMatchObject({ data: { code: 'REFUSED' } });
  });
});
