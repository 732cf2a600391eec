import { createHash } from 'node:crypto';
import { link, open, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { isMissing, writeFailure } from '../storeFolder/diskFailure.ts';

/** SHA-256 as 64 hex digits. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Under a name no program looks for, so that nothing half-written is taken for whole. */
export const partName = (releaseId: string, number: number): string => `.vouch-${releaseId}-${String(number)}.part`;

/** The folder is there and can be written to. @throws VouchFailure REFUSED in words */
export async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() === true) return;
  throw new VouchFailure(
    'REFUSED',
    'The folder to release to is not there.',
    'Connect its drive or choose another folder.',
  );
}

/** A name nothing in the folder has, nor any of `taken`: "a.csv", else "a (2).csv". Letter case is no difference. */
export async function freeName(folder: string, name: string, taken: ReadonlySet<string>): Promise<string> {
  const { name: stem, ext } = path.parse(name);
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${stem} (${String(count)})${ext}`;
    if (!taken.has(candidate.toLowerCase()) && !(await isThere(path.join(folder, candidate)))) return candidate;
  }
}

/** Writes a whole file under its part's name, and has it on the disk before it answers. @throws VouchFailure DISK_FULL, REFUSED */
export async function writePart(folder: string, part: string, bytes: Uint8Array): Promise<void> {
  try {
    const handle = await open(path.join(folder, part), 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw refused(writeFailure(error));
  }
}

/**
 * Gives a written part its name, unless the name holds those bytes already (a crash came between). What another program
 * has put there meanwhile is never overwritten.
 * @throws VouchFailure REFUSED where neither the part nor the file is there, or the name is taken
 */
export async function placePart(folder: string, file: { part: string; name: string; sha256: string }): Promise<void> {
  const [from, to] = [path.join(folder, file.part), path.join(folder, file.name)];
  if (await holds(to, file.sha256)) return removePart(folder, file.part);
  if (!(await holds(from, file.sha256))) throw lost(file.name);
  if (await isThere(to)) throw taken(file.name);
  try {
    // A link never replaces what is there; not every file system has them.
    await link(from, to);
    await unlink(from);
  } catch {
    if (await isThere(to)) throw taken(file.name);
    await rename(from, to);
  }
}

export async function removePart(folder: string, part: string): Promise<void> {
  await rm(path.join(folder, part), { force: true });
}

/** Takes a file back that was placed for a release which then failed; not one that is no longer what was placed. */
export async function takeBack(folder: string, file: { name: string; sha256: string }): Promise<void> {
  const placed = path.join(folder, file.name);
  if (await holds(placed, file.sha256)) await rm(placed, { force: true });
}

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function holds(file: string, sha256: string): Promise<boolean> {
  try {
    return hashOf(await readFile(file)) === sha256;
  } catch {
    return false;
  }
}

function refused(error: unknown): unknown {
  if (error instanceof VouchFailure) return error;
  return new VouchFailure('REFUSED', 'The folder to release to cannot be written to.', 'Choose another folder.', {
    cause: error,
  });
}

const lost = (name: string): VouchFailure =>
  new VouchFailure('REFUSED', `What was written of ${name} is no longer in the folder.`, 'Release it again.');
const taken = (name: string): VouchFailure =>
  new VouchFailure('REFUSED', `Another file is called ${name} by now.`, 'Release it again.');
