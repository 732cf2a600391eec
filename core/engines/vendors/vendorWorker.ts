import { parentPort, workerData } from 'node:worker_threads';
import { matchVendors } from '../../ledger/vendors/matchVendors.ts';
import { failureOf } from '../../vocabulary/failure.ts';
import { type MatchingAnswer, matchingTaskSchema } from './protocol.ts';

/** A thread that compares the records of all vendors, so that the engine answers meanwhile. */
function answer(): MatchingAnswer {
  try {
    return { kind: 'matched', matching: matchVendors(matchingTaskSchema.parse(workerData).vendors) };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}

parentPort?.postMessage(answer());
parentPort?.close();
