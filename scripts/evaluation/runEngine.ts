import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { InputOrder, type FinishedFile } from '../../core/cli/InputOrder.ts';
import { modelFolder } from '../../core/cli/modelFolder.ts';
import { resultOf, type Result } from '../../core/cli/resultOf.ts';
import { readDocument } from '../../core/store/queries/documents.ts';
import { isAtWork } from '../../core/store/queries/jobs.ts';
import { readDocumentView } from '../../core/store/views/documentView.ts';
import type { Session } from '../../core/workstation/Session.ts';
import { openWorkstation } from '../../core/workstation/openWorkstation.ts';
import { KeptReadings, type PagesRead } from './keptReadings.ts';

/** What the engine made of one file. */
export interface EngineReading extends PagesRead {
  readonly result: Result;
}

export interface EngineOptions {
  /** Where readings are kept between runs. */
  readonly cacheFolder: string;
  readonly isFresh: boolean;
  /** Ignore XML carried inside a PDF. */
  readonly isVisibleOnly: boolean;
  /** Confidence as extraction states it, before any curve. */
  readonly isRawConfidence: boolean;
}

/** Reads the files with the whole engine on an ephemeral store: one answer a file, by its path. */
export async function runEngine(
  files: readonly string[],
  { cacheFolder, isFresh, isVisibleOnly, isRawConfidence }: EngineOptions,
): Promise<Map<string, EngineReading>> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-eval-'));
  const keeping = await KeptReadings.prepare(cacheFolder, isFresh);
  const kept: KeptReadings[] = [];
  const workstation = openWorkstation({
    folder,
    modelFolder,
    visibleOnly: isVisibleOnly,
    isRawConfidence,
    instruments: {
      ports(ports) {
        const reader = keeping(ports.reader);
        kept.push(reader);
        return { ...ports, reader };
      },
    },
  });
  try {
    await workstation.unlock({ kind: 'ephemeral' });
    const [readings] = kept;
    if (readings === undefined) throw new Error('The engine did not open its store.');
    return await collect(workstation.session(), files, readings);
  } finally {
    await workstation.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function collect(
  session: Session,
  files: readonly string[],
  kept: KeptReadings,
): Promise<Map<string, EngineReading>> {
  const found = new Map<string, EngineReading>();
  const { promise, resolve: finish } = Promise.withResolvers<void>();
  const order = new InputOrder(
    (documentId) => {
      const { status } = readDocument(session.store.db, documentId);
      return status !== 'queued' && status !== 'working' && !isAtWork(session.store.db, documentId);
    },
    ({ path, documentId, isDuplicate }: FinishedFile) => {
      const view = readDocumentView(session.store.db, documentId);
      found.set(path, { result: resultOf(path, view, isDuplicate), ...kept.pagesOf(view.sha256) });
      if (found.size % 50 === 0) process.stderr.write(`${found.size} of ${files.length} files\n`);
      if (found.size === files.length) finish();
    },
  );
  const unhear = session.pipeline.onSettled((settled) => order.settled(settled));
  try {
    const paths = files.map((file) => resolve(file));
    await session.pipeline.note(paths, 'evaluation', (noted) => order.note(noted));
    order.handOut();
    if (files.length > 0) await promise;
    return found;
  } finally {
    unhear();
  }
}
