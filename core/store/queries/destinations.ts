import { z } from 'zod';
import {
  type Destination,
  type DestinationId,
  destinationIdSchema,
  type httpTargetSchema,
} from '../../contract/release.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { newId } from '../../vocabulary/ids.ts';
import type { Store } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRow, parseRows } from '../rows.ts';

/** A destination with what screens are not told: the path of a folder, the secret of an address. */
export interface StoredDestination {
  readonly id: DestinationId;
  readonly kind: 'folder' | 'http';
  readonly name: string;
  readonly place: string;
  readonly secret: string | null;
  readonly allowPlainHttp: boolean;
}

const rowSchema = z
  .object({
    id: destinationIdSchema,
    kind: z.enum(['folder', 'http']),
    name: z.string(),
    place: z.string(),
    secret: z.string().nullable(),
    allow_plain_http: z.number(),
  })
  .transform(({ allow_plain_http: plain, ...row }): StoredDestination => ({ ...row, allowPlainHttp: plain === 1 }));
const columns = 'id, kind, name, place, secret, allow_plain_http';

/** @throws VouchFailure NOT_FOUND */
export function readDestination(db: SqlDatabase, id: DestinationId): StoredDestination {
  const row = db.prepare(`SELECT ${columns} FROM release_destination WHERE id = :id`).get({ id });
  if (row !== undefined) return parseRow(rowSchema, row);
  throw new VouchFailure('NOT_FOUND', 'This destination is not known any more.', 'Choose where to release to again.');
}

/** Destinations as screens know them, last used first. */
export function listDestinations(db: SqlDatabase): Destination[] {
  const rows = db
    .prepare(`SELECT ${columns} FROM release_destination WHERE removed = 0 ORDER BY used_at DESC, id`)
    .all();
  return parseRows(rowSchema, rows).map(shownDestination);
}

export function shownDestination({ id, kind, name, place, secret }: StoredDestination): Destination {
  return kind === 'folder' ? { id, kind, name } : { id, kind, name, url: place, hasSecret: secret !== null };
}

/** Keeps a folder a person chose, once for each path. */
export function addFolder(
  store: Store,
  folder: { readonly path: string; readonly name: string },
  by: string,
): Destination {
  return store.db.transaction(() => {
    const row = store.db
      .prepare(`SELECT ${columns} FROM release_destination WHERE kind = 'folder' AND place = :path`)
      .get({ path: folder.path });
    const known = row === undefined ? null : parseRow(rowSchema, row);
    if (known !== null) {
      store.db
        .prepare('UPDATE release_destination SET used_at = :at, removed = 0 WHERE id = :id')
        .run({ id: known.id, at: instantOf(store.clock) });
      return shownDestination(known);
    }
    return add(
      store,
      { kind: 'folder', name: folder.name, place: folder.path, secret: null, allowPlainHttp: false },
      by,
    );
  });
}

/** Keeps an address to push to, with its secret. */
export function addHttpTarget(store: Store, target: z.infer<typeof httpTargetSchema>, by: string): Destination {
  const { url: place, ...rest } = target;
  return add(store, { ...rest, kind: 'http', place }, by);
}

function add(store: Store, destination: Omit<StoredDestination, 'id'>, by: string): Destination {
  return store.db.transaction(() => {
    const id = newId(destinationIdSchema);
    const { kind, name, place, secret } = destination;
    store.db
      .prepare(
        `INSERT INTO release_destination (id, kind, name, place, secret, allow_plain_http, used_at)
         VALUES (:id, :kind, :name, :place, :secret, :plain, :at)`,
      )
      .run({ id, kind, name, place, secret, plain: Number(destination.allowPlainHttp), at: instantOf(store.clock) });
    log(store, id, by, 'destination.added', { kind, name, place });
    return shownDestination({ ...destination, id });
  });
}

/** Offered no longer; what left for it stays in the ledger, its secret does not stay. */
export function removeDestination(store: Store, id: DestinationId, by: string): void {
  store.db.transaction(() => {
    const { name } = readDestination(store.db, id);
    const waiting = store.db
      .prepare("SELECT 1 FROM push WHERE destination_id = :id AND state = 'waiting' LIMIT 1")
      .get({ id });
    if (waiting !== undefined)
      throw new VouchFailure('REFUSED', `Pushes to ${name} wait to be delivered.`, 'Hold them in the outbox first.');
    store.db.prepare('UPDATE release_destination SET removed = 1, secret = NULL WHERE id = :id').run({ id });
    log(store, id, by, 'destination.removed', { name });
  });
}

function log(store: Store, recordId: DestinationId, actor: string, kind: string, after: Record<string, string>): void {
  store.changeLog.append({ actor, kind, recordKind: 'destination', recordId, before: null, after });
}
