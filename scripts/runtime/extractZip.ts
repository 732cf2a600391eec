import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';

const permissionBits = 0o777;

async function writeEntry(zip: ZipFile, entry: Entry, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const mode = (entry.externalFileAttributes >>> 16) & permissionBits;
  await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode: mode || 0o644 }));
}

/**
 * Unpacks the entries for which `place` answers a path relative to `folder`; null leaves an entry out. Entries that
 * would leave the folder are refused by yauzl's name check.
 */
export async function extractZip(
  archive: string,
  folder: string,
  place: (name: string) => string | null,
): Promise<void> {
  const zip = await openPromise(archive, { lazyEntries: true, autoClose: true });
  for await (const entry of zip.eachEntry()) {
    const relative = entry.fileName.endsWith('/') ? null : place(entry.fileName);
    if (relative !== null) await writeEntry(zip, entry, join(folder, normalize(relative)));
  }
}
