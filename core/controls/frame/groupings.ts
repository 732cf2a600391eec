import { z } from 'zod';
import type { Payment } from '../../ledger/records/Payment.ts';
import type { Vendor } from '../../ledger/records/Vendor.ts';
import { nameSkeleton } from '../../ledger/vendors/nameSkeleton.ts';
import { numberKey } from '../../validation/comparisonKeys.ts';
import type { Grouping } from './Grouping.ts';

/** All of a vendor: its payments, orders and master records, those that people linked to it too. */
export const byVendor: Grouping = {
  block: 'vendor',
  keys: {
    payments: ({ payee }, { vendorOf }) => [vendorOf(payee)],
    vendors: ({ key }, { vendorOf }) => [vendorOf(key)],
    'purchase-orders': ({ vendor }, { vendorOf }) => [vendorOf(vendor)],
  },
};

/** All of one record of the master, whatever it was linked with: for tests of what that very record states. */
export const byRecord: Grouping = {
  block: 'payee',
  keys: {
    payments: ({ payee }) => [payee],
    vendors: ({ key }) => [key],
    'purchase-orders': ({ vendor }) => [vendor],
  },
};

/** Payments of any vendor for the same invoice number and amount. */
export const byNumberAndAmount: Grouping = {
  block: 'amountMinor',
  keys: {
    payments: (payment) => {
      const number = numberOf(payment);
      return number === null ? [] : [`${number}|${payment.amountMinor}|${payment.currency}`];
    },
  },
};

/** Forms of numbers seen last: several tests compare the same ones, and folding costs more than looking up. */
const numberForms = new Map<string, string | null>();
const mostForms = 50_000;

/** The invoice number in the form in which numbers are compared. */
export function numberOf({ invoiceNumber }: Payment): string | null {
  if (invoiceNumber === null) return null;
  const known = numberForms.get(invoiceNumber);
  if (known !== undefined) return known;
  if (numberForms.size >= mostForms) numberForms.clear();
  const form = numberKey(invoiceNumber);
  numberForms.set(invoiceNumber, form);
  return form;
}

/** Vendors that share an account. */
export const byAccount: Grouping = {
  block: null,
  keys: { vendors: ({ account }) => (account === null ? [] : [accountKey(account)]) },
};

export function accountKey(account: string): string {
  return account.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** An order with its receipts and payments. */
export const byOrder: Grouping = {
  block: 'purchaseOrder',
  keys: {
    payments: ({ purchaseOrder }) => (purchaseOrder === null ? [] : [purchaseOrder]),
    'purchase-orders': ({ number }) => [number],
    'goods-receipts': ({ purchaseOrder }) => [purchaseOrder],
  },
};

/** Payments of an item, whoever sold it. */
export const byItem: Grouping = { block: 'item', keys: { payments: ({ item }) => (item === null ? [] : [item]) } };

/** Orders an approver signed. */
export const byApprover: Grouping = {
  block: null,
  keys: {
    'purchase-orders': ({ approver }) => (approver === null ? [] : [approver]),
  },
};

/** No group: what is measured over all payments is all a test looks at. */
export const wholeLedger: Grouping = { block: null, keys: {} };

/** Vendors whose names begin alike once letters that look alike are one. */
export const byNameStart: Grouping = { block: null, keys: { vendors: ({ name }) => [nameSkeleton(name).slice(0, 4)] } };

/** Vendors that share a tax id, an account, a phone or an address. A pair may meet in several groups. */
export const bySharedFact: Grouping = {
  block: null,
  meetsAgain: true,
  keys: { vendors: (vendor) => Object.entries(vendorFacts(vendor)).map(([fact, value]) => `${fact}:${value}`) },
};

/** Vendors and employees with the same join key, by kind of fact. */
export const byJoinKey: Grouping = {
  block: null,
  meetsAgain: true,
  keys: {
    vendors: (vendor, { joinKey }) =>
      Object.entries(vendorFacts(vendor)).flatMap(([fact, value]) => joinKey(joinFieldSchema.parse(fact), value) ?? []),
    employees: ({ account, taxId, phone, address, email }) =>
      [account, taxId, phone, address, email].filter((key) => key !== null),
  },
};

const joinFieldSchema = z.enum(['account', 'taxId', 'phone', 'address', 'email']);

/** What of a vendor tells it from others: letters and digits alone, upper case; only what is stated. */
export function vendorFacts(vendor: Vendor): Readonly<Record<string, string>> {
  const { taxId, account, phone, street, postcode, email } = vendor;
  const address = street === null || postcode === null ? null : `${street} ${postcode}`;
  const stated = Object.entries({ taxId, account, phone, address, email }).flatMap(([fact, value]) => {
    const key = (value ?? '').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
    return key === '' ? [] : [[fact, key] as const];
  });
  return Object.fromEntries(stated);
}
