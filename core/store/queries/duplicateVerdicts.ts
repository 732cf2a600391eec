import { z } from 'zod';
import { type PairId, pairVerdictSchema } from '../../contract/duplicates.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { instantSchema } from '../../vocabulary/dates.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { type DocumentId, documentIdSchema } from '../../vocabulary/ids.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { parseRow, parseRows } from '../rows.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { Store } from '../Store.ts';
import { readDocument } from './documents.ts';
import { readCompared } from './laterInvoices.ts';
import { rejectDocument } from './reviewDecisions.ts';
import { readReviewRecord } from './reviews.ts';

/** What was said of a pair, with the facts it was said of. */
export const keptVerdictSchema = z.object({
  verdict: pairVerdictSchema,
  facts: z.string(),
  by: z.string(),
  at: instantSchema,
});
export type KeptVerdict = Readonly<z.infer<typeof keptVerdictSchema>>;

/** The values two documents are compared by, as one text: while it is the same, what was said of them holds. */
export function factsOf(db: SqlDatabase, { earlierId, laterId }: PairId): string {
  const [earlier, later] = [earlierId, laterId].map((id) => {
    const compared = readCompared(db, id);
    return compared === null ? null : { ...compared, arrival: 0 };
  });
  return canonicalJson({ earlier: earlier ?? null, later: later ?? null });
}

const columns = 'verdict, facts, decided_by AS by, decided_at AS at';

/** What was said of a pair, whether or not it still holds; null where nothing was. */
export function readVerdict(db: SqlDatabase, { earlierId, laterId }: PairId): KeptVerdict | null {
  const row = db
    .prepare(`SELECT ${columns} FROM duplicate_verdict WHERE earlier_id = :earlierId AND later_id = :laterId`)
    .get({ earlierId, laterId });
  return row === undefined ? null : parseRow(keptVerdictSchema, row);
}

/** Puts a verdict in place of what was there; null takes it away. The caller logs the change. */
export function putVerdict(db: SqlDatabase, { earlierId, laterId }: PairId, kept: KeptVerdict | null): void {
  const pair = { earlierId, laterId };
  db.prepare('DELETE FROM duplicate_verdict WHERE earlier_id = :earlierId AND later_id = :laterId').run(pair);
  if (kept === null) return;
  db.prepare(
    `INSERT INTO duplicate_verdict (earlier_id, later_id, verdict, facts, decided_by, decided_at)
     VALUES (:earlierId, :laterId, :verdict, :facts, :by, :at)`,
  ).run({ ...pair, ...kept });
}

/** Earlier documents that a person said are other invoices than this one, as far as the facts are still the same. */
export function readSetApart(db: SqlDatabase, laterId: DocumentId): ReadonlySet<string> {
  const rows = db
    .prepare(
      `SELECT earlier_id AS earlierId, facts FROM duplicate_verdict WHERE later_id = :laterId AND verdict = 'different'`,
    )
    .all({ laterId });
  const said = parseRows(z.object({ earlierId: documentIdSchema, facts: z.string() }), rows);
  const standing = said.filter(({ earlierId, facts }) => factsOf(db, { earlierId, laterId }) === facts);
  return new Set(standing.map(({ earlierId }) => earlierId));
}

/** A pair as the change log names it. */
export function pairKey({ earlierId, laterId }: PairId): string {
  return `${earlierId}+${laterId}`;
}

/** Reads a name of a pair. */
export const pairKeySchema = z.templateLiteral([z.string(), '+', z.string()]);

export function pairOfKey(key: string): PairId {
  const [earlierId, laterId] = key.split('+');
  return { earlierId: documentIdSchema.parse(earlierId), laterId: documentIdSchema.parse(laterId) };
}

/**
 * Writes what a person says of a pair. The later of one invoice sent twice is rejected in the review queue with the
 * reason, where no one has rejected it yet; both are one change. Saying the same again is none.
 * @throws VouchFailure NOT_FOUND; REFUSED where the documents did not arrive in this order
 */
export function decidePair(store: Store, pair: PairId & { verdict: KeptVerdict['verdict'] }, by: string): void {
  const { verdict, ...id } = pair;
  store.changeLog.asOne(() => {
    requireOrder(store.db, id);
    const before = readVerdict(store.db, id);
    const facts = factsOf(store.db, id);
    if (before?.verdict === verdict && before.facts === facts) return;
    const after = { verdict, facts, by, at: instantOf(store.clock) };
    putVerdict(store.db, id, after);
    store.changeLog.append({
      actor: by,
      kind: 'duplicate.decided',
      recordKind: 'pair',
      recordId: pairKey(id),
      before: { said: before && { ...before } },
      after: { said: after },
    });
    if (verdict === 'same') rejectLater(store, id, by);
  });
}

function rejectLater(store: Store, { earlierId, laterId }: PairId, by: string): void {
  const { status, stands } = readDocument(store.db, laterId);
  if (status !== 'done' || !stands || readReviewRecord(store.db, laterId).state === 'rejected') return;
  const { fileName } = readDocument(store.db, earlierId);
  rejectDocument(store, laterId, `Duplicate of ${fileName}`, by);
}

function requireOrder(db: SqlDatabase, { earlierId, laterId }: PairId): void {
  const [earlier, later] = [earlierId, laterId].map((id) => {
    readDocument(db, id);
    return parseRow(
      z.object({ seq: z.number().int() }),
      db.prepare('SELECT seq FROM document WHERE id = :id').get({ id }),
    );
  });
  if ((earlier?.seq ?? 0) < (later?.seq ?? 0)) return;
  throw new VouchFailure(
    'REFUSED',
    'The two documents did not arrive in this order.',
    'Open the pair from the list again.',
  );
}
