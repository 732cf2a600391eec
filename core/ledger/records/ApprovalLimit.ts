import { z } from 'zod';
import { isoDateSchema } from '../../vocabulary/dates.ts';
import { currencySchema } from '../../vocabulary/money.ts';
import { flagSchema, minorSchema, recordKeySchema, textSchema } from './recordParts.ts';

/** Up to what amount a person or a role may approve, and when. */
export const approvalLimitSchema = z.object({
  key: recordKeySchema,
  /** The person's or role's id, as payments and orders name their approver. */
  approver: textSchema,
  /** Whole minor units. */
  limitMinor: minorSchema,
  currency: currencySchema,
  level: textSchema.nullable(),
  department: textSchema.nullable(),
  validFrom: isoDateSchema.nullable(),
  /** The last day it holds. */
  validTo: isoDateSchema.nullable(),
  /** Whose limit this is while it is delegated. */
  delegatedBy: textSchema.nullable(),
  isActive: flagSchema.nullable(),
});
export type ApprovalLimit = Readonly<z.infer<typeof approvalLimitSchema>>;
