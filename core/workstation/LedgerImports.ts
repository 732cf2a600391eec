import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { ImportId, ImportPlan, ImportPreview } from '../contract/ledger.ts';
import { type FileSample, readLedgerFile, sampleLedgerFile } from '../engines/ledger/readLedgerFile.ts';
import { tableFailure } from '../engines/ledger/tableFailure.ts';
import { hashFile } from '../engines/watch/hashFile.ts';
import { RowReader } from '../ledger/RowReader.ts';
import { guessKind, guessPlan, headingFingerprint } from '../ledger/guessPlan.ts';
import { previewOf } from '../ledger/previewOf.ts';
import type { Store } from '../store/Store.ts';
import {
  type ImportRecord,
  beginImport,
  endImport,
  importsAtWork,
  keepRows,
  markImport,
  readImport,
  recallKind,
  recallPlan,
  rememberPlan,
} from '../store/queries/ledgerImports.ts';
import { countKnown } from '../store/queries/ledgerRecords.ts';
import { listSources, recallSource, rememberSource } from '../store/queries/ledgerSources.ts';
import { ledgerSecret } from '../store/queries/ledgerSecret.ts';
import { undoPiece } from '../store/queries/ledgerUndo.ts';
import { VouchFailure, failureOf } from '../vocabulary/failure.ts';

interface Draft {
  readonly path: string;
  readonly byteSize: number;
  readonly sample: FileSample;
}

interface Parts {
  readonly store: Store;
  readonly onChanged: () => void;
  /** Records came, changed or went, and nothing more is at work. */
  readonly onRecords?: () => void;
  /** What went wrong beside the file: an import that could not even say how it ended. */
  readonly onDefect: (error: unknown) => void;
}

const sampledRows = 1000;
/** Records taken back in one transaction. */
const undoneAtOnce = 500;
const mostDrafts = 20;

