import type { Vendor } from '../../ledger/records/Vendor.ts';

/** True where the master says that nothing is bought from the vendor any more; then its own facts are nobody's risk. */
export function isBlocked({ isActive }: Vendor): boolean {
  return isActive === false;
}
