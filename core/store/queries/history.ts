import { z } from 'zod';
import type { HistoryEntry } from '../../contract/documents.ts';
import { changeIdSchema } from '../../vocabulary/ids.ts';
import type { RecordKind } from '../ChangeLog.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRows } from '../rows.ts';

/**
 * What was changed about one record, newest first. A field's entries carry its value before and after. That single pages
 * were read stays in the log and is left out here: it would crowd out what people did to a long document.
 */
export function readHistory(db: SqlDatabase, recordKind: RecordKind, recordId: string, limit = 200): HistoryEntry[] {
  const rows = db
    .prepare(
      `SELECT id, at, actor, kind, coalesce(after ->> '$.field', before ->> '$.field') AS field,
         coalesce(before ->> '$.reading.value', before ->> '$.state', before ->> '$.status') AS before,
         coalesce(after ->> '$.reading.value', after ->> '$.state', after ->> '$.status') AS after
       FROM change WHERE record_kind = :recordKind AND record_id = :recordId AND kind <> 'page.read'
       ORDER BY sequence DESC LIMIT :limit`,
    )
    .all({ recordKind, recordId, limit });
  return parseRows(historyRowSchema, rows);
}

const historyRowSchema = z
  .object({
    id: changeIdSchema,
    at: z.string(),
    actor: z.string(),
    kind: z.string(),
    field: z.string().nullable(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .transform(({ id, actor, ...rest }): HistoryEntry => ({ changeId: id, by: actor, ...rest }));
