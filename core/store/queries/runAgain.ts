import { z } from 'zod';
import { type Stage, stageSchema } from '../../contract/documents.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { Store } from '../Store.ts';
import { parseRow } from '../rows.ts';
import { readDocument, setDocumentStatus } from './documents.ts';
import { forgetReading } from './forgetReading.ts';
import { enqueueJob } from './jobs.ts';

/** Intake is never made again: the original is what it is. A part of a divided file has no pages of its own to be read. */
export function canRunAgain(db: SqlDatabase, documentId: DocumentId, stage: Stage): boolean {
  if (stage === 'intake') return false;
  const row = db.prepare(standsSql).get({ documentId, stage });
  const { done, open, stands, part } = parseRow(standsSchema, row);
  return done === 1 && open === 0 && stands === 1 && !(stage === 'reading' && part === 1);
}

const standsSchema = z.object({
  done: z.number(),
  open: z.number(),
  stands: z.number(),
  part: z.number(),
});
const standsSql = `SELECT
  EXISTS (SELECT 1 FROM job WHERE document_id = :documentId AND stage = :stage AND state = 'done') AS done,
  EXISTS (SELECT 1 FROM job WHERE document_id = :documentId AND state IN ('ready', 'leased')) AS open,
  EXISTS (SELECT 1 FROM document WHERE id = :documentId AND stands = 1) AS stands,
  EXISTS (SELECT 1 FROM document_part WHERE part_id = :documentId) AS part`;

/**
 * Queues a stage once more and forgets how those after it ended; answers false where it cannot be made again. Before
 * pages are read again the readings there are are taken away, since a reading goes on where it was cut off; the document
 * counts as queued until it is through. Values of an analyst are theirs and stay. `pages` are those to be read again, null
 * for all. Joins the caller's transaction.
 */
export function runAgainFrom(
  store: Store,
  documentId: DocumentId,
  stage: Stage,
  by: string,
  pages: readonly number[] | null = null,
): boolean {
  const { db } = store;
  readDocument(db, documentId);
  if (!canRunAgain(db, documentId, stage)) return false;
  const { enqueuedAt } = parseRow(
    z.object({ enqueuedAt: z.number().int() }),
    db.prepare('SELECT min(enqueued_at) AS enqueuedAt FROM job WHERE document_id = :documentId').get({ documentId }),
  );
  const stages = stageSchema.options.slice(stageSchema.options.indexOf(stage));
  db.prepare('DELETE FROM job WHERE document_id = :documentId AND stage IN (SELECT value FROM json_each(:stages))').run(
    {
      documentId,
      stages: JSON.stringify(stages),
    },
  );
  enqueueJob(db, { documentId, stage, enqueuedAt });
  if (stage === 'reading') {
    forgetReading(store, documentId, pages);
    setDocumentStatus(store, documentId, 'queued', null, by);
  }
  store.changeLog.append({
    actor: by,
    kind: 'document.run-again',
    recordKind: 'document',
    recordId: documentId,
    before: null,
    after: pages === null ? { stage } : { stage, pages: [...pages] },
  });
  return true;
}
