import { existsSync, readFileSync } from 'node:fs';
import { run, runOrThrow } from './run.ts';

let isListFresh = false;

function isDebianFamily(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** Newer Ubuntu releases carry some libraries under a name with a t64 suffix. */
async function nameInThisRelease(name: string): Promise<string> {
  const shown = await run('apt-cache', ['policy', name], { quiet: true });
  if (/Candidate: (?!\(none\))/.test(shown.output)) return name;
  const renamed = await run('apt-cache', ['policy', `${name}t64`], { quiet: true });
  return /Candidate: (?!\(none\))/.test(renamed.output) ? `${name}t64` : name;
}

async function install(packages: readonly string[]): Promise<void> {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!isListFresh) await runOrThrow('apt-get', ['update'], { environment });
  isListFresh = true;
  const names = await Promise.all(packages.map(nameInThisRelease));
  await runOrThrow('apt-get', ['install', '-y', '--no-install-recommends', ...names], { environment });
}

/**
 * Makes sure Debian packages are there. As root on Debian or Ubuntu the missing ones are installed, said in one line;
 * otherwise the exact line to run is in the error.
 * @param purpose why they are needed, completes "… are needed to"
 * @param isPresent says for one package whether what it brings is on the machine already
 */
export async function ensureSystemPackages(
  purpose: string,
  packages: readonly string[],
  isPresent: (name: string) => boolean,
): Promise<void> {
  const missing = packages.filter((name) => !isPresent(name));
  if (missing.length === 0) return;
  if (isDebianFamily() && isRoot()) {
    process.stderr.write(`Installing system packages to ${purpose}: ${missing.join(' ')}\n`);
    await install(missing);
    return;
  }
  const line = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  throw new Error(`System packages are needed to ${purpose}. As root, run:\n  ${line}`);
}
