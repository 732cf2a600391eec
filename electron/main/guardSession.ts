import type { OnBeforeRequestListenerDetails, Session, WebFrameMain } from 'electron';
import { isUiUrl, pageScheme, uiScheme } from './schemes.ts';

interface Guard {
  /** Ids of the web contents that are Vouch's own windows. */
  isOwnWindow(webContentsId: number): boolean;
  developmentServer: URL | null;
}

/** All a page may ever do beyond showing itself: put a text on the clipboard, which the browser ties to a click or key. */
const copyText = 'clipboard-sanitized-write';

/** Denies every other permission, every device, every download and every request that is not the interface's own. */
export function guardSession(session: Session, guard: Guard): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(permission === copyText && guard.isOwnWindow(contents.id)),
  );
  session.setPermissionCheckHandler(
    (contents, permission) => permission === copyText && contents !== null && guard.isOwnWindow(contents.id),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowed(details, guard) }));
}

function isAllowed(details: OnBeforeRequestListenerDetails, guard: Guard): boolean {
  const { protocol, host } = new URL(details.url);
  switch (protocol) {
    case `${uiScheme}:`:
      return true;
    case `${pageScheme}:`:
      return details.resourceType === 'image' && isOwnFrame(details, guard);
    case 'data:':
    case 'blob:':
      return isOwnFrame(details, guard);
    case 'devtools:':
      return guard.developmentServer !== null;
    case 'ws:':
    case 'http:':
      return host === guard.developmentServer?.host;
    default:
      return false;
  }
}

/** The asker is the top frame of one of our windows, and that frame shows the interface. */
function isOwnFrame({ webContentsId, frame }: OnBeforeRequestListenerDetails, guard: Guard): boolean {
  return webContentsId !== undefined && guard.isOwnWindow(webContentsId) && isInterface(frame);
}

/** False too for a frame that has gone: it is null when it navigated away after it asked. */
function isInterface(frame: WebFrameMain | null | undefined): boolean {
  return frame !== null && frame !== undefined && frame.parent === null && isUiUrl(frame.url);
}
