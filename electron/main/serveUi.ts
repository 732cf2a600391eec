import { readFile } from 'node:fs/promises';
import { net, type Session } from 'electron';
import { assetPath } from './assetPath.ts';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';
import { isUiUrl, uiScheme } from './schemes.ts';

export interface UiSource {
  /** The built renderer. */
  folder: string;
  /** Vite's server while developing, answered through the same origin; null in everything that is shipped. */
  developmentServer: URL | null;
}

/** Serves the user interface on `app://ui/`, each response with the content security policy. */
export function serveUi(session: Session, source: UiSource): void {
  const policy = contentSecurityPolicy(source);
  session.protocol.handle(uiScheme, async (request) => {
    if (request.method !== 'GET' || !isUiUrl(request.url)) return new Response(null, { status: 403 });
    const response = source.developmentServer
      ? await fromDevelopmentServer(request.url, source.developmentServer)
      : await fromFolder(request.url, source.folder);
    for (const [name, value] of securityHeaders(policy)) response.headers.set(name, value);
    return response;
  });
}

function securityHeaders(policy: string): [string, string][] {
  return [
    ['content-security-policy', policy],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['cross-origin-opener-policy', 'same-origin'],
  ];
}

async function fromFolder(url: string, folder: string): Promise<Response> {
  const asset = assetPath(folder, url);
  if (!asset) return new Response(null, { status: 404 });
  try {
    const bytes = await readFile(asset.path);
    return new Response(new Uint8Array(bytes), { headers: { 'content-type': asset.mediaType } });
  } catch {
    return new Response(null, { status: 404 });
  }
}

async function fromDevelopmentServer(url: string, server: URL): Promise<Response> {
  const { pathname, search } = new URL(url);
  const answer = await net.fetch(new URL(pathname + search, server).href, { headers: { accept: '*/*' } });
  const mediaType = answer.headers.get('content-type') ?? 'application/octet-stream';
  return new Response(await answer.arrayBuffer(), { status: answer.status, headers: { 'content-type': mediaType } });
}
