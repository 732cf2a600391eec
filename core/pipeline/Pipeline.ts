import type { Stage } from '../contract/documents.ts';
import type { EngineEvent } from '../contract/events.ts';
import type { QueueState } from '../contract/inbox.ts';
import { readDocument } from '../store/queries/documents.ts';
import { type ClaimedJob, enqueueExtraction, enqueueRecheck, nextDueAt } from '../store/queries/jobs.ts';
import { listUnscored } from '../store/queries/risk.ts';
import { readPagesAgain } from '../store/queries/readPagesAgain.ts';
import { runAgainFrom } from '../store/queries/runAgain.ts';
import { type Store, flowActor } from '../store/Store.ts';
import { assertNever } from '../vocabulary/assertNever.ts';
import { type Failure, VouchFailure, failureOf } from '../vocabulary/failure.ts';
import type { DocumentId } from '../vocabulary/ids.ts';
import { JobBook } from './JobBook.ts';
import { Lanes, laneSizes } from './Lanes.ts';
import { ProgressFeed } from './ProgressFeed.ts';
import { QueueMeter } from './QueueMeter.ts';
import type { FlowOptions, Place } from './StageContext.ts';
import type { FoundFile, StagePorts } from './StagePorts.ts';
import { TurnLine } from './TurnLine.ts';
import { type Arrived, type Carriage, carryDocument } from './carryDocument.ts';
import { type NotedFile, noteFiles } from './noteFiles.ts';

/** Documents without a score that are taken up again at one start; the next start takes more. */
const mostUnscored = 10_000;
const heartbeatMs = 15_000;
/** Where the store cannot be written (disk full), it is tried again after so long, in milliseconds. */
const settleAgainMs = 10_000;

export interface PipelineParts {
  readonly store: Store;
  readonly ports: StagePorts;
  readonly options: FlowOptions;
  /** Name of this engine in its leases, new at every start. */
  readonly owner: string;
  readonly emit: (event: EngineEvent) => void;
  /** Told of errors that were not thrown on purpose; the document is retried or parked all the same. */
  readonly onDefect: (error: unknown, stage: Stage) => void;
}

/** A document after which nothing happens by itself, or one that became an arrival of `into`. */
export interface Settled {
  readonly documentId: DocumentId;
  readonly into: DocumentId | null;
}

/** Carries documents from stage to stage: claims what came in first, runs it, and ends every document one way or another. */
export class Pipeline {
  readonly #parts: PipelineParts;
  readonly #book: JobBook;
  readonly #meter: QueueMeter;
  readonly #lanes: Lanes;
  readonly #feed: ProgressFeed;
  readonly #intake = new TurnLine();
  readonly #atWork = new Map<AbortController, { job: ClaimedJob; ended: Promise<void> }>();
  readonly #listeners = new Set<(settled: Settled) => void>();
  #waitingLong: ClaimedJob[] = [];
  #heartbeat: ReturnType<typeof setInterval> | null = null;
  #due: ReturnType<typeof setTimeout> | null = null;
  #closing = false;
  #unscoredTold = false;

