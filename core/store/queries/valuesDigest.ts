import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DocumentId } from '../../vocabulary/ids.ts';
import { canonicalJson } from '../canonicalJson.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { readFields } from './fields.ts';
import { readLineItems } from './lines.ts';

/** SHA-256 of a document's values as they stand, fields and lines, wherever and by whom they were read. */
export function digestOfValues(db: SqlDatabase, documentId: DocumentId): string {
  const fields = valuesOf(readFields(db, documentId));
  const lines = readLineItems(db, documentId).map(valuesOf);
  return bytesToHex(sha256(utf8ToBytes(canonicalJson({ fields, lines }))));
}

function valuesOf(readings: Readonly<Record<string, { readonly value: string } | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(readings).flatMap(([name, reading]) => (reading === undefined ? [] : [[name, reading.value]])),
  );
}
