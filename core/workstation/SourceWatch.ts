import type { SourceState } from '../contract/sources.ts';
import { unreadable } from '../engines/files/unreadable.ts';
import { hashFile } from '../engines/watch/hashFile.ts';
import { type ListedFile, listFolder } from '../engines/watch/listFolder.ts';
import { moveTaken } from '../engines/watch/moveTaken.ts';
import { watchFolder } from '../engines/watch/watchFolder.ts';
import { matchesPattern } from '../intake/namePattern.ts';
import { isOpen } from '../intake/schedule.ts';
import type { FoundFile } from '../pipeline/StagePorts.ts';
import { answerInTime } from '../pipeline/answerInTime.ts';
import { filesToMove, readSourceFile, saveMoved, saveSourceFile } from '../store/queries/sourceFiles.ts';
import type { StoredSource } from '../store/queries/sources.ts';
import type { Store } from '../store/Store.ts';
import { instantOf } from '../vocabulary/clock.ts';
import { type Failure, VouchFailure } from '../vocabulary/failure.ts';

/** A folder without schedule is looked at this often, whatever the system tells of changes. */
const pollMs = 5_000;
/** A file that looked the same twice, so far apart, is complete. */
const settleMs = 1_500;
/** An empty file is often one that is about to be written. */
const emptySettleMs = 10_000;
/** A drive that does not answer within this time is not there. */
const patienceMs = 20_000;

export interface SourceWatchParts {
  readonly store: Store;
  /** Notes files durably and begins to work on them. */
  take(files: AsyncIterable<FoundFile>): Promise<number>;
  onChanged(): void;
}

/** How a source is at the moment; nothing of it is kept. */
export interface SourceCondition {
  readonly state: SourceState;
  readonly failure: Failure | null;
  readonly ignored: number;
  readonly settling: number;
  readonly lastLook: string | null;
}

interface Sighting {
  readonly byteSize: number;
  readonly modifiedMs: number;
  readonly since: number;
}

/** Watches one folder: looks when told or when it is time, takes what is complete and was not taken before, moves what is kept. */
export class SourceWatch {
  readonly #parts: SourceWatchParts;
  readonly #stop = new AbortController();
  #source: StoredSource;
  #condition: SourceCondition = { state: 'watching', failure: null, ignored: 0, settling: 0, lastLook: null };
  #sightings = new Map<string, Sighting>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #looking: Promise<void> | null = null;
  #unwatch: (() => void) | null = null;

  constructor(source: StoredSource, parts: SourceWatchParts) {
    this.#source = source;
    this.#parts = parts;
    this.#plan(0);
  }

  get condition(): SourceCondition {
    return this.#source.paused ? { ...this.#condition, state: 'paused', failure: null } : this.#condition;
  }

  /** The source has other terms now. */
  change(source: StoredSource): void {
    this.#source = source;
    this.#rest();
    this.#plan(0);
  }