  constructor(parts: PipelineParts) {
    this.#parts = parts;
    this.#book = new JobBook(parts.store, parts.owner);
    const sizes = laneSizes(parts.options.workers);
    this.#meter = new QueueMeter(parts.store, parts.options.workers);
    this.#lanes = new Lanes(
      sizes,
      () => this.#pump(),
      () => this.#waitingLong.length,
    );
    this.#feed = new ProgressFeed(parts.emit, () => this.#meter.state());
  }

  /** Takes back what a dead engine left and goes to work. */
  start(): void {
    this.#book.recover();
    this.#heartbeat = setInterval(() => this.#tried(() => this.#book.renew()), heartbeatMs);
    this.#pump();
  }

  /** Notes every file of these paths durably, as brought in by this person, and begins to work on them. Answers how many. */
  async note(
    paths: readonly string[],
    by: string,
    onNoted: (files: readonly NotedFile[]) => void = () => {},
  ): Promise<number> {
    return this.noteFound(this.#parts.ports.expandPaths(paths), by, onNoted);
  }

  /** The same for files that were found in another way. */
  async noteFound(
    found: AsyncIterable<FoundFile>,
    by: string,
    onNoted: (files: readonly NotedFile[]) => void = () => {},
  ): Promise<number> {
    return noteFiles(this.#parts.store, found, by, (files) => {
      onNoted(files);
      for (const { documentId } of files) this.#noticeNoted(documentId);
      this.#pump();
    });
  }

  cancel(documentIds: readonly DocumentId[], by: string): number {
    const cancelled = new Set(this.#book.cancel(documentIds, by));
    this.#waitingLong = this.#waitingLong.filter((job) => !cancelled.has(job.documentId));
    for (const [controller, { job }] of this.#atWork) if (cancelled.has(job.documentId)) controller.abort();
    for (const documentId of cancelled) this.#settled(documentId, null);
    return cancelled.size;
  }

  retry(documentIds: readonly DocumentId[], by: string): number {
    const revived = this.#book.retry(documentIds, by);
    for (const documentId of revived) this.#feed.documentChanged(documentId);
    this.#pump();
    return revived.length;
  }

  /** Has a document whose values changed checked and scored again; settles soon after. Joins the caller's transaction. */
  recheck(documentId: DocumentId): Promise<void> {
    if (!enqueueRecheck(this.#parts.store.db, documentId)) return Promise.resolve();
    const settled = new Promise<void>((resolve) => {
      const stop = this.onSettled((event) => {
        if (event.documentId !== documentId) return;
        stop();
        resolve();
      });
    });
    queueMicrotask(() => this.#pump());
    return settled;
  }

  /** Has the values of documents taken from their pages again, with what is known now. Answers how many. */
  readAgain(documentIds: readonly DocumentId[]): number {
    const { db } = this.#parts.store;
    const queued = db.transaction(() => documentIds.filter((documentId) => enqueueExtraction(db, documentId)));
    this.#pump();
    return queued.length;
  }

  /** Has a stage and all after it made again; answers for how many documents. */
  runAgain(documentIds: readonly DocumentId[], stage: Stage, by: string): number {
    const { store } = this.#parts;
    const again = store.db.transaction(() => documentIds.filter((id) => runAgainFrom(store, id, stage, by)));
    for (const documentId of again) this.#feed.documentChanged(documentId);
    this.#pump();
    return again.length;
  }

  /** Has scanned pages recognised again lying as they are shown. @throws VouchFailure REFUSED */
  readPagesAgain(documentId: DocumentId, pages: readonly number[], by: string): void {
    const { store } = this.#parts;
    store.db.transaction(() => readPagesAgain(store, documentId, pages, by));
    this.#feed.documentChanged(documentId);
    this.#pump();
  }

  /** Goes to work on what was queued past it: checks to be made again after a decision. */
  wake(): void {
    this.#pump();
  }

  /** The model is there: documents that ended without a score are checked and scored again. */
  scoreUnscored(): number {
    let revived = 0;
    const { db } = this.#parts.store;
    if (!this.#closing) this.#tried(() => (revived = this.retry(listUnscored(db, mostUnscored), flowActor)));
    return revived;
  }

  queueState(): QueueState {
    return this.#meter.state();
  }

  /** Hears of every document that comes to its end, until the answered function is called. */
  onSettled(listener: (settled: Settled) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stops after the pages under way are given up; unfinished work is ready for the next start. */
  async close(): Promise<void> {
    this.#closing = true;
    if (this.#heartbeat !== null) clearInterval(this.#heartbeat);
    if (this.#due !== null) clearTimeout(this.#due);
    for (const job of this.#waitingLong.splice(0)) this.#book.release(job);
    for (const controller of this.#atWork.keys()) controller.abort();
    await Promise.all([...this.#atWork.values()].map((work) => work.ended));
    this.#feed.close();
  }

  /** Begins whatever there is a place for. Where the store cannot be written at the moment, tries again later. */
  #pump(): void {
    if (this.#closing || this.#tried(() => this.#takeWork())) return;
    if (this.#due !== null) clearTimeout(this.#due);
    this.#due = setTimeout(() => this.#pump(), settleAgainMs);
  }

  #takeWork(): void {
    while (this.#lanes.longIsFree && this.#waitingLong.length > 0) this.#startLong();
    while (this.#lanes.quickIsFree) {
      const job = this.#book.claim();
      if (job === null) break;
      this.#begin(job, 'quick');
    }
    if (this.#lanes.busy === 0) this.#meter.rest();
    this.#wakeWhenDue();
  }

  /** Does what may fail for want of disk space; a failure is told, and answered by false. */
  #tried(work: () => void): boolean {
    try {
      work();
      return true;
    } catch (error) {
      this.#parts.emit({ kind: 'problem', failure: failureOf(error) });
      return false;
    }
  }

  /** Put-off work falls due by time alone. */
  #wakeWhenDue(): void {
    if (this.#due !== null) clearTimeout(this.#due);
    this.#due = null;
    const { store } = this.#parts;
    const due = this.#lanes.quickIsFree ? nextDueAt(store.db) : null;
    if (due !== null) this.#due = setTimeout(() => this.#pump(), Math.max(0, due - store.clock.now()));
  }

  #startLong(): void {
    const [job] = this.#waitingLong;
    if (job === undefined) return;
    const isStillOurs = this.#book.resume(job);
    this.#waitingLong.shift();
    if (isStillOurs) this.#begin(job, 'long');
  }

  #begin(job: ClaimedJob, lane: 'quick' | 'long'): void {
    this.#meter.begin();
    const place = this.#lanes.enter(lane);
    const controller = new AbortController();
    const ended = carryDocument(this.#carriage(lane, place, controller.signal), job)
      .then((arrived) => this.#arrived(arrived, controller.signal))
      .catch((error: unknown) => this.#parts.onDefect(error, job.stage))
      .finally(() => {
        place.leave();
        this.#atWork.delete(controller);
        this.#pump();
      });
    this.#atWork.set(controller, { job, ended });
  }

  #carriage(lane: 'quick' | 'long', place: Place, signal: AbortSignal): Carriage {
    const { store, ports, options } = this.#parts;
    return {
      store,
      ports,
      options,
      lane,
      place,
      signal,
      book: this.#book,
      intake: this.#intake,
      onStage: ({ documentId }) => this.#feed.documentChanged(documentId),
      onPage: ({ documentId, stage }, pagesDone, pageCount) =>
        this.#feed.progress({ kind: 'progress', documentId, stage, pagesDone, pageCount }),
      onUnpacked: (documentIds) => {
        for (const documentId of documentIds) this.#noticeNoted(documentId);
      },
      onCase: (caseId) => this.#feed.caseChanged(caseId),
      onUnscored: (failure) => this.#tellUnscored(failure),
    };
  }

  /** Says once that there is no model; each document it concerns says so too. */
  #tellUnscored(failure: Failure): void {
    if (!this.#unscoredTold) this.#parts.emit({ kind: 'problem', failure });
    this.#unscoredTold = true;
  }

  #arrived(arrived: Arrived, signal: AbortSignal): void {
    switch (arrived.kind) {
      case 'finished':
        if (!arrived.isRecheck) this.#meter.finish();
        this.#told(arrived.documentId, null);
        return;
      case 'merged': {
        const { documentId, into, fileName } = arrived;
        this.#feed.documentChanged(into);
        this.#parts.emit({ kind: 'duplicate-arrived', documentId: into, fileName });
        this.#settled(documentId, into);
        return;
      }
      case 'waits':
      case 'failed':
        this.#stopped(arrived, signal);
        return;
      default:
        assertNever(arrived);
    }
  }

  /** A stage did not come to its end: it waits, was cancelled, is given back, or failed. */
  #stopped(arrived: Extract<Arrived, { kind: 'waits' | 'failed' }>, signal: AbortSignal): void {
    const { job } = arrived;
    const isSettled = this.#tried(() => {
      if (this.#closing) this.#book.release(job);
      else if (signal.aborted) return;
      else if (arrived.kind === 'waits') this.#rest(job);
      else this.#failed(job, arrived.error);
    });
    if (!isSettled && !this.#closing) setTimeout(() => this.#stopped(arrived, signal), settleAgainMs);
  }

  #rest(job: ClaimedJob): void {
    this.#book.rest(job);
    this.#waitingLong.push(job);
  }

  #failed(job: ClaimedJob, error: unknown): void {
    if (!this.#book.fail(job, error)) return;
    if (!(error instanceof VouchFailure)) this.#parts.onDefect(error, job.stage);
    const { status } = readDocument(this.#parts.store.db, job.documentId);
    if (status === 'rejected' || status === 'parked') this.#settled(job.documentId, null);
    else this.#feed.documentChanged(job.documentId);
  }

  #noticeNoted(documentId: DocumentId): void {
    this.#meter.begin();
    const { status } = readDocument(this.#parts.store.db, documentId);
    if (status === 'rejected') this.#settled(documentId, null);
    else this.#feed.documentChanged(documentId);
  }

  #settled(documentId: DocumentId, into: DocumentId | null): void {
    this.#meter.finish();
    this.#told(documentId, into);
  }

  #told(documentId: DocumentId, into: DocumentId | null): void {
    this.#feed.documentChanged(documentId);
    for (const listener of this.#listeners) listener({ documentId, into });
  }
}
