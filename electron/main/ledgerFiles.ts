import { dialog, type BrowserWindow } from 'electron';
import type { ImportId } from '../../core/contract/ledger.ts';
import { engineStopped, type EngineLink } from './EngineLink.ts';

const filters = [
  { name: 'Tables', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'parquet', 'json', 'jsonl', 'ndjson'] },
  { name: 'All files', extensions: ['*'] },
];

/** Lets a person choose a file of ledger data. Its path goes to the engine; the window is told a draft's id. */
export async function chooseLedgerFile(window: BrowserWindow, link: EngineLink | null): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import ledger data',
    buttonLabel: 'Open',
    properties: ['openFile'],
    filters,
  });
  const [path] = filePaths;
  return canceled || path === undefined ? null : openLedgerFile(path, link);
}

/** Answers the draft's id. */
export async function openLedgerFile(path: string, link: EngineLink | null): Promise<string> {
  if (!link) throw engineStopped();
  const { draftId } = await link.ask((engine) => engine.host.ledger.open({ path }));
  return draftId;
}

/** Lets a person say where to, and has the engine write what an import refused. Null where the dialog was closed. */
export async function saveRefusals(
  window: BrowserWindow,
  link: EngineLink | null,
  importId: ImportId,
): Promise<number | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save what was refused',
    defaultPath: 'refused.csv',
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  });
  if (canceled || filePath === '') return null;
  if (!link) throw engineStopped();
  const { refusals } = await link.ask((engine) => engine.host.ledger.writeRefusals({ importId, path: filePath }));
  return refusals;
}
