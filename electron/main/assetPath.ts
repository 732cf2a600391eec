import { extname, join, normalize, sep } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
};

export interface Asset {
  path: string;
  mediaType: string;
}

/**
 * The file inside `folder` that an address of the user interface names, or null when the address leaves the folder or
 * names a type that is not served. Addresses without an extension are routes of the interface: its entry page.
 */
export function assetPath(folder: string, url: string): Asset | null {
  const address = URL.canParse(url) ? new URL(url) : null;
  const wanted = address && decoded(address.pathname);
  if (!wanted || wanted.includes('\0') || wanted.includes('\\')) return null;
  const path = normalize(join(folder, extname(wanted) === '' ? 'index.html' : wanted));
  if (!path.startsWith(normalize(folder) + sep)) return null;
  const mediaType = mediaTypes[extname(path).toLowerCase()];
  return mediaType ? { path, mediaType } : null;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
