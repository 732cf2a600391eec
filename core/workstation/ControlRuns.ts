import { setImmediate } from 'node:timers/promises';
import type { ControlId, ControlRun } from '../contract/controls.ts';
import { controlTests } from '../controls/catalogue.ts';
import { judgeInThread } from '../engines/controls/judgeInThread.ts';
import type { ControlMessage, ControlTask } from '../engines/controls/protocol.ts';
import type { OpenStore } from '../engines/storeFolder/openStore.ts';
import {
  type ControlResult,
  beginControlRun,
  breakOffControlRuns,
  dropHitsNotFound,
  dropHitsNotFoundIn,
  endControlRun,
  keepControlHits,
  lastControlRun,
  readControlRun,
} from '../store/queries/controlRuns.ts';
import { controlVersionsInUse } from '../store/queries/controlVersions.ts';
import { raiseControlAlerts, withdrawGroundless } from '../store/queries/ledgerAlerts.ts';
import { ledgerSecret } from '../store/queries/ledgerSecret.ts';
import { type TouchedRecords, touchedSinceLastRun } from '../store/queries/touchedRecords.ts';
import { type Clock, instantOf } from '../vocabulary/clock.ts';
import type { CancellationSignal } from '../vocabulary/cancellation.ts';
import { failureOf } from '../vocabulary/failure.ts';

interface Parts {
  readonly store: OpenStore;
  readonly onChanged: () => void;
  /** Alerts were opened or withdrawn. */
  readonly onAlerts: () => void;
  readonly onDefect: (error: unknown) => void;
}

type Ended = Extract<ControlMessage, { kind: 'end' }>;

/** Whether hits of a test open alerts where nobody has said so. */
export function raisesAlertsByDefault({ severity }: (typeof controlTests)[number]): boolean {
  return severity === 'critical' || severity === 'high';
}

/** Runs of control tests over a store: one after the other, judged in a thread, written in pieces while the engine answers others. */
export class ControlRuns {
  readonly #parts: Parts;
  #line: Promise<unknown> = Promise.resolve();
  #stop: AbortController | null = null;
  #progress: number | null = null;
  #isNewAsked = false;
  #isClosed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    breakOffControlRuns(parts.store);
  }

  /** How far the run at work has come, 0 to 1; null where none is. */
  get progress(): number | null {
    return this.#progress;
  }

  /** Runs all tests over all records. Answers how it ended; never rejects for what the run met. */
  runAll(by: string): Promise<ControlRun> {
    return this.#enqueue('all', by);
  }

  /** The same, but answers as soon as it has begun; where a run is at work, that one. */
  start(by: string): Promise<ControlRun> {
    const atWork = lastControlRun(this.#parts.store.db);
    if (this.#progress !== null && atWork !== null) return Promise.resolve(atWork);
    return new Promise((resolve, reject) => {
      this.#enqueue('all', by, resolve).catch(reject);
    });
  }

  /** Runs the tests where something changed since the last run, once for all that came while another run was at work. */
  runNew(by: string): void {
    if (this.#isNewAsked || this.#isClosed) return;
    this.#isNewAsked = true;
    void this.#enqueue('new', by).catch(this.#parts.onDefect);
  }

  cancel(): void {
    this.#stop?.abort();
  }

  /** Resolves once nothing is at work. */
  async settled(): Promise<void> {
    await this.#line;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stop?.abort();
    await this.#line;
  }

  #enqueue(scope: ControlRun['scope'], by: string, onBegun?: (run: ControlRun) => void): Promise<ControlRun> {
    const run = this.#line.then(() => this.#run(scope, by, onBegun));
    this.#line = run.catch(() => undefined);
    return run;
  }

  async #run(
    scope: ControlRun['scope'],
    by: string,
    onBegun: ((run: ControlRun) => void) | undefined,
  ): Promise<ControlRun> {
    const { store, onChanged } = this.#parts;
    if (scope === 'new') this.#isNewAsked = false;
    const touched = scope === 'all' ? null : touchedSinceLastRun(store.db);
    const no = beginControlRun(store, touched === null ? 'all' : 'new', by);
    const stop = new AbortController();
    this.#stop = stop;
    if (this.#isClosed) stop.abort();
    this.#progress = 0;
    onBegun?.(readControlRun(store.db, no));
    onChanged();
    try {
      return await this.#judge(no, touched, stop.signal, by);
    } catch (error) {
      const failure = failureOf(error);
      const state = failure.code === 'CANCELLED' ? 'cancelled' : 'failed';
      endControlRun(store, no, { state, failure, payments: 0, gone: 0, alerts: 0, results: [] }, by);
      return readControlRun(store.db, no);
    } finally {
      this.#stop = null;
      this.#progress = null;
      onChanged();
    }
  }

  async #judge(no: number, touched: TouchedRecords | null, stop: CancellationSignal, by: string): Promise<ControlRun> {
    const { store, onAlerts } = this.#parts;
    const versions = controlVersionsInUse(store.db);
    const versionOf = (control: ControlId): number => versions.get(control)?.number ?? 0;
    const ended = await this.#takeHits(no, taskOf(store, touched, versions), stop, versionOf);
    const gone = dropGone(store, no, ended, touched);
    const alerts = await raiseAlerts(store, versions);
    if (alerts > 0 || gone > 0) onAlerts();
    const results = ended.tests.map(({ control, excused, missing }): ControlResult => ({
      control,
      version: versionOf(control),
      excused,
      missing,
    }));
    return endControlRun(store, no, { state: 'done', payments: ended.payments, gone, alerts, results }, by);
  }

  async #takeHits(
    no: number,
    task: ControlTask,
    stop: CancellationSignal,
    versionOf: (control: ControlId) => number,
  ): Promise<Ended> {
    for await (const message of judgeInThread(task, stop))
      switch (message.kind) {
        case 'progress':
          this.#progress = message.share;
          this.#parts.onChanged();
          break;
        case 'hits':
          keepControlHits(this.#parts.store.db, no, message.found, versionOf);
          break;
        case 'end':
          return message;
      }
    throw new TypeError('a run of control tests ended without saying so');
  }
}

