/** `npm run check`: format, lint with boundaries, types of every layer, dead code. Runs all of them, then says which failed. */
import { run } from './runtime/run.ts';

const checks: readonly (readonly [name: string, program: string, args: readonly string[]])[] = [
  ['format', 'oxfmt', ['--check', '.']],
  ['lint and boundaries', 'oxlint', []],
  ['types of the engine and the shell', 'tsc', ['-p', 'tsconfig.json']],
  ['types of the pure rooms', 'tsc', ['-p', 'tsconfig.rooms.json']],
  ['types of the renderer', 'tsc', ['-p', 'tsconfig.renderer.json']],
  ['dead code', 'knip', []],
  ['lock file', process.execPath, ['scripts/lockfile.ts', '--check']],
];

const failed: string[] = [];
for (const [name, program, args] of checks) {
  const { code, output } = await run(program, args, { quiet: true });
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name}`);
  if (code !== 0) {
    console.log(output);
    failed.push(name);
  }
}
if (failed.length > 0) {
  console.error(`Not clean: ${failed.join(', ')}`);
  process.exitCode = 1;
}
