import { z } from 'zod';
import { documentMakeSchema, pageCodeSchema } from '../contract/documentMake.ts';
import { fieldReadingSchema } from '../contract/extraction.ts';
import { pageSourceSchema } from '../contract/reading.ts';
import type { DocumentTestId } from '../validation/frame/DeclaredDocumentTest.ts';
import { boxSchema } from '../vocabulary/box.ts';
import { isoDateSchema } from '../vocabulary/dates.ts';
import { fieldNameSchema, lineItemCellSchema, severitySchema } from '../vocabulary/fieldNames.ts';

/** A value alone, a reading that differs from a sure one, or null for what the document does not have. */
const fieldsSchema = z.partialRecord(
  fieldNameSchema,
  z.union([z.string(), z.null(), fieldReadingSchema.partial().extend({ value: z.string() })]),
);
/** Words of the form, each with left edge and middle in shares of the page. */
const formSchema = z.record(z.string(), z.tuple([z.number(), z.number()]));
const makeSchema = documentMakeSchema.omit({ layout: true }).extend({
  width: z.number(),
  height: z.number(),
  form: formSchema,
});
const pageSchema = z.strictObject({
  text: z.string().default(''),
  /** Where words stand beside those of the text. */
  words: z.array(boxSchema).default([]),
  source: pageSourceSchema.default('text-layer'),
  confidence: z.number().default(1),
});

/** A document, sound but for what is said of it, and what is known beside it. */
const documentSchema = z.strictObject({
  fields: fieldsSchema.default({}),
  /** What embedded data states otherwise than a sound invoice; null where there is none. */
  stated: fieldsSchema.nullable().default({}),
  lines: z.array(z.partialRecord(lineItemCellSchema, z.string())).default([]),
  pages: z.array(pageSchema).default([]),
  /** Earlier documents, sound but for the fields named; "e0", "e1" and so on. */
  earlier: z
    .array(z.strictObject({ fields: fieldsSchema.default({}), hash: z.string().nullable().default(null) }))
    .default([]),
  /** Keys of names that people linked with the vendor's. */
  linked: z.array(z.string()).default([]),
  setApart: z.array(z.string()).default([]),
  hash: z.string().nullable().default(null),
  /** How the vendor's documents are usually made; the others say in what they differ. */
  usual: makeSchema.optional(),
  make: makeSchema.partial().nullable().default(null),
  earlierMakes: z
    .array(
      makeSchema.partial().extend({ times: z.number().int().default(1), pictures: z.array(boxSchema).default([]) }),
    )
    .default([]),
  pictures: z.array(boxSchema).default([]),
  typed: z.array(boxSchema).default([]),
  codes: z.array(pageCodeSchema.extend({ text: z.array(z.string()) })).default([]),
  /** Severity of a finding that the file was changed later. */
  revised: severitySchema.optional(),
  today: isoDateSchema.optional(),
  /** Lines of the file itself. */
  pdf: z.array(z.string()).default([]),
});
export type FixtureDocument = Readonly<z.infer<typeof documentSchema>>;

/** Findings a document must get: their severities and, where it matters, fields, in order. */
const foundSchema = z.array(z.strictObject({ severity: severitySchema, fields: z.array(fieldNameSchema).optional() }));
const casesSchema = z.record(z.string(), z.record(z.string(), z.unknown()));
const fixturesSchema = z.strictObject({
  /** What all documents of the file have unless they say otherwise. */
  base: z.record(z.string(), z.unknown()).default({}),
  positive: casesSchema,
  negative: casesSchema,
  guarded: casesSchema,
  lowered: casesSchema.default({}),
});

export interface FixtureCase {
  readonly name: string;
  readonly document: FixtureDocument;
  readonly finds: z.infer<typeof foundSchema>;
}

export interface DocumentFixtures {
  readonly positive: readonly FixtureCase[];
  readonly negative: readonly FixtureCase[];
  /** By the guard that excuses them. */
  readonly guarded: readonly FixtureCase[];
  /** By what makes them less grave. */
  readonly lowered: readonly FixtureCase[];
}

export async function readDocumentFixtures(test: DocumentTestId): Promise<DocumentFixtures> {
  // Imported as a module: nothing here needs the files of Node.
  const file: { readonly default: unknown } = await import(`../validation/fixtures/${test}.json`, {
    with: { type: 'json' },
  });
  const { base, ...cases } = fixturesSchema.parse(file.default);
  const read = (given: z.infer<typeof casesSchema>): readonly FixtureCase[] =>
    Object.entries(given).map(([name, { finds = [], ...own }]) => ({
      name,
      document: documentSchema.parse({
        ...base,
        ...own,
        fields: { ...record(base['fields']), ...record(own['fields']) },
      }),
      finds: foundSchema.parse(finds),
    }));
  return {
    positive: read(cases.positive),
    negative: read(cases.negative),
    guarded: read(cases.guarded),
    lowered: read(cases.lowered),
  };
}

function record(given: unknown): Readonly<Record<string, unknown>> {
  return z.record(z.string(), z.unknown()).default({}).parse(given);
}
