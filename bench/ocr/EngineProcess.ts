import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { processMemory } from '../processMemory.ts';
import type { OcrPage } from './OcrPage.ts';

const answerSchema = z.object({ text: z.string(), milliseconds: z.number() });
export type EngineAnswer = z.infer<typeof answerSchema>;

/** One engine at one setting, in a process of its own, so that its memory is its own. */
export class EngineProcess {
  readonly name: string;
  readonly #child: ChildProcess;
  #peak = 0;

  constructor(name: string, args: readonly string[]) {
    this.name = name;
    const server = fileURLToPath(new URL('./engineServer.ts', import.meta.url));
    // As the desktop starts its engine.
    const env = { ...process.env, MALLOC_ARENA_MAX: '2' };
    this.#child = fork(server, [...args], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  }

  /** Highest resident memory so far, in MB, the programs it started among it. */
  get peakMegabytes(): number {
    return this.#peak;
  }

  /** @throws where the process ended instead of answering */
  async read(page: OcrPage): Promise<EngineAnswer> {
    const watch = setInterval(() => void this.#look(), 50);
    try {
      return await new Promise<EngineAnswer>((resolve, reject) => {
        this.#child.once('message', (message) => resolve(answerSchema.parse(message)));
        this.#child.once('exit', (code) => reject(new Error(`${this.name} ended with ${code}.`)));
        this.#child.send(page);
      });
    } finally {
      clearInterval(watch);
      await this.#look();
      this.#child.removeAllListeners('exit');
      this.#child.removeAllListeners('message');
    }
  }

  close(): void {
    this.#child.kill();
  }

  async #look(): Promise<void> {
    if (this.#child.pid !== undefined) this.#peak = Math.max(this.#peak, await residentOf(this.#child.pid));
  }
}

/** Resident memory of a process and those below it, in MB (Linux only). */
async function residentOf(pid: number): Promise<number> {
  const own = (await processMemory(pid, 'now')) ?? 0;
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const below = await Promise.all(
    children
      .split(' ')
      .filter(Boolean)
      .map((child) => residentOf(Number(child))),
  );
  return below.reduce((sum, megabytes) => sum + megabytes, own);
}
