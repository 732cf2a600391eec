import { z } from 'zod';
import { confidenceSchema } from '../vocabulary/confidence.ts';
import { documentTypeSchema } from '../vocabulary/fieldNames.ts';
import { documentIdSchema } from '../vocabulary/ids.ts';

/** What a page is to its document. Only content is extracted; the other pages stay with the document and are shown. */
export const pageRoleSchema = z.enum(['content', 'attachment', 'terms', 'time-sheet', 'blank']);
export type PageRole = z.infer<typeof pageRoleSchema>;

/** What speaks for a new document beginning at a page, or for a page being no content. */
export const splitSignSchema = z.enum([
  'heading', // the page calls itself an invoice, a credit note or a receipt
  'other-number', // its document number differs from that of the pages before
  'first-sheet', // it says page 1
  'last-sheet-before', // the page before said that it is the last
  'total-before', // the pages before already state their total
  'own-total',
  'other-date',
  'other-letterhead',
  'other-account', // VAT ids or bank accounts differ
  'other-language',
  'other-kind', // a credit note after an invoice, or the other way round
  'page-kind', // a left-out page names what it is: terms, time sheet, delivery note
  'prose', // long text without sums
  'working-times',
  'no-print',
  'by-hand', // an analyst drew the boundary
]);
export type SplitSign = z.infer<typeof splitSignSchema>;

export const splitPageSchema = z.object({ number: z.number().int().positive(), role: pageRoleSchema });
export type SplitPage = Readonly<z.infer<typeof splitPageSchema>>;

/** Neighbouring pages of a file that are one document. */
export const splitPartSchema = z.object({
  documentType: documentTypeSchema,
  pages: z.array(splitPageSchema).min(1).readonly(),
  /** Probability that these pages are one document and their roles are right. */
  confidence: confidenceSchema,
  /** What it rests on, the weightiest first. */
  signs: z.array(splitSignSchema).readonly(),
});
export type SplitPart = Readonly<z.infer<typeof splitPartSchema>>;

export const splitStateSchema = z.enum(['open', 'accepted', 'dismissed']);

/** How a file is, or may be, divided. The parts hold every page of the file once, in order. */
export const splitSchema = z.object({
  state: splitStateSchema,
  /** Probability that all of it is right. */
  confidence: confidenceSchema,
  parts: z.array(splitPartSchema).min(1).readonly(),
});
export type Split = Readonly<z.infer<typeof splitSchema>>;

/** A split as the invoice screen shows it: each part with the document it was made into, null until accepted. */
export const splitViewSchema = splitSchema.extend({
  parts: z.array(splitPartSchema.extend({ documentId: documentIdSchema.nullable() })).readonly(),
});
export type SplitView = Readonly<z.infer<typeof splitViewSchema>>;

/** Which part of which file a document is. */
export const partOfSchema = z.object({
  fileId: documentIdSchema,
  /** 1-based, of `count`. */
  position: z.number().int().positive(),
  count: z.number().int().positive(),
  firstPage: z.number().int().positive(),
  lastPage: z.number().int().positive(),
});
export type PartOf = Readonly<z.infer<typeof partOfSchema>>;

/** What an analyst decides about a file. `parts` replaces the proposed ones; reopening makes one document of it again. */
export const splitDecisionSchema = z.object({
  documentId: documentIdSchema,
  decision: z.enum(['accept', 'dismiss', 'reopen']),
  parts: z
    .array(splitPartSchema.pick({ documentType: true, pages: true }))
    .min(1)
    .max(1000)
    .nullable()
    .default(null),
});
export type SplitDecision = z.input<typeof splitDecisionSchema>;
