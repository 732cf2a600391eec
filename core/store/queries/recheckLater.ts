import type { DocumentId } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { enqueueRecheck } from './jobs.ts';
import { type Compared, laterConcerned } from './laterInvoices.ts';

/** Later arrivals checked again after one change, at most; those nearest to it. */
const mostRechecked = 200;

/** Queues the later arrivals that were checked against these invoices to be checked again; joins the caller's transaction. */
export function recheckLater(db: SqlDatabase, invoices: readonly (Compared | null)[]): readonly DocumentId[] {
  const concerned = invoices.flatMap((one) => (one === null ? [] : laterConcerned(db, one, mostRechecked)));
  return [...new Set(concerned)].slice(0, mostRechecked).filter((later) => enqueueRecheck(db, later));
}
