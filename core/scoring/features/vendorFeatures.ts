import { daysBetween } from '../../vocabulary/dates.ts';
import { type Feature, counted } from '../Feature.ts';
import type { FeatureSubject } from '../FeatureSubject.ts';
import { median } from '../median.ts';

/** Days by which each dated earlier invoice precedes this one, nearest first. */
function ages({ past, issueDate, today }: FeatureSubject): number[] {
  return past
    .flatMap((one) => (one.issueDate === null ? [] : [daysBetween(one.issueDate, issueDate ?? today)]))
    .sort((one, other) => one - other);
}

/** Catalogue test T5: silence before this invoice as a multiple of the vendor's usual gap; needs four dated ones. */
function gapToUsual(subject: FeatureSubject): number | null {
  const past = ages(subject);
  const gaps = past.slice(1).map((age, index) => age - (past[index] ?? age));
  const usual = median(gaps.filter((gap) => gap > 0));
  return usual === null || gaps.length < 3 ? null : (past[0] ?? 0) / usual;
}

/** The same name under another VAT id, or the same VAT id under another name, while never both as here. */
function identityConflict({ past, vendorKey, vendorVatId }: FeatureSubject): number | null {
  if (vendorKey === null || vendorVatId === null) return null;
  const known = past.filter((one) => one.vendorKey !== null && one.vendorVatId !== null);
  if (known.length === 0) return null;
  return known.some((one) => one.vendorKey === vendorKey && one.vendorVatId === vendorVatId) ? 0 : 1;
}

function identityGaps({ extraction: { fields } }: FeatureSubject): number {
  return [fields.vendor, fields.vendorVatId, fields.address].filter((field) => field === undefined).length;
}

export const vendorFeatures: readonly Feature[] = [
  {
    name: 'vendorInvoices',
    description: 'Earlier invoices of the vendor that the store knows.',
    maximum: 20,
    compute: ({ past }) => past.length,
    phrase: (value) =>
      value === 0
        ? 'No earlier invoice of this vendor is known'
        : `Of this vendor ${counted(value, 'earlier invoice')} ${value === 1 ? 'is' : 'are'} known`,
  },
  {
    name: 'vendorKnownDays',
    description: "Days from the vendor's first known invoice to this one; unknown where this is the first.",
    maximum: 730,
    compute: (subject) => ages(subject).at(-1) ?? null,
    whenUnknown: 'No earlier invoice of this vendor is known',
    phrase: (value) => `The vendor has been known for ${counted(value, 'day')}`,
  },
  {
    name: 'vendorSilentDays',
    description: "Days from the vendor's latest invoice to this one (catalogue T5); unknown where this is the first.",
    maximum: 730,
    compute: (subject) => ages(subject)[0] ?? null,
    whenUnknown: 'No earlier invoice of this vendor is known',
    phrase: (value) => `The vendor's invoice before this one is ${counted(value, 'day')} older`,
  },
  {
    name: 'vendorGapToUsual',
    description: "Days since the vendor's latest invoice as a multiple of its median gap; needs four dated ones.",
    maximum: 20,
    compute: gapToUsual,
    whenUnknown: "The vendor's rhythm is not known yet",
    phrase: (value) => `The time since the vendor's last invoice is ${value.toFixed(1)} times the usual gap`,
  },
  {
    name: 'vendorInvoicesLastWeek',
    description: 'Invoices of the vendor dated in the seven days before this one (catalogue T4, S1).',
    maximum: 10,
    compute: (subject) => ages(subject).filter((age) => age <= 7).length,
    phrase: (value) => `The vendor sent ${counted(value, 'other invoice')} within a week`,
  },
  {
    name: 'vendorIdentityGaps',
    description: 'How many of vendor name, VAT id and address the document does not show (catalogue V2).',
    maximum: 3,
    compute: identityGaps,
    phrase: (value) =>
      value === 0
        ? 'Vendor name, VAT id and address are there'
        : `Of vendor name, VAT id and address ${value === 1 ? 'one is' : `${value} are`} missing`,
  },
  {
    name: 'vendorIdentityConflict',
    description:
      'One where name and VAT id were known before, but never together; unknown where they cannot be compared.',
    maximum: 1,
    compute: identityConflict,
    whenUnknown: 'Vendor name and VAT id cannot be compared with earlier ones',
    phrase: (value) =>
      value > 0 ? 'Vendor name and VAT id never came together before' : 'Vendor name and VAT id came together before',
  },
];
