import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where prepared development runtimes are kept between runs; `VOUCH_CACHE` overrides it. */
export function cacheFolder(): string {
  const chosen = process.env['VOUCH_CACHE'];
  if (chosen) return chosen;
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'vouch');
}
