import { spawn, type ChildProcess } from 'node:child_process';
import { withDisplay } from '../runtime/electronLibraries.ts';
import { ensureElectron } from '../runtime/ensureElectron.ts';
import { root } from './bundles.ts';

/** What Electron must be told here: no Chromium sandbox for root, which Chromium itself refuses. */
function launchFlags(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Starts the built app in whichever Electron runs here, on a virtual display where there is none. */
export async function launch(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<ChildProcess> {
  const runtime = await ensureElectron();
  const binding = runtime.sqliteBinding ? { VOUCH_SQLITE_BINDING: runtime.sqliteBinding } : {};
  const [program, rest] = withDisplay(runtime.executablePath, [...launchFlags(), root, ...args]);
  return spawn(program, [...rest], { stdio: 'inherit', env: { ...process.env, ...binding, ...environment } });
}
