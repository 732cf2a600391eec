import { z } from 'zod';
import { flagSchema, joinKeySchema, recordKeySchema, textSchema } from './recordParts.ts';

/**
 * An employee as join keys alone (`joinKey.ts`): whether a vendor shares an account, phone, address or tax id with one can
 * be asked, who that is cannot be read.
 */
export const employeeSchema = z.object({
  /** Join key of the employee's id. */
  key: recordKeySchema,
  name: joinKeySchema.nullable(),
  account: joinKeySchema.nullable(),
  taxId: joinKeySchema.nullable(),
  phone: joinKeySchema.nullable(),
  email: joinKeySchema.nullable(),
  /** Of street and postcode together. */
  address: joinKeySchema.nullable(),
  department: textSchema.nullable(),
  isActive: flagSchema.nullable(),
});
export type Employee = Readonly<z.infer<typeof employeeSchema>>;
