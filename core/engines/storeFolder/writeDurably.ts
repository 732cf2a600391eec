import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { writeFailure } from './diskFailure.ts';
import { syncFolder } from './syncFolder.ts';

/** Writes a whole file so that after a crash there is the old one or the new one, never a part. Readable by its owner alone. */
export async function writeDurably(file: string, text: string): Promise<void> {
  const unfinished = `${file}.new`;
  try {
    const handle = await open(unfinished, 'w', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
    await syncFolder(path.dirname(file));
  } catch (error) {
    throw writeFailure(error);
  }
}