/** Imports of ledger files: one after the other, in pieces that survive a kill, while the engine answers everybody else. */
export class LedgerImports {
  readonly #parts: Parts;
  readonly #drafts = new Map<string, Draft>();
  readonly #stops = new Map<ImportId, AbortController>();
  #line: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Goes on with what an engine that died left at work. */
  goOn(by: string): void {
    for (const { id, state } of importsAtWork(this.#parts.store.db)) {
      if (state === 'undoing') this.#enqueue(id, () => this.#undo(id, by));
      else this.#enqueue(id, (stop) => this.#run(id, stop, by));
    }
  }

  /** Looks at a file. Answers the draft's id. @throws VouchFailure as `openTable` does */
  async open(path: string): Promise<string> {
    const sample = await sampleLedgerFile(path, sampledRows);
    const { size } = await stat(path).catch((error: unknown) => {
      throw tableFailure(error);
    });
    const id = v7();
    this.#drafts.set(id, { path, byteSize: size, sample });
    const [oldest] = this.#drafts.keys();
    if (this.#drafts.size > mostDrafts && oldest !== undefined) this.#drafts.delete(oldest);
    return id;
  }

  /** What a plan makes of a draft's first rows; without one, the remembered or else the guessed plan. @throws NOT_FOUND */
  preview(draftId: string, asked: ImportPlan | { kind: ImportPlan['kind'] } | null): ImportPreview {
    const draft = this.#draft(draftId);
    const { db } = this.#parts.store;
    const { plan, remembered } =
      asked !== null && 'columns' in asked ? { plan: asked, remembered: false } : this.#planFor(draft, asked?.kind);
    const { path, byteSize, sample } = draft;
    const reader = new RowReader(plan, sample.headings, ledgerSecret(db));
    const { keys, ...preview } = previewOf(sample, plan, reader);
    const [sampledKnown, sources] = [countKnown(db, plan.kind, keys), listSources(db)];
    return { draftId, fileName: basename(path), byteSize, ...preview, sampledKnown, sources, remembered };
  }

  /** Begins an import; answers at once. @throws VouchFailure NOT_FOUND */
  async start(draftId: string, plan: ImportPlan, by: string): Promise<ImportId> {
    const { path, sample } = this.#draft(draftId);
    const { store } = this.#parts;
    const sha256 = await hashFile(path).catch((error: unknown) => {
      throw tableFailure(error);
    });
    rememberPlan(store.db, headingFingerprint(sample.headings), plan);
    rememberSource(store.db, basename(path), plan.source);
    const { rowsTotal } = sample;
    const id = beginImport(store, { fileName: basename(path), path, sha256, plan, rowsTotal }, by);
    this.#drafts.delete(draftId);
    this.#enqueue(id, (stop) => this.#run(id, stop, by));
    return id;
  }

  /** Stops an import after the piece it is at; it can be gone on with, or undone. */
  stop(id: ImportId): void {
    this.#stops.get(id)?.abort();
  }

  /** @throws VouchFailure NOT_FOUND, REFUSED where it was not broken off */
  resume(id: ImportId, by: string): void {
    const { state } = readImport(this.#parts.store.db, id);
    if (state !== 'stopped' && state !== 'failed')
      throw new VouchFailure('REFUSED', 'This import was not broken off.', 'Import the file again.');
    markImport(this.#parts.store.db, id, 'running');
    this.#enqueue(id, (stop) => this.#run(id, stop, by));
  }

  /** Takes an import back. @throws VouchFailure NOT_FOUND, REFUSED while it runs */
  undo(id: ImportId, by: string): void {
    const { state } = readImport(this.#parts.store.db, id);
    if (state === 'running' || state === 'undoing' || state === 'undone')
      throw new VouchFailure('REFUSED', 'This import cannot be undone now.', 'Stop it first.');
    markImport(this.#parts.store.db, id, 'undoing');
    this.#enqueue(id, () => this.#undo(id, by));
  }

  /** Resolves once nothing is at work. */
  async settled(): Promise<void> {
    await this.#line;
  }

  /** Lets go after the present piece; what is at work is gone on with by the next engine. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const stop of this.#stops.values()) stop.abort();
    await this.#line;
  }

  #planFor(draft: Draft, asked: ImportPlan['kind'] | undefined): { plan: ImportPlan; remembered: boolean } {
    const { db } = this.#parts.store;
    const { sample, path } = draft;
    const fingerprint = headingFingerprint(sample.headings);
    const known = asked === undefined ? recallKind(db, fingerprint) : recallPlan(db, fingerprint, asked);
    const plan = known ?? guessPlan(asked ?? guessKind(sample), sample);
    return { plan: { ...plan, source: recallSource(db, basename(path)) ?? plan.source }, remembered: known !== null };
  }

  #draft(id: string): Draft {
    const draft = this.#drafts.get(id);
    if (draft !== undefined) return draft;
    throw new VouchFailure('NOT_FOUND', 'This file is no longer open.', 'Choose it again.');
  }

  #enqueue(id: ImportId, work: (stop: AbortSignal) => Promise<void>): void {
    const stop = new AbortController();
    this.#stops.set(id, stop);
    this.#parts.onChanged();
    this.#line = this.#line
      .then(() => (this.#isClosed ? undefined : work(stop.signal)))
      .catch(this.#parts.onDefect)
      .finally(() => {
        this.#stops.delete(id);
        this.#parts.onChanged();
        if (this.#stops.size === 0 && !this.#isClosed) this.#parts.onRecords?.();
      });
  }

  async #run(id: ImportId, stop: AbortSignal, by: string): Promise<void> {
    const { store } = this.#parts;
    try {
      await this.#takeRows(readImport(store.db, id), stop);
      endImport(store, id, { state: 'done' }, by);
    } catch (error) {
      if (this.#isClosed) return;
      const failure = failureOf(error);
      if (failure.code === 'CANCELLED') endImport(store, id, { state: 'stopped' }, by);
      else endImport(store, id, { state: 'failed', failure }, by);
    }
  }

  async #takeRows(record: ImportRecord, stop: AbortSignal): Promise<void> {
    const { store, onChanged } = this.#parts;
    const { path, plan, sha256, rowsRead } = record;
    if (stop.aborted) throw new VouchFailure('CANCELLED', 'The import was stopped.');
    if (path === null)
      throw new VouchFailure('NOT_FOUND', 'Where the file lay is no longer known.', 'Import it again.');
    if ((await hashFile(path).catch(throwTableFailure)) !== sha256)
      throw new VouchFailure('FILE_DAMAGED', 'The file is not as it was when the import began.', 'Import it again.');
    let told = 0;
    const secret = ledgerSecret(store.db);
    for await (const piece of readLedgerFile({ path, plan, secret, skip: rowsRead }, stop)) {
      keepRows(store.db, record, piece.readings, piece.rowsRead);
      if (performance.now() - told < 250) continue;
      told = performance.now();
      onChanged();
    }
  }

  async #undo(id: ImportId, by: string): Promise<void> {
    const { store, onChanged } = this.#parts;
    const { no, plan } = readImport(store.db, id);
    while (undoPiece(store.db, plan.kind, no, undoneAtOnce)) {
      onChanged();
      await setImmediate();
      if (this.#isClosed) return;
    }
    endImport(store, id, { state: 'undone' }, by);
  }
}

function throwTableFailure(error: unknown): never {
  throw tableFailure(error);
}
