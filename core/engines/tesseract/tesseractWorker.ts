import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { collectGarbage } from '../recognition/collectGarbage.ts';

/**
 * A tesseract thread: tesseract.js's own worker script, which leaves three copies of every page to the collector. They are given
 * back before the next page comes in.
 */
parentPort?.on('message', collectGarbage);
createRequire(import.meta.url)('tesseract.js/src/worker-script/node/index.js');
