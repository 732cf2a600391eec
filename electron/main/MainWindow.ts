import { BrowserWindow, screen, type MessagePortMain, type Session } from 'electron';
import type { IncidentLog } from './incidentLog.ts';
import { restartPolicy } from './restartPolicy.ts';
import { isUiUrl, uiOrigin } from './schemes.ts';
import { minimumSize, placeWindow, readWindowState, writeWindowState, type WindowState } from './windowState.ts';

const settleMs = 400;
/** Chromium's: one zoom level more is this factor more. */
const zoomStep = 1.2;

interface MainWindowOptions {
  session: Session;
  preloadPath: string;
  iconPath: string;
  stateFile: string;
  dark: boolean;
  development: boolean;
  log: IncidentLog;
}

/** Vouch's one window: where it was left, sandboxed, and shown only once there is something to see. */
export class MainWindow {
  readonly #window: BrowserWindow;
  readonly #stateFile: string;
  readonly #log: IncidentLog;
  #state: WindowState;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: MainWindowOptions) {
    this.#stateFile = options.stateFile;
    this.#log = options.log;
    this.#state = readWindowState(options.stateFile);
    this.#window = new BrowserWindow(windowOptions(options, this.#state));
    this.#rememberChanges();
    this.#reviveInterface();
    this.#window.once('ready-to-show', () => this.#appear());
    this.#load();
  }

  get browserWindow(): BrowserWindow {
    return this.#window;
  }

  get id(): number {
    return this.#window.webContents.id;
  }

  onClosed(listener: () => void): void {
    this.#window.once('closed', listener);
  }

  /** True when `frame` is this window's top frame and shows the interface: the only frame anything is accepted from. */
  isTopFrame(frame: Electron.WebFrameMain | null): boolean {
    return frame !== null && frame === this.#window.webContents.mainFrame && isUiUrl(frame.url);
  }

  /** Gives the interface its ends of the engine's and the shell's channels, in this order. */
  postPorts(engine: MessagePortMain, shell: MessagePortMain): void {
    this.#window.webContents.postMessage('vouch/ports', null, [engine, shell]);
  }

  bringForward(): void {
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.show();
    this.#window.focus();
  }

  rememberTheme(theme: WindowState['theme']): void {
    this.#state = { ...this.#state, theme };
    this.#write();
  }

  /** Whether the caret is in something that has its own undo. */
  async isEditing(): Promise<boolean> {
    const frame = this.#window.webContents.mainFrame;
    const answer: unknown = await frame.executeJavaScript(
      'document.activeElement?.matches(\'input, textarea, [contenteditable=""], [contenteditable=true]\') ?? false',
    );
    return answer === true;
  }

  #appear(): void {
    if (this.#state.maximized) this.#window.maximize();
    if (this.#state.fullScreen) this.#window.setFullScreen(true);
    this.#window.show();
  }

  /** An interface that died (out of memory, a driver) is loaded again; the engine and its work are not touched. */
  #reviveInterface(): void {
    const policy = restartPolicy({ limit: 3 });
    this.#window.webContents.on('render-process-gone', (_event, gone) => {
      this.#log.note(`interface-gone-${gone.reason}`);
      const delay = gone.reason === 'clean-exit' ? null : policy.afterCrash(Date.now());
      if (delay !== null) setTimeout(() => this.#load(), delay);
    });
  }

  #load(): void {
    if (this.#window.isDestroyed()) return;
    this.#window.loadURL(`${uiOrigin}/`).catch((error: unknown) => this.#log.note('load-interface', error));
  }

  #rememberChanges(): void {
    this.#window.on('resize', () => this.#rememberSoon());
    this.#window.on('move', () => this.#rememberSoon());
    this.#window.on('close', () => this.#write());
  }

  #rememberSoon(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), settleMs);
  }

  #write(): void {
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#window.isDestroyed()) return;
    this.#state = {
      ...this.#state,
      bounds: this.#window.getNormalBounds(),
      maximized: this.#window.isMaximized(),
      fullScreen: this.#window.isFullScreen(),
      zoomLevel: this.#window.webContents.getZoomLevel(),
    };
    writeWindowState(this.#stateFile, this.#state);
  }
}

function windowOptions(options: MainWindowOptions, state: WindowState): Electron.BrowserWindowConstructorOptions {
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  return {
    ...placeWindow(state.bounds, workAreas),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: 'Vouch',
    icon: options.iconPath,
    backgroundColor: options.dark ? '#1c2127' : '#f6f7f9',
    webPreferences: {
      session: options.session,
      preload: options.preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      zoomFactor: zoomStep ** state.zoomLevel,
      devTools: options.development,
    },
  };
}
