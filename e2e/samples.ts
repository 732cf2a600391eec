import { join } from 'node:path';
import { appFolder } from './launchVouch.ts';

/** One of the sample invoices that ship with Vouch. */
export function sample(fileName: string): string {
  return join(appFolder, 'assets', 'samples', fileName);
}
