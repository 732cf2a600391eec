import { z } from 'zod';
import { type ScoredHistory, outcomeOf, scoredHistory } from '../../alerts/thresholds/ScoredHistory.ts';
import { dispositionSchema } from '../../contract/cases.ts';
import type { IsoDate } from '../../vocabulary/dates.ts';
import { type DocumentId, documentIdSchema } from '../../vocabulary/ids.ts';
import { roughlyInEuro } from '../../review/queue/roughRates.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRow, parseRows } from '../rows.ts';

/** The history of a period, its documents, and the days it spans. */
export interface ReadHistory {
  readonly history: ScoredHistory;
  /** Row of the history → document. */
  readonly documentIds: readonly DocumentId[];
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

const rowSchema = z.object({
  documentId: documentIdSchema,
  day: z.string(),
  probability: z.number().nullable(),
  currency: z.string().nullable(),
  total: z.string().nullable(),
  critical: z.number(),
  noInvoice: z.number(),
  disposition: dispositionSchema.nullable(),
});

// Separate look-ups by one key each: every one is answered from an index, and none reads an explanation.
const rowsSql = `SELECT d.id AS documentId, d.received_day AS day, r.probability, i.currency, i.grand_total AS total,
    EXISTS (SELECT 1 FROM finding WHERE document_id = d.id AND severity = 'critical') AS critical,
    EXISTS (SELECT 1 FROM finding WHERE document_id = d.id AND code = 'NOT_AN_INVOICE') AS noInvoice,
    (SELECT c.disposition FROM alert AS a JOIN case_file AS c ON c.id = a.case_id WHERE a.document_id = d.id) AS disposition
  FROM document AS d
    LEFT JOIN risk AS r INDEXED BY risk_probability ON r.document_id = d.id
    LEFT JOIN invoice AS i ON i.document_id = d.id
  WHERE d.status = 'done' AND d.stands = 1 AND d.received_day >= :since`;

/** Documents received since a day (all where it is null) with what alerting would look at. */
export function readScoredHistory(db: SqlDatabase, since: IsoDate | null): ReadHistory {
  const rows = parseRows(rowSchema, db.prepare(rowsSql).all({ since: since ?? '' }));
  const history = scoredHistory(rows.length);
  let [from, to]: [IsoDate | null, IsoDate | null] = [null, null];
  for (const [at, row] of rows.entries()) {
    history.probability[at] = row.noInvoice === 1 ? -1 : (row.probability ?? -1);
    history.euros[at] = roughlyInEuro(Math.abs(Number(row.total ?? 0)), row.currency);
    history.byFinding[at] = row.critical;
    history.outcome[at] = outcomeOf(row.disposition);
    if (from === null || row.day < from) from = row.day;
    if (to === null || row.day > to) to = row.day;
  }
  return { history, documentIds: rows.map(({ documentId }) => documentId), from, to };
}

const movedSchema = z.object({
  documentId: documentIdSchema,
  fileName: z.string(),
  vendor: z.string().nullable(),
  currency: z.string().nullable(),
  grandTotal: z.string().nullable(),
  probability: z.number(),
});

/** What a list names a scored document by. */
export function readScoredDocument(db: SqlDatabase, documentId: DocumentId): z.infer<typeof movedSchema> {
  const row = db
    .prepare(
      `SELECT d.id AS documentId, d.file_name AS fileName, i.vendor, i.currency, i.grand_total AS grandTotal, r.probability
       FROM document AS d JOIN risk AS r ON r.document_id = d.id LEFT JOIN invoice AS i ON i.document_id = d.id
       WHERE d.id = :documentId`,
    )
    .get({ documentId });
  return parseRow(movedSchema, row);
}
