import { contextBridge, ipcRenderer, webUtils } from 'electron';

/** What this file uses of the page; the whole DOM's types would reach every other file of the program. */
interface DragWithFiles {
  readonly isTrusted: boolean;
  readonly dataTransfer: {
    readonly types: readonly string[];
    readonly files: Iterable<File>;
    dropEffect: string;
  } | null;
  preventDefault(): void;
}
declare const window: {
  addEventListener(kind: 'dragover' | 'drop', listener: (event: DragWithFiles) => void, capture: boolean): void;
  postMessage(message: unknown, origin: string, ports: readonly unknown[]): void;
};
declare const location: { readonly origin: string; readonly hash: string };

// Ports cannot cross contextBridge; they go to the page as a message that only this window can receive.
ipcRenderer.on('vouch/ports', (event) => {
  window.postMessage({ kind: 'vouch-ports' }, location.origin, event.ports);
});

/** All a page is given: it asks for its ports, and gets them as a message. Again after each reload. */
contextBridge.exposeInMainWorld('vouch', {
  connect: () => ipcRenderer.send('vouch/connect'),
});

window.addEventListener(
  'dragover',
  (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  },
  true,
);

// Paths go straight to the shell: the page is never told one, and an event it made itself carries none.
window.addEventListener(
  'drop',
  (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!event.isTrusted || files.length === 0) return;
    event.preventDefault();
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    const [first] = paths;
    if (first === undefined) return;
    // What is dropped on the ledger screen is a table to import, anywhere else an invoice.
    if (location.hash.startsWith('#/ledger')) void ipcRenderer.invoke('ledger/dropped', first);
    else void ipcRenderer.invoke('files/dropped', paths);
  },
  true,
);
