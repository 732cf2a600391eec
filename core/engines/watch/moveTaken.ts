import { access, mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ListedFile } from './listFolder.ts';
import { takenFolder } from './listFolder.ts';

/**
 * Moves a taken file into the subfolder "Taken" and answers its new path. Never puts one file over another; a file that is
 * gone or was changed since is left alone, and the answer is null. @throws the system's error where it may not be moved
 */
export async function moveTaken(
  folder: string,
  file: Pick<ListedFile, 'path' | 'byteSize' | 'modifiedMs'>,
): Promise<string | null> {
  const stats = await stat(file.path).catch(() => null);
  if (stats === null || stats.size !== file.byteSize || stats.mtimeMs !== file.modifiedMs) return null;
  const wanted = path.join(folder, takenFolder, path.relative(folder, file.path));
  await mkdir(path.dirname(wanted), { recursive: true });
  const target = await freePath(wanted);
  await rename(file.path, target);
  return target;
}

async function freePath(wanted: string): Promise<string> {
  const { dir, name, ext } = path.parse(wanted);
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? wanted : path.join(dir, `${name} (${count})${ext}`);
    const isThere = await access(candidate).then(
      () => true,
      () => false,
    );
    if (!isThere) return candidate;
  }
}
