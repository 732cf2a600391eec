import { z } from 'zod';
import type { Lease } from '../../contract/reviewState.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import type { Store } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRow } from '../rows.ts';

/** How long a document stays with who looks at it, in milliseconds, unless renewed. */
export const leaseMs = 15 * 60_000;

const leaseRowSchema = z.object({ holder: z.string(), taken_at: z.string(), expires_at: z.string() });
type LeaseRow = z.infer<typeof leaseRowSchema>;

/**
 * Takes a document for an analyst, or goes on having it. A lease is a claim of this device that needs nobody's leave, so
 * it works offline; of claims that meet later the one taken first holds, by `taken_at` and device.
 * @throws VouchFailure REFUSED while somebody else has it
 */
export function takeLease(store: Store, documentId: DocumentId, by: string): Lease {
  return store.db.transaction(() => {
    refuseWhereTaken(store, documentId, by);
    const now = store.clock.now();
    const expiresAt = new Date(now + leaseMs).toISOString();
    const takenAt = readLive(store, documentId)?.taken_at ?? new Date(now).toISOString();
    store.db.prepare(takeSql).run({ documentId, by, takenAt, expiresAt });
    return { by, expiresAt };
  });
}

const takeSql = `INSERT OR REPLACE INTO review_lease (document_id, holder, device, taken_at, expires_at)
  VALUES (:documentId, :by, (SELECT value ->> '$' FROM setting WHERE name = 'device'), :takenAt, :expiresAt)`;

/** Gives a document back; that of somebody else stays theirs (false). */
export function giveBackLease(db: SqlDatabase, documentId: DocumentId, by: string): boolean {
  return (
    db.prepare('DELETE FROM review_lease WHERE document_id = :documentId AND holder = :by').run({ documentId, by })
      .changes > 0
  );
}

/** Gives back all that an analyst has: somebody else sits down here. */
export function giveBackAll(db: SqlDatabase, by: string): void {
  db.prepare('DELETE FROM review_lease WHERE holder = :by').run({ by });
}

/** The lease that holds now; null where nobody has the document. */
export function readReviewLease(store: Pick<Store, 'db' | 'clock'>, documentId: DocumentId): Lease | null {
  const live = readLive(store, documentId);
  return live === null ? null : { by: live.holder, expiresAt: live.expires_at };
}

/** Milliseconds since this analyst took the document; null where they have not. */
export function heldFor(store: Store, documentId: DocumentId, by: string): number | null {
  const live = readLive(store, documentId);
  return live?.holder === by ? Math.max(0, store.clock.now() - Date.parse(live.taken_at)) : null;
}

/** @throws VouchFailure REFUSED while somebody else has the document */
export function refuseWhereTaken(store: Store, documentId: DocumentId, by: string): void {
  const live = readLive(store, documentId);
  if (live === null || live.holder === by) return;
  throw new VouchFailure(
    'REFUSED',
    `${live.holder} is working on this document.`,
    `It is free again when they give it back, or by itself 15 minutes after their last step.`,
  );
}

function readLive({ db, clock }: Pick<Store, 'db' | 'clock'>, documentId: DocumentId): LeaseRow | null {
  const now = new Date(clock.now()).toISOString();
  const row = db
    .prepare('SELECT * FROM review_lease WHERE document_id = :documentId AND expires_at > :now')
    .get({ documentId, now });
  return row === undefined ? null : parseRow(leaseRowSchema, row);
}
