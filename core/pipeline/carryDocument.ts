import type { Failure } from '../vocabulary/failure.ts';
import type { CaseId, DocumentId } from '../vocabulary/ids.ts';
import { type ClaimedJob, restartAttempts } from '../store/queries/jobs.ts';
import { readDocument } from '../store/queries/documents.ts';
import type { Store } from '../store/Store.ts';
import type { JobBook } from './JobBook.ts';
import type { Carried, FlowOptions, Place, StageContext } from './StageContext.ts';
import type { StagePorts } from './StagePorts.ts';
import type { TurnLine } from './TurnLine.ts';
import { YieldedPlace } from './YieldedPlace.ts';
import { isPicture } from './loadDocument.ts';
import { requireLease, runStage } from './runStage.ts';

export interface Carriage {
  readonly store: Store;
  readonly ports: StagePorts;
  readonly options: FlowOptions;
  readonly book: JobBook;
  /** Intake goes one after the other and in order: of two files with the same bytes the first noted is the document. */
  readonly intake: TurnLine;
  readonly lane: 'quick' | 'long';
  readonly place: Place;
  readonly signal: AbortSignal;
  onStage(job: ClaimedJob): void;
  onPage(job: ClaimedJob, pagesDone: number, pageCount: number): void;
  onUnpacked(documentIds: readonly DocumentId[]): void;
  onCase(caseId: CaseId): void;
  onUnscored(failure: Failure): void;
}

/** Where a document got to: to its end, or to a stage that stopped. */
export type Arrived =
  | { readonly kind: 'finished'; readonly documentId: DocumentId; readonly isRecheck: boolean }
  | { readonly kind: 'merged'; readonly documentId: DocumentId; readonly into: DocumentId; readonly fileName: string }
  | { readonly kind: 'waits'; readonly job: ClaimedJob }
  | { readonly kind: 'failed'; readonly job: ClaimedJob; readonly error: unknown };

/** Takes one document from the stage it stands at through all that follow. */
export async function carryDocument(carriage: Carriage, first: ClaimedJob): Promise<Arrived> {
  const carried: Carried = {};
  let job = first;
  const isRecheck = readDocument(carriage.store.db, first.documentId).status === 'done';
  for (;;) {
    carriage.onStage(job);
    try {
      if (carriage.lane === 'quick' && isPictureToRead(carriage, job)) throw new YieldedPlace();
      const { end, next } = await runInTurn(carriage, carried, job);
      if (end.kind === 'merged') return { ...end, documentId: job.documentId };
      if (end.kind === 'unpacked') carriage.onUnpacked(end.documentIds);
      if (end.kind === 'case') carriage.onCase(end.caseId);
      if (end.kind === 'unscored') carriage.onUnscored(end.failure);
      if (next === null) return { kind: 'finished', documentId: job.documentId, isRecheck };
      job = next;
    } catch (error) {
      return error instanceof YieldedPlace ? { kind: 'waits', job } : { kind: 'failed', job, error };
    }
  }
}

function runInTurn(carriage: Carriage, carried: Carried, job: ClaimedJob): ReturnType<typeof runStage> {
  const run = () => runStage(contextOf(carriage, carried, job), job, carriage.book.leaseEnd);
  return job.stage === 'intake' ? carriage.intake.take(run) : run();
}

/** A picture needs OCR for certain; whether a PDF does is known when its first page took long. */
function isPictureToRead({ store }: Carriage, job: ClaimedJob): boolean {
  return job.stage === 'reading' && isPicture(readDocument(store.db, job.documentId));
}

function contextOf(carriage: Carriage, carried: Carried, job: ClaimedJob): StageContext {
  const { store, ports, options, place, signal } = carriage;
  return {
    store,
    ports,
    options,
    documentId: job.documentId,
    signal,
    carried,
    place,
    checkpoint: (save) =>
      store.db.transaction(() => {
        requireLease(store, job);
        save();
        restartAttempts(store.db, job);
      }),
    progress: (pagesDone, pageCount) => carriage.onPage(job, pagesDone, pageCount),
  };
}
