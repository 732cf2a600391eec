import { Big } from 'big.js';
import type { GeneratedType } from './GeneratedDocument.ts';
import { makeParty, type Party } from './Party.ts';
import { laterDate, toCents, toFiveCents } from './printing.ts';
import type { Random } from './Random.ts';
import type { Vendor } from './Vendor.ts';

export interface ContentLine {
  readonly description: string;
  readonly detail: string | null;
  readonly article: string;
  readonly quantity: Big;
  readonly unit: string;
  readonly unitPrice: Big;
  /** Percent. */
  readonly discount: Big | null;
  /** Percent. */
  readonly taxRate: string;
  readonly total: Big;
}

export interface TaxRow {
  /** Percent. */
  readonly rate: string;
  readonly base: Big;
  readonly tax: Big;
}

/** What one document is about. Sums close exactly: see `sumUp`. */
export interface Contents {
  readonly type: GeneratedType;
  readonly vendor: Vendor;
  readonly buyer: Party;
  readonly number: string;
  readonly purchaseOrder: string;
  readonly customerNumber: string;
  readonly otherNumbers: Readonly<Record<'contract' | 'delivery' | 'reference', string>>;
  readonly issueDate: string;
  readonly dueDate: string;
  readonly termDays: number;
  readonly deliveryDate: string;
  readonly orderDate: string;
  readonly lines: readonly ContentLine[];
  readonly sums: Sums;
}

export interface Sums {
  /** Prices of the lines hold the tax. */
  readonly taxIncluded: boolean;
  readonly lineSum: Big;
  readonly discount: Big;
  readonly shipping: Big;
  readonly taxes: readonly TaxRow[];
  readonly net: Big;
  readonly tax: Big;
  /** Net and tax, rounded as cash is where `rounding` is not 0. */
  readonly gross: Big;
  readonly rounding: Big;
  readonly prepaid: Big;
  readonly due: Big;
}

const zero = new Big(0);
const sumOf = (values: readonly Big[]): Big => values.reduce((sum, value) => sum.plus(value), zero);

function makeLine(vendor: Vendor, random: Random, retail: boolean, rate: string): ContentLine {
  const { wording } = vendor;
  const isService = !retail && random.chance(0.4);
  const thing = random.pick(isService ? wording.service : wording.product);
  const description = isService || random.chance(0.4) ? thing : `${thing} ${random.pick(wording.quality)}`;
  const fine = !retail && random.chance(0.12);
  const quantity =
    isService || random.chance(0.15)
      ? new Big(random.int(1, 80)).div(random.pick([1, 2, 4]))
      : new Big(random.int(1, retail ? 4 : 60));
  const scale = retail ? random.pick([1, 1, 10]) : random.pick([1, 10, 10, 100]);
  const unitPrice = new Big(random.int(35, 1999))
    .times(scale)
    .plus(fine ? random.int(1, 99) / 100 : 0)
    .div(100);
  const discount = !retail && random.chance(0.1) ? new Big(random.pick([5, 10, 15, 20])) : null;
  const total = toCents(
    quantity
      .times(unitPrice)
      .times(new Big(100).minus(discount ?? 0))
      .div(100),
  );
  return {
    description: retail && vendor.upperLabels ? description.toUpperCase() : description,
    detail: random.chance(0.18)
      ? `${random.pick(wording.quality)}, ${random.pick(wording.reference)} ${random.letters(2)}${random.digits(4)}`
      : null,
    article: random.pick([
      `${random.letters(2)}-${random.digits(4)}`,
      random.digits(5),
      `${random.digits(3)}.${random.digits(3)}`,
      random.digits(8),
    ]),
    quantity,
    unit: random.pick(wording.pieces),
    unitPrice,
    discount,
    taxRate: rate,
    total,
  };
}

/**
 * The sums over lines: by rate, tax = round(base × rate); net + tax + rounding = gross; gross − prepaid = due. Where prices
 * hold the tax, tax = round(gross × rate / (100 + rate)). Discount and shipping are taxed at the usual rate.
 */
