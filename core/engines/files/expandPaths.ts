import type { Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { VouchFailure, type Failure } from '../../vocabulary/failure.ts';
import { unreadable } from './unreadable.ts';

/** One file a dropped path stands for, or why there is none. */
export type FoundFile =
  | { readonly path: string; readonly fileName: string }
  | { readonly path: string; readonly failure: Failure };

export interface ExpandOptions {
  /** Told of each file left out: only what the system itself puts into folders (`.DS_Store`, `Thumbs.db`, `desktop.ini`). */
  readonly onIgnored?: (path: string) => void;
}

const putThereBySystem = new Set(['.ds_store', 'thumbs.db', 'desktop.ini']);
const natural = new Intl.Collator('en', { numeric: true });

/**
 * The files that dropped paths stand for: files themselves, folders with all they hold, in natural order ("2" before "10").
 * Hidden files count like any other. Links are followed where a person dropped them, and inside a folder only to files of
 * that same folder; folders behind links, pipes, sockets and devices get a verdict. Nothing else is left out.
 */
export async function* expandPaths(paths: readonly string[], options: ExpandOptions = {}): AsyncIterable<FoundFile> {
  for (const given of paths) {
    try {
      const resolved = await realpath(given);
      yield* expand(path.resolve(given), await stat(resolved), resolved, options);
    } catch (error) {
      yield { path: given, failure: unreadable(error).toFailure() };
    }
  }
}

/** `root` is the real path of what was dropped; nothing outside of it is touched. */
async function* expand(at: string, stats: Stats, root: string, options: ExpandOptions): AsyncIterable<FoundFile> {
  if (stats.isFile()) yield { path: at, fileName: path.basename(at) };
  else if (stats.isDirectory()) yield* expandFolder(at, root, options);
  else yield { path: at, failure: notAFile().toFailure() };
}

async function* expandFolder(folder: string, root: string, options: ExpandOptions): AsyncIterable<FoundFile> {
  const names = await readdir(folder);
  for (const name of names.sort((a, b) => natural.compare(a, b))) {
    const at = path.join(folder, name);
    if (putThereBySystem.has(name.toLowerCase())) {
      options.onIgnored?.(at);
      continue;
    }
    try {
      const stats = await lstat(at);
      if (stats.isSymbolicLink()) yield await followLink(at, root);
      else yield* expand(at, stats, root, options);
    } catch (error) {
      yield { path: at, failure: unreadable(error).toFailure() };
    }
  }
}

async function followLink(at: string, root: string): Promise<FoundFile> {
  const target = await realpath(at);
  const inside = target.startsWith(root + path.sep);
  if (inside && (await stat(target)).isFile()) return { path: at, fileName: path.basename(at) };
  return { path: at, failure: strayLink().toFailure() };
}

function notAFile(): VouchFailure {
  const message = 'This is a pipe, socket or device, not a file.';
  return new VouchFailure('FILE_UNREADABLE', message, 'Copy its content into a file and add that.');
}

function strayLink(): VouchFailure {
  const message = 'This is a link that leads out of the folder or to another folder; Vouch does not follow it.';
  return new VouchFailure('FILE_UNREADABLE', message, 'Add what it points to directly.');
}
