import { z } from 'zod';
import {
  type PairComparison,
  type PairId,
  type PairRow,
  type PairSide,
  type PairState,
  pairSideSchema,
} from '../../contract/duplicates.ts';
import { alikeLines, comparePair } from '../../review/duplicates/comparePair.ts';
import { roughlyInEuro } from '../../review/queue/roughRates.ts';
import { severitySchema } from '../../vocabulary/fieldNames.ts';
import { sentencesSchema } from '../../vocabulary/sentences/Sentence.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { type DocumentId, documentIdSchema } from '../../vocabulary/ids.ts';
import { factsOf, readVerdict } from '../queries/duplicateVerdicts.ts';
import { readFields } from '../queries/fields.ts';
import { readLineItems } from '../queries/lines.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';

const mostListed = 500;
/** Pairs looked at for one list; findings beyond are those of the oldest documents. */
const mostPairs = 5000;

const pairRowSchema = z.object({
  earlierId: documentIdSchema,
  laterId: documentIdSchema,
  severity: severitySchema.nullable(),
  reason: z.string().nullable(),
  sentences: jsonColumn(sentencesSchema).nullable(),
});
type Found = z.infer<typeof pairRowSchema>;

/** Pairs that a check found, and pairs of which something was said that has silenced it; documents that stand alone. */
const pairsSql = `SELECT related_document_id AS earlierId, document_id AS laterId, severity, message AS reason, sentences
    FROM finding INDEXED BY finding_of_duplicate
    WHERE code IN ('DUPLICATE_EXACT', 'DUPLICATE_FUZZY') AND related_document_id IS NOT NULL
  UNION ALL
  SELECT earlier_id, later_id, NULL, NULL, NULL FROM duplicate_verdict AS v
    WHERE NOT EXISTS (SELECT 1 FROM finding WHERE document_id = v.later_id AND related_document_id = v.earlier_id
      AND code IN ('DUPLICATE_EXACT', 'DUPLICATE_FUZZY'))`;
const standing = `EXISTS (SELECT 1 FROM document AS d WHERE d.id = p.earlierId AND d.stands = 1)
  AND EXISTS (SELECT 1 FROM document AS d WHERE d.id = p.laterId AND d.stands = 1 AND d.status = 'done')`;
const listSql = `SELECT * FROM (${pairsSql}) AS p WHERE ${standing} ORDER BY laterId DESC LIMIT ${String(mostPairs)}`;
const oneSql = `SELECT * FROM (${pairsSql}) AS p WHERE earlierId = :earlierId AND laterId = :laterId LIMIT 1`;

/** The pairs in a state, most money first, and how many are in each. */
export function listPairs(db: SqlDatabase, state: PairState): { counts: Record<PairState, number>; rows: PairRow[] } {
  const all = parseRows(pairRowSchema, db.prepare(listSql).all()).map((found) => rowOf(db, found));
  const counts = { open: 0, unsure: 0, settled: 0 };
  for (const row of all) counts[stateOf(row)] += 1;
  const rows = all.filter((row) => stateOf(row) === state && (state !== 'open' || row.reason !== null));
  return { counts, rows: rows.toSorted((one, other) => other.atStake - one.atStake).slice(0, mostListed) };
}

function stateOf({ decided }: PairRow): PairState {
  if (decided === null) return 'open';
  return decided.verdict === 'unsure' ? 'unsure' : 'settled';
}

/** One pair as it stands now. */
export function readPair(db: SqlDatabase, pair: PairId): PairRow {
  const row = db.prepare(oneSql).get({ earlierId: pair.earlierId, laterId: pair.laterId });
  return rowOf(
    db,
    row === undefined ? { ...pair, severity: null, reason: null, sentences: null } : parseRow(pairRowSchema, row),
  );
}

/** Two documents field by field. @throws VouchFailure NOT_FOUND */
export function comparePairOf(db: SqlDatabase, pair: PairId): PairComparison {
  const { earlierId, laterId } = pair;
  const [earlierLines, laterLines] = [readLineItems(db, earlierId), readLineItems(db, laterId)];
  return {
    pair: readPair(db, pair),
    fields: comparePair(readFields(db, earlierId), readFields(db, laterId)),
    lines: {
      earlier: earlierLines.length,
      later: laterLines.length,
      alike: alikeLines(earlierLines, laterLines),
    },
  };
}

function rowOf(db: SqlDatabase, { earlierId, laterId, severity, reason, sentences }: Found): PairRow {
  const [earlier, later] = [sideOf(db, earlierId), sideOf(db, laterId)];
  const kept = readVerdict(db, { earlierId, laterId });
  const holds = kept !== null && kept.facts === factsOf(db, { earlierId, laterId });
  const amount = Math.abs(Number(later.grandTotal ?? earlier.grandTotal ?? 0));
  return {
    earlier,
    later,
    severity,
    reason,
    sentences,
    atStake: roughlyInEuro(amount, later.currency ?? earlier.currency),
    decided: holds ? { verdict: kept.verdict, by: kept.by, at: kept.at } : null,
    isRearmed: kept !== null && !holds,
  };
}

const sideSql = `SELECT d.id AS documentId, d.file_name AS fileName, d.received_at AS receivedAt, i.vendor,
    i.invoice_number AS invoiceNumber, i.issue_date AS issueDate, i.currency, i.grand_total AS grandTotal
  FROM document AS d LEFT JOIN invoice AS i ON i.document_id = d.id WHERE d.id = :id`;

function sideOf(db: SqlDatabase, id: DocumentId): PairSide {
  const row = db.prepare(sideSql).get({ id });
  if (row === undefined) throw new VouchFailure('NOT_FOUND', 'There is no such document.');
  return parseRow(pairSideSchema, row);
}
