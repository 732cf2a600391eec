import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { RPCHandler } from '@orpc/server/message-port';
import type { MessagePortMain } from 'electron';
import { openWorkstation } from '../../core/workstation/openWorkstation.ts';
import { openIncidentLog } from '../main/incidentLog.ts';
import { carriesBytes } from './carriesBytes.ts';
import { engineMessageSchema } from './engineMessages.ts';

/** The engine's process: one workstation, asked by main on one port and by each window on its own. */
const folder = process.env['VOUCH_STORE'];
if (!folder) throw new Error('VOUCH_STORE is not set');
const nativeBinding = process.env['VOUCH_SQLITE_BINDING'];
const passphrase = process.env['VOUCH_PASSPHRASE'];

const log = openIncidentLog(process.env['VOUCH_ENGINE_LOG'] ?? join(folder, '..', 'engine.log'));

// The window goes before reading: threads started from here on, those that recognise pages above all, take what it leaves.
try {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
} catch (error) {
  log.note('priority-not-lowered', error);
}

const workstation = openWorkstation({
  folder,
  watchFolders: true,
  log: (line) => log.note(line),
  modelFolder: join(import.meta.dirname, '..', '..', 'models'),
  ...(nativeBinding ? { nativeBinding } : {}),
});

const forMain = new RPCHandler(
  { host: workstation.hostRouter, engine: workstation.engineRouter },
  // Page images are bytes: sent as they are (structured clone), not spelt out as JSON. An empty list asks for just that.
  { experimental_transfer: ([, , payload]) => (carriesBytes(payload) ? [] : null) },
);
const forWindow = new RPCHandler(workstation.engineRouter);

/** Headless starts and tests unlock without asking. A wrong passphrase leaves the store locked: the window asks for it. */
async function unlockFromEnvironment(): Promise<void> {
  if (!passphrase) return;
  await workstation
    .unlock({ kind: 'passphrase', passphrase })
    .catch(() => log.note('passphrase-from-environment-refused'));
}

function introduce(handler: typeof forWindow, port: MessagePortMain | undefined): void {
  if (!port) return;
  handler.upgrade(port);
  port.start();
}

process.parentPort.on('message', ({ data, ports }) => {
  const message = engineMessageSchema.parse(data);
  switch (message.kind) {
    case 'host-port':
      return introduce(forMain, ports[0]);
    case 'renderer-port':
      return introduce(forWindow, ports[0]);
    case 'close':
      return void workstation.close().finally(() => process.exit(0));
  }
});

// A defect the engine did not foresee: its state is unknown, so it ends and is started again. Said here because runtimes
// differ: older ones end by themselves, newer ones only warn.
process.on('unhandledRejection', (error) => {
  log.note('unhandled-rejection', error);
  process.exit(1);
});

void unlockFromEnvironment();
