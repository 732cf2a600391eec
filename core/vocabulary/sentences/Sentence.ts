import { z } from 'zod';

/**
 * What stands in the place of a name of a template. Texts are shown as they are; everything that languages write in their own way is
 * kept as what it is, and written when the sentence is.
 */
export type SentenceValue =
  | string
  /** A count, a number of days, a page. */
  | number
  /** Decimal text and ISO 4217 code; null where the currency is not known or is said elsewhere. */
  | { readonly amount: string; readonly currency: string | null }
  /** Decimal text with the digits it is shown with: a rate, a quantity. */
  | { readonly decimal: string }
  /** ISO date. */
  | { readonly date: string }
  /** ISO 3166-1 code, and the name in English. */
  | { readonly country: string; readonly name: string }
  /** Several, with what stands between them. */
  | { readonly list: readonly SentenceValue[]; readonly by: 'comma' | 'or' | 'space' }
  /** A word or clause that each language has its own for. */
  | Sentence;

/**
 * A sentence as what it says: the key of its template and the values in it. The English text is written beside it wherever it is kept,
 * so a key that a later version no longer knows costs the translation alone. Made by `say`, which checks names by types.
 */
export type Sentence = {
  readonly text: string;
  readonly values: Readonly<Record<string, SentenceValue>>;
};

const sentenceValueSchema: z.ZodType<SentenceValue> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.strictObject({ amount: z.string(), currency: z.string().nullable() }),
    z.strictObject({ decimal: z.string() }),
    z.strictObject({ date: z.string() }),
    z.strictObject({ country: z.string(), name: z.string() }),
    z.strictObject({ list: z.array(sentenceValueSchema), by: z.enum(['comma', 'or', 'space']) }),
    sentenceSchema,
  ]),
);

/** At the door: shape alone. Whether the template is known, and finds its values, is asked when the sentence is written. */
export const sentenceSchema: z.ZodType<Sentence> = z.strictObject({
  text: z.string(),
  values: z.record(z.string(), sentenceValueSchema),
});

/** Sentences that are read one after the other: what is wrong, then what may explain it. */
export const sentencesSchema = z.array(sentenceSchema).readonly();
