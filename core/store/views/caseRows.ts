import { z } from 'zod';
import {
  type CaseQuery,
  type CaseRow,
  caseQuerySchema,
  caseStateSchema,
  dispositionSchema,
} from '../../contract/cases.ts';
import { severitySchema } from '../../vocabulary/fieldNames.ts';
import { caseIdSchema } from '../../vocabulary/ids.ts';
import { decimalSchema } from '../../vocabulary/money.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';
import type { SqlDatabase, SqlValue } from '../SqlDatabase.ts';
import { severityRank } from '../queries/findings.ts';
import { likePattern } from './textSearch.ts';
import { sentencesSchema } from '../../vocabulary/sentences/Sentence.ts';

// Money at risk is the total of the case's gravest document: amounts of different currencies never add up.
const caseColumnsSql = `
SELECT c.id, c.number, c.title, c.title_sentences, c.state, c.disposition, c.opened_at, c.closed_at,
  (SELECT max(a.severity_rank) FROM alert AS a WHERE a.case_id = c.id) AS rank,
  (SELECT count(*) FROM alert AS a WHERE a.case_id = c.id) AS alert_count,
  i.vendor, i.currency, i.grand_total
FROM case_file AS c LEFT JOIN invoice AS i ON i.document_id = (
  SELECT a.document_id FROM alert AS a WHERE a.case_id = c.id ORDER BY a.severity_rank DESC, a.opened_at LIMIT 1)`;

const rowSchema = z
  .object({
    id: caseIdSchema,
    number: z.number().int(),
    title: z.string(),
    title_sentences: jsonColumn(sentencesSchema).nullable(),
    state: caseStateSchema,
    disposition: dispositionSchema.nullable(),
    opened_at: z.string(),
    closed_at: z.string().nullable(),
    rank: z.number().int().nullable(),
    alert_count: z.number().int(),
    vendor: z.string().nullable(),
    currency: z.string().nullable(),
    grand_total: z.string().nullable(),
  })
  .transform((row): CaseRow => ({
    id: row.id,
    number: row.number,
    title: row.title,
    titleSentences: row.title_sentences,
    state: row.state,
    severity: severitySchema.options[row.rank ?? 0] ?? 'info',
    disposition: row.disposition,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    alertCount: row.alert_count,
    vendor: row.vendor,
    currency: row.currency !== null && /^[A-Z]{3}$/.test(row.currency) ? row.currency : null,
    moneyAtRisk: decimalSchema.safeParse(row.grand_total).data ?? null,
  }));

/** Cases a query lists, newest first, and how many there are in all. */
export function listCases(db: SqlDatabase, query: CaseQuery): { total: number; rows: CaseRow[] } {
  const { offset, limit, ...filter } = caseQuerySchema.parse(query);
  const { where, parameters } = caseCondition(filter);
  const rows = db
    .prepare(`${caseColumnsSql} WHERE ${where} ORDER BY c.opened_at DESC, c.number DESC LIMIT :limit OFFSET :offset`)
    .all({ ...parameters, limit, offset });
  const count = db.prepare(`SELECT count(*) AS total FROM (${caseColumnsSql} WHERE ${where})`).get(parameters);
  return { total: parseRow(z.object({ total: z.number().int() }), count).total, rows: parseRows(rowSchema, rows) };
}

/** One case's row; undefined where there is none. */
export function findCaseRow(db: SqlDatabase, caseId: string): CaseRow | undefined {
  const row = db.prepare(`${caseColumnsSql} WHERE c.id = :caseId`).get({ caseId });
  return row === undefined ? undefined : parseRow(rowSchema, row);
}

type CaseFilter = Pick<CaseQuery, 'states' | 'severity' | 'text'>;

function caseCondition({ states, severity, text }: CaseFilter): {
  where: string;
  parameters: Record<string, SqlValue>;
} {
  const clauses = ['TRUE'];
  const parameters: Record<string, SqlValue> = {};
  if (states) {
    clauses.push('c.state IN (SELECT value FROM json_each(:states))');
    parameters['states'] = JSON.stringify(states);
  }
  if (severity) {
    clauses.push('(SELECT max(a.severity_rank) FROM alert AS a WHERE a.case_id = c.id) = :rank');
    parameters['rank'] = severityRank(severity);
  }
  if (text?.trim()) {
    clauses.push(`(c.title LIKE :text ESCAPE '\\' OR i.vendor LIKE :text ESCAPE '\\' OR c.number = :number)`);
    parameters['text'] = likePattern(text.trim());
    parameters['number'] = /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : -1;
  }
  return { where: clauses.join(' AND '), parameters };
}
