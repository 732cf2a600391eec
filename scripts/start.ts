import { isStale } from './build/isStale.ts';
import { launch } from './build/launch.ts';
import { build } from './build.ts';

if (await isStale()) await build();
const app = await launch(process.argv.slice(2));
app.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.kill(signal));
