import { implement } from '@orpc/server';
import { app, nativeTheme, type BrowserWindow } from 'electron';
import { shellContract } from '../../core/contract/shellContract.ts';
import { type Failure, VouchFailure } from '../../core/vocabulary/failure.ts';
import type { Destination } from '../../core/contract/release.ts';
import { chooseFiles, chooseTargetFolder } from './chooseFiles.ts';
import { engineStopped, type EngineLink } from './EngineLink.ts';
import { failureFrom, type FileIntake } from './FileIntake.ts';
import { chooseLedgerFile, saveRefusals } from './ledgerFiles.ts';
import { takeClipboard } from './takeClipboard.ts';
import { chooseWatchedFolder, makePrintFolder } from './watchedFolders.ts';
import type { ShellEvents } from './ShellEvents.ts';
import type { WindowState } from './windowState.ts';

export interface ShellParts {
  window(): BrowserWindow | null;
  link(): EngineLink | null;
  intake: FileIntake;
  events: ShellEvents;
  rememberTheme(theme: WindowState['theme']): void;
}

/** What windows may ask of the shell; see `shellContract`. */
export function shellRouter(parts: ShellParts) {
  const shell = implement(shellContract);
  return shell.router({
    files: {
      choose: shell.files.choose.handler(({ input, errors }) =>
        refusing(errors, async () => ({ noted: await addChosen(parts, input.kind) })),
      ),
    },
    clipboard: {
      take: shell.clipboard.take.handler(({ errors }) =>
        refusing(errors, async () => ({ noted: await takeClipboard(parts.intake) })),
      ),
    },
    sources: {
      choose: shell.sources.choose.handler(({ errors }) =>
        refusing(errors, async () => ({ sourceId: await chooseWatchedFolder(windowOf(parts), parts.link()) })),
      ),
      makePrintFolder: shell.sources.makePrintFolder.handler(({ errors }) =>
        refusing(errors, async () => ({ sourceId: await makePrintFolder(parts.link()) })),
      ),
    },
    ledger: {
      choose: shell.ledger.choose.handler(({ errors }) =>
        refusing(errors, async () => ({ draftId: await chooseLedgerFile(windowOf(parts), parts.link()) })),
      ),
      saveRefusals: shell.ledger.saveRefusals.handler(({ input, errors }) =>
        refusing(errors, async () => ({
          refusals: await saveRefusals(windowOf(parts), parts.link(), input.importId),
        })),
      ),
    },
    release: {
      chooseFolder: shell.release.chooseFolder.handler(async ({ errors }) => {
        try {
          return await chooseDestination(parts);
        } catch (error) {
          throw errors.VOUCH({ data: failureFrom(error) });
        }
      }),
    },
    app: {
      about: shell.app.about.handler(async () => ({ ...versions(), encryption: await encryption(parts.link()) })),
      setTheme: shell.app.setTheme.handler(({ input }) => {
        nativeTheme.themeSource = input.theme;
        parts.rememberTheme(input.theme);
      }),
    },
    events: {
      listen: shell.events.listen.handler(({ signal }) => parts.events.listen(signal)),
    },
  });
}

/** Lets a person choose, and hands what was chosen to the engine. Answers how many files were noted. */
export async function addChosen(parts: ShellParts, kind: 'files' | 'folder'): Promise<number> {
  return parts.intake.add(await chooseFiles(windowOf(parts), kind));
}

function windowOf(parts: ShellParts): BrowserWindow {
  const window = parts.window();
  if (!window) throw new VouchFailure('REFUSED', 'There is no window to show a dialog in.');
  return window;
}

/** Answers with what `work` answers; whatever it throws is a refusal in words. */
async function refusing<Answer>(
  errors: { VOUCH(options: { data: Failure }): Error },
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw errors.VOUCH({ data: failureFrom(error) });
  }
}

/** Lets a person choose where to release to; the engine alone gets to know the path. */
async function chooseDestination(parts: ShellParts): Promise<Destination | null> {
  const [window, link] = [parts.window(), parts.link()];
  if (!window) throw new VouchFailure('REFUSED', 'There is no window to show a dialog in.');
  const path = await chooseTargetFolder(window);
  if (path === null) return null;
  if (!link) throw engineStopped();
  return link.ask((engine) => engine.host.release.addFolder({ path }));
}

function versions() {
  return {
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
  };
}

async function encryption(link: EngineLink | null): Promise<'keychain' | 'passphrase'> {
  const status = link && (await link.ask((engine) => engine.engine.store.status()));
  return status?.state === 'open' && status.keySource === 'keychain' ? 'keychain' : 'passphrase';
}
