import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { mostBytes } from '../../intake/sniffMediaType.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { unreadable } from './unreadable.ts';

/**
 * The bytes of a file of at most 500 MB. Never waits on a pipe.
 * @throws VouchFailure FILE_UNREADABLE, FILE_EMPTY, FILE_TOO_LARGE
 */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = await file.stat();
    if (!stats.isFile()) throw new VouchFailure('FILE_UNREADABLE', 'This is not a file.', 'Add a file or a folder.');
    if (stats.size > mostBytes) {
      throw new VouchFailure('FILE_TOO_LARGE', 'This file is larger than 500 MB.', 'Split it into smaller files.');
    }
    if (stats.size === 0) throw new VouchFailure('FILE_EMPTY', 'This file is empty.', 'Get the file again.');
    return await file.readFile();
  } catch (error) {
    throw unreadable(error);
  } finally {
    await file?.close();
  }
}

/** SHA-256 as 64 lower-case hex digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
