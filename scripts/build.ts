import { rm } from 'node:fs/promises';
import { writeFile } from 'node:fs/promises';
import { build as bundle } from 'esbuild';
import { build as buildRenderer } from 'vite';
import { join } from 'node:path';
import { bundles, outFolder, root, type BuildKind } from './build/bundles.ts';
import { builtStamp } from './build/isStale.ts';

/** Builds the whole app into `out/`: interface, main, engine with its workers, preload. */
export async function build(kind: BuildKind = 'production'): Promise<void> {
  const started = Date.now();
  await rm(outFolder, { recursive: true, force: true });
  for (const options of await bundles(kind)) await bundle(options);
  await buildRenderer({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn', mode: kind });
  await writeFile(builtStamp, `${kind}\n`);
  process.stderr.write(`Built into out/ in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

if (import.meta.main) await build();
