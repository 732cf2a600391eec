import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { StoreSecret } from '../engines/storeFolder/openStore.ts';
import { readDocument } from '../store/queries/documents.ts';
import { isAtWork } from '../store/queries/jobs.ts';
import { decideSplit } from '../store/queries/splitDecisions.ts';
import { readContents } from '../store/queries/containers.ts';
import { readParts, readSplit } from '../store/queries/splits.ts';
import { VouchFailure } from '../vocabulary/failure.ts';
import type { DocumentId } from '../vocabulary/ids.ts';
import type { Settled } from '../pipeline/Pipeline.ts';
import { type Session, analystOf } from '../workstation/Session.ts';
import { type Workstation, openWorkstation } from '../workstation/openWorkstation.ts';
import { type FinishedFile, InputOrder } from './InputOrder.ts';
import { ProgressLine } from './ProgressLine.ts';
import type { ReadCommand } from './commandLine.ts';
import { displayPaths } from './displayPaths.ts';
import { modelFolder } from './modelFolder.ts';
import { passphraseFor } from './passphrase.ts';
import { resultLine } from './resultLine.ts';
import { resultsOf } from './resultsOf.ts';

/** Reads every file of the command and writes a line for each, in the order of the input. */
export async function readFiles(command: ReadCommand, stop: AbortSignal, write: (line: string) => Promise<void>) {
  const { folder, secret, isTemporary } = await whereToKeep(command);
  const workstation = openWorkstation({
    folder,
    modelFolder,
    workerCount: command.workers ?? undefined,
    visibleOnly: command.visibleOnly,
    languages: command.languages ?? undefined,
    ocrEngine: command.ocrEngine ?? undefined,
  });
  try {
    await unlock(workstation, secret);
    await readAll(command, workstation.session(), stop, write);
  } finally {
    await workstation.close();
    if (isTemporary) await rm(folder, { recursive: true, force: true });
  }
}

async function whereToKeep(
  command: ReadCommand,
): Promise<{ folder: string; secret: StoreSecret; isTemporary: boolean }> {
  if (command.store !== null) {
    const passphrase = await passphraseFor(command.passphraseFile);
    return { folder: resolve(command.store), secret: { kind: 'passphrase', passphrase }, isTemporary: false };
  }
  return { folder: await mkdtemp(join(tmpdir(), 'vouch-')), secret: { kind: 'ephemeral' }, isTemporary: true };
}

async function unlock(workstation: Workstation, secret: StoreSecret): Promise<void> {
  const status = await workstation.unlock(secret);
  if (status.state !== 'refused') return;
  throw new VouchFailure(status.failure.code, status.failure.message, status.failure.remedy);
}

async function readAll(
  command: ReadCommand,
  session: Session,
  stop: AbortSignal,
  write: (line: string) => Promise<void>,
): Promise<void> {
  const shown = displayPaths(command.paths);
  const progress = new ProgressLine();
  const gate = Promise.withResolvers<void>();
  let written: Promise<void> = Promise.resolve();
  let isNoting = true;
  const emit = (file: FinishedFile): void => {
    for (const one of resultsOf(session, shown(file.path), file)) {
      const line = command.json ? JSON.stringify(one) : resultLine(one);
      written = written.then(() => write(line));
    }
  };
  const order = new InputOrder((documentId) => isSettled(session, documentId), emit);
  const settled = (one: Settled): void => {
    if (command.acceptSplits && one.into === null) acceptProposal(session, one.documentId);
    order.settled(one);
  };
  const step = (change: () => void): void => {
    try {
      change();
      progress.show(order.counts);
      if (!isNoting && order.counts.finished === order.counts.noted) gate.resolve();
    } catch (error) {
      gate.reject(error);
    }
  };
  const unhear = session.pipeline.onSettled((one) => step(() => settled(one)));
  stop.addEventListener('abort', () => gate.reject(stopped()), { once: true });
  try {
    const paths = command.paths.map((path) => resolve(path));
    await Promise.race([
      gate.promise,
      session.pipeline.note(paths, analystOf(session), (files) => step(() => order.note(files))),
    ]);
    isNoting = false;
    step(() => order.handOut());
    await gate.promise;
    await written;
  } finally {
    unhear();
    progress.end(order.counts);
  }
}

function stopped(): VouchFailure {
  return new VouchFailure('CANCELLED', 'The run was stopped.', 'With --store, the next run goes on where it stopped.');
}

/** A file is settled once its own document is, those made of its parts, and those that were in it. */
function isSettled(session: Session, fileId: DocumentId): boolean {
  const { db } = session.store;
  if (!isAtRest(session, fileId)) return false;
  const standing = readParts(db, fileId).filter(({ stands }) => stands);
  const inside = (readContents(db, fileId) ?? []).flatMap(({ documentId }) => documentId ?? []);
  return standing.every(({ partId }) => isAtRest(session, partId)) && inside.every((id) => isSettled(session, id));
}

/** Divides a file that was read to its end as it is proposed, if it is. */
function acceptProposal(session: Session, documentId: DocumentId): void {
  const { store, pipeline } = session;
  if (readSplit(store.db, documentId)?.state !== 'open') return;
  if (readDocument(store.db, documentId).status !== 'done') return;
  decideSplit(store, { documentId, decision: 'accept' }, analystOf(session));
  pipeline.wake();
}

/** A document that is done may have to be checked again, because an earlier arrival was read after it. */
function isAtRest(session: Session, documentId: DocumentId): boolean {
  const { status } = readDocument(session.store.db, documentId);
  return status !== 'queued' && status !== 'working' && !isAtWork(session.store.db, documentId);
}
