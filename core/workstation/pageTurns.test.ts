import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import type { DocumentView } from '../contract/documents.ts';
import { hasOpenWork } from '../store/queries/jobs.ts';
import { testSecret } from '../testing/openTestStore.ts';
import { turnedBox } from '../vocabulary/quarterTurn.ts';
import { openWorkstation, type Workstation } from './openWorkstation.ts';

const root = join(import.meta.dirname, '..', '..');

/** A workstation on a folder that outlives it. */
async function opened(folder: string, isFirst: boolean) {
  const workstation = openWorkstation({
    folder,
    modelFolder: join(root, 'models'),
    workerCount: 1,
    log: () => {},
  });
  await workstation.unlock(testSecret);
  const engine = createRouterClient(workstation.engineRouter);
  if (isFirst) await workstation.session().pipeline.note([join(root, 'assets', 'samples', file)], 'ada');
  await idle(workstation);
  const documentId = (await engine.inbox.list({})).rows[0]?.id;
  if (documentId === undefined) throw new Error('nothing was read');
  return { workstation, engine, documentId, view: () => engine.documents.get({ documentId }) };
}

const file = '05-waterkant-scan.pdf';

async function idle(workstation: Workstation): Promise<void> {
  while (hasOpenWork(workstation.session().store.db)) await new Promise((resolve) => setTimeout(resolve, 20));
}

function firstPage({ pages }: DocumentView) {
  const [page] = pages;
  if (page === undefined) throw new Error('no page');
  return page;
}

test('a scan is turned over restarts, read again lying so, and what an analyst took from it stays on its print', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'vouch-turns-')), 'store');
  try {
    const first = await opened(folder, true);
    const { documentId } = first;
    const before = firstPage(await first.view());
    expect(before).toMatchObject({ source: 'ocr', turn: 0 });
    const box = { left: 40, top: 50, right: 140, bottom: 62 };
    await first.engine.documents.correct({ documentId, field: 'purchaseOrder', value: 'PO-4711', page: 1, box });
    const kept = (await first.view()).fields.purchaseOrder?.box ?? box;
    const shown = await first.engine.pages.turn({ documentId, pages: [1], by: 90 });
    expect(firstPage(shown)).toMatchObject({ turn: 90, width: before.width, rotation: before.rotation });
    expect(shown.fields.purchaseOrder?.box).toEqual(kept);
    await first.workstation.close();

    const second = await opened(folder, false);
    expect(firstPage(await second.view()).turn).toBe(90);
    expect(await second.engine.changes.undo()).toMatchObject({ kind: 'page', documentId });
    expect(firstPage(await second.view()).turn).toBe(0);
    await second.engine.changes.redo();
    await second.engine.pages.readAgain({ documentId, pages: [1] });
    await idle(second.workstation);
    const again = await second.view();
    expect(firstPage(again)).toMatchObject({ turn: 0, rotation: (before.rotation + 90) % 360, source: 'ocr' });
    expect(again.fields.purchaseOrder).toMatchObject({ value: 'PO-4711', box: turnedBox(kept, before, 90) });
    // Still the analyst's to take back, first the turn and then the correction.
    expect(await second.engine.changes.undo()).toMatchObject({ kind: 'page' });
    expect(firstPage(await second.view()).turn).toBe(270);
    expect(await second.engine.changes.undo()).toMatchObject({ kind: 'field', field: 'purchaseOrder' });
    await second.engine.changes.redo();
    expect((await second.view()).fields.purchaseOrder).toMatchObject({ value: 'PO-4711', box: null });
    expect((await second.engine.changes.verify()).intact).toBe(true);
    await second.workstation.close();
  } finally {
    await rm(join(folder, '..'), { recursive: true, force: true });
  }
}, 120_000);

test('a page with a text layer is turned and cannot be read otherwise', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'vouch-turns-')), 'store');
  const workstation = openWorkstation({ folder, modelFolder: join(root, 'models'), workerCount: 1, log: () => {} });
  try {
    await workstation.unlock(testSecret);
    const engine = createRouterClient(workstation.engineRouter);
    const sample = join(root, 'assets', 'samples', '09-harrow-pike-three-pages.pdf');
    await workstation.session().pipeline.note([sample], 'ada');
    await idle(workstation);
    const documentId = (await engine.inbox.list({})).rows[0]?.id;
    if (documentId === undefined) throw new Error('nothing was read');
    const { pages } = await engine.pages.turn({ documentId, pages: [2, 3], by: 180 });
    expect(pages.map(({ turn }) => turn)).toEqual([0, 180, 180]);
    await expect(engine.pages.readAgain({ documentId, pages: [2] })).rejects.toThrow(/not recognised/);
    expect(await engine.changes.undo()).toMatchObject({ kind: 'page', count: 2 });
    expect((await engine.documents.get({ documentId })).pages.map(({ turn }) => turn)).toEqual([0, 0, 0]);
  } finally {
    await workstation.close();
    await rm(join(folder, '..'), { recursive: true, force: true });
  }
}, 60_000);
