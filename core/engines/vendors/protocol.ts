import { z } from 'zod';
import { vendorIdentitySchema } from '../../ledger/vendors/VendorIdentity.ts';
import type { VendorMatching } from '../../ledger/vendors/matchVendors.ts';
import { failureSchema } from '../../vocabulary/failure.ts';

export const matchingTaskSchema = z.object({ vendors: z.array(vendorIdentitySchema) });

/** Made by `matchVendors` in the thread: here it is only told from a failure. */
const matchingSchema = z.custom<VendorMatching>(
  (value) => typeof value === 'object' && value !== null && 'matches' in value && 'model' in value,
);

export const matchingAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('matched'), matching: matchingSchema }),
  z.object({ kind: z.literal('failed'), failure: failureSchema }),
]);
export type MatchingAnswer = z.infer<typeof matchingAnswerSchema>;
