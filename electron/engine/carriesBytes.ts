import { z } from 'zod';

const answerWithBytes = z.object({ body: z.object({ json: z.object({ bytes: z.instanceof(Uint8Array) }) }) });

/** True for an answer on its way out that holds raw bytes in its field `bytes`. */
export function carriesBytes(payload: unknown): boolean {
  return answerWithBytes.safeParse(payload).success;
}
