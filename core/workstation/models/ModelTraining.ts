import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { TrainingState } from '../../contract/modelRegistry.ts';
import { learnInThread } from '../../engines/learning/learnInThread.ts';
import type { Learned, LearningTask } from '../../engines/learning/protocol.ts';
import { readGuard } from '../../engines/onnx/readGuard.ts';
import { probabilityOf } from '../../scoring/learning/LearnedRiskModel.ts';
import type { Store } from '../../store/Store.ts';
import { saveComparedScore } from '../../store/queries/comparedScores.ts';
import { readModelRoles, setChallenger } from '../../store/queries/modelRoles.ts';
import { readSettings } from '../../store/queries/settings.ts';
import {
  nextLearnedNumber,
  readModelVersion,
  readStoredModel,
  registerLearned,
} from '../../store/queries/modelVersions.ts';
import { type LearningRow, readLearningHistory } from '../../store/views/learningHistory.ts';
import { VouchFailure, failureOf } from '../../vocabulary/failure.ts';
import type { StoreKey } from './StoreKey.ts';
import { learnedFingerprint } from './learnedFingerprint.ts';

interface Parts {
  readonly store: Store;
  /** Folder of the shipped risk model, for its guard cases. */
  readonly folder: string;
  readonly shipped: () => Promise<string>;
  readonly key: StoreKey;
  /** `isProgress`: it came further, and nothing else. */
  readonly onChanged: (isProgress: boolean) => void;
}

/** Documents whose compared scores are written in one transaction. */
const keptAtOnce = 1000;

/** Learning of challengers from decided cases: one at a time, in a thread, to be watched and cancelled. */
export class ModelTraining {
  readonly #parts: Parts;
  #stop: AbortController | null = null;
  #state: TrainingState = { done: null, failure: null };
  #work: Promise<void> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  state(): TrainingState {
    return this.#state;
  }

  /** Begins; answers at once. @throws VouchFailure REFUSED while one is at work */
  start(by: string): void {
    if (this.#stop !== null) throw new VouchFailure('REFUSED', 'A challenger is being learned already.');
    const stop = new AbortController();
    this.#stop = stop;
    this.#tell({ done: 0, failure: null });
    this.#work = this.#run(by, stop.signal)
      .then(() => this.#tell({ done: null, failure: null }))
      .catch((error: unknown) => {
        const { code, message } = failureOf(error);
        this.#tell({ done: null, failure: code === 'CANCELLED' ? null : message });
      })
      .finally(() => {
        this.#stop = null;
      });
  }

  cancel(): void {
    this.#stop?.abort();
  }

  /** Resolves once nothing is being learned. */
  async settled(): Promise<void> {
    await this.#work;
  }

  async close(): Promise<void> {
    this.cancel();
    await this.#work;
  }

  #tell(state: TrainingState): void {
    this.#state = state;
    this.#parts.onChanged(state.done !== null);
  }

  async #run(by: string, signal: AbortSignal): Promise<void> {
    const { store } = this.#parts;
    const shipped = await this.#parts.shipped();
    const champion = readModelRoles(store.db)?.champion ?? shipped;
    const base = readModelVersion(store.db, champion).base ?? champion;
    const names = readModelVersion(store.db, base).inputs.map(({ name }) => name);
    const all = await readLearningHistory(store.db, () => setImmediate());
    const rows = all.filter(({ values }) => names.every((name) => values.has(name)));
    const task = await this.#task({ shipped, base, champion }, names, rows);
    const learned = await learnInThread(task, { signal, onProgress: (done) => this.#tell({ done, failure: null }) });
    if (signal.aborted) throw new VouchFailure('CANCELLED', 'The training was cancelled.');
    await this.#keep({ base, champion }, rows, learned, by);
  }

  async #task(
    { shipped, base, champion }: { shipped: string; base: string; champion: string },
    names: readonly string[],
    rows: readonly LearningRow[],
  ): Promise<LearningTask> {
    const { store, folder } = this.#parts;
    const working = readStoredModel(store.db, champion);
    return {
      base: shippedFiles(store, base),
      guard: await readGuard(shippedFiles(store, shipped).manifest, (file) => readFile(join(folder, file))),
      champion: {
        weights: working.origin === 'learned' ? working.weights : null,
        alertThreshold: readModelVersion(store.db, champion).alertThreshold,
      },
      values: Float64Array.from(rows.flatMap(({ values }) => names.map((name) => values.get(name) ?? -1))),
      outcome: Uint8Array.from(rows, ({ outcome }) => outcome),
    };
  }

  /** Registers what was learned; where it held on its guard it becomes the challenger, in shadow. */
  async #keep(
    { base, champion }: { base: string; champion: string },
    rows: readonly LearningRow[],
    learned: Learned,
    by: string,
  ): Promise<void> {
    const { store } = this.#parts;
    const shipped = readModelVersion(store.db, base);
    const version = `${shipped.version}+${nextLearnedNumber(store.db, base)}`;
    const { weights, alertThreshold, report, scores, newest } = learned;
    const sha256 = learnedFingerprint({ version, base, weights, alertThreshold });
    const identity = { id: shipped.id, version, sha256 };
    const learnedUpTo = rows[newest]?.seq ?? 0;
    store.changeLog.asOne(() => {
      const signature = this.#parts.key.sign(sha256);
      registerLearned(store, { ...identity, base, weights, alertThreshold, report, learnedUpTo, signature }, by);
      if (report.lostOn.length === 0)
        setChallenger(store, { challenger: sha256, mode: 'shadow', share: 0.1, reason: 'It held on its guard.' }, by);
    });
    const working = readModelVersion(store.db, champion);
    // A threshold of the settings holds for every model; else each has its own.
    const own = readSettings(store.db).alertThreshold;
    await this.#compare(rows, { model: identity, alertThreshold: own ?? alertThreshold }, scores.challenger);
    await this.#compare(rows, { model: working, alertThreshold: own ?? working.alertThreshold }, scores.champion);
  }

  async #compare(
    rows: readonly LearningRow[],
    by: { readonly model: { id: string; version: string; sha256: string }; readonly alertThreshold: number },
    scores: Float64Array,
  ): Promise<void> {
    const { db } = this.#parts.store;
    for (let from = 0; from < rows.length; from += keptAtOnce) {
      db.transaction(() => {
        for (const [at, { documentId }] of rows.slice(from, from + keptAtOnce).entries()) {
          const score = scores[from + at] ?? 0;
          saveComparedScore(db, documentId, { ...by, score, probability: probabilityOf(score) });
        }
      });
      await setImmediate();
    }
  }
}

function shippedFiles({ db }: Pick<Store, 'db'>, sha256: string): LearningTask['base'] {
  const stored = readStoredModel(db, sha256);
  if (stored.origin === 'shipped') {
    const { manifest, signature, graph } = stored;
    return { manifest, signature, graph };
  }
  throw new TypeError('Learned versions are made on shipped ones alone');
}
