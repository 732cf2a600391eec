import { z } from 'zod';

/** What is known of one vendor wherever it comes from: a row of the vendor master, or the vendor of invoices that were read. */
export const vendorIdentitySchema = z.object({
  /** "v:" and the key in the master, or "i:" and how invoices name it (`invoiceRef`). */
  ref: z.string().min(3).max(1000),
  name: z.string(),
  taxId: z.string().nullable(),
  /** IBAN or what the country uses. */
  account: z.string().nullable(),
  country: z.string().nullable(),
  street: z.string().nullable(),
  postcode: z.string().nullable(),
  city: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});
export type VendorIdentity = Readonly<z.infer<typeof vendorIdentitySchema>>;

/** Names a row of the vendor master. */
export function masterRef(key: string): string {
  return `v:${key}`;
}

/** Names the vendor of invoices by its name in comparable form (`vendorKey`) and its VAT id. */
export function invoiceRef(vendorKey: string, vatId: string | null): string {
  return `i:${vendorKey}|${vatId ?? ''}`;
}

/** The key in the master a ref names; null for vendors of invoices. */
export function masterKeyOf(ref: string): string | null {
  return ref.startsWith('v:') ? ref.slice(2) : null;
}
