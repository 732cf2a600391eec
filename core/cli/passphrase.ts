import { readFile } from 'node:fs/promises';
import { passphraseSchema } from '../contract/storeStatus.ts';
import { UsageError } from './commandLine.ts';

/** The passphrase of a store: the first line of the file, else VOUCH_PASSPHRASE. @throws UsageError */
export async function passphraseFor(file: string | null): Promise<string> {
  const text = file === null ? process.env['VOUCH_PASSPHRASE'] : (await readFile(file, 'utf8')).split(/\r?\n/, 1)[0];
  if (text === undefined || text === '') {
    throw new UsageError('A kept store needs its passphrase: set VOUCH_PASSPHRASE or give --passphrase-file FILE.');
  }
  const parsed = passphraseSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new UsageError('The passphrase must have 8 to 1024 characters.');
}
