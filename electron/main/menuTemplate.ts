import type { MenuItemConstructorOptions } from 'electron';
import type { ShellCommand } from './ShellEvents.ts';

interface MenuActions {
  command(command: ShellCommand): void;
  openFiles(): void;
  openFolder(): void;
  undo(): void;
  redo(): void;
  about(): void;
}

interface MenuOptions {
  mac: boolean;
  /** Reload and developer tools, absent from what is shipped. */
  development: boolean;
  actions: MenuActions;
}

const line: MenuItemConstructorOptions = { type: 'separator' };

/** Vouch's menus. Commands are carried out by the window; only what the system does itself uses a role. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  return [
    ...(options.mac ? [appMenu(options)] : []),
    fileMenu(options),
    editMenu(options),
    viewMenu(options),
    goMenu(options),
    ...(options.mac ? [{ role: 'windowMenu' } satisfies MenuItemConstructorOptions] : []),
    helpMenu(options),
  ];
}

function appMenu({ actions }: MenuOptions): MenuItemConstructorOptions {
  return {
    label: 'Vouch',
    submenu: [
      { label: 'About Vouch', click: () => actions.about() },
      line,
      { label: 'Settings…', accelerator: 'Cmd+,', click: () => actions.command('go-settings') },
      line,
      { role: 'services' },
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      line,
      { role: 'quit', label: 'Quit Vouch' },
    ],
  };
}

function fileMenu({ mac, actions }: MenuOptions): MenuItemConstructorOptions {
  return {
    label: '&File',
    submenu: [
      { label: 'Open Files…', accelerator: 'CmdOrCtrl+O', click: () => actions.openFiles() },
      { label: 'Open Folder…', accelerator: 'CmdOrCtrl+Shift+O', click: () => actions.openFolder() },
      line,
      mac ? { role: 'close' } : { role: 'quit', label: 'Quit Vouch', accelerator: 'Ctrl+Q' },
    ],
  };
}

function editMenu({ actions }: MenuOptions): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      { label: 'Undo', accelerator: 'CmdOrCtrl+Z', click: () => actions.undo() },
      { label: 'Redo', accelerator: 'CmdOrCtrl+Shift+Z', click: () => actions.redo() },
      line,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      line,
      { label: 'Find', accelerator: 'CmdOrCtrl+F', click: () => actions.command('find') },
    ],
  };
}

function viewMenu({ development, actions }: MenuOptions): MenuItemConstructorOptions {
  const developing: MenuItemConstructorOptions[] = [line, { role: 'reload' }, { role: 'toggleDevTools' }];
  return {
    label: '&View',
    submenu: [
      { label: 'Command Palette', accelerator: 'CmdOrCtrl+K', click: () => actions.command('palette') },
      line,
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'resetZoom' },
      { role: 'togglefullscreen' },
      line,
      { label: 'Switch Light and Dark', click: () => actions.command('toggle-theme') },
      ...(development ? developing : []),
    ],
  };
}

function goMenu({ actions }: MenuOptions): MenuItemConstructorOptions {
  return {
    label: '&Go',
    submenu: [
      { label: 'Home', accelerator: 'CmdOrCtrl+1', click: () => actions.command('go-home') },
      { label: 'Inbox', accelerator: 'CmdOrCtrl+2', click: () => actions.command('go-inbox') },
      { label: 'Cases', accelerator: 'CmdOrCtrl+3', click: () => actions.command('go-cases') },
      { label: 'Review', accelerator: 'CmdOrCtrl+5', click: () => actions.command('go-review') },
      { label: 'Duplicates', accelerator: 'CmdOrCtrl+Shift+D', click: () => actions.command('go-duplicates') },
      { label: 'Vendors', accelerator: 'CmdOrCtrl+Shift+V', click: () => actions.command('go-vendors') },
      { label: 'Folders', accelerator: 'CmdOrCtrl+7', click: () => actions.command('go-folders') },
      { label: 'Flow', accelerator: 'CmdOrCtrl+Shift+F', click: () => actions.command('go-flow') },
      { label: 'Thresholds', accelerator: 'CmdOrCtrl+Shift+T', click: () => actions.command('go-thresholds') },
      { label: 'Rules', accelerator: 'CmdOrCtrl+Shift+U', click: () => actions.command('go-rules') },
      { label: 'Control Tests', accelerator: 'CmdOrCtrl+Shift+K', click: () => actions.command('go-controls') },
      { label: 'Verify Together', accelerator: 'CmdOrCtrl+6', click: () => actions.command('go-groups') },
      { label: 'Release', accelerator: 'CmdOrCtrl+Shift+E', click: () => actions.command('go-release') },
      { label: 'Settings', accelerator: 'CmdOrCtrl+4', click: () => actions.command('go-settings') },
    ],
  };
}

function helpMenu({ mac, actions }: MenuOptions): MenuItemConstructorOptions {
  return {
    role: 'help',
    label: '&Help',
    submenu: [
      { label: 'Keys of This Screen', accelerator: 'F1', click: () => actions.command('keys') },
      ...(mac ? [] : [line, { label: 'About Vouch', click: () => actions.about() }]),
    ],
  };
}
