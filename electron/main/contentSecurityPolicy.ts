/** Where Vite's development server listens, for its socket; null in everything that is shipped. */
interface PolicyOptions {
  developmentServer: URL | null;
}

const strict: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:', 'vouch-page:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'", 'blob:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/**
 * The policy sent with every response of the user interface. Development adds only what hot reload cannot do
 * without: the refresh preamble (inline script), injected styles, and the socket of that one server.
 */
export function contentSecurityPolicy({ developmentServer }: PolicyOptions): string {
  const policy = developmentServer ? withHotReload(developmentServer) : strict;
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}

function withHotReload(server: URL): typeof strict {
  return {
    ...strict,
    'script-src': ["'self'", "'unsafe-inline'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'connect-src': ["'self'", `ws://${server.host}`],
  };
}
