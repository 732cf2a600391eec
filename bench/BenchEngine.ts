import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient, type RouterClient } from '@orpc/server';
import type { EngineRouter } from '../core/workstation/engineRouter.ts';
import type { HostRouter } from '../core/workstation/hostRouter.ts';
import { openWorkstation, type Workstation } from '../core/workstation/openWorkstation.ts';

/** The real engine on an ephemeral store, asked through its contracts in this process. */
export class BenchEngine {
  readonly #folder: string;
  readonly #workstation: Workstation;
  readonly engine: RouterClient<EngineRouter>;
  readonly host: RouterClient<HostRouter>;

  private constructor(folder: string) {
    this.#folder = folder;
    const modelFolder = fileURLToPath(new URL('../models', import.meta.url));
    this.#workstation = openWorkstation({ folder: join(folder, 'store'), modelFolder });
    this.engine = createRouterClient(this.#workstation.engineRouter);
    this.host = createRouterClient(this.#workstation.hostRouter);
  }

  static async open(): Promise<BenchEngine> {
    const bench = new BenchEngine(await mkdtemp(join(tmpdir(), 'vouch-bench-')));
    await bench.#workstation.unlock({ kind: 'ephemeral' });
    return bench;
  }

  /** Drops one file and answers the milliseconds until it is done. @throws when it ends in any other way */
  async dropToDone(path: string): Promise<number> {
    const events = await this.engine.events.listen();
    const began = performance.now();
    await this.host.intake.add({ paths: [path] });
    try {
      while (!(await this.#isDone())) await events.next();
      return performance.now() - began;
    } finally {
      await events.return(undefined);
    }
  }

  async #isDone(): Promise<boolean> {
    const { rows } = await this.engine.inbox.list({ limit: 1 });
    const [newest] = rows;
    if (newest === undefined || newest.status === 'queued' || newest.status === 'working') return false;
    if (newest.status !== 'done')
      throw new Error(`${newest.fileName} ended as ${newest.status}: ${newest.failure?.message}`);
    return true;
  }

  async close(): Promise<void> {
    await this.#workstation.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