export function sumUp(
  lines: readonly ContentLine[],
  options: Pick<Sums, 'taxIncluded' | 'discount' | 'shipping'> & {
    prepaidShare: number;
    roundsCash: boolean;
    usualRate: string;
  },
): Sums {
  const { taxIncluded, discount, shipping, usualRate } = options;
  const rates = [
    ...new Set([...lines.map(({ taxRate }) => taxRate), ...(discount.eq(0) && shipping.eq(0) ? [] : [usualRate])]),
  ];
  const taxes = rates.map((rate) => {
    const own = sumOf(lines.filter(({ taxRate }) => taxRate === rate).map(({ total }) => total));
    const amount = rate === usualRate ? own.minus(discount).plus(shipping) : own;
    const tax = toCents(amount.times(rate).div(taxIncluded ? new Big(rate).plus(100) : 100));
    return { rate, base: taxIncluded ? amount.minus(tax) : amount, tax };
  });
  const net = sumOf(taxes.map(({ base }) => base));
  const tax = sumOf(taxes.map((row) => row.tax));
  const exact = net.plus(tax);
  const gross = options.roundsCash ? toFiveCents(exact) : exact;
  const prepaid = toCents(gross.times(options.prepaidShare).div(100));
  const lineSum = sumOf(lines.map(({ total }) => total));
  return {
    taxIncluded,
    lineSum,
    discount,
    shipping,
    taxes,
    net,
    tax,
    gross,
    rounding: gross.minus(exact),
    prepaid,
    due: gross.minus(prepaid),
  };
}

function documentNumber(vendor: Vendor, random: Random, year: string): string {
  const form = vendor
    .choice('number form')
    .weighted({ prefixYear: 3, plain: 3, slash: 2, compact: 2, series: 1, letters: 1, long: 1 });
  const running = random.digits(vendor.choice('number length').int(3, 6));
  const prefix = vendor
    .choice('number prefix')
    .pick(['RE', 'INV', 'F', 'FA', 'R', 'SI', 'A', 'FV', 'VF', vendor.choice('letters').letters(2)]);
  const forms = {
    prefixYear: `${prefix}-${year}-${running}`,
    plain: running.length < 4 ? `${running}${random.digits(3)}` : running,
    slash: `${prefix}/${year}/${running}`,
    compact: `${year}${running}`,
    series: `${prefix} ${year}/${running}`,
    letters: `${prefix}${running}`,
    long: `${random.digits(6)}-${random.int(1, 9)}`,
  };
  return forms[form];
}

export function makeContents(
  type: GeneratedType,
  vendor: Vendor,
  random: Random,
  options: { retail: boolean; fewest: number; most: number },
): Contents {
  const { retail } = options;
  const { country } = vendor;
  const [usualRate = '0'] = country.taxRates;
  const mixed = random.chance(0.25);
  const untaxed = random.chance(0.06);
  const count = random.chance(0.12) ? options.fewest : random.int(options.fewest, options.most);
  const rateOf = (): string => (untaxed ? '0' : mixed ? random.pick(country.taxRates) : usualRate);
  const lines = Array.from({ length: count }, () => makeLine(vendor, random, retail, rateOf()));
  const lineSum = sumOf(lines.map(({ total }) => total));
  const issueDate = laterDate('2016-01-04', random.int(0, 3900));
  const termDays = random.pick([7, 10, 14, 14, 30, 30, 30, 45, 60]);
  const roundsCash = retail && (country.code === 'MY' || country.code === 'CH') && random.chance(0.7);
  const hasExtras = !retail && !untaxed && lines.some(({ taxRate }) => taxRate === usualRate);
  return {
    type,
    vendor,
    buyer: makeParty(vendor.wording, random.chance(0.85) ? country : vendor.country, random, random.chance(0.2)),
    number: documentNumber(vendor, random, issueDate.slice(0, 4)),
    purchaseOrder: random.pick([
      `PO-${random.digits(5)}`,
      `45${random.digits(8)}`,
      `${random.letters(1)}${random.digits(6)}`,
      random.digits(6),
      `B/${random.digits(4)}`,
    ]),
    customerNumber: random.pick([
      random.digits(5),
      `K${random.digits(6)}`,
      `${random.digits(3)}-${random.digits(4)}`,
      random.digits(8),
    ]),
    otherNumbers: {
      contract: `${random.letters(1)}-${random.digits(5)}`,
      delivery: random.digits(7),
      reference: `${random.letters(2)}/${random.digits(3)}`,
    },
    issueDate,
    dueDate: laterDate(issueDate, termDays),
    termDays,
    deliveryDate: laterDate(issueDate, -random.int(0, 9)),
    orderDate: laterDate(issueDate, -random.int(10, 40)),
    lines,
    sums: sumUp(lines, {
      taxIncluded: retail || vendor.choice('tax included').chance(0.06),
      discount: hasExtras && random.chance(0.15) ? toCents(lineSum.times(random.pick([2, 3, 5, 10])).div(100)) : zero,
      shipping: hasExtras && random.chance(0.22) ? new Big(random.int(350, 9500)).div(100) : zero,
      prepaidShare: !retail && type === 'invoice' && random.chance(0.12) ? random.pick([20, 30, 50, 100]) : 0,
      roundsCash,
      usualRate,
    }),
  };
}
