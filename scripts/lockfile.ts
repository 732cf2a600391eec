/** `npm run lockfile`: completes package-lock.json after `npm install` (see completePackages); `-- --check` only says whether it is complete. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { completePackages, lockfileSchema } from './lockfile/completePackages.ts';

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lockfile = lockfileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
const complete = { ...lockfile, packages: completePackages(lockfile.packages) };
const isComplete = isDeepStrictEqual(complete, lockfile);
if (process.argv.includes('--check')) {
  if (!isComplete) {
    console.error('package-lock.json is not complete. Run: npm run lockfile');
    process.exitCode = 1;
  }
} else if (!isComplete) {
  await writeFile(file, `${JSON.stringify(complete, null, 2)}\n`);
}
