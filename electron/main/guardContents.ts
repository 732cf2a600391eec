import type { App, WebContents } from 'electron';
import { isUiUrl } from './schemes.ts';

/** No page of this app, whichever way it came to be, may leave the interface, open a window or embed another page. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isUiUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isUiUrl(event.url)) event.preventDefault();
  });
}
