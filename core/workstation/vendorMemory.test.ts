import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import type { DocumentView } from '../contract/documents.ts';
import { hasOpenWork } from '../store/queries/jobs.ts';
import { settingsSchema } from '../contract/settings.ts';
import { type House, type HouseInvoice, houseInvoice, houses } from '../testing/houseInvoices.ts';
import { sampleRisk } from '../testing/sampleRecords.ts';
import { openWorkstation } from './openWorkstation.ts';

const root = join(import.meta.dirname, '..', '..');

/** A workstation into which invoices are dropped one after the other. */
async function newDesk() {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-memory-'));
  const workstation = openWorkstation({
    folder: join(folder, 'store'),
    modelFolder: join(root, 'models'),
    workerCount: 1,
    log: () => {},
    // The score is not what these tests are about.
    instruments: { ports: (ports) => ({ ...ports, score: () => Promise.resolve(sampleRisk({ probability: 0.02 })) }) },
  });
  const engine = createRouterClient(workstation.engineRouter);
  const host = createRouterClient(workstation.hostRouter);
  await engine.store.unlock({ passphrase: 'correct horse battery' });
  const idle = async (): Promise<void> => {
    // Documents read again stay done and are not counted as waiting.
    while (hasOpenWork(workstation.session().store.db)) await new Promise((resolve) => setTimeout(resolve, 15));
  };
  return {
    engine,
    idle,
    /** Reads files of these names and answers them as read. */
    async read(files: Readonly<Record<string, Uint8Array>>): Promise<Record<string, DocumentView>> {
      const paths = await Promise.all(
        Object.entries(files).map(async ([name, bytes]) => {
          const path = join(folder, name);
          await writeFile(path, bytes);
          return path;
        }),
      );
      await host.intake.add({ paths });
      await idle();
      const { rows } = await engine.inbox.list({ limit: 500 });
      const wanted = rows.filter(({ fileName }) => fileName in files);
      const views = await Promise.all(wanted.map(({ id }) => engine.documents.get({ documentId: id })));
      return Object.fromEntries(views.map((view) => [view.fileName, view]));
    },
    async [Symbol.asyncDispose]() {
      await workstation.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const doubtThreshold = settingsSchema.parse({}).doubtThreshold;
const fileOf = ({ seed }: House, number: number): string => `house-${seed}-${number}.pdf`;

async function drawAll(number: number): Promise<Map<House, HouseInvoice>> {
  return new Map(await Promise.all(houses.map(async (house) => [house, await houseInvoice(house, number)] as const)));
}

function filesOf(drawn: ReadonlyMap<House, HouseInvoice>, number: number): Record<string, Uint8Array> {
  return Object.fromEntries([...drawn].map(([house, { pdf }]) => [fileOf(house, number), pdf]));
}

const valueOf = (view: DocumentView | undefined, { field }: House): string | undefined => view?.fields[field]?.value;

/** What memory had to do with the field at issue, and what it would be without. */
function memoryOf(view: DocumentView | undefined, { field }: House) {
  const memory = view?.memory[field];
  return { outcome: memory?.outcome, from: memory?.fileName, without: memory?.other ?? null };
}

describe('twenty vendors', () => {
  test('one correction each makes the next invoice of each right, and forgetting brings the former reading back', async () => {
    await using desk = await newDesk();
    const { engine } = desk;
    const [firsts, seconds, thirds] = await Promise.all([drawAll(1), drawAll(2), drawAll(3)]);
    const before = await desk.read(filesOf(firsts, 1));
    // Two values stand on the page and only the house knows which is meant: it is the one that was not read.
    const meant = new Map<House, 0 | 1>();
    for (const [house, { choices }] of firsts) {
      const view = before[fileOf(house, 1)];
      if (view === undefined) throw new Error(`${house.name} was not read`);
      const choice = choices[1] === valueOf(view, house) ? 0 : 1;
      meant.set(house, choice);
      const value = choices[choice];
      expect(valueOf(view, house)).not.toBe(value);
      const corrected = await engine.documents.correct({ documentId: view.id, field: house.field, value });
      expect(corrected.fields[house.field]).toMatchObject({ value, source: 'analyst' });
    }
    expect(await engine.memory.list()).toHaveLength(20);

    const after = await desk.read(filesOf(seconds, 2));
    const asRead = [...seconds].map(([house, { choices }]) => {
      const view = after[fileOf(house, 2)];
      const sure = (view?.fields[house.field]?.confidence ?? 0) >= doubtThreshold;
      return {
        house,
        right: choices[meant.get(house) ?? 0],
        value: valueOf(view, house),
        sure,
        ...memoryOf(view, house),
      };
    });
    expect(asRead.filter(({ value, right }) => value !== right)).toEqual([]);
    // Where the place fits less well the value is right and asks for a look.
    expect(asRead.filter(({ sure }) => !sure).length).toBeLessThanOrEqual(2);
    expect(asRead.map(({ from }) => from)).toEqual(houses.map((house) => fileOf(house, 1)));
    // Without memory nearly all of them would have been wrong again: it is the memory that made them right.
    expect(asRead.filter(({ without, right }) => without === right).length).toBeLessThanOrEqual(2);

    const lessons = await engine.memory.list();
    const { documentIds } = await engine.memory.forget({ lessonIds: lessons.map(({ id }) => id) });
    const decided = asRead
      .filter(({ outcome }) => outcome === 'applied')
      .map(({ house }) => after[fileOf(house, 2)]?.id);
    expect(new Set(documentIds)).toEqual(new Set(decided));
    await engine.documents.readAgain({ documentIds: [...documentIds] });
    await desk.idle();
    for (const { house, without, outcome } of asRead) {
      const view = after[fileOf(house, 2)];
      const former = view && (await engine.documents.get({ documentId: view.id }));
      expect([house.name, valueOf(former, house) ?? null]).toEqual([house.name, without]);
      if (outcome === 'applied') expect(former?.memory).toEqual({});
    }
    const some = new Map([...thirds].filter(([{ seed }]) => seed % 6 === 0));
    const later = await desk.read(filesOf(some, 3));
    for (const house of some.keys()) expect(later[fileOf(house, 3)]?.memory).toEqual({});
    expect((await engine.changes.verify()).intact).toBe(true);
  }, 60_000);
});
