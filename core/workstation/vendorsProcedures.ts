import type { VendorPair, VendorPairId } from '../contract/vendors.ts';
import { decideVendorPair, splitOffVendor } from '../store/queries/vendorVerdicts.ts';
import { listVendorGroups, listVendorPairs, readVendorPair } from '../store/views/vendorPairList.ts';
import { VouchFailure } from '../vocabulary/failure.ts';
import type { EventHub } from './EventHub.ts';
import { type Session, analystOf } from './Session.ts';
import type { StoreKeeper } from './StoreKeeper.ts';
import type { EngineQuestions } from './askEngine.ts';

/** What may be asked of records of vendors that may be one, answered from the one open store. */
export function vendorsProcedures(
  { vendors: ask }: EngineQuestions,
  { keeper, hub }: { readonly keeper: StoreKeeper; readonly hub: EventHub },
) {
  return {
    pairs: ask.pairs.handler(({ input }) => {
      const { store, vendorSearch } = keeper.session();
      return { search: vendorSearch.state(), ...listVendorPairs(store.db, input.state) };
    }),
    search: ask.search.handler(() => {
      const { vendorSearch } = keeper.session();
      vendorSearch.start();
      return vendorSearch.state();
    }),
    decide: ask.decide.handler(({ input }) => {
      const session = keeper.session();
      decideVendorPair(session.store, input, analystOf(session));
      hub.emit({ kind: 'vendors-changed' });
      return pairNow(session, input);
    }),
    groups: ask.groups.handler(() => listVendorGroups(keeper.session().store.db)),
    splitOff: ask.splitOff.handler(({ input }) => {
      const session = keeper.session();
      splitOffVendor(session.store, input.ref, analystOf(session));
      hub.emit({ kind: 'vendors-changed' });
      return listVendorGroups(session.store.db);
    }),
  };
}

function pairNow({ store }: Session, { one, other }: VendorPairId): VendorPair {
  const pair = readVendorPair(store.db, { one, other });
  if (pair === null) throw new VouchFailure('NOT_FOUND', 'One of the two records is no longer there.', 'Search again.');
  return pair;
}
