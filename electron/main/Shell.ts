import { RPCHandler } from '@orpc/server/message-port';
import { app, Menu, nativeTheme, safeStorage, session, type Session } from 'electron';
import { askAfterCrashes } from './askAfterCrashes.ts';
import { developmentServer, isDevelopment } from './development.ts';
import { EngineHost } from './EngineHost.ts';
import { engineStopped, type EngineLink } from './EngineLink.ts';
import { failureFrom, FileIntake } from './FileIntake.ts';
import { guardSession } from './guardSession.ts';
import { openIncidentLog, type IncidentLog } from './incidentLog.ts';
import { systemKeychain } from './Keychain.ts';
import { keychainSecret } from './keychainSecret.ts';
import { engineEnvironment, type Locations } from './locations.ts';
import { MainWindow } from './MainWindow.ts';
import { menuTemplate } from './menuTemplate.ts';
import type { PageAddress } from './pageAddress.ts';
import { ResumeKey } from './ResumeKey.ts';
import { servePages, type PageImage } from './servePages.ts';
import { serveUi } from './serveUi.ts';
import { ShellEvents, type ShellCommand } from './ShellEvents.ts';
import { addChosen, shellRouter, type ShellParts } from './shellRouter.ts';
import { openLedgerFile } from './ledgerFiles.ts';
import { openStoreDoor } from './storeDoor.ts';
import { listenToSystem } from './systemEvents.ts';
import { connectWindow, listenToWindow, type ChannelParts } from './windowChannels.ts';
import { readWindowState } from './windowState.ts';

/** The desktop shell, put together: one window, one engine, and what the operating system asks of them. */
export class Shell {
  readonly #locations: Locations;
  readonly #log: IncidentLog;
  readonly #events = new ShellEvents();
  readonly #resumeKey = new ResumeKey();
  readonly #engine: EngineHost;
  readonly #intake: FileIntake;
  readonly #parts: ShellParts;
  readonly #channels: ChannelParts;
  #window: MainWindow | null = null;
  #quitting = false;

