import { z } from 'zod';
import { outcomeOf } from '../../alerts/thresholds/ScoredHistory.ts';
import { dispositionSchema } from '../../contract/cases.ts';
import { ruleField, ruleFieldNames, weekdays } from '../../contract/conditions/ruleFields.ts';
import { contributionSchema } from '../../contract/risk.ts';
import { roughlyInEuro } from '../../review/queue/roughRates.ts';
import type { RuleFact, RuleFacts } from '../../rules/RuleColumns.ts';
import { type DocumentId, documentIdSchema } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';

const text = z.string().nullable();
const rowSchema = z.object({
  seq: z.number().int(),
  documentId: documentIdSchema,
  day: z.string(),
  textSource: text,
  pageCount: z.number().nullable(),
  documentType: text,
  vendor: text,
  vendorVatId: text,
  invoiceNumber: text,
  issueDate: text,
  dueDate: text,
  currency: text,
  netTotal: text,
  taxTotal: text,
  grandTotal: text,
  duePayable: text,
  iban: text,
  purchaseOrder: text,
  probability: z.number().nullable(),
  alertThreshold: z.number().nullable(),
  contributions: jsonColumn(z.array(contributionSchema.pick({ feature: true, value: true }))).nullable(),
  codes: text,
  grave: z.number(),
  critical: z.number(),
  disposition: dispositionSchema.nullable(),
});

/** What a rule may ask of a document, and what came of it. */
export interface RuleFactsRow {
  readonly seq: number;
  readonly documentId: DocumentId;
  readonly day: string;
  readonly facts: RuleFacts;
  readonly euros: number;
  readonly outcome: number;
  /** Risk or findings open an alert by themselves. */
  readonly alerted: boolean;
}

// Look-ups by one key each: every one is answered from an index. Explanations are long and read only where features are asked for.
const columnsSql = (withFeatures: boolean): string => `SELECT d.seq, d.id AS documentId, d.received_day AS day,
    d.text_source AS textSource, d.page_count AS pageCount, i.document_type AS documentType, i.vendor,
    i.vendor_vat_id AS vendorVatId, i.invoice_number AS invoiceNumber, i.issue_date AS issueDate, i.due_date AS dueDate,
    i.currency, i.net_total AS netTotal, i.tax_total AS taxTotal, i.grand_total AS grandTotal, i.due_payable AS duePayable,
    i.iban, i.purchase_order AS purchaseOrder, r.probability,
    (SELECT value FROM setting WHERE name = 'alertThreshold' AND value <> 'null') + 0.0 AS alertThreshold,
    ${withFeatures ? '(SELECT contributions FROM risk WHERE document_id = d.id)' : 'NULL'} AS contributions,
    (SELECT group_concat(code, char(10)) FROM finding WHERE document_id = d.id) AS codes,
    (SELECT count(*) FROM finding WHERE document_id = d.id AND severity_rank >= 3) AS grave,
    EXISTS (SELECT 1 FROM finding WHERE document_id = d.id AND severity = 'critical') AS critical,
    (SELECT c.disposition FROM alert AS a JOIN case_file AS c ON c.id = a.case_id WHERE a.document_id = d.id) AS disposition
  FROM document AS d LEFT JOIN risk AS r INDEXED BY risk_probability ON r.document_id = d.id
    LEFT JOIN invoice AS i ON i.document_id = d.id`;

/** One document as its rules see it. */
export function readRuleFacts(db: SqlDatabase, documentId: DocumentId): RuleFactsRow {
  const row = db.prepare(`${columnsSql(true)} WHERE d.id = :documentId`).get({ documentId });
  return factsRow(parseRow(rowSchema, row), true, Number.POSITIVE_INFINITY);
}

interface FactsPart {
  /** First day of receipt. */
  readonly since: string;
  readonly after: number;
  readonly limit: number;
  readonly withFeatures: boolean;
  /** Where no threshold of one's own is set. */
  readonly modelThreshold: number;
}

/** Finished documents received since a day, in order of arrival, after a number of the row; empty at the end. */
export function readRuleFactsPart(db: SqlDatabase, part: FactsPart): RuleFactsRow[] {
  const { since, after, limit, withFeatures, modelThreshold } = part;
  // Unary plus keeps the index of states out: by it every part would read and sort all documents for its share of them.
  const sql = `${columnsSql(withFeatures)}
    WHERE d.seq > :after AND +d.status = 'done' AND d.stands = 1 AND +d.received_day >= :since ORDER BY d.seq LIMIT :limit`;
  const rows = parseRows(rowSchema, db.prepare(sql).all({ since, after, limit }));
  return rows.map((row) => factsRow(row, withFeatures, modelThreshold));
}

type Row = z.output<typeof rowSchema>;

function factsRow(row: Row, withFeatures: boolean, modelThreshold: number): RuleFactsRow {
  const codes = row.codes === null ? [] : [...new Set(row.codes.split('\n'))];
  const euros = row.grandTotal === null ? null : roughlyInEuro(Math.abs(Number(row.grandTotal)), row.currency);
  const isInvoice = !codes.includes('NOT_AN_INVOICE');
  const probability = isInvoice ? row.probability : null;
  return {
    seq: row.seq,
    documentId: row.documentId,
    day: row.day,
    facts: {
      ...headerFacts(row),
      ...(withFeatures ? featureFacts(row) : {}),
      // to the cent, so that a rate does not put 1,160.00 dollars beside 1,000 euro
      totalEuros: euros === null ? null : Math.round(euros * 100) / 100,
      findings: codes,
      graveFindings: row.grave,
      probability,
    },
    euros: euros ?? 0,
    outcome: outcomeOf(row.disposition),
    alerted: row.critical === 1 || (probability ?? -1) >= (row.alertThreshold ?? modelThreshold),
  };
}

function headerFacts(row: Row): RuleFacts {
  return {
    grandTotal: numberOf(row.grandTotal),
    netTotal: numberOf(row.netTotal),
    taxTotal: numberOf(row.taxTotal),
    duePayable: numberOf(row.duePayable),
    currency: row.currency,
    vendor: row.vendor,
    vendorVatId: row.vendorVatId,
    vendorCountry: countryOf(row.vendorVatId),
    iban: row.iban,
    bankCountry: countryOf(row.iban),
    issueDate: row.issueDate,
    dueDate: row.dueDate,
    receivedDay: row.day,
    issueWeekday: row.issueDate === null ? null : weekdayOf(row.issueDate),
    documentType: row.documentType,
    invoiceNumber: row.invoiceNumber,
    purchaseOrder: row.purchaseOrder,
    textSource: row.textSource,
    pageCount: row.pageCount,
  };
}

const featureFields = ruleFieldNames.flatMap((name) => {
  const { feature } = ruleField(name);
  return feature === undefined ? [] : [[name, feature] as const];
});

/** Features as the model was fed them; those it does not take, or could not know (below 0), are not known. */
function featureFacts({ contributions }: Row): RuleFacts {
  const values = new Map((contributions ?? []).map(({ feature, value }) => [feature, value]));
  const known = (feature: string): RuleFact => {
    const value = values.get(feature);
    return value === undefined || value < 0 ? null : value;
  };
  return Object.fromEntries(featureFields.map(([name, feature]) => [name, known(feature)]));
}

/** Compared alone, never added up; exact for every amount of up to 15 digits. */
function numberOf(decimal: string | null): number | null {
  return decimal === null ? null : Number(decimal);
}

function countryOf(identifier: string | null): string | null {
  return /^[A-Z]{2}/.exec(identifier ?? '')?.[0] ?? null;
}

function weekdayOf(date: string): string | null {
  return weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? null;
}
