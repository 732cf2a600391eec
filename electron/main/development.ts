import { app } from 'electron';

/** `VOUCH_BUILD` is replaced while bundling: in a production bundle the rest of each expression is cut away. */
const developmentBuild = process.env['VOUCH_BUILD'] === 'development';

/** True while developing: a development bundle, started unpackaged. */
export function isDevelopment(): boolean {
  return developmentBuild && !app.isPackaged;
}

/** Vite's server on this machine while developing; null in everything that is shipped, whatever the environment says. */
export function developmentServer(): URL | null {
  const address = process.env['VOUCH_DEV_SERVER'];
  if (!isDevelopment() || !address) return null;
  const server = new URL(address);
  if (server.protocol !== 'http:' || server.hostname !== '127.0.0.1') throw new Error('Refused development server');
  return server;
}
