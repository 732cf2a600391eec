import { z } from 'zod';
import {
  type ControlId,
  type Evidence,
  type StoredHit,
  controlIdSchema,
  entitySchema,
  factsSchema,
  recordReferenceSchema,
} from '../../contract/controls.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';
import { severitySchema } from '../../vocabulary/fieldNames.ts';
import { readRecordCells } from './ledgerPage.ts';

const rowSchema = z
  .object({
    no: z.number().int(),
    control: controlIdSchema,
    cause: z.string(),
    version: z.number().int(),
    entityKind: entitySchema.shape.kind,
    entityId: z.string(),
    entityName: z.string().nullable(),
    severity: severitySchema,
    points: z.number().int(),
    facts: jsonColumn(factsSchema),
    records: jsonColumn(z.array(recordReferenceSchema)),
    amountMinor: z.number().int(),
    currency: z.string().nullable(),
    firstSeenAt: z.string(),
    alertId: z.string().nullable(),
    alertIsOpen: z.number().nullable(),
    disposition: z.string().nullable(),
  })
  .transform(({ entityKind: kind, entityId: id, alertId, alertIsOpen, disposition, ...row }): StoredHit => ({
    ...row,
    entity: { kind, id },
    alert: alertId === null ? null : { id: alertId, isOpen: alertIsOpen === 1, disposition },
  }));

/** Hits of a test, or of one alert, most money first. */
export function listControlHits(
  db: SqlDatabase,
  query: {
    readonly control: ControlId;
    readonly alertId: string | null;
    readonly offset: number;
    readonly limit: number;
  },
): { total: number; hits: StoredHit[] } {
  const { control, alertId, offset, limit } = query;
  const which = `h.control = :control AND (:alertId IS NULL OR h.alert_id = :alertId)`;
  const { total } = parseRow(
    z.object({ total: z.number().int() }),
    db.prepare(`SELECT count(*) AS total FROM control_hit AS h WHERE ${which}`).get({ control, alertId }),
  );
  const rows = db
    .prepare(
      `SELECT h.no, h.control, h.cause, h.version, h.entity_kind AS entityKind, h.entity_id AS entityId, h.severity, h.points,
         h.facts, h.records, h.amount_minor AS amountMinor, h.currency, r.started_at AS firstSeenAt, h.alert_id AS alertId,
         a.closed_at IS NULL AS alertIsOpen, a.disposition,
         CASE WHEN h.entity_kind = 'vendor' THEN coalesce((SELECT name FROM vendor WHERE key = h.entity_id),
           (SELECT payee_name FROM payment WHERE payee = h.entity_id AND payee_name IS NOT NULL LIMIT 1)) END AS entityName
       FROM control_hit AS h JOIN control_run AS r ON r.no = h.first_run LEFT JOIN ledger_alert AS a ON a.id = h.alert_id
       WHERE ${which} ORDER BY h.amount_minor DESC, h.no LIMIT :limit OFFSET :offset`,
    )
    .all({ control, alertId, offset, limit });
  return { total, hits: parseRows(rowSchema, rows) };
}

/** The records a hit rests on, as the ledger holds them now. @throws VouchFailure NOT_FOUND */
export function readHitEvidence(db: SqlDatabase, hitNo: number): Evidence[] {
  const row = db.prepare('SELECT records FROM control_hit WHERE no = :hitNo').get({ hitNo });
  if (row === undefined) throw new VouchFailure('NOT_FOUND', 'This hit no longer holds.', 'Open the test again.');
  const { records } = parseRow(z.object({ records: jsonColumn(z.array(recordReferenceSchema)) }), row);
  return records.map(({ kind, key }) => ({ kind, key, ...readRecordCells(db, kind, key) }));
}
