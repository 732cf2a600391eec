import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { SourceId } from '../../core/vocabulary/ids.ts';
import { engineStopped, type EngineLink } from './EngineLink.ts';

/** Lets a person choose a folder to watch. Its path goes to the engine and nowhere else. */
export async function chooseWatchedFolder(window: BrowserWindow, link: EngineLink | null): Promise<SourceId | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Watch a folder',
    properties: ['openDirectory', 'createDirectory'],
    buttonLabel: 'Watch',
  });
  const [path] = filePaths;
  if (canceled || path === undefined) return null;
  return watch(link, { kind: 'folder', path, name: basename(path).slice(0, 100) || path.slice(0, 100) });
}

/** Makes "Vouch Print" in the person's documents and has it watched. */
export async function makePrintFolder(link: EngineLink | null): Promise<SourceId> {
  const name = 'Vouch Print';
  const path = join(app.getPath('documents'), name);
  await mkdir(path, { recursive: true });
  return watch(link, { kind: 'print', path, name });
}

async function watch(
  link: EngineLink | null,
  source: { readonly kind: 'folder' | 'print'; readonly path: string; readonly name: string },
): Promise<SourceId> {
  if (!link) throw engineStopped();
  const { sourceId } = await link.ask((engine) => engine.host.sources.add(source));
  return sourceId;
}
