import { daysBetween } from '../../vocabulary/dates.ts';
import type { Feature } from '../Feature.ts';
import type { FeatureSubject } from '../FeatureSubject.ts';
import { median } from '../median.ts';
import { say } from '../../vocabulary/sentences/say.ts';

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
    phrase: (value) => (value === 0 ? say('risk.noEarlier') : say('risk.earlier', { count: value })),
  },
  {
    name: 'vendorKnownDays',
    description: "Days from the vendor's first known invoice to this one; unknown where this is the first.",
    maximum: 730,
    compute: (subject) => ages(subject).at(-1) ?? null,
    whenUnknown: say('risk.noEarlier'),
    phrase: (value) => say('risk.knownFor', { count: value }),
  },
  {
    name: 'vendorSilentDays',
    description: "Days from the vendor's latest invoice to this one (catalogue T5); unknown where this is the first.",
    maximum: 730,
    compute: (subject) => ages(subject)[0] ?? null,
    whenUnknown: say('risk.noEarlier'),
    phrase: (value) => say('risk.silent', { count: value }),
  },
  {
    name: 'vendorGapToUsual',
    description: "Days since the vendor's latest invoice as a multiple of its median gap; needs four dated ones.",
    maximum: 20,
    compute: gapToUsual,
    whenUnknown: say('risk.rhythmUnknown'),
    phrase: (value) => say('risk.gap', { times: { decimal: value.toFixed(1) } }),
  },
  {
    name: 'vendorInvoicesLastWeek',
    description: 'Invoices of the vendor dated in the seven days before this one (catalogue T4, S1).',
    maximum: 10,
    compute: (subject) => ages(subject).filter((age) => age <= 7).length,
    phrase: (value) => say('risk.lastWeek', { count: value }),
  },
  {
    name: 'vendorIdentityGaps',
    description: 'How many of vendor name, VAT id and address the document does not show (catalogue V2).',
    maximum: 3,
    compute: identityGaps,
    phrase: (value) => (value === 0 ? say('risk.identity') : say('risk.identityGap', { count: value })),
  },
  {
    name: 'vendorIdentityConflict',
    description:
      'One where name and VAT id were known before, but never together; unknown where they cannot be compared.',
    maximum: 1,
    compute: identityConflict,
    whenUnknown: say('risk.identityIncomparable'),
    phrase: (value) => (value > 0 ? say('risk.identityConflict') : say('risk.identityKnown')),
  },
];
