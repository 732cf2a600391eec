import { z } from 'zod';
import { keptVerdictSchema } from '../queries/duplicateVerdicts.ts';
import { readVendorIdentity } from '../queries/vendorIdentities.ts';
import {
  putVendorVerdict,
  readVendorVerdict,
  vendorPairKeySchema,
  vendorPairOfKey,
} from '../queries/vendorVerdicts.ts';
import { reversible } from './ReversibleKind.ts';

/** What a person said of two records of vendors; the groups follow. */
export const vendorDecision = reversible({
  name: 'vendor',
  recordKind: 'vendor-pair',
  done: ['vendor-pair.decided'],
  undone: 'vendor-pair.decision-undone',
  redone: 'vendor-pair.decision-redone',
  recordId: vendorPairKeySchema,
  state: z.object({ said: keptVerdictSchema.nullable() }),
  present: (store, key) => ({ said: readVendorVerdict(store.db, vendorPairOfKey(key)) }),
  restore: (store, key, { to }) => putVendorVerdict(store.db, vendorPairOfKey(key), to.said),
  describe: (store, key) => {
    const { one } = vendorPairOfKey(key);
    return { description: `Vendors: ${readVendorIdentity(store.db, one)?.name ?? one}` };
  },
});
