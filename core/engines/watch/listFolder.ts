import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Where files go that were taken, below the watched folder; never looked into. */
export const takenFolder = 'Taken';

/** A file in a watched folder. */
export interface ListedFile {
  readonly path: string;
  readonly fileName: string;
  readonly byteSize: number;
  readonly modifiedMs: number;
}

/** What programs write while they work: downloads under way, locks of office programs, system files, hidden ones. */
const unfinished = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)|\.(?:part|partial|crdownload|download|tmp|temp|filepart)$/i;

/**
 * The files of a watched folder. Links, pipes and devices are no files here; a file that goes while it is looked at is
 * left out. @throws the system's error where the folder itself cannot be read
 */
export async function listFolder(folder: string, subfolders: boolean): Promise<ListedFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: subfolders });
  const files: ListedFile[] = [];
  for (const entry of entries) {
    const at = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || unfinished.test(entry.name) || isTaken(folder, at)) continue;
    const stats = await stat(at).catch(() => null);
    if (stats === null) continue;
    files.push({ path: at, fileName: entry.name, byteSize: stats.size, modifiedMs: stats.mtimeMs });
  }
  return files.sort((a, b) => a.modifiedMs - b.modifiedMs || a.path.localeCompare(b.path, 'en', { numeric: true }));
}

function isTaken(folder: string, at: string): boolean {
  return path.relative(folder, at).split(path.sep)[0] === takenFolder;
}
