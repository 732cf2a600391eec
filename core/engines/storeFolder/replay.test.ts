import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { setDocumentStatus } from '../../store/queries/documents.ts';
import { saveExtraction } from '../../store/queries/extraction.ts';
import { undo, redo } from '../../store/undo.ts';
import { type MovableClock, movableClock } from '../../testing/movableClock.ts';
import { testSecret } from '../../testing/openTestStore.ts';
import { replayDocument, storedDocument } from '../../testing/replayLog.ts';
import { reviewStepSchema, takeReviewStep, type ReviewStep } from '../../testing/reviewSteps.ts';
import { addSampleDocument, sampleExtraction } from '../../testing/sampleRecords.ts';
import { systemClock } from '../../vocabulary/clock.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import { type OpenStore, openStore } from './openStore.ts';

const { act, by, field, value } = reviewStepSchema.shape;
const step: fc.Arbitrary<ReviewStep | 'restart' | 'crash' | 'back and forth'> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      act: fc.constantFrom(...act.options, 'undo' as const, 'redo' as const),
      by: fc.constantFrom(...by.options),
      document: fc.nat({ max: 2 }),
      field: fc.constantFrom(...field.options),
      value: fc.constantFrom(...value.options),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom('restart' as const, 'crash' as const, 'back and forth' as const) },
);

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vouch-replay-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function addDocuments(store: OpenStore): DocumentId[] {
  return ['one', 'two', 'three'].map((name) => {
    const documentId = addSampleDocument(store, name);
    saveExtraction(store, documentId, sampleExtraction(), 'flow');
    setDocumentStatus(store, documentId, 'done');
    return documentId;
  });
}

const stateOf = (store: OpenStore, documents: readonly DocumentId[], read = storedDocument) =>
  documents.map((documentId) => read(store.db, documentId));

/** The store as it lies on the disk at this instant, as a machine without power leaves it: never closed, nothing flushed. */
async function crash(store: OpenStore, from: string, clock: MovableClock): Promise<[OpenStore, string]> {
  const to = await temporaryFolder();
  for (const name of await readdir(from)) {
    if (/^(?:vouch\.db.*|key\.json)$/.test(name)) await copyFile(path.join(from, name), path.join(to, name));
  }
  await mkdir(path.join(to, 'vault'), { recursive: true });
  await store.close();
  return [await openStore({ folder: to, secret: testSecret, clock }), to];
}

function isDone(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

test('any sequence of edits, decisions, undos, redos, crashes and restarts gives the state that the change log tells', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const clock = movableClock();
      let folder = await temporaryFolder();
      let store = await openStore({ folder, secret: testSecret, clock });
      const documents = addDocuments(store);
      for (const taken of steps) {
        clock.move(1000);
        const before = stateOf(store, documents);
        if (taken === 'restart') {
          await store.close();
          store = await openStore({ folder, secret: testSecret, clock });
          expect(stateOf(store, documents)).toEqual(before);
        } else if (taken === 'crash') {
          [store, folder] = await crash(store, folder, clock);
          expect(stateOf(store, documents)).toEqual(before);
        } else if (taken === 'back and forth') {
          const values = before.map(({ fields }) => fields);
          if (!isDone(() => undo(store, 'ada'))) continue;
          redo(store, 'ada');
          expect(stateOf(store, documents).map(({ fields }) => fields)).toEqual(values);
        } else {
          takeReviewStep(store, documents, taken);
          if (taken.act === 'break') expect(stateOf(store, documents)).toEqual(before);
        }
        expect(stateOf(store, documents)).toEqual(stateOf(store, documents, replayDocument));
      }
      expect(store.changeLog.verify().intact).toBe(true);
      await store.close();
    }),
    { numRuns: 25 },
  );
}, 120_000);

const writer = path.join(import.meta.dirname, '../../testing/reviewWriter.ts');

test('analysts cut off in the middle of a step, again and again, leave the state that the change log tells', async () => {
  const folder = await temporaryFolder();
  const open = () => openStore({ folder, secret: testSecret, clock: systemClock });
  const made = await open();
  const documents = addDocuments(made);
  await made.close();
  for (let round = 1; round <= 4; round += 1) {
    const child = spawn(process.execPath, [writer, folder, testSecret.secretHex, String(round)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: child.stdout })) {
      if (line === String(round * 15)) setTimeout(() => child.kill('SIGKILL'), round);
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
    const store = await open();
    expect(store.changeLog.verify().intact).toBe(true);
    expect(stateOf(store, documents)).toEqual(stateOf(store, documents, replayDocument));
    await store.close();
  }
}, 120_000);
