import { implement } from '@orpc/server';
import { engineContract } from '../contract/engineContract.ts';
import { type Log, refusalOf } from './refusals.ts';

/** The contract to be answered; whatever an answer throws becomes a refusal. */
export function askEngine(log: Log) {
  return implement(engineContract).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw refusalOf(error, log);
    }
  });
}

export type EngineQuestions = ReturnType<typeof askEngine>;
