import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { processMemory } from './processMemory.ts';

export interface BatchResult {
  readonly seconds: number;
  readonly pages: number;
  readonly peakMegabytes: number;
}

/** Reads files with the command line in a process of its own: wall time with start-up, pages read, peak memory. */
export async function readBatch(files: readonly string[]): Promise<BatchResult> {
  const vouch = fileURLToPath(new URL('../core/cli/vouch.ts', import.meta.url));
  const began = performance.now();
  const child = spawn(process.execPath, [vouch, 'read', '--json', ...files], { stdio: ['ignore', 'pipe', 'ignore'] });
  let peak = 0;
  const watch = setInterval(() => {
    void processMemory(child.pid ?? 0, 'highest').then((megabytes) => (peak = Math.max(peak, megabytes ?? 0)));
  }, 100);
  let pages = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const result: unknown = JSON.parse(line);
    if (typeof result === 'object' && result !== null && 'pages' in result) pages += Number(result.pages);
  }
  clearInterval(watch);
  return { seconds: (performance.now() - began) / 1000, pages, peakMegabytes: peak };
}
