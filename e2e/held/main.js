// Vouch as it is, held back until Playwright listens: a window that loads while Playwright is still attaching is one it
// never sees. Playwright calls `__playwright_run` once it is there.
import { app } from 'electron';

const ready = app.whenReady();
const { promise: listening, resolve } = deferred();
app.whenReady = () => listening;
globalThis.__playwright_run = async () => {
  await ready;
  resolve();
};

await import('../../out/main/main.js');

function deferred() {
  let resolve;
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