function taskOf(
  store: OpenStore,
  touched: TouchedRecords | null,
  versions: ReturnType<typeof controlVersionsInUse>,
): ControlTask {
  const { path, key, nativeBinding } = store.reader;
  return {
    reader: { path, key: new Uint8Array(key), ...(nativeBinding === undefined ? {} : { nativeBinding }) },
    secret: ledgerSecret(store.db),
    today: today(store.clock),
    settings: Object.fromEntries([...versions].map(([control, { parameters }]) => [control, { ...parameters }])),
    touched:
      touched === null
        ? null
        : {
            values: {
              payee: [...touched.values.payee],
              vendor: [...touched.values.vendor],
              purchaseOrder: [...touched.values.purchaseOrder],
              item: [...touched.values.item],
              amountMinor: [...touched.values.amountMinor],
            },
            kinds: [...touched.kinds],
            tests: [...touched.tests],
          },
  };
}

function today(clock: Clock): string {
  return instantOf(clock).slice(0, 10);
}

/** Hits that no longer hold go: of tests run over everything, those not found; of others, those of what was looked at. */
function dropGone({ db }: OpenStore, no: number, { tests }: Ended, touched: TouchedRecords | null): number {
  let gone = 0;
  for (const { control, isWhole, block } of tests) {
    if (touched === null || isWhole) gone += dropHitsNotFound(db, no, control);
    else if (block !== null) gone += dropHitsNotFoundIn(db, no, control, touched.values[block].map(String));
  }
  return gone;
}

async function raiseAlerts(
  { db, clock }: OpenStore,
  versions: ReturnType<typeof controlVersionsInUse>,
): Promise<number> {
  withdrawGroundless(db);
  let raised = 0;
  for (const test of controlTests) {
    if (!(versions.get(test.id)?.raisesAlerts ?? raisesAlertsByDefault(test))) continue;
    raised += raiseControlAlerts(db, test.id, instantOf(clock));
    await setImmediate();
  }
  return raised;
}
