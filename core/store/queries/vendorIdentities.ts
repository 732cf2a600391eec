import { z } from 'zod';
import { type VendorIdentity, masterRef, invoiceRef, masterKeyOf } from '../../ledger/vendors/VendorIdentity.ts';
import { roughlyInEuro } from '../../review/queue/roughRates.ts';
import { fromMinor } from '../../vocabulary/money.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRow, parseRows } from '../rows.ts';

const text = z.string().nullable();
const masterRowSchema = z.object({
  key: z.string(),
  name: z.string(),
  taxId: text,
  account: text,
  country: text,
  street: text,
  postcode: text,
  city: text,
  phone: text,
  email: text,
});
const invoiceRowSchema = z.object({ vendorKey: z.string(), vatId: text, name: z.string(), account: text });

const masterSql = `SELECT key, name, tax_id AS taxId, account, country, street, postcode, city, phone, email FROM vendor`;
/** Invoices that name their vendor alike; an account only where all name the same one. */
const invoiceSql = `SELECT i.vendor_key AS vendorKey, i.vendor_vat_id AS vatId, max(i.vendor) AS name,
    iif(count(DISTINCT i.iban) = 1, max(i.iban), NULL) AS account
  FROM invoice AS i JOIN document AS d ON d.id = i.document_id
  WHERE i.vendor_key IS NOT NULL AND i.vendor IS NOT NULL AND d.stands = 1 AND d.status = 'done'`;
const invoiceGroup = 'GROUP BY i.vendor_key, i.vendor_vat_id';

/** Every vendor of the master and every one that invoices name, in the order of their refs' sources and keys. */
export function readVendorIdentities(db: SqlDatabase): VendorIdentity[] {
  const masters = parseRows(masterRowSchema, db.prepare(`${masterSql} ORDER BY key`).all()).map(ofMaster);
  const rows = db.prepare(`${invoiceSql} ${invoiceGroup} ORDER BY 1, 2`).all();
  return [...masters, ...parseRows(invoiceRowSchema, rows).map(ofInvoices)];
}

/** One vendor as it stands now; null where it is no longer there. */
export function readVendorIdentity(db: SqlDatabase, ref: string): VendorIdentity | null {
  const key = masterKeyOf(ref);
  if (key !== null) {
    const row = db.prepare(`${masterSql} WHERE key = :key`).get({ key });
    return row === undefined ? null : ofMaster(parseRow(masterRowSchema, row));
  }
  const { vendorKey, vatId } = namedBy(ref);
  const row = db
    .prepare(`${invoiceSql} AND i.vendor_key = :vendorKey AND i.vendor_vat_id IS :vatId ${invoiceGroup}`)
    .get({ vendorKey, vatId });
  return row === undefined ? null : ofInvoices(parseRow(invoiceRowSchema, row));
}

/** How invoices name the vendor of such a ref. */
export function namedBy(ref: string): { readonly vendorKey: string; readonly vatId: string | null } {
  const at = ref.lastIndexOf('|');
  return { vendorKey: ref.slice(2, at), vatId: ref.slice(at + 1) || null };
}

function ofMaster({ key, ...row }: z.infer<typeof masterRowSchema>): VendorIdentity {
  return { ref: masterRef(key), ...row };
}

function ofInvoices({ vendorKey, vatId, name, account }: z.infer<typeof invoiceRowSchema>): VendorIdentity {
  const ref = invoiceRef(vendorKey, vatId);
  const unsaid = { country: null, street: null, postcode: null, city: null, phone: null, email: null };
  return { ref, name, taxId: vatId, account, ...unsaid };
}

const paidRowSchema = z.object({ ref: z.string(), currency: z.string().nullable(), minor: z.number() });

/** What each vendor was paid by the ledger, or has invoiced, in all, in euro by rough rates. */
export function paidByVendor(db: SqlDatabase): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const rows = db
    .prepare(
      `SELECT 'v:' || payee AS ref, currency, sum(amount_minor) AS minor FROM payment GROUP BY payee, currency
       UNION ALL
       SELECT 'i:' || vendor_key || '|' || coalesce(vendor_vat_id, ''), currency, sum(grand_total_minor) FROM invoice
       WHERE vendor_key IS NOT NULL AND grand_total_minor IS NOT NULL GROUP BY vendor_key, vendor_vat_id, currency`,
    )
    .iterate();
  for (const row of rows) {
    const { ref, currency, minor } = parseRow(paidRowSchema, row);
    const euros = roughlyInEuro(Number(fromMinor(minor, currency ?? 'EUR')), currency);
    sums.set(ref, (sums.get(ref) ?? 0) + Math.max(0, euros));
  }
  return sums;
}
