import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureSystemPackages } from './systemPackages.ts';

const libraryFolders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib', '/lib64'];

/** Debian package → a file it brings: what Electron links against, and a font (with none at all its renderer crashes). */
const brings: Readonly<Record<string, string>> = {
  'libgtk-3-0': 'libgtk-3.so.0',
  libnss3: 'libnss3.so',
  libasound2: 'libasound.so.2',
  libgbm1: 'libgbm.so.1',
  libxss1: 'libXss.so.1',
  'libatk-bridge2.0-0': 'libatk-bridge-2.0.so.0',
  libdrm2: 'libdrm.so.2',
  libxtst6: 'libXtst.so.6',
};

function hasFont(): boolean {
  const folder = '/usr/share/fonts';
  return (
    existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf)$/.test(String(name)))
  );
}

function isPresent(name: string): boolean {
  if (name === 'fonts-dejavu-core') return hasFont();
  if (name === 'xvfb') return existsSync('/usr/bin/Xvfb');
  if (name === 'xauth') return existsSync('/usr/bin/xauth');
  const file = brings[name];
  return file !== undefined && libraryFolders.some((folder) => existsSync(join(folder, file)));
}

/** True where a window can be shown to a person. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}

/** Installs (as root) or names the system packages Electron needs here, a virtual display included where there is none. */
export async function ensureElectronLibraries(): Promise<void> {
  if (process.platform !== 'linux') return;
  const display = hasDisplay() ? [] : ['xvfb', 'xauth'];
  await ensureSystemPackages('run Electron', [...Object.keys(brings), 'fonts-dejavu-core', ...display], isPresent);
}

/** The program and arguments that run `command` with a display: as it is, or inside a virtual one. */
export function withDisplay(command: string, args: readonly string[]): readonly [string, readonly string[]] {
  if (hasDisplay()) return [command, args];
  return ['xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24', command, ...args]];
}
