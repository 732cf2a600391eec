import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import type { EngineMessage } from '../engine/engineMessages.ts';
import { EngineLink } from './EngineLink.ts';
import type { IncidentLog } from './incidentLog.ts';
import { restartPolicy } from './restartPolicy.ts';

const closingMs = 8_000;

export interface EngineHostOptions {
  modulePath: string;
  environment: Record<string, string>;
  /** What the engine prints may quote documents: shown to developers, dropped everywhere else. */
  showOutput: boolean;
  log: IncidentLog;
  /** A life of the engine began; the first one has `restarted` false. */
  onStarted(life: { link: EngineLink; restarted: boolean }): void;
  /** It died too often to be started again without a person. */
  onGivenUp(): void;
}

/** Starts the engine's process, introduces windows to it, and starts it again when it dies. */
export class EngineHost {
  readonly #options: EngineHostOptions;
  readonly #policy = restartPolicy();
  #child: UtilityProcess | null = null;
  #link: EngineLink | null = null;
  #lives = 0;
  #stopping = false;

  constructor(options: EngineHostOptions) {
    this.#options = options;
  }

  /** Main's link to the present life; null between two lives. */
  get link(): EngineLink | null {
    return this.#link;
  }

  start(): void {
    const { modulePath, environment, showOutput } = this.#options;
    const child = utilityProcess.fork(modulePath, [], {
      serviceName: 'Vouch engine',
      env: environment,
      stdio: showOutput ? 'inherit' : 'ignore',
    });
    this.#child = child;
    child.once('exit', (code) => this.#afterExit(code));
    this.#link = new EngineLink(this.#introduce(child, 'host-port'));
    this.#lives += 1;
    this.#options.onStarted({ link: this.#link, restarted: this.#lives > 1 });
  }

  /** A fresh port to the engine for a window; null while there is no engine (its next life posts one). */
  portForWindow(): MessagePortMain | null {
    return this.#child ? this.#introduce(this.#child, 'renderer-port') : null;
  }

  /** A person asked for it after the host had given up. */
  tryAgain(): void {
    this.#policy.forget();
    if (!this.#child) this.start();
  }

  /** Lets the engine close its store, and ends it when it does not. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (!child) return;
    const gone = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
    });
    child.postMessage({ kind: 'close' } satisfies EngineMessage);
    const patience = setTimeout(() => child.kill(), closingMs);
    await gone;
    clearTimeout(patience);
  }

  #introduce(child: UtilityProcess, kind: 'host-port' | 'renderer-port'): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage({ kind } satisfies EngineMessage, [port2]);
    return port1;
  }

  #afterExit(code: number): void {
    this.#child = null;
    this.#link?.cut();
    this.#link = null;
    if (this.#stopping) return;
    this.#options.log.note(`engine-exit-${code}`);
    const delay = this.#policy.afterCrash(Date.now());
    if (delay === null) {
      this.#options.onGivenUp();
      return;
    }
    setTimeout(() => {
      if (!this.#stopping && !this.#child) this.start();
    }, delay);
  }
}
