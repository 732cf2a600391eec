import { z } from 'zod';
import type { GroupPlace } from '../../contract/groups.ts';
import { isIdentifier } from '../../review/groups/groupFields.ts';
import { documentIdSchema } from '../../vocabulary/ids.ts';
import { parseRows } from '../rows.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';

/** The places with those of other waiting documents of the same vendor where the same identifier is read alike. */
export function placesAlike(db: SqlDatabase, places: readonly GroupPlace[]): readonly GroupPlace[] {
  const more = places.flatMap((place) => {
    if (place.at !== null || !isIdentifier(place.field)) return [];
    const { documentId, field, value } = place;
    const rows = parseRows(z.object({ id: documentIdSchema }), db.prepare(alikeSql).all({ documentId, field, value }));
    return rows.map(({ id }) => ({ ...place, documentId: id }));
  });
  const byKey = new Map([...places, ...more].map((place) => [`${place.documentId} ${place.field} ${place.at}`, place]));
  return [...byKey.values()];
}

const alikeSql = `SELECT other.document_id AS id FROM invoice AS own
  JOIN invoice AS other ON other.vendor_key = own.vendor_key AND other.document_id <> own.document_id
  JOIN review AS q ON q.document_id = other.document_id AND q.ready = 1 AND q.state = 'waiting'
  JOIN field AS f ON f.document_id = other.document_id AND f.name = :field AND f.value = :value AND f.source <> 'analyst'
  WHERE own.document_id = :documentId`;
