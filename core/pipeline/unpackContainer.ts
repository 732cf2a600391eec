import type { Envelope } from '../contract/origins.ts';
import type { ContainedFile, ContainerMediaType, UnpackBudget } from '../intake/ContainedFile.ts';
import { deepestContainer, tooDeep, wholeBudget } from '../intake/containerLimits.ts';
import { innerName } from '../intake/innerPath.ts';
import { rejectingPattern } from '../intake/namePattern.ts';
import { type NotedContent, readContainerPlace, saveContents } from '../store/queries/containers.ts';
import { queuePlaceOf } from '../store/queries/jobs.ts';
import { sourceRulesOf } from '../store/queries/origins.ts';
import { type Failure, VouchFailure } from '../vocabulary/failure.ts';
import type { StageContext, StageEnd } from './StageContext.ts';
import { turnedAway } from './turnedAway.ts';

/**
 * Puts what is in a container into the vault, one file at a time, and answers how to note it all: a kill before that
 * leaves only bytes that the next try puts again. A container that cannot be opened, or holds nothing that could be a
 * document, is rejected and says why.
 */
export async function unpackContainer(
  context: StageContext,
  bytes: Uint8Array,
  mediaType: ContainerMediaType,
): Promise<() => StageEnd> {
  const { store, documentId, ports } = context;
  const place = readContainerPlace(store.db, documentId);
  try {
    if (place.depth > deepestContainer) throw tooDeep();
    const { envelope, files } = await ports.openContainer(bytes, mediaType, leftAfter(place.used));
    const contents: NotedContent[] = [];
    for await (const file of files) contents.push(await keep(context, file));
    return () => note(context, envelope, contents);
  } catch (error) {
    if (!(error instanceof VouchFailure) || context.signal.aborted) throw error;
    if (error.code === 'DISK_FULL') throw error;
    return () => ({ kind: 'rejected', failure: error.toFailure() });
  }
}

function leftAfter(used: UnpackBudget): UnpackBudget {
  return { files: wholeBudget.files - used.files, bytes: wholeBudget.bytes - used.bytes };
}

function note(context: StageContext, envelope: Envelope | null, contents: readonly NotedContent[]): StageEnd {
  const { store, documentId } = context;
  const place = readContainerPlace(store.db, documentId);
  const enqueuedAt = queuePlaceOf(store.db, documentId);
  const documentIds = saveContents(store, documentId, { place, envelope, contents, enqueuedAt });
  if (documentIds.length > 0) return { kind: 'unpacked', documentIds };
  return { kind: 'rejected', failure: nothingInside(envelope, contents.length) };
}

async function keep(context: StageContext, file: ContainedFile): Promise<NotedContent> {
  context.signal.throwIfAborted();
  const fileName = innerName(file.path);
  if (file.kind !== 'file') return { ...file, fileName };
  const { path, bytes } = file;
  const byteSize = bytes.byteLength;
  const rules = sourceRulesOf(context.store.db, context.documentId);
  const pattern = rejectingPattern(rules?.rejectPatterns ?? [], innerName(path));
  if (pattern !== null) return { kind: 'refused', path, fileName, byteSize, failure: turnedAway(pattern) };
  return { kind: 'file', path, fileName, byteSize, sha256: await context.ports.originals.put(bytes) };
}

function nothingInside(envelope: Envelope | null, skipped: number): Failure {
  const what = envelope === null ? 'This archive' : 'This e-mail';
  const message =
    skipped === 0
      ? `${what} holds no file.`
      : `${what} holds nothing that could be an invoice, only pictures of its text or the like (${skipped}).`;
  const remedy =
    envelope === null
      ? 'Ask the sender for the files.'
      : 'Its text is not read: save it as a PDF if it is the invoice.';
  return new VouchFailure('NOTHING_INSIDE', message, remedy).toFailure();
}
