import { rejectingPattern } from '../intake/namePattern.ts';
import { insertDocument, setDocumentStatus } from '../store/queries/documents.ts';
import { enqueueJob } from '../store/queries/jobs.ts';
import type { Store } from '../store/Store.ts';
import type { DocumentId } from '../vocabulary/ids.ts';
import type { FoundFile } from './StagePorts.ts';
import { turnedAway } from './turnedAway.ts';

/** One file noted durably: its document, which intake may later merge into the one that has the same bytes. */
export interface NotedFile {
  readonly documentId: DocumentId;
  readonly path: string;
}

/** Files noted in one transaction. */
const batchSize = 200;

/**
 * Notes every file the paths stand for, in their order: a document, its arrival and its first job in one transaction.
 * All share one time of receipt, so that a drop lists as one, in its order. A path that cannot be read is a rejected
 * document, so that nothing dropped goes unanswered. `onNoted` hears of each
 * batch once it is durable.
 */
export async function noteFiles(
  store: Store,
  found: AsyncIterable<FoundFile>,
  by: string,
  onNoted: (files: readonly NotedFile[]) => void,
): Promise<number> {
  const receivedAt = store.clock.now();
  let noted = 0;
  let batch: FoundFile[] = [];
  const save = (): void => {
    if (batch.length === 0) return;
    const files = store.db.transaction(() => batch.map((file) => noteOne(store, file, { by, receivedAt })));
    noted += files.length;
    batch = [];
    onNoted(files);
  };
  for await (const file of found) {
    batch.push(file);
    if (batch.length >= batchSize) save();
  }
  save();
  return noted;
}

function noteOne(
  store: Store,
  file: FoundFile,
  { by, receivedAt }: { readonly by: string; readonly receivedAt: number },
): NotedFile {
  if ('failure' in file) {
    const documentId = insertDocument(store, { sourcePath: file.path, fileName: lastPart(file.path), receivedAt }, by);
    setDocumentStatus(store, documentId, 'rejected', file.failure);
    return { documentId, path: file.path };
  }
  const { path, fileName, source = null, contentSha256 } = file;
  const content = contentSha256 === undefined ? {} : { contentSha256 };
  const documentId = insertDocument(store, { sourcePath: path, fileName, receivedAt, source, ...content }, by);
  const pattern = rejectingPattern(source?.rules.rejectPatterns ?? [], fileName);
  if (pattern !== null) setDocumentStatus(store, documentId, 'rejected', turnedAway(pattern));
  else {
    const enqueuedAt = receivedAt + headStartMs[source?.rules.priority ?? 'normal'];
    enqueueJob(store.db, { documentId, stage: 'intake', enqueuedAt });
  }
  file.alongside?.(documentId);
  return { documentId, path };
}

const dayMs = 86_400_000;
/** Places in the queue are times; a source may go before or after what comes in within a month. */
const headStartMs = { first: -30 * dayMs, normal: 0, last: 30 * dayMs } as const;

function lastPart(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
}
