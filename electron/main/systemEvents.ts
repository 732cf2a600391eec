import type { App } from 'electron';
import { z } from 'zod';
import type { IncidentLog } from './incidentLog.ts';

const secondStartSchema = z.object({ paths: z.array(z.string()).max(100_000) });

interface SystemListener {
  onPaths(paths: readonly string[]): void;
  onSecondStart(): void;
  onActivate(): void;
  log: IncidentLog;
}

/** What the operating system may tell the app at any time, even before it is ready. */
export function listenToSystem(app: App, listener: SystemListener): void {
  app.on('second-instance', (_event, _arguments, _folder, data) => {
    listener.onSecondStart();
    const second = secondStartSchema.safeParse(data);
    if (second.success) listener.onPaths(second.data.paths);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    listener.onPaths([path]);
  });
  app.on('activate', () => listener.onActivate());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('child-process-gone', (_event, gone) => listener.log.note(`gone-${gone.type}-${gone.reason}`));
  process.on('uncaughtException', (error) => listener.log.note('uncaught', error));
  process.on('unhandledRejection', (error) => listener.log.note('unhandled', error));
}
