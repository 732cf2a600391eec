import { type FSWatcher, watch } from 'node:fs';

/**
 * Calls `onChange` when the system tells that something in a folder changed, until the answered function is called. Many
 * network drives tell nothing, and some systems refuse: watching only makes looking sooner, never replaces it.
 */
export function watchFolder(folder: string, recursive: boolean, onChange: () => void): () => void {
  try {
    const watcher: FSWatcher = watch(folder, { recursive, persistent: false }, onChange);
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => undefined;
  }
}
