import { dialog, type BrowserWindow } from 'electron';

/** The engine died too often: a person decides. */
export async function askAfterCrashes(window: BrowserWindow | null): Promise<'try-again' | 'quit'> {
  const options: Electron.MessageBoxOptions = {
    type: 'error',
    title: 'Vouch',
    message: "Vouch's engine stopped several times in a row.",
    detail:
      'Nothing that was saved is lost. Try again; if it keeps stopping, restart the computer or restore a backup.',
    buttons: ['Try again', 'Quit Vouch'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  };
  const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  return response === 0 ? 'try-again' : 'quit';
}
