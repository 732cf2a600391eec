import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasOpenWork } from '../store/queries/jobs.ts';
import type { DocumentView } from '../contract/documents.ts';
import type { DocumentId } from '../vocabulary/ids.ts';
import { testSecret } from '../testing/openTestStore.ts';
import { mergedFile } from '../testing/mergedFile.ts';
import { sampleRisk } from '../testing/sampleRecords.ts';
import { openWorkstation } from './openWorkstation.ts';

const root = join(import.meta.dirname, '..', '..');
let merged: Uint8Array = new Uint8Array();

beforeAll(async () => {
  merged = await mergedFile([
    { sample: '02-harrow-pike-april.pdf' },
    'terms',
    'blank',
    { sample: '03-saubermann-rechnung.pdf' },
    { sample: '09-harrow-pike-three-pages.pdf' },
  ]);
});

/** A workstation that has read the merged file; `await using` closes and removes it. */
async function withMergedFile() {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-splits-'));
  const path = join(folder, 'monday.pdf');
  await writeFile(path, merged);
  const workstation = openWorkstation({
    folder: join(folder, 'store'),
    modelFolder: join(root, 'models'),
    workerCount: 1,
    log: () => {},
    instruments: { ports: (ports) => ({ ...ports, score: () => Promise.resolve(sampleRisk({ probability: 0.02 })) }) },
  });
  await workstation.unlock(testSecret);
  const engine = createRouterClient(workstation.engineRouter);
  const session = workstation.session();
  const idle = async (): Promise<void> => {
    while (hasOpenWork(session.store.db)) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const drop = async (): Promise<void> => {
    await session.pipeline.note([path], 'ada');
    await idle();
  };
  await drop();
  const [row] = (await engine.inbox.list({})).rows;
  if (row === undefined) throw new Error('nothing was read');
  return {
    engine,
    session,
    idle,
    drop,
    folder,
    fileId: row.id,
    file: () => engine.documents.get({ documentId: row.id }),
    async part(position: number): Promise<DocumentId> {
      const { split } = await engine.documents.get({ documentId: row.id });
      const documentId = split?.parts[position]?.documentId;
      if (documentId == null) throw new Error(`no part ${position}`);
      return documentId;
    },
    async [Symbol.asyncDispose]() {
      await workstation.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const inboxOf = async ({ engine }: Awaited<ReturnType<typeof withMergedFile>>) =>
  (await engine.inbox.list({ sort: 'invoiceNumber', descending: false })).rows.map((row) => [
    row.invoiceNumber,
    row.grandTotal,
    row.part,
  ]);

/** Pages drawn together by hand. */
const drawn = (from: number, to: number) => ({
  documentType: 'invoice' as const,
  pages: Array.from({ length: to - from + 1 }, (_, index) => ({ number: from + index, role: 'content' as const })),
});

const three = [
  ['HP-20533', '521.76', { firstPage: 1, lastPage: 3 }],
  ['HP-20701', expect.any(String), { firstPage: 5, lastPage: 7 }],
  ['RE-2026-0388', '5554.56', { firstPage: 4, lastPage: 4 }],
];

describe('a PDF of three invoices, terms and a blank back', () => {
  test('is proposed to be split, and held back until that is decided', async () => {
    await using run = await withMergedFile();
    const { split, findings, stands, pages } = await run.file();
    expect(pages).toHaveLength(7);
    expect(stands).toBe(true);
    expect(split?.state).toBe('open');
    expect(split?.parts.map((part) => part.pages.map(({ role }) => role))).toEqual([
      ['content', 'terms', 'blank'],
      ['content'],
      ['content', 'content', 'content'],
    ]);
    expect(findings[0]).toMatchObject({ code: 'SEVERAL_DOCUMENTS', severity: 'high' });
    const { rows } = await run.engine.inbox.list({ filter: { needsAttention: true } });
    expect(rows.map(({ proposedParts }) => proposedParts)).toEqual([3]);
  });

  test('becomes three documents, each right, on the one original', async () => {
    await using run = await withMergedFile();
    const kept = await vaultFiles(run.folder);
    await run.engine.documents.decideSplit({ documentId: run.fileId, decision: 'accept' });
    await run.idle();
    expect(await inboxOf(run)).toEqual(three);
    expect(await vaultFiles(run.folder)).toEqual(kept);
    const file = await run.file();
    expect(file).toMatchObject({ stands: false, fields: {}, findings: [], risk: null });
    const second = await run.engine.documents.get({ documentId: await run.part(1) });
    expect(second.partOf).toEqual({ fileId: run.fileId, position: 2, count: 3, firstPage: 4, lastPage: 4 });
    expect(second.pages.map(({ number }) => number)).toEqual([4]);
    expect(second.fields.grandTotal?.page).toBe(4);
    expect(second.sha256).toBe(file.sha256);
    expect((await run.engine.documents.words({ documentId: second.id, page: 4 })).length).toBeGreaterThan(20);
    const numbers = await run.engine.home.dashboard({});
    expect(numbers.received).toBe(3);
    expect((await run.engine.inbox.list({ filter: { text: 'Gebäudedienste' } })).total).toBe(1);
    expect((await run.engine.changes.verify()).intact).toBe(true);
  });

  test('is one document again after undo, three after redo, with what was corrected on a part', async () => {
    await using run = await withMergedFile();
    const before = await run.file();
    await run.engine.documents.decideSplit({ documentId: run.fileId, decision: 'accept' });
    await run.idle();
    const part = await run.part(0);
    await run.engine.documents.correct({ documentId: part, field: 'purchaseOrder', value: 'PO-1' });
    await run.engine.changes.undo();
    await run.engine.changes.redo();
    expect((await run.engine.changes.undo()).field).toBe('purchaseOrder');
    await run.engine.changes.undo();
    await run.idle();
    const after = await run.file();
    expect(valuesOf(after)).toEqual(valuesOf(before));
    expect(after.findings).toEqual(before.findings);
    expect((await run.engine.inbox.list({})).rows.map(({ id }) => id)).toEqual([run.fileId]);
    expect((await run.engine.documents.get({ documentId: part })).history.map(({ kind }) => kind)).toContain(
      'field.corrected',
    );
    await run.engine.changes.redo();
    await run.engine.changes.redo();
    await run.idle();
    expect(await inboxOf(run)).toEqual(three);
    expect(await run.part(0)).toBe(part);
    const { fields } = await run.engine.documents.get({ documentId: part });
    expect(fields.purchaseOrder?.value).toBe('PO-1');
    expect((await run.engine.changes.verify()).intact).toBe(true);
  });

  test('dropped again is one duplicate, before and after the split', async () => {
    await using run = await withMergedFile();
    await run.engine.documents.decideSplit({ documentId: run.fileId, decision: 'accept' });
    await run.idle();
    await run.drop();
    const { rows, total } = await run.engine.inbox.list({});
    expect(total).toBe(3);
    expect(rows.map(({ duplicateArrivals }) => duplicateArrivals)).toEqual([1, 1, 1]);
  });

  test('that is dismissed is one document, and its finding is gone', async () => {
    await using run = await withMergedFile();
    await run.engine.documents.decideSplit({ documentId: run.fileId, decision: 'dismiss' });
    await run.idle();
    const { findings, split } = await run.file();
    expect(split?.state).toBe('dismissed');
    expect(findings.map(({ code }) => code)).not.toContain('SEVERAL_DOCUMENTS');
    expect((await run.engine.inbox.list({})).total).toBe(1);
  });

  test('is divided as it was drawn by hand, and only as whole files can be', async () => {
    await using run = await withMergedFile();
    const decide = (parts: ReturnType<typeof drawn>[]) =>
      run.engine.documents.decideSplit({ documentId: run.fileId, decision: 'accept', parts });
    await expect(decide([drawn(1, 3), drawn(5, 7)])).rejects.toMatchObject({ data: { code: 'INVALID_VALUE' } });
    await decide([drawn(1, 4), drawn(5, 7)]);
    await run.idle();
    expect((await run.engine.inbox.list({})).total).toBe(2);
    await run.engine.documents.decideSplit({ documentId: await run.part(1), decision: 'reopen' });
    await run.idle();
    expect((await run.engine.inbox.list({})).rows.map(({ id }) => id)).toEqual([run.fileId]);
  });

  test('cannot be corrected as a whole while it is split', async () => {
    await using run = await withMergedFile();
    await run.engine.documents.decideSplit({ documentId: run.fileId, decision: 'accept' });
    await expect(
      run.engine.documents.correct({ documentId: run.fileId, field: 'vendor', value: 'X' }),
    ).rejects.toMatchObject({ code: 'VOUCH', data: { code: 'REFUSED' } });
  });
});

function valuesOf({ fields }: DocumentView): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));
}

/** Files in the vault: the original and the pictures of the pages. */
async function vaultFiles(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'store', 'vault'), { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort();
}
