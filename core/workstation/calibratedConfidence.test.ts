import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import type { DocumentView } from '../contract/documents.ts';
import type { FieldReading } from '../contract/extraction.ts';
import { loadCalibration } from '../engines/calibration/loadCalibration.ts';
import { calibrate } from '../extraction/calibration/calibrate.ts';
import { hasOpenWork } from '../store/queries/jobs.ts';
import { openWorkstation } from './openWorkstation.ts';

const root = join(import.meta.dirname, '..', '..');
const models = join(root, 'models');
const sample = join(root, 'assets', 'samples', '01-harrow-pike-march.pdf');

interface DeskOptions {
  readonly modelFolder?: string;
  readonly isRawConfidence?: boolean;
}

async function newDesk({ modelFolder = models, isRawConfidence }: DeskOptions) {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-curves-'));
  const lines: string[] = [];
  const workstation = openWorkstation({
    folder,
    modelFolder,
    isRawConfidence,
    workerCount: 1,
    log: (line) => void lines.push(line),
  });
  const engine = createRouterClient(workstation.engineRouter);
  await workstation.unlock({ kind: 'ephemeral' });
  return {
    engine,
    lines,
    async read(): Promise<DocumentView> {
      await createRouterClient(workstation.hostRouter).intake.add({ paths: [sample] });
      while (hasOpenWork(workstation.session().store.db)) await new Promise((resolve) => setTimeout(resolve, 15));
      const [row] = (await engine.inbox.list({})).rows;
      if (row === undefined) throw new Error('nothing is listed');
      return engine.documents.get({ documentId: row.id });
    },
    async [Symbol.asyncDispose]() {
      await workstation.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const confidences = (fields: Readonly<Partial<Record<string, FieldReading>>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, reading]) => [name, reading?.confidence]));

test('a document is kept with the probabilities of the curves, not with raw confidence', async () => {
  await using rawDesk = await newDesk({ isRawConfidence: true });
  await using desk = await newDesk({});
  const [raw, kept] = [await rawDesk.read(), await desk.read()];
  const expected = calibrate(raw, await loadCalibration(join(models, 'extraction')));
  expect(confidences(kept.fields)).toEqual(confidences(expected.fields));
  expect(confidences(kept.fields)).not.toEqual(confidences(raw.fields));
  expect(kept.lineItems.map(confidences)).toEqual(expected.lineItems.map(confidences));
  expect((await desk.engine.settings.forecast()).overall).toHaveLength(101);
});

test('without curves documents are still read, and asking what to expect is refused in words', async () => {
  const modelFolder = await mkdtemp(join(tmpdir(), 'vouch-models-'));
  try {
    await cp(models, modelFolder, { recursive: true, filter: (path) => !/calibration\.json$|\/train/.test(path) });
    await using desk = await newDesk({ modelFolder });
    expect((await desk.read()).fields.grandTotal?.value).toBe('1033.32');
    await expect(desk.engine.settings.forecast()).rejects.toMatchObject({ data: { code: 'MODEL_REFUSED' } });
    expect(desk.lines.filter((line) => line.startsWith('reliability curves:'))).toHaveLength(1);
  } finally {
    await rm(modelFolder, { recursive: true, force: true });
  }
});
