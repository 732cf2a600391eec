import { z } from 'zod';
import { type InboxFilter, type InboxPage, type InboxQuery, inboxQuerySchema } from '../../contract/inbox.ts';
import { type DocumentId, documentIdSchema } from '../../vocabulary/ids.ts';
import { parseRow, parseRows } from '../rows.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { inboxCondition } from './inboxFilter.ts';
import { inboxRowsSql, parseInboxRows } from './inboxRows.ts';

/** The only expressions a list can be ordered by; a query names one of them and never brings its own. */
const sortExpressions: Record<z.infer<typeof inboxQuerySchema>['sort'], string> = {
  receivedAt: 'd.received_at',
  fileName: 'd.file_name COLLATE NOCASE',
  vendor: 'i.vendor COLLATE NOCASE',
  invoiceNumber: 'i.invoice_number',
  issueDate: 'i.issue_date',
  grandTotal: 'i.grand_total_minor',
  probability: 'r.probability',
  status: 'd.status',
};

const from = `FROM document AS d LEFT JOIN invoice AS i ON i.document_id = d.id`;

/** One page of the inbox: first the ids of the page are found, then what only these rows show. */
export function listInbox(db: SqlDatabase, query: InboxQuery): InboxPage {
  const { filter, sort, descending, offset, limit } = inboxQuerySchema.parse(query);
  const { where, parameters } = inboxCondition(filter);
  const sql = `WITH page_ids AS MATERIALIZED (
      SELECT d.id ${from} ${sort === 'probability' ? 'LEFT JOIN risk AS r ON r.document_id = d.id' : ''}
      WHERE ${where} ORDER BY ${orderBy(sort, descending)} LIMIT :limit OFFSET :offset),
    listed (id, position) AS (SELECT id, row_number() OVER () FROM page_ids)
    ${inboxRowsSql}`;
  const rows = db.prepare(sql).all({ ...parameters, limit, offset });
  return { total: countInbox(db, filter), rows: parseInboxRows(rows) };
}

/** How many rows a filter lists. */
function countInbox(db: SqlDatabase, filter: InboxFilter): number {
  const { where, parameters } = inboxCondition(filter);
  const join = where.includes('i.') ? from : 'FROM document AS d';
  const row = db.prepare(`SELECT count(*) AS total ${join} WHERE ${where}`).get(parameters);
  return parseRow(z.object({ total: z.number().int() }), row).total;
}

/** Ids of every row a filter lists, newest first. */
export function listInboxIds(db: SqlDatabase, filter: InboxFilter): DocumentId[] {
  const { where, parameters } = inboxCondition(filter);
  const rows = db.prepare(`SELECT d.id ${from} WHERE ${where} ORDER BY ${orderBy('receivedAt', true)}`).all(parameters);
  return parseRows(z.object({ id: documentIdSchema }), rows).map((row) => row.id);
}

/** Values that are missing come last either way; equal ones by arrival, so that pages never overlap. */
function orderBy(sort: keyof typeof sortExpressions, descending: boolean): string {
  const direction = descending ? 'DESC' : 'ASC';
  if (sort === 'receivedAt') return `d.received_at ${direction}, d.id ${descending ? 'ASC' : 'DESC'}`;
  return `${sortExpressions[sort]} ${direction} NULLS LAST, d.received_at DESC, d.id`;
}