  /** Looks now, whatever the schedule says; waits for a look under way. */
  async look(): Promise<void> {
    await this.#looking;
    this.#looking = this.#lookOnce().finally(() => {
      this.#looking = null;
    });
    await this.#looking;
    this.#plan(this.#nextMs());
  }

  async close(): Promise<void> {
    this.#stop.abort();
    this.#rest();
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#looking;
  }

  #plan(ms: number): void {
    if (this.#stop.signal.aborted) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#onTime(), ms);
  }

  async #onTime(): Promise<void> {
    if (this.#source.paused) return;
    const { schedule } = this.#source.terms;
    if (isOpen(schedule, new Date(this.#parts.store.clock.now()))) await this.look();
    else {
      this.#rest();
      this.#become({ state: 'resting', failure: null });
      this.#plan(pollMs);
    }
  }

  /** Files still being written are looked at soon, all else when it is time. */
  #nextMs(): number {
    if (this.#condition.settling > 0) return settleMs;
    const { everyMinutes } = this.#source.terms.schedule;
    const isReached = this.#condition.state === 'watching';
    return everyMinutes === null || !isReached ? pollMs : everyMinutes * 60_000;
  }

  async #lookOnce(): Promise<void> {
    try {
      const { path, terms } = this.#source;
      const files = await this.#inTime(listFolder(path, terms.subfolders));
      const matching = files.filter(({ fileName }) => isWanted(terms.patterns, fileName));
      const complete = await this.#completeOf(matching);
      const taken = await this.#parts.take(complete);
      await this.#moveKept();
      this.#watch();
      const lastLook = instantOf(this.#parts.store.clock);
      const settling = this.#sightings.size;
      this.#become(
        { state: 'watching', failure: null, ignored: files.length - matching.length, settling, lastLook },
        taken > 0,
      );
    } catch (error) {
      if (this.#stop.signal.aborted) return;
      this.#rest();
      this.#become(conditionAfter(error));
    }
  }

  /** The files to take, as they become known; one that changes or is locked waits for the next look. */
  async #completeOf(files: readonly ListedFile[]): Promise<AsyncIterable<FoundFile>> {
    const { store } = this.#parts;
    const { id: sourceId, terms } = this.#source;
    const before = this.#sightings;
    this.#sightings = new Map();
    const ready: FoundFile[] = [];
    for (const file of files) {
      const known = readSourceFile(store.db, sourceId, file.path);
      if (known !== null && known.byteSize === file.byteSize && known.modifiedMs === file.modifiedMs) continue;
      if (!this.#hasSettled(file, before.get(file.path))) continue;
      const sha256 = await this.#hashOf(file);
      if (sha256 === null) continue;
      const entry = { ...file, sha256, toMove: terms.afterwards === 'move' };
      if (known?.sha256 === sha256) saveSourceFile(store.db, sourceId, entry, null);
      else {
        ready.push({
          path: file.path,
          fileName: file.fileName,
          source: { sourceId, rules: terms.rules },
          alongside: (documentId) => saveSourceFile(store.db, sourceId, entry, documentId),
        });
      }
    }
    return iterate(ready);
  }

  #hasSettled(file: ListedFile, before: Sighting | undefined): boolean {
    const now = this.#parts.store.clock.now();
    const { byteSize, modifiedMs } = file;
    const isSame = before?.byteSize === byteSize && before.modifiedMs === modifiedMs;
    const since = isSame && before !== undefined ? before.since : now;
    const isComplete = isSame && now - since >= (byteSize === 0 ? emptySettleMs : settleMs);
    if (!isComplete) this.#sightings.set(file.path, { byteSize, modifiedMs, since });
    return isComplete;
  }

  /** Null where another program has the file locked; it is tried again at the next look. */
  async #hashOf(file: ListedFile): Promise<string | null> {
    try {
      return await this.#inTime(hashFile(file.path));
    } catch (error) {
      if (error instanceof VouchFailure || this.#stop.signal.aborted) throw error;
      this.#sightings.set(file.path, { ...file, since: this.#parts.store.clock.now() });
      return null;
    }
  }

  async #moveKept(): Promise<void> {
    const { db } = this.#parts.store;
    const { id, path } = this.#source;
    for (const file of filesToMove(db, id)) saveMoved(db, id, file.path, await this.#inTime(moveTaken(path, file)));
  }

  #inTime<Result>(work: Promise<Result>): Promise<Result> {
    return answerInTime(work, { ms: patienceMs, signal: this.#stop.signal, late });
  }

  #watch(): void {
    const { path, terms } = this.#source;
    if (terms.schedule.everyMinutes !== null) return;
    this.#unwatch ??= watchFolder(path, terms.subfolders, () => {
      if (this.#looking === null) this.#plan(200);
    });
  }

  #rest(): void {
    this.#unwatch?.();
    this.#unwatch = null;
  }

  #become(change: Partial<SourceCondition>, isNews = false): void {
    const before = this.#condition;
    this.#condition = { ...before, ...change };
    const { state, settling, ignored, failure } = this.#condition;
    const isSame = before.state === state && before.settling === settling && before.ignored === ignored;
    if (isNews || !isSame || before.failure?.message !== failure?.message || before.lastLook === null)
      this.#parts.onChanged();
  }
}

function late(): VouchFailure {
  return new VouchFailure('FILE_UNREADABLE', 'The drive does not answer.', 'It is tried again by itself.');
}

/** What a failed look says: a drive that is away comes back by itself, anything else needs a person. */
function conditionAfter(error: unknown): Pick<SourceCondition, 'state' | 'failure' | 'settling'> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isAway = [
    'ENOENT',
    'ENOTDIR',
    'EIO',
    'EHOSTDOWN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ETIMEDOUT',
    'ESTALE',
    'ENODEV',
    'FILE_UNREADABLE',
  ].includes(code);
  const remedy = isAway ? 'Connect the drive; Vouch goes on by itself.' : 'Check who may read and change this folder.';
  const message = isAway
    ? 'This folder cannot be reached.'
    : unreadable(error).message.replace('This file', 'A file in this folder');
  const failure = new VouchFailure('FILE_UNREADABLE', message, remedy).toFailure();
  return { state: isAway ? 'waiting' : 'error', failure, settling: 0 };
}

function isWanted(patterns: readonly string[], fileName: string): boolean {
  return patterns.length === 0 || patterns.some((pattern) => matchesPattern(pattern, fileName));
}

async function* iterate(files: readonly FoundFile[]): AsyncGenerator<FoundFile> {
  yield* files;
}
