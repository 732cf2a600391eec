import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { glob } from 'node:fs/promises';

/**
 * Every file under `folder` that is the start of a worker thread: it takes its port from `node:worker_threads`. Their
 * names must differ, because all of them are put beside the engine's bundle.
 */
export async function workerEntries(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const name of glob('**/*.ts', { cwd: folder })) {
    if (name.endsWith('.test.ts')) continue;
    const path = join(folder, name);
    if (startsWorker(await readFile(path, 'utf8'))) found.push(path);
  }
  const names = found.map((path) => basename(path));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`Two worker files are called ${twice}; they end up in one folder. Rename one.`);
  return found.sort();
}

function startsWorker(source: string): boolean {
  return /import\s*\{[^}]*\b(?:parentPort|workerData)\b[^}]*\}\s*from\s*'node:worker_threads'/.test(source);
}
