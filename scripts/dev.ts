import type { ChildProcess } from 'node:child_process';
import { context, type Plugin } from 'esbuild';
import { createServer as createProbe } from 'node:net';
import { createServer } from 'vite';
import { join } from 'node:path';
import { bundles, root } from './build/bundles.ts';
import { launch } from './build/launch.ts';

/**
 * Development: the interface is served by Vite through the app's own origin and reloads hot; a change of main, engine
 * or preload bundles them again and restarts the app. Looser security than a production build only where hot reload
 * needs it (see `contentSecurityPolicy`).
 */
const port = await freePort();
const server = await createServer({
  configFile: join(root, 'vite.config.ts'),
  mode: 'development',
  // The page's own address has no port that its socket could be guessed from.
  server: { port, strictPort: true, hmr: { protocol: 'ws', host: '127.0.0.1', clientPort: port } },
});
await server.listen();
const address = server.resolvedUrls?.local[0];
if (!address) throw new Error('The development server has no address');

/** A port nobody listens on at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createProbe();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

let app: ChildProcess | null = null;
let restarting: Promise<void> = Promise.resolve();

async function restart(): Promise<void> {
  const old = app;
  app = null;
  if (old && old.exitCode === null) await ended(old);
  const fresh = await launch(process.argv.slice(2), { VOUCH_DEV_SERVER: address });
  app = fresh;
  fresh.on('exit', () => {
    if (app === fresh) void stop();
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
  });
}

async function stop(): Promise<void> {
  const running = app;
  app = null;
  if (running && running.exitCode === null) await ended(running);
  await Promise.all(watching.map((bundle) => bundle.dispose()));
  await server.close();
  process.exit(0);
}

let finished = 0;
const restartAfterBuild: Plugin = {
  name: 'restart-after-build',
  setup(build) {
    build.onEnd(({ errors }) => {
      finished += 1;
      // The first round ends once for each bundle; the app starts after the last of them.
      if (errors.length > 0 || finished < options.length) return;
      restarting = restarting.then(restart);
    });
  },
};

const options = await bundles('development');
const watching = await Promise.all(options.map((one) => context({ ...one, plugins: [restartAfterBuild] })));
for (const bundle of watching) await bundle.watch();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
