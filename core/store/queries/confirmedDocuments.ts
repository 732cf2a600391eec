import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { InvoiceRecord } from '../../contract/invoiceRecord.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { fieldNames, lineItemCells } from '../../vocabulary/fieldNames.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRow } from '../rows.ts';
import { readLineItems } from './lines.ts';
import { readDocument } from './documents.ts';
import { readFields } from './fields.ts';

/** A confirmed document's values, and the text by which one version is told from another. */
export interface ConfirmedDocument {
  readonly record: InvoiceRecord;
  readonly content: string;
}

/**
 * The values of a document as one text, in SQL, so that a list of thousands can compare them without reading any: names
 * and values of its fields, then the cells of its lines, in order.
 */
export const contentSql = (documentId: string): string => `(
  (SELECT json_group_array(json_array(name, value)) FROM (SELECT name, value FROM field WHERE document_id = ${documentId} ORDER BY name))
  || (SELECT json_group_array(json(line)) FROM (SELECT json_array(${lineItemCells
    .map((cell) => `cells ->> '$.${cell}.value'`)
    .join(', ')}) AS line FROM line_item WHERE document_id = ${documentId} ORDER BY position)))`;

/** Documents that a person confirmed and that stand. `v` is the review, `d` the document. */
export const confirmedSql = `review AS v JOIN document AS d ON d.id = v.document_id
  WHERE v.state = 'confirmed' AND v.ready = 1`;

const rowSchema = z.object({ decided_at: z.string(), decided_by: z.string(), content: z.string() });

/** @throws VouchFailure NOT_FOUND, and REFUSED where nobody has confirmed it */
export function readConfirmedDocument(db: SqlDatabase, documentId: DocumentId): ConfirmedDocument {
  const document = readDocument(db, documentId);
  const row = db
    .prepare(
      `SELECT v.decided_at, v.decided_by, ${contentSql('d.id')} AS content FROM ${confirmedSql} AND d.id = :documentId`,
    )
    .get({ documentId });
  if (row === undefined) throw unconfirmed(document.fileName);
  const { decided_at: confirmedAt, decided_by: confirmedBy, content } = parseRow(rowSchema, row);
  const fields = readFields(db, documentId);
  const lines = readLineItems(db, documentId);
  return {
    content,
    record: {
      document: {
        id: documentId,
        fileName: document.fileName,
        sha256: document.sha256 ?? '',
        receivedAt: document.receivedAt,
        confirmedAt,
        confirmedBy,
        contentHash: contentHash(content),
      },
      invoice: valuesOf(fieldNames, (name) => fields[name]?.value),
      lines: lines.map((line) => valuesOf(lineItemCells, (cell) => line[cell]?.value)),
    },
  };
}

/** SHA-256 of the text that stands for a version's values. */
export function contentHash(content: string): string {
  return bytesToHex(sha256(utf8ToBytes(content)));
}

function valuesOf<Name extends string>(
  names: readonly Name[],
  valueOf: (name: Name) => string | undefined,
): Record<Name, string | null> {
  const values = z.record(z.custom<Name>(), z.string().nullable());
  return values.parse(Object.fromEntries(names.map((name) => [name, valueOf(name) ?? null])));
}

function unconfirmed(fileName: string): VouchFailure {
  return new VouchFailure(
    'REFUSED',
    `${fileName} is not confirmed, and only what a person has confirmed leaves.`,
    'Confirm it in the review queue first.',
  );
}
