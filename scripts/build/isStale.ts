import { statSync } from 'node:fs';
import { glob, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { outFolder, root } from './bundles.ts';

/** Written last by a build, so that one that was interrupted counts as stale. */
export const builtStamp = join(outFolder, 'built.txt');

const sources = [
  'core/**/*',
  'electron/**/*',
  'renderer/**/*',
  'vite.config.ts',
  'package-lock.json',
  'scripts/build*',
];

/** True when there is no finished production build, or a source file is newer than it. */
export async function isStale(): Promise<boolean> {
  const built = statSync(builtStamp, { throwIfNoEntry: false });
  if (!built) return true;
  for await (const name of glob(sources, { cwd: root })) {
    if ((await stat(join(root, name))).mtimeMs > built.mtimeMs) return true;
  }
  return false;
}
