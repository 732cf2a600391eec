import { z } from 'zod';
import { isoDateSchema } from '../../vocabulary/dates.ts';
import { flagSchema, recordKeySchema, textSchema } from './recordParts.ts';

/** One row of the vendor master. */
export const vendorSchema = z.object({
  /** The master's own id; payments name it as `payee`. */
  key: recordKeySchema,
  name: textSchema,
  taxId: textSchema.nullable(),
  /** IBAN or what the country uses. */
  account: textSchema.nullable(),
  bic: textSchema.nullable(),
  /** As the file says: a code or a name. */
  country: textSchema.nullable(),
  street: textSchema.nullable(),
  postcode: textSchema.nullable(),
  city: textSchema.nullable(),
  phone: textSchema.nullable(),
  email: textSchema.nullable(),
  contact: textSchema.nullable(),
  category: textSchema.nullable(),
  /** As the file says, e.g. "Net60" or "30". */
  paymentTerms: textSchema.nullable(),
  createdOn: isoDateSchema.nullable(),
  createdBy: textSchema.nullable(),
  /** Last change of the record; of its account, where the master keeps that apart. */
  changedOn: isoDateSchema.nullable(),
  accountChangedOn: isoDateSchema.nullable(),
  /** False where it is blocked, inactive or closed. */
  isActive: flagSchema.nullable(),
});
export type Vendor = Readonly<z.infer<typeof vendorSchema>>;
