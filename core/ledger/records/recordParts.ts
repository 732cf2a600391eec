import { z } from 'zod';

/** What tells a record from others of its kind, across imports. */
export const recordKeySchema = z.string().min(1).max(400);

/** Text out of a file, without blanks around it. */
export const textSchema = z.string().min(1).max(2000);

/** Whole minor units of a currency. */
export const minorSchema = z.number().int();

/** Whole seconds since 1970-01-01T00:00Z, years 1900 to 2200. */
export const secondsSchema = z.number().int().min(-2_208_988_800).max(7_258_118_400);

/** Yes or no; the store keeps 1 and 0. */
export const flagSchema = z.union([z.boolean(), z.literal([0, 1])]).transform((value) => value === true || value === 1);

/** HMAC-SHA-256 in hex (`joinKey.ts`). */
export const joinKeySchema = z.string().regex(/^[0-9a-f]{64}$/);
