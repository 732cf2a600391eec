import { describe, expect, it } from 'vitest';
import { extractInvoice } from '../extractInvoice.ts';
import { pageOf, type PrintedLine } from '../testing/pageOf.ts';

type Sums = readonly (readonly [label: string, value: string])[];
type Rate = readonly [tax: string, base: string, rate: string, amount: string];

const head: readonly PrintedLine[] = [
  { 40: 'Invoice', 320: 'Supplier' },
  { 40: 'AO-17', 320: 'Alder Optics S.L.' },
  { 40: 'Issue date', 160: 'Currency', 320: 'Calle Olmo 4, 28002 Madrid' },
  { 40: '2023-02-01', 160: 'Euro (EUR)' },
  '',
];

/** A tax breakdown at the left and the sums at the right, row beside row. */
function bothTables(rates: readonly Rate[], sums: Sums): PrintedLine[] {
  const count = Math.max(rates.length + 1, sums.length);
  return Array.from({ length: count }, (_, at): PrintedLine => {
    const [tax = '', base = '', rate = '', amount = ''] =
      at === 0 ? ['Tax', 'Base', 'Rate', 'Amount'] : (rates[at - 1] ?? []);
    const [label = '', value = ''] = sums[at] ?? [];
    return { 40: tax, 100: base, 180: rate, 240: amount, 400: label, 510: value };
  }).flatMap((line) => [line, '']);
}

function totalsOf(rates: readonly Rate[], sums: Sums, title = 'Invoice'): Record<string, string | undefined> {
  const [first, ...rest] = head;
  const lines = [
    typeof first === 'object' ? { ...first, 40: title } : title,
    ...rest,
    ...items,
    ...bothTables(rates, sums),
  ];
  const { netTotal, taxTotal, grandTotal, duePayable } = extractInvoice([pageOf(lines)]).fields;
  return { net: netTotal?.value, tax: taxTotal?.value, gross: grandTotal?.value, due: duePayable?.value };
}

const items: readonly PrintedLine[] = [
  { 40: '#', 70: 'Description', 250: 'Qty.', 310: 'Price', 380: 'VAT', 510: 'Total' },
  { 40: '1', 70: 'Lens polish', 255: '2', 310: '€50,00', 380: '—', 510: '€100,00' },
  '',
];

const withholding = (last: string): Sums => [
  ['Sum', '€100,00'],
  ['Tax', '€21,00'],
  ['Total with tax', '€121,00'],
  ['Tax withheld', '€-15,00'],
  [last, '€106,00'],
];

describe('sums beside a tax breakdown', () => {
  it('what a tax is computed from is no tax, also where it has no rate', () => {
    const rates: Rate[] = [
      ['VAT', '€1,00', '—', '€0,00'],
      ['', '€113,64', '10,0%', '€11,36'],
    ];
    const sums: Sums = [
      ['Sum', '€126,00'],
      ['Included VAT', '€11,36'],
      ['Total', '€114,64'],
      ['Total to pay', '€126,00'],
    ];
    expect(totalsOf(rates, sums)).toEqual({ net: '114.64', tax: '11.36', gross: '126.00', due: '126.00' });
  });

  it('a tax that rounds to nothing is nothing', () => {
    const sums: Sums = [
      ['Sum', '€0,01'],
      ['Tax', '€0,00'],
      ['Total to pay', '€0,01'],
    ];
    expect(totalsOf([['VAT', '€0,01', '16,0%', '€0,00']], sums)).toMatchObject({
      net: '0.01',
      tax: '0.00',
      gross: '0.01',
    });
  });

  it('a cent off is no proof where the tax is a cent', () => {
    const sums: Sums = [
      ['Sum', '€0,05'],
      ['Tax', '€0,01'],
      ['Total to pay', '€0,06'],
    ];
    expect(totalsOf([['VAT', '€0,05', '21,0%', '€0,01']], sums)).toMatchObject({
      net: '0.05',
      tax: '0.01',
      gross: '0.06',
    });
  });

  it('tax withheld takes from what is to be paid, not from the total, on credit notes too', () => {
    const rates: Rate[] = [
      ['VAT', '€100,00', '21,0%', '€21,00'],
      ['IRPF', '€100,00', '15,0%', '€15,00'],
    ];
    const expected = { net: '100.00', tax: '21.00', gross: '121.00', due: '106.00' };
    expect(totalsOf(rates, withholding('Total to pay'))).toEqual(expected);
    expect(totalsOf(rates, withholding('Total'), 'Credit note')).toEqual(expected);
  });

  it('a total with a second proof is doubted', () => {
    const sums: Sums = [
      ['Net total', '€100,00'],
      ['VAT', '€20,00'],
      ['Grand total', '€120,00'],
      ['Net amount', '€200,00'],
      ['VAT', '€40,00'],
      ['Grand total', '€240,00'],
    ];
    const { grandTotal } = extractInvoice([
      pageOf([...head, ...sums.map(([label, value]) => ({ 400: label, 510: value }))]),
    ]).fields;
    expect(grandTotal?.confidence).toBeLessThan(0.8);
  });
});

it('a premium includes its tax, told in brackets; what was left to pay is no part of it', () => {
  const lines: readonly PrintedLine[] = [
    'Beitragsrechnung Nr. 4711 vom 11.03.2014',
    { 40: 'Beitrag inklusive 19 % Versicherungsteuer', 400: '238,00 €' },
    { 40: 'in diesem Beitrag enthaltene Versicherungsteuer', 400: '(38,00 €)' },
    { 40: 'Ausstehende Forderung (Stand 04.03.2014)', 400: '220,00 €' },
    { 40: 'zu zahlender Beitrag', 400: '458,00 €' },
  ];
  const { fields } = extractInvoice([pageOf(lines)]);
  expect(fields.grandTotal?.value).toBe('238.00');
  expect(fields.taxTotal?.value).toBe('38.00');
  expect(fields.duePayable?.value).toBe('458.00');
});

it('no tax is computed that is higher than any', () => {
  const lines: readonly PrintedLine[] = [
    'Rechnung Nr. 33 vom 12.03.2018',
    { 40: 'Leistung', 300: 'Anzahl', 400: 'Preis', 500: 'Gesamt' },
    { 40: 'Massage', 300: '1', 400: '25,00', 500: '25,00' },
    { 40: 'Bad', 300: '2', 400: '20,00', 500: '40,00' },
    '',
    { 400: 'Rechnungsbetrag', 500: '65,00 €' },
  ];
  const { fields } = extractInvoice([pageOf(lines)]);
  expect(fields.grandTotal?.value).toBe('65.00');
  expect(fields.taxTotal).toBeUndefined();
});

it('a pro-forma invoice keeps its number, currency and printed sums, without trust', () => {
  const sums: Sums = [
    ['Sum', '€100,00'],
    ['Tax', '€21,00'],
    ['Total to pay', '€121,00'],
  ];
  const lines = [
    { 40: 'Proforma invoice', 320: 'Supplier' },
    ...head.slice(1),
    ...items,
    ...bothTables([['VAT', '€100,00', '21,0%', '€21,00']], sums),
  ];
  const { fields } = extractInvoice([pageOf(lines)]);
  expect(fields.documentType?.value).toBe('other');
  expect(fields.invoiceNumber?.value).toBe('AO-17');
  expect(fields.currency?.value).toBe('EUR');
  for (const total of [fields.netTotal, fields.taxTotal, fields.grandTotal])
    expect(total?.confidence).toBeLessThan(0.65);
});
