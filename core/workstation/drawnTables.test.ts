import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import type { DrawnTable } from '../contract/lines.ts';
import { hasOpenWork } from '../store/queries/jobs.ts';
import { testSecret } from '../testing/openTestStore.ts';
import { openWorkstation } from './openWorkstation.ts';

const root = join(import.meta.dirname, '..', '..');

/** A workstation whose reader finds no tables: what is tested is what drawing one is good for. */
async function withoutTables() {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-tables-'));
  const workstation = openWorkstation({
    folder: join(folder, 'store'),
    modelFolder: join(root, 'models'),
    workerCount: 1,
    log: () => {},
    instruments: {
      ports: (ports) => ({
        ...ports,
        extractPages: async (pages) => ({ ...(await ports.extractPages(pages)), lineItems: [] }),
      }),
    },
  });
  await workstation.unlock(testSecret);
  const engine = createRouterClient(workstation.engineRouter);
  return {
    engine,
    async read(name: string) {
      const { store, pipeline } = workstation.session();
      await pipeline.note([join(root, 'assets', 'samples', name)], 'ada');
      while (hasOpenWork(store.db)) await new Promise((resolve) => setTimeout(resolve, 10));
      const row = (await engine.inbox.list({})).rows.find(({ fileName }) => fileName === name);
      if (row === undefined) throw new Error(`${name} was not read`);
      return row.id;
    },
    async [Symbol.asyncDispose]() {
      await workstation.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The items of "Harrow & Pike", as somebody would draw them over the first of its invoices. */
const table: DrawnTable = {
  page: 1,
  area: { left: 50, top: 305, right: 545, bottom: 358 },
  columns: [
    { left: 50, right: 300, cell: 'description' },
    { left: 300, right: 380, cell: 'quantity' },
    { left: 380, right: 470, cell: 'unitPrice' },
    { left: 470, right: 545, cell: 'lineTotal' },
  ],
};

test('columns drawn once read the lines of the next invoice of the layout, until that is taken back', async () => {
  await using desk = await withoutTables();
  const { engine } = desk;
  const first = await desk.read('01-harrow-pike-march.pdf');
  expect((await engine.documents.get({ documentId: first })).lineItems).toEqual([]);
  expect(await engine.lines.remembered({ documentId: first })).toBeNull();
  const drawn = await engine.lines.draw({ documentId: first, table, how: 'replace' });
  expect(drawn.lineItems.map(({ lineTotal }) => lineTotal?.value)).toEqual(['441.60', '387.00', '32.50']);

  const second = await desk.read('02-harrow-pike-april.pdf');
  const { lineItems, fields } = await engine.documents.get({ documentId: second });
  expect(lineItems.length).toBeGreaterThan(0);
  const cents = lineItems.reduce((sum, { lineTotal }) => sum + Math.round(Number(lineTotal?.value) * 100), 0);
  expect(cents).toBe(Math.round(Number(fields.netTotal?.value) * 100));
  const laid = await engine.lines.remembered({ documentId: second });
  expect(laid?.columns.map(({ cell }) => cell)).toEqual(['description', 'quantity', 'unitPrice', 'lineTotal']);
  // Another vendor's invoice has nothing to do with it.
  const other = await desk.read('03-saubermann-rechnung.pdf');
  expect(await engine.lines.remembered({ documentId: other })).toBeNull();

  expect(await engine.changes.undo()).toMatchObject({ kind: 'lines', documentId: first });
  expect((await engine.documents.get({ documentId: first })).lineItems).toEqual([]);
  expect(await engine.lines.remembered({ documentId: second })).toBeNull();
  await engine.changes.redo();
  expect(await engine.lines.remembered({ documentId: second })).not.toBeNull();
}, 60_000);
