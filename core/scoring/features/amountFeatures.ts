import type { PastInvoice } from '../../validation/InvoiceHistory.ts';
import { daysBetween } from '../../vocabulary/dates.ts';
import { decimalSchema, minorDigits, toMinor } from '../../vocabulary/money.ts';
import type { Feature } from '../Feature.ts';
import type { FeatureSubject } from '../FeatureSubject.ts';
import { median } from '../median.ts';
import { say } from '../../vocabulary/sentences/say.ts';

/** Sizes of the vendor's earlier totals in the same currency. */
function pastAmounts({ past, currency }: FeatureSubject): number[] {
  return past
    .filter((one) => one.grandTotal !== null && one.currency === currency)
    .map((one) => Math.abs(Number(one.grandTotal)))
    .filter((amount) => amount > 0);
}

function ratioToMedian(subject: FeatureSubject): number | null {
  const amounts = pastAmounts(subject);
  const middle = median(amounts);
  return subject.amount === null || middle === null || amounts.length < 3 ? null : subject.amount / middle;
}

/** Catalogue test N5: 0.6745 (x − median) / MAD over six or more; the MAD is at least 2 % of the median. */
function robustDeviation(subject: FeatureSubject): number | null {
  const amounts = pastAmounts(subject);
  const middle = median(amounts);
  if (subject.amount === null || middle === null || amounts.length < 6) return null;
  const spread = median(amounts.map((amount) => Math.abs(amount - middle))) ?? 0;
  return (0.6745 * (subject.amount - middle)) / Math.max(spread, 0.02 * middle);
}

/** Catalogue test N1: how many zeros end the amount in whole units of its currency, 0 where it has a fraction. */
function trailingZeros(minor: number | null, currency: string | null): number | null {
  if (minor === null || minor === 0) return null;
  const unit = 10 ** minorDigits(currency ?? '');
  if (minor % unit !== 0) return 0;
  return /0*$/.exec(String(Math.abs(minor / unit)))?.[0].length ?? 0;
}

function rounderZeros({ amountMinor, extraction, currency }: FeatureSubject): number | null {
  const net = decimalSchema.safeParse(extraction.fields.netTotal?.value).data;
  const zeros = [amountMinor, net === undefined ? null : toMinor(net, currency ?? '')]
    .map((minor) => trailingZeros(minor, currency))
    .filter((count) => count !== null);
  return zeros.length === 0 ? null : Math.max(...zeros);
}

/** Catalogue test S2 without the company's own limits: 0 to 5 % below 1, 2 or 5 times a power of ten from 1,000 on. */
function isJustBelowRoundLimit(amount: number): boolean {
  const power = 10 ** Math.floor(Math.log10(Math.max(amount, 1)));
  return [2, 5, 10]
    .map((step) => step * power)
    .some((limit) => limit >= 1000 && amount >= 0.95 * limit && amount < limit);
}

function isSameAmount(subject: FeatureSubject, one: PastInvoice): boolean {
  return one.grandTotalMinor === subject.amountMinor && one.currency === subject.currency;
}

/** Catalogue test D5: days to the vendor's nearest other invoice over the same amount. */
function daysToSameAmount(subject: FeatureSubject): number | null {
  const { issueDate, past } = subject;
  if (issueDate === null || subject.amountMinor === null) return null;
  const days = past
    .filter((one) => isSameAmount(subject, one) && one.numberKey !== subject.numberKey)
    .flatMap((one) => (one.issueDate === null ? [] : [daysBetween(one.issueDate, issueDate)]));
  return days.length === 0 ? null : Math.min(...days);
}

/** Catalogue test D4: the same number and total from a vendor with another name and no common VAT id, within 60 days. */
function hasTwinOfOtherVendor(subject: FeatureSubject): number | null {
  const { amountMinor, currency, issueDate, numberKey } = subject;
  if (amountMinor === null || currency === null || numberKey === null || issueDate === null) return null;
  const isTwin = (one: PastInvoice): boolean =>
    one.numberKey === numberKey &&
    one.vendorKey !== subject.vendorKey &&
    (one.vendorVatId === null || one.vendorVatId !== subject.vendorVatId) &&
    one.issueDate !== null &&
    Math.abs(daysBetween(one.issueDate, issueDate)) <= 60;
  return subject.history.withTotal(amountMinor, currency).some(isTwin) ? 1 : 0;
}

export const amountFeatures: readonly Feature[] = [
  {
    name: 'amountMagnitude',
    isOpen: true,
    description: 'Decimal logarithm of one plus the total without its sign, whatever the currency.',
    maximum: 9,
    compute: ({ amount }) => (amount === null ? null : Math.log10(1 + amount)),
    whenUnknown: say('risk.noTotal'),
    phrase: (value) => say('risk.total', { total: Math.round(10 ** value - 1) }),
  },
  {
    name: 'amountToVendorMedian',
    description: "Total divided by the median of the vendor's earlier totals in this currency; needs three.",
    maximum: 20,
    compute: ratioToMedian,
    whenUnknown: say('risk.usualUnknown'),
    phrase: (value) =>
      say(value >= 20 ? 'risk.timesUsualOrMore' : 'risk.timesUsual', { times: { decimal: value.toFixed(1) } }),
  },
  {
    name: 'amountDeviation',
    description: "Robust z of the total above the vendor's median (catalogue N5); needs six earlier totals.",
    maximum: 30,
    compute: robustDeviation,
    whenUnknown: say('risk.variationUnknown'),
    phrase: (value) => say('risk.deviations', { deviations: { decimal: value.toFixed(1) } }),
  },
  {
    name: 'amountTrailingZeros',
    description: 'Zeros that end total or net total, the rounder one, in whole units of the currency (catalogue N1).',
    maximum: 6,
    compute: rounderZeros,
    whenUnknown: say('risk.noTotal'),
    phrase: (value) => (value > 0 ? say('risk.round', { count: value }) : say('risk.notRound')),
  },
  {
    name: 'amountBelowRoundLimit',
    description:
      'One where the total lies up to 5 % below 1, 2 or 5 times a power of ten, from 1,000 on (catalogue S2).',
    maximum: 1,
    compute: ({ amount }) => (amount === null ? null : Number(isJustBelowRoundLimit(amount))),
    whenUnknown: say('risk.noTotal'),
    phrase: (value) => (value > 0 ? say('risk.belowLimit') : say('risk.belowNoLimit')),
  },
  {
    name: 'sameAmountDays',
    description:
      "Days since the vendor's latest other invoice over exactly this total (catalogue D5); unknown where none.",
    maximum: 400,
    compute: daysToSameAmount,
    whenUnknown: say('risk.noSameTotal'),
    phrase: (value) => say('risk.sameTotal', { count: value }),
  },
  {
    name: 'twinOfOtherVendor',
    description: 'One where another vendor sent the same number and total within 60 days (catalogue D4).',
    maximum: 1,
    compute: hasTwinOfOtherVendor,
    whenUnknown: say('risk.twinUnknown'),
    phrase: (value) => (value > 0 ? say('risk.twin') : say('risk.noTwin')),
  },
];