  constructor(locations: Locations) {
    this.#locations = locations;
    this.#log = openIncidentLog(locations.log);
    this.#engine = this.#makeEngine();
    this.#intake = new FileIntake({ link: () => this.#engine.link, events: this.#events });
    this.#parts = this.#makeParts();
    this.#channels = {
      window: () => this.#window,
      engine: this.#engine,
      shell: new RPCHandler(shellRouter(this.#parts)),
      intake: this.#intake,
      onLedgerFile: async (path) => {
        const draftId = await openLedgerFile(path, this.#engine.link);
        this.#events.publish({ kind: 'ledger-opened', draftId });
      },
      onProblem: (error) => this.#problem('dropped-files', error),
    };
  }

  /** Before the app is ready. `paths` are the files this start was asked to open. */
  listen(paths: readonly string[]): void {
    listenToSystem(app, {
      onPaths: (more) => this.#take(more),
      onSecondStart: () => this.#window?.bringForward(),
      onActivate: () => this.#showWindow(),
      log: this.#log,
    });
    app.on('before-quit', (event) => {
      if (!this.#quitting) event.preventDefault();
      void this.#quit();
    });
    this.#take(paths);
  }

  /** Once the app is ready. */
  open(): void {
    nativeTheme.themeSource = readWindowState(this.#locations.windowState).theme;
    this.#engine.start();
    this.#serve(windowSession());
    this.#setMenu();
    listenToWindow(this.#channels);
    this.#showWindow();
  }

  #makeEngine(): EngineHost {
    return new EngineHost({
      modulePath: this.#locations.engine,
      environment: engineEnvironment(this.#locations, process.env),
      showOutput: isDevelopment(),
      log: this.#log,
      onStarted: ({ link, restarted }) => this.#engineStarted(link, restarted),
      onGivenUp: () => void this.#engineGivenUp(),
    });
  }

  #makeParts(): ShellParts {
    return {
      window: () => this.#window?.browserWindow ?? null,
      link: () => this.#engine.link,
      intake: this.#intake,
      events: this.#events,
      rememberTheme: (theme) => this.#window?.rememberTheme(theme),
    };
  }

  #serve(own: Session): void {
    const server = developmentServer();
    const pageImage = (address: PageAddress) => this.#pageImage(address);
    guardSession(session.defaultSession, { isOwnWindow: () => false, developmentServer: server });
    guardSession(own, { isOwnWindow: (id) => id === this.#window?.id, developmentServer: server });
    serveUi(own, { folder: this.#locations.ui, developmentServer: server });
    servePages(own, { pageImage, onProblem: (error) => this.#log.note('page-image', error) });
  }

  #pageImage(address: PageAddress): Promise<PageImage> {
    const link = this.#engine.link;
    if (!link) return Promise.reject(engineStopped());
    return link.ask((engine) => engine.host.pages.image(address));
  }

  #showWindow(): void {
    if (!app.isReady()) return;
    if (this.#window) {
      this.#window.bringForward();
      return;
    }
    const { preload, icon, windowState } = this.#locations;
    this.#window = new MainWindow({
      session: windowSession(),
      preloadPath: preload,
      iconPath: icon,
      stateFile: windowState,
      dark: nativeTheme.shouldUseDarkColors,
      development: isDevelopment(),
      log: this.#log,
    });
    this.#window.onClosed(() => {
      this.#window = null;
    });
  }

  #setMenu(): void {
    const template = menuTemplate({
      mac: process.platform === 'darwin',
      development: isDevelopment(),
      actions: {
        command: (command) => this.#events.command(command),
        openFiles: () => void this.#choose('files'),
        openFolder: () => void this.#choose('folder'),
        undo: () => void this.#undoOr('undo'),
        redo: () => void this.#undoOr('redo'),
        about: () => app.showAboutPanel(),
      },
    });
    app.setAboutPanelOptions({ applicationName: 'Vouch', applicationVersion: app.getVersion(), copyright: '' });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  async #choose(kind: 'files' | 'folder'): Promise<void> {
    try {
      await addChosen(this.#parts, kind);
    } catch (error) {
      this.#problem('chosen-files', error);
    }
  }

  /** In a text field the field's own history is meant, elsewhere the analyst's changes. */
  async #undoOr(command: Extract<ShellCommand, 'undo' | 'redo'>): Promise<void> {
    const window = this.#window;
    if (!window) return;
    if (!(await window.isEditing())) this.#events.command(command);
    else if (command === 'undo') window.browserWindow.webContents.undo();
    else window.browserWindow.webContents.redo();
  }

  #take(paths: readonly string[]): void {
    this.#intake.add(paths).catch((error: unknown) => this.#problem('opened-files', error));
  }

  #problem(where: string, error: unknown): void {
    this.#log.note(where, error);
    this.#events.publish({ kind: 'problem', failure: failureFrom(error) });
  }

  #engineStarted(link: EngineLink, restarted: boolean): void {
    const door = openStoreDoor({
      link,
      kept: this.#resumeKey,
      secret: (storeIsNew) =>
        keychainSecret(this.#locations.keychainFile, systemKeychain(safeStorage, process.platform), storeIsNew),
      onOffered: () => {
        if (restarted && !link.isCut) this.#tellRestarted();
      },
      onOpen: () => this.#intake.handOverWaiting(),
    });
    door.catch((error: unknown) => {
      // Cut short by the end of that life: the next one opens the store again.
      if (!link.isCut) this.#problem('open-store', error);
    });
  }

  /** The window meets the new engine only now that its store is open, if it can be: it has no reason to ask for a key. */
  #tellRestarted(): void {
    this.#events.keepForNextListener({ kind: 'engine-restarted' });
    connectWindow(this.#channels);
  }

  async #engineGivenUp(): Promise<void> {
    const answer = await askAfterCrashes(this.#window?.browserWindow ?? null);
    if (answer === 'try-again') this.#engine.tryAgain();
    else app.quit();
  }

  async #quit(): Promise<void> {
    if (this.#quitting) return;
    this.#quitting = true;
    await this.#engine.stop();
    app.quit();
  }
}

/** In memory: nothing a page shows or stores reaches the disk outside the encrypted store. */
function windowSession(): Session {
  return session.fromPartition('vouch', { cache: false });
}
