import { dirname } from 'node:path';
import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';

type Choice = 'files' | 'folder';

const filters = [
  {
    name: 'Invoices',
    extensions: ['pdf', 'png', 'jpg', 'jpeg', 'tif', 'tiff', 'webp', 'xml', 'eml', 'msg', 'zip', 'dat'],
  },
  { name: 'All files', extensions: ['*'] },
];

/** Where the last choice was made, for this run only: kept on disk it would tell where somebody's documents are. */
let lastFolder: string | null = null;

/** Shows the system's dialog. Answers the chosen paths, none when it was cancelled. */
export async function chooseFiles(window: BrowserWindow, kind: Choice): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    ...(kind === 'files' ? filesOptions() : folderOptions()),
    buttonLabel: 'Add',
    ...(lastFolder ? { defaultPath: lastFolder } : {}),
  });
  const [first] = filePaths;
  if (canceled || first === undefined) return [];
  lastFolder = dirname(first);
  return filePaths;
}

/** Shows the system's dialog for a folder to write to. Null when it was closed. */
export async function chooseTargetFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Release to a folder',
    buttonLabel: 'Release here',
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

function filesOptions(): OpenDialogOptions {
  return { title: 'Add invoices', properties: ['openFile', 'multiSelections'], filters };
}

function folderOptions(): OpenDialogOptions {
  return { title: 'Add a folder of invoices', properties: ['openDirectory', 'multiSelections'] };
}
