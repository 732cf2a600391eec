import type { RPCHandler } from '@orpc/server/message-port';
import { ipcMain, MessageChannelMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import type { EngineHost } from './EngineHost.ts';
import type { FileIntake } from './FileIntake.ts';
import type { MainWindow } from './MainWindow.ts';

const pathsSchema = z.array(z.string().min(1)).min(1).max(100_000);

/** The shell's procedures, ready to be put on a port; they need no context. */
type ShellHandler = Pick<RPCHandler<object>, 'upgrade'>;

export interface ChannelParts {
  window(): MainWindow | null;
  engine: EngineHost;
  shell: ShellHandler;
  intake: FileIntake;
  /** A file was dropped on the ledger screen. */
  onLedgerFile(path: string): Promise<void>;
  onProblem(error: unknown): void;
}

/** The three things a window's preload may send, each taken only from the top frame of our own window. */
export function listenToWindow(parts: ChannelParts): void {
  ipcMain.on('vouch/connect', (event) => {
    if (isOurs(parts, event)) connectWindow(parts);
  });
  ipcMain.handle('ledger/dropped', async (event, path: unknown) => {
    if (!isOurs(parts, event)) return;
    try {
      await parts.onLedgerFile(z.string().min(1).parse(path));
    } catch (error) {
      parts.onProblem(error);
    }
  });
  ipcMain.handle('files/dropped', async (event, paths: unknown) => {
    if (!isOurs(parts, event)) return;
    try {
      await parts.intake.add(pathsSchema.parse(paths));
    } catch (error) {
      parts.onProblem(error);
    }
  });
}

/** Hands the window fresh ports to the engine and the shell; does nothing while there is no engine or no window. */
export function connectWindow(parts: ChannelParts): void {
  const target = parts.window();
  const enginePort = target && parts.engine.portForWindow();
  if (!target || !enginePort) return;
  const { port1, port2 } = new MessageChannelMain();
  parts.shell.upgrade(port1);
  port1.start();
  target.postPorts(enginePort, port2);
}

function isOurs(parts: ChannelParts, event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return parts.window()?.isTopFrame(event.senderFrame) ?? false;
}
