import { oc } from '@orpc/contract';
import { z } from 'zod';
import { instantSchema } from '../vocabulary/dates.ts';
import { failureSchema } from '../vocabulary/failure.ts';
import { pairStateSchema, pairVerdictSchema } from './duplicates.ts';

/** "v:" and a key of the vendor master, or "i:" and how invoices name their vendor. */
export const vendorRefSchema = z.string().min(3).max(1000);

/** Two records of vendors, the ref that comes first by code units named first. */
export const vendorPairIdSchema = z.object({ one: vendorRefSchema, other: vendorRefSchema });
export type VendorPairId = Readonly<z.infer<typeof vendorPairIdSchema>>;

/** A record of a vendor as a pair shows it. */
export const vendorSideSchema = z.object({
  ref: vendorRefSchema,
  /** A row of the vendor master, or the vendor of invoices that were read. */
  source: z.enum(['master', 'invoices']),
  name: z.string(),
  taxId: z.string().nullable(),
  account: z.string().nullable(),
  country: z.string().nullable(),
  street: z.string().nullable(),
  postcode: z.string().nullable(),
  city: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});
export type VendorSide = Readonly<z.infer<typeof vendorSideSchema>>;

export const vendorAttributeSchema = z.enum(['name', 'taxId', 'account', 'address', 'contact', 'country', 'form']);
export const vendorLevelSchema = z.enum([
  'same',
  'alike',
  'related',
  'crossed',
  'typo',
  'place',
  'both',
  'phone',
  'domain',
  'other',
]);

/** What one attribute says: `bits` is log₂ of how much likelier it is of one vendor than of two. */
export const vendorEvidenceSchema = z.object({
  attribute: vendorAttributeSchema,
  level: vendorLevelSchema,
  bits: z.number(),
});
export type VendorEvidence = Readonly<z.infer<typeof vendorEvidenceSchema>>;

export const vendorPairSchema = z.object({
  one: vendorSideSchema,
  other: vendorSideSchema,
  /** That both are one vendor, when it was last looked for; null where the last search no longer found the pair. */
  probability: z.number().nullable(),
  /** The weightiest first. */
  evidence: z.array(vendorEvidenceSchema).readonly(),
  /** What each was paid or has invoiced, in euro by rough rates: for the order, and to see who matters. */
  paidOne: z.number().nonnegative(),
  paidOther: z.number().nonnegative(),
  /** Money that may be paid twice, in euro by rough rates. */
  atStake: z.number().nonnegative(),
  decided: z.object({ verdict: pairVerdictSchema, by: z.string(), at: instantSchema }).nullable(),
  /** Something was said, and what the records state has changed since. */
  isRearmed: z.boolean(),
});
export type VendorPair = Readonly<z.infer<typeof vendorPairSchema>>;

export const vendorSearchSchema = z.object({
  isRunning: z.boolean(),
  /** Of the last search that ended; null before the first. */
  endedAt: instantSchema.nullable(),
  /** Records compared, and pairs of them looked at. */
  vendors: z.number().int(),
  candidates: z.number().int(),
  /** Records of the vendor master, now. */
  inMaster: z.number().int(),
  failure: failureSchema.nullable(),
});

export const vendorPairListSchema = z.object({
  search: vendorSearchSchema,
  counts: z.record(pairStateSchema, z.number().int()),
  /** Those of the state asked for; open ones by money at stake times doubt. 300 at most. */
  pairs: z.array(vendorPairSchema).readonly(),
});
export type VendorPairList = Readonly<z.infer<typeof vendorPairListSchema>>;

export const vendorGroupSchema = z.object({
  /** The record the others count as. */
  canonical: vendorRefSchema,
  members: z.array(vendorSideSchema).readonly(),
});
export type VendorGroup = Readonly<z.infer<typeof vendorGroupSchema>>;

export const vendorGroupListSchema = z.object({
  /** By name. 500 at most. */
  groups: z.array(vendorGroupSchema).readonly(),
  total: z.number().int(),
  /** Links that were said and yet join nothing, since records would come together that contradict each other. */
  heldApart: z
    .array(
      z.object({
        one: vendorSideSchema,
        other: vendorSideSchema,
        because: z.enum(['tax-id', 'country', 'said', 'size']),
      }),
    )
    .readonly(),
});
export type VendorGroupList = Readonly<z.infer<typeof vendorGroupListSchema>>;

const base = oc.errors({ VOUCH: { data: failureSchema } });

/** Records of vendors that may be one, and what people say of them. */
export const vendorsContract = {
  pairs: base.input(z.object({ state: pairStateSchema.default('open') })).output(vendorPairListSchema),
  /** Looks for pairs in vendor master and invoices; answers at once, the end is an event. */
  search: base.output(vendorSearchSchema),
  /** Says what two records are; one change, undone as one. `same` links them, and their vendors count as one. */
  decide: base.input(vendorPairIdSchema.extend({ verdict: pairVerdictSchema })).output(vendorPairSchema),
  groups: base.output(vendorGroupListSchema),
  /** Says of a record that it is none of its group: each link it has there becomes `different`. One change. */
  splitOff: base.input(z.object({ ref: vendorRefSchema })).output(vendorGroupListSchema),
};
