import { z } from 'zod';
import { instantSchema } from '../vocabulary/dates.ts';
import { fieldNames, lineItemCells } from '../vocabulary/fieldNames.ts';
import { documentIdSchema } from '../vocabulary/ids.ts';

const value = z.string().nullable();
const valuesOf = <Name extends string>(names: readonly Name[]) => z.record(z.enum(names), value);

/**
 * One confirmed invoice as it leaves Vouch, whatever the format: version 1 of the form that the JSON release documents
 * (`docs/release.md`). Values are canonical text: amounts as decimals, dates ISO 8601, identifiers compact; null for what
 * the invoice does not state.
 */
export const invoiceRecordSchema = z.object({
  document: z.object({
    id: documentIdSchema,
    fileName: z.string(),
    /** Of the original file; a part of a divided file has the hash of that file. */
    sha256: z.string(),
    receivedAt: instantSchema,
    confirmedAt: instantSchema,
    confirmedBy: z.string(),
    /** SHA-256 of the values below, so that a receiver can tell a version from the next. */
    contentHash: z.string(),
  }),
  invoice: valuesOf(fieldNames),
  lines: z.array(valuesOf(lineItemCells)).readonly(),
});
export type InvoiceRecord = Readonly<z.infer<typeof invoiceRecordSchema>>;

/** A JSON release: records with the form's name and version before them. */
export const invoiceRecordsSchema = z.object({
  format: z.literal('vouch.invoices'),
  version: z.literal(1),
  releasedAt: instantSchema,
  profile: z.string(),
  invoices: z.array(invoiceRecordSchema).readonly(),
});
export type InvoiceRecords = Readonly<z.infer<typeof invoiceRecordsSchema>>;
