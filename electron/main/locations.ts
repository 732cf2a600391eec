import { join } from 'node:path';
import type { App } from 'electron';

export interface Locations {
  /** Vouch's store: database, vault, backups. */
  store: string;
  /** The store's secret, encrypted by the system's keychain. */
  keychainFile: string;
  windowState: string;
  log: string;
  engineLog: string;
  ui: string;
  preload: string;
  engine: string;
  icon: string;
}

/**
 * Where things are. `VOUCH_PROFILE` moves the whole profile, `VOUCH_STORE` the store alone. Must be asked before the
 * app is ready, because the profile decides which instance is the only one.
 */
export function locate(app: App, environment: NodeJS.ProcessEnv): Locations {
  const profile = environment['VOUCH_PROFILE'];
  if (profile) app.setPath('userData', profile);
  const userData = app.getPath('userData');
  const built = join(import.meta.dirname, '..');
  return {
    store: environment['VOUCH_STORE'] || join(userData, 'store'),
    keychainFile: join(userData, 'store-key.bin'),
    windowState: join(userData, 'window-state.json'),
    log: join(userData, 'logs', 'shell.log'),
    engineLog: join(userData, 'logs', 'engine.log'),
    ui: join(built, 'renderer'),
    preload: join(built, 'preload', 'preload.cjs'),
    engine: join(built, 'engine', 'engine.js'),
    icon: join(built, '..', 'assets', 'icon.png'),
  };
}

/**
 * The engine's environment: the shell's, with its store named, and nothing that makes Node run other code. Linux's allocator
 * keeps two heaps at most: one a thread, as it has by itself, takes a fifth more memory while scans are read.
 */
export function engineEnvironment(locations: Locations, environment: NodeJS.ProcessEnv): Record<string, string> {
  const refused = new Set(['NODE_OPTIONS', 'NODE_PATH', 'ELECTRON_RUN_AS_NODE']);
  const kept = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !refused.has(entry[0]),
  );
  return {
    MALLOC_ARENA_MAX: '2',
    ...Object.fromEntries(kept),
    VOUCH_STORE: locations.store,
    VOUCH_ENGINE_LOG: locations.engineLog,
  };
}
