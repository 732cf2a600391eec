import { z } from 'zod';
import { currencySchema, decimalSchema } from '../vocabulary/money.ts';

/** A senior may be required as the second person on payee accounts. */
export const analystRoleSchema = z.enum(['analyst', 'senior']);

export const analystSchema = z.object({ name: z.string().trim().min(1).max(100), role: analystRoleSchema });
export type Analyst = Readonly<z.infer<typeof analystSchema>>;

/**
 * From which amount a payee account needs two persons. A currency's own limit goes first; for others the general one, which is
 * in euro and compared by rough rates. Null: never.
 */
export const secondCheckLimitSchema = z.object({
  general: decimalSchema.nullable().default(null),
  byCurrency: z.record(currencySchema, decimalSchema).default({}),
  /** Who counts as the second person, besides being another than the first. */
  by: z.enum(['anyone', 'senior']).default('anyone'),
});
export type SecondCheckLimit = Readonly<z.infer<typeof secondCheckLimitSchema>>;
