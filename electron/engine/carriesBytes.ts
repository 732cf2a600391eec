import { z } from 'zod';

const messageWithBytes = z.object({ body: z.object({ json: z.object({ bytes: z.instanceof(Uint8Array) }) }) });

/** True for a question or an answer on its way out that holds raw bytes in its field `bytes`. */
export function carriesBytes(payload: unknown): boolean {
  return messageWithBytes.safeParse(payload).success;
}
