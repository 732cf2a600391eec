import { z } from 'zod';
import { boxSchema } from '../vocabulary/box.ts';
import { confidenceSchema, valueSourceSchema } from '../vocabulary/confidence.ts';
import { instantSchema } from '../vocabulary/dates.ts';
import { fieldNameSchema, lineItemCellSchema } from '../vocabulary/fieldNames.ts';

/**
 * A value and how it came to be known. Canonical text by field: money and quantities as decimals ("218.48"), dates ISO,
 * IBAN and VAT ids compact upper case, currency ISO 4217, everything else as printed with white space folded.
 */
export const fieldReadingSchema = z.object({
  value: z.string(),
  /** The printed text it was read from; null for derived values. */
  raw: z.string().nullable(),
  page: z.number().int().positive().nullable(),
  box: boxSchema.nullable(),
  confidence: confidenceSchema,
  source: valueSourceSchema,
});
export type FieldReading = Readonly<z.infer<typeof fieldReadingSchema>>;

/** A stored reading: who or what set it, and when. */
export const storedFieldSchema = fieldReadingSchema.extend({ by: z.string(), at: instantSchema });
export type StoredField = Readonly<z.infer<typeof storedFieldSchema>>;

export const fieldsSchema = z.partialRecord(fieldNameSchema, fieldReadingSchema);
export type Fields = Readonly<z.infer<typeof fieldsSchema>>;

export const lineItemSchema = z.partialRecord(lineItemCellSchema, fieldReadingSchema);
export type LineItem = Readonly<z.infer<typeof lineItemSchema>>;

/** What extraction makes of a document. `documentType` is always among the fields. */
export const extractionSchema = z.object({
  fields: fieldsSchema,
  lineItems: z.array(lineItemSchema).readonly(),
});
export type Extraction = Readonly<z.infer<typeof extractionSchema>>;
