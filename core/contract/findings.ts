import { z } from 'zod';
import { boxSchema } from '../vocabulary/box.ts';
import { fieldNameSchema, severitySchema } from '../vocabulary/fieldNames.ts';
import { sentencesSchema } from '../vocabulary/sentences/Sentence.ts';

/** Every check's verdict code. Only add: stored findings and rules refer to them. */
export const findingCodeSchema = z.enum([
  'SUM_MISMATCH', // net + tax ≠ gross (EN 16931 BR-CO-15)
  'LINE_SUM_MISMATCH', // Σ lines ≠ net (BR-CO-10)
  'LINE_ARITHMETIC', // quantity × price ≠ line total
  'TAX_RATE_IMPLAUSIBLE', // tax / net is no rate the country knows
  'DUE_MISMATCH', // payable ≠ gross − paid (BR-CO-16)
  'REQUIRED_MISSING',
  'IBAN_CHECKSUM', // ISO 13616 mod 97
  'IBAN_COUNTRY_MISMATCH', // bank country ≠ vendor VAT country
  'VAT_ID_CHECKSUM',
  'BIC_FORMAT', // ISO 9362
  'DUE_BEFORE_ISSUE',
  'DATE_IN_FUTURE',
  'DATE_STALE',
  'DATE_AMBIGUOUS',
  'CURRENCY_MISSING',
  'CURRENCY_UNUSUAL',
  'DUPLICATE_EXACT', // same vendor, number and amount (test D1)
  'DUPLICATE_FUZZY', // same vendor and amount, number nearly equal (test D3)
  'DUPLICATE_IMAGE', // first page looks as an earlier document's (test D2)
  'BANK_ACCOUNT_CHANGED', // this vendor's earlier invoices name another account (test B1)
  'BANK_ACCOUNT_SHARED', // this account belongs to another vendor (test B2)
  'QR_MISMATCH', // account or amount in the QR code is not the printed one (test B6)
  'VENDOR_UNEXPECTED', // the folder it came from is kept for another vendor
  'NOT_AN_INVOICE',
  'SEVERAL_DOCUMENTS', // the file seems to hold several invoices
  'PAGE_UNREADABLE',
  'XML_PAGE_MISMATCH', // the embedded data says something else than the page shows
  'E_INVOICE_RULE', // a business rule of EN 16931 or of the profile is broken
  'E_INVOICE_PACKAGING', // Factur-X, PDF/A-3: how the data is attached
  'PDF_REVISED', // changed after it was first saved (test X3)
  'PDF_UNLIKE_VENDOR', // program, fonts or layout unlike the vendor's earlier documents (test X3)
  'VALUE_OVER_PICTURE', // amount or account written over a picture (test X3)
  'E_INVOICE_REFUSED', // attached data that claims to be an invoice and could not be read
]);
export type FindingCode = z.infer<typeof findingCodeSchema>;

/** The published rule a finding is about, e.g. BR-CO-15 of EN 16931. */
export const ruleReferenceSchema = z.object({
  id: z.string(),
  /** What the norm does with a document that breaks it. */
  verdict: z.enum(['reject', 'warn']),
  /** Element path in the e-invoice that was looked at; empty where it is about the file. */
  path: z.string(),
});

/** One checked fact that a person should see, with the evidence it rests on. */
export const findingSchema = z.object({
  code: findingCodeSchema,
  severity: severitySchema,
  /** A full English sentence with the values compared, e.g. "Net 100.00 plus tax 19.00 is 119.00, but 191.00 is printed as total." */
  message: z.string(),
  /** What `message` says, to be written in another language; absent in findings kept by an older version. */
  sentences: sentencesSchema.optional(),
  /** Fields the finding is about, first the one to look at. */
  fields: z.array(fieldNameSchema).readonly(),
  page: z.number().int().positive().nullable(),
  box: boxSchema.nullable(),
  /** The other document a duplicate or changed account refers to. */
  relatedDocumentId: z.string().nullable(),
  /** Absent where no published rule is behind it. */
  rule: ruleReferenceSchema.optional(),
});
export type Finding = Readonly<z.infer<typeof findingSchema>>;

/** What was found in a file as it was sent; no correction of an analyst changes it. */
export const inspectionSchema = z.object({
  /** True where the file is or carries an e-invoice that the rules of EN 16931 were asked of. */
  isHeldToNorm: z.boolean(),
  findings: z.array(findingSchema).readonly(),
});
export type Inspection = Readonly<z.infer<typeof inspectionSchema>>;

export const noInspection: Inspection = { isHeldToNorm: false, findings: [] };
