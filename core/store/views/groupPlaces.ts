import { z } from 'zod';
import type { GroupKind, GroupShow, groupQuerySchema } from '../../contract/groups.ts';
import { isIdentifier, groupFields } from '../../review/groups/groupFields.ts';
import { glyphPlaces } from '../../review/groups/glyphPlaces.ts';
import { easilyConfused } from '../../review/repair/glyphEdits.ts';
import { type FieldName, fieldNameSchema } from '../../vocabulary/fieldNames.ts';
import { type DocumentId, documentIdSchema } from '../../vocabulary/ids.ts';
import { readSettings } from '../queries/settings.ts';
import { parseRows } from '../rows.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { reviewCondition } from './reviewFilter.ts';
import { reviewFrom } from './reviewList.ts';

/** A value, or a character of one, that belongs to a group. */
export interface FoundPlace {
  readonly documentId: DocumentId;
  readonly field: FieldName;
  readonly value: string;
  readonly raw: string | null;
  readonly vendorKey: string | null;
  readonly at: number | null;
  /** Index in the printed text; null for the whole value. */
  readonly printedAt: number | null;
  /** The character that is looked at; empty for the whole value. */
  readonly glyph: string;
}

export type ParsedGroupQuery = z.output<typeof groupQuerySchema>;

/** Every place of a group, in its order: identifiers by vendor and value, so that alike ones lie side by side; else doubt first. */
export function findGroupPlaces(db: SqlDatabase, { kind, show, filter }: ParsedGroupQuery): readonly FoundPlace[] {
  const { where, parameters } = reviewCondition(filter);
  const sql = `SELECT f.document_id AS id, f.name, f.value, f.raw, i.vendor_key, g.value AS seen, g.places
    ${reviewFrom} JOIN field AS f ON f.document_id = q.document_id
      AND f.name IN (SELECT value FROM json_each(:fields))
    LEFT JOIN verified_glyphs AS g ON g.document_id = f.document_id AND g.field = f.name
    WHERE ${where} AND ${showClause(kind, show)} ORDER BY ${orderOf(kind)}`;
  const { doubtThreshold } = readSettings(db);
  const fields = JSON.stringify(groupFields(kind));
  const asked = { ...parameters, fields, ...(show === 'doubtful' ? { doubtThreshold } : {}) };
  const rows = parseRows(rowSchema, db.prepare(sql).all(asked));
  return kind === 'glyphs' ? rows.flatMap((row) => glyphsOf(row, show === 'all')) : rows.map(wholeValue);
}

const rowSchema = z.object({
  id: documentIdSchema,
  name: fieldNameSchema,
  value: z.string(),
  raw: z.string().nullable(),
  vendor_key: z.string().nullable(),
  seen: z.string().nullable(),
  places: z.string().nullable(),
});
type Row = z.infer<typeof rowSchema>;

/** A finding above info names the field. */
export const failedSql = `EXISTS (SELECT 1 FROM finding AS x, json_each(x.fields) AS named
  WHERE x.document_id = f.document_id AND x.severity_rank > 0 AND named.value = f.name)`;

/** Text layers and XML misread no characters. */
function showClause(kind: GroupKind, show: GroupShow): string {
  const clauses = kind === 'glyphs' && show !== 'all' ? ["f.source = 'ocr'"] : [];
  if (kind === 'glyphs' && show === 'all') clauses.push("f.source IN ('ocr', 'analyst')");
  if (show !== 'all') clauses.push("f.source <> 'analyst'");
  if (show === 'doubtful') clauses.push(`(f.confidence < :doubtThreshold OR ${failedSql})`);
  return clauses.length === 0 ? 'TRUE' : clauses.join(' AND ');
}

function orderOf(kind: GroupKind): string {
  const doubtFirst = 'f.confidence, f.document_id, f.name';
  const isByParty = kind === 'accounts' || kind === 'taxIds';
  return isByParty ? `f.name DESC, i.vendor_key, f.value, ${doubtFirst}` : doubtFirst;
}

function wholeValue({ id, name, value, raw, vendor_key: vendorKey }: Row): FoundPlace {
  return { documentId: id, field: name, value, raw, vendorKey, at: null, printedAt: null, glyph: '' };
}

/** The easily mistaken characters of a value that nobody has seen yet. */
function glyphsOf(row: Row, withSeen: boolean): readonly FoundPlace[] {
  if (row.raw === null) return [];
  const seen = new Set(withSeen || row.seen !== row.value ? [] : placesOf(row.places));
  return glyphPlaces(row.name, row.raw, row.value).flatMap(({ glyph, printedAt, at }) =>
    seen.has(at) || easilyConfused(glyph).length === 0 ? [] : [{ ...wholeValue(row), at, printedAt, glyph }],
  );
}

const placesSchema = z.array(z.number());

function placesOf(text: string | null): readonly number[] {
  return text === null ? [] : placesSchema.parse(JSON.parse(text));
}

/** What the same vendor's same identifier, read alike, has in common; null for what belongs to one document alone. */
export function alikeKey({ field, value, vendorKey, at }: FoundPlace): string | null {
  return at === null && isIdentifier(field) && vendorKey !== null ? JSON.stringify([field, value, vendorKey]) : null;
}
