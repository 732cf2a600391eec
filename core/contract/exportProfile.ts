import { z } from 'zod';
import { fieldNames, lineItemCells } from '../vocabulary/fieldNames.ts';

/** What a release can be written as. The first four hold many invoices in one file; an e-invoice is a file of its own. */
export const releaseFormats = ['csv', 'xlsx', 'json', 'parquet', 'ubl', 'cii', 'facturx'] as const;
export const releaseFormatSchema = z.enum(releaseFormats);
export type ReleaseFormat = z.infer<typeof releaseFormatSchema>;
/** Formats whose columns a profile chooses. */
export const tableFormats: ReadonlySet<ReleaseFormat> = new Set(['csv', 'xlsx', 'parquet']);

const documentSources = [
  'direction',
  'documentId',
  'fileName',
  'sha256',
  'receivedAt',
  'confirmedAt',
  'confirmedBy',
] as const;
const lineSources = ['lineNumber', ...lineItemCells] as const;
/** Everything a column can show. `direction` is "credit" for a credit note or a total below zero, else "charge". Line sources are empty in rows of whole invoices. */
export const columnSources = [...fieldNames, ...lineSources, ...documentSources] as const;
export const columnSourceSchema = z.enum(columnSources);
export type ColumnSource = z.infer<typeof columnSourceSchema>;
const ofLines: ReadonlySet<string> = new Set(lineSources);
/** Whether a source speaks of a line rather than of the whole invoice. */
export const isLineSource = (source: ColumnSource): boolean => ofLines.has(source);

export const exportColumnSchema = z.object({
  /** As the header of the file names it. */
  name: z.string().max(200),
  /** Null for a column that holds `constant` in every row. */
  source: columnSourceSchema.nullable(),
  constant: z.string().max(500).default(''),
  /** Pattern of a date in place of the profile's, in D, M and Y: "DDMM". */
  dateFormat: z
    .string()
    .regex(/^[DMY./ -]{0,12}$/)
    .nullable()
    .default(null),
  /** Amounts without their sign, where a column of its own tells debit from credit. */
  unsigned: z.boolean().default(false),
  /** What stands in place of certain values: { "credit note": "H" }. */
  replace: z.record(z.string().max(200), z.string().max(200)).default({}),
  /** Longer texts are cut: the receiver would refuse them. */
  maxLength: z.number().int().min(1).max(1000).nullable().default(null),
});
export type ExportColumn = Readonly<z.infer<typeof exportColumnSchema>>;

export const csvDialectSchema = z.object({
  separator: z.enum([',', ';', '\t', '|']).default(','),
  decimal: z.enum(['.', ',']).default('.'),
  dateFormat: z
    .enum(['YYYY-MM-DD', 'DD.MM.YYYY', 'DD/MM/YYYY', 'MM/DD/YYYY', 'YYYYMMDD', 'DDMM'])
    .default('YYYY-MM-DD'),
  /** `utf-8-bom` is what Excel needs to see that a file is UTF-8. */
  encoding: z.enum(['utf-8', 'utf-8-bom', 'windows-1252', 'utf-16le']).default('utf-8'),
  lineEnd: z.enum(['crlf', 'lf']).default('crlf'),
  header: z.boolean().default(true),
  /** All texts in quotes, or only those that need them. */
  quoteTexts: z.boolean().default(false),
  /** A line before the header that the receiving program asks for. */
  preamble: z.enum(['none', 'datev']).default('none'),
});
export type CsvDialect = Readonly<z.infer<typeof csvDialectSchema>>;

/** What the first line of a DATEV file says of the client; numbers as the tax adviser gives them. */
export const datevClientSchema = z.object({
  consultant: z
    .string()
    .regex(/^\d{4,7}$/)
    .default('1001'),
  client: z
    .string()
    .regex(/^\d{1,5}$/)
    .default('1'),
  /** Month and day on which the fiscal year begins, "0101". */
  fiscalYearStart: z
    .string()
    .regex(/^(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/)
    .default('0101'),
  accountLength: z.number().int().min(4).max(8).default(4),
});

export const exportProfileSchema = z.object({
  id: z.string().min(1).max(100),
  name: z.string().trim().min(1).max(100),
  format: releaseFormatSchema,
  /** One row for each invoice, or one for each of its lines (one for an invoice without lines). */
  rowsPer: z.enum(['invoice', 'line']).default('invoice'),
  /** Values of the whole invoice in each of its rows, or in the first alone. */
  repeatInvoiceValues: z.boolean().default(true),
  columns: z.array(exportColumnSchema).max(300).readonly().default([]),
  csv: csvDialectSchema.prefault({}),
  datev: datevClientSchema.prefault({}),
});
export type ExportProfile = Readonly<z.infer<typeof exportProfileSchema>>;

/** Ids of profiles that come with Vouch begin so; they are copied, not changed. */
export const builtInPrefix = 'built-in:';
export const isBuiltIn = ({ id }: Pick<ExportProfile, 'id'>): boolean => id.startsWith(builtInPrefix);
