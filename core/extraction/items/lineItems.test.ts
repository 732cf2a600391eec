import { describe, expect, it } from 'vitest';
import { extractInvoice } from '../extractInvoice.ts';
import { pageOf, type PrintedLine } from '../testing/pageOf.ts';

const head: PrintedLine = { 40: '#', 70: 'Description', 280: 'Qty', 340: 'Price', 500: 'Total' };
const invoice: readonly PrintedLine[] = ['Brook Tools Ltd', { 40: 'INVOICE', 300: 'Invoice number: 88123' }, ''];

const itemsOf = (...pages: (readonly PrintedLine[])[]) =>
  extractInvoice(pages.map((lines, place) => pageOf(lines, { number: place + 1 }))).lineItems;
const totals = (...pages: (readonly PrintedLine[])[]): (string | undefined)[] =>
  itemsOf(...pages).map(({ lineTotal }) => lineTotal?.value);

const discounted = (...sums: PrintedLine[]): readonly PrintedLine[] => [
  ...invoice,
  head,
  { 40: '1', 70: 'Oak boards', 285: '4', 340: '25.00', 500: '100.00' },
  { 70: 'Discount', 500: '-10.00' },
  { 40: '2', 70: 'Brass screws', 285: '2', 345: '5.00', 505: '10.00' },
  ...sums,
];

const receipt = (...lines: PrintedLine[]): readonly PrintedLine[] => ['LUCKY MART SDN BHD', '14/06/2018', ...lines];

const cells = (lines: readonly PrintedLine[]) =>
  extractInvoice([pageOf(lines, { source: 'ocr' })]).lineItems.map((item) =>
    [item.description, item.quantity, item.unitPrice, item.lineTotal].map((cell) => cell?.value),
  );

const end: readonly PrintedLine[] = [
  { 40: 'CASH', 200: '30.00' },
  { 40: 'CHANGE', 200: '4.00' },
];

const till = (total: string): readonly PrintedLine[] =>
  receipt(
    { 40: 'TEA', 200: '12.01' },
    { 40: 'CAKE', 200: '13.97' },
    { 40: 'ROUNDING', 205: '0.02' },
    { 40: 'TOTAL', 200: total },
    ...end,
  );

const boards = (sum: string): readonly PrintedLine[] => [
  ...invoice,
  head,
  { 40: '1', 70: 'Oak boards', 285: '4', 340: '25.00', 500: '100.00' },
  { 400: 'Net total', 500: sum },
];

const order = (...sums: PrintedLine[]): readonly PrintedLine[] => [
  { 240: 'PURCHASE ORDER' },
  head,
  { 40: '1', 70: 'Chairs', 285: '4', 340: '25.00', 500: '100.00' },
  ...sums,
];

describe('rows that are no items', () => {
  it('what an item is made of is not counted again', () => {
    const lines: readonly PrintedLine[] = [
      ...invoice,
      head,
      { 40: '1', 70: 'Fees in steps', 285: '1', 340: '150.00', 500: '150.00' },
      { 70: 'First 50', 280: '50', 345: '2.00', 500: '100.00' },
      { 70: 'Next 50', 280: '50', 345: '1.00', 505: '50.00' },
      { 40: '2', 70: 'Printing', 285: '3', 345: '5.00', 505: '15.00' },
      '',
      { 400: 'Net total', 500: '165.00' },
    ];
    expect(totals(lines)).toEqual(['150.00', '15.00']);
  });

  it('a group total is passed and the next group read', () => {
    const lines: readonly PrintedLine[] = [
      ...invoice,
      head,
      { 70: 'Bread white', 285: '3', 345: '2.00', 505: '6.00' },
      { 70: 'Bread brown', 285: '2', 345: '4.00', 505: '8.00' },
      { 400: 'Total', 500: '14.00' },
      { 70: 'Jam', 285: '5', 345: '2.00', 500: '10.00' },
      { 400: 'Total', 500: '10.00' },
      '',
      { 400: 'Total payable', 500: '24.00' },
    ];
    expect(totals(lines)).toEqual(['6.00', '8.00', '10.00']);
  });

  it('a discount under the items is left out where the items come to the subtotal', () => {
    expect(totals(discounted({ 400: 'Subtotal', 500: '110.00' }, { 400: 'Total', 500: '100.00' }))).toEqual([
      '100.00',
      '10.00',
    ]);
    expect(totals(discounted({ 400: 'Net total', 500: '100.00' }))).toEqual(['100.00', '-10.00', '10.00']);
  });
});

describe('tables over pages', () => {
  const first: readonly PrintedLine[] = [
    ...invoice,
    head,
    { 40: '1', 70: 'Pears', 285: '2', 345: '3.00', 505: '6.00' },
    { 400: 'Carried forward', 505: '6.00' },
  ];

  it('go on without a heading under the letterhead of the next page', () => {
    const second: readonly PrintedLine[] = [
      'Brook Tools Ltd',
      { 300: 'Page 2 of invoice 88123' },
      '',
      { 40: '2', 70: 'Plums', 285: '1', 345: '4.00', 505: '4.00' },
      '',
      { 400: 'Total', 500: '10.00' },
    ];
    expect(totals(first, second)).toEqual(['6.00', '4.00']);
  });

  it('start again under a repeated heading with the sum carried over', () => {
    const second: readonly PrintedLine[] = [
      head,
      { 400: 'Brought forward', 505: '6.00' },
      { 40: '2', 70: 'Plums', 285: '1', 345: '4.00', 505: '4.00' },
      { 400: 'Total', 500: '10.00' },
    ];
    expect(totals(first, second)).toEqual(['6.00', '4.00']);
  });

  it('a heading at the foot of a page belongs to the rows of the next', () => {
    const second: readonly PrintedLine[] = [
      { 40: '1', 70: 'Pears', 285: '2', 345: '3.00', 505: '6.00' },
      '',
      { 400: 'Total', 505: '6.00' },
    ];
    expect(totals([...invoice, head], second)).toEqual(['6.00']);
  });

  it('sums and letters on the next page are no items', () => {
    const second: readonly PrintedLine[] = [
      'Terms: goods worth 99.00 stay ours until paid.',
      { 70: 'Late fee from', 505: '40.00' },
    ];
    expect(totals([...first, '', { 400: 'Total', 505: '6.00' }], second)).toEqual(['6.00']);
    expect(totals(first, second)).toEqual(['6.00']);
  });
});

describe('lists without a heading', () => {
  it('a name, then quantity × price = sum in the next line', () => {
    const lines = receipt(
      'RICE 5KG',
      { 40: '2 X 12.00', 200: '24.00' },
      'SALT',
      { 40: '1 X 2.00', 205: '2.00' },
      { 40: 'TOTAL', 200: '26.00' },
      ...end,
    );
    expect(cells(lines)).toEqual([
      ['RICE 5KG', '2', '12.00', '24.00'],
      ['SALT', '1', '2.00', '2.00'],
    ]);
  });

  it('are sure where they come to the total after rounding, and not kept where they do not', () => {
    const [tea] = extractInvoice([pageOf(till('26.00'), { source: 'ocr' })]).lineItems;
    expect(tea?.lineTotal?.confidence).toBeGreaterThan(0.85);
    expect(cells(till('26.00'))).toHaveLength(2);
    expect(cells(till('31.50'))).toEqual([]);
  });

  it('a sum without a label that repeats the rows above is not an item', () => {
    const lines: readonly PrintedLine[] = [
      ...invoice,
      { 40: 'Liability cover', 500: '80.00' },
      { 40: 'Theft cover', 500: '140.00' },
      { 40: 'Quarterly fee', 500: '220.00' },
      { 40: 'Total', 500: '220.00' },
    ];
    expect(totals(lines)).toEqual(['80.00', '140.00']);
  });
});

it('a charge on the document printed under the items is none, though it is in a sum as well', () => {
  const lines = [
    ...invoice,
    head,
    { 40: '1', 70: 'Oak boards', 285: '4', 340: '25.00', 500: '100.00' },
    { 40: 'C1', 70: 'Paper copy', 505: '10.00' },
    '',
    { 400: 'Sum', 500: '100.00' },
    { 400: 'Total', 500: '110.00' },
  ];
  expect(totals(lines)).toEqual(['100.00']);
});

const listing = (...lines: PrintedLine[]) =>
  itemsOf([
    'Rechnung Nr. 33 vom 12.03.2018',
    { 120: 'Art-Nr-Kunde' },
    { 40: 'Pos', 190: 'Beschreibung', 340: 'Nettopreis', 400: 'Menge', 450: 'Steuersatz', 520: 'Nettobetrag' },
    { 120: 'Art-Nr' },
    { 120: '(Art)' },
    ...lines,
  ]).map(({ description, quantity, unitPrice, lineTotal }) =>
    [description, quantity, unitPrice, lineTotal].map((cell) => cell?.value),
  );

describe('tables as stylesheets print them', () => {
  it('the rest of a heading and details after a colon belong to no item', () => {
    const found = listing(
      { 40: '1', 190: 'Miettage', 340: '86,55', 400: '2 Tage', 450: '19 %', 520: '173,10' },
      { 190: 'Weitere Eigenschaften:' },
      { 190: 'Kennzeichen: M-MM 0000' },
      { 40: '2', 190: 'Vollkasko', 340: '23,10', 400: '2 Tage', 450: '19 %', 520: '46,20' },
    );
    expect(found).toEqual([
      ['Miettage', '2', '86.55', '173.10'],
      ['Vollkasko', '2', '23.10', '46.20'],
    ]);
  });

  it('a total a little below the other numbers is of the same item', () => {
    const found = listing({ 40: '1', 190: 'Miettage', 340: '86,55', 400: '2 Tage', 450: '19 %' }, { 520: '173,10' });
    expect(found).toEqual([['Miettage', '2', '86.55', '173.10']]);
  });
});

const priceOf = (total: string) =>
  itemsOf([
    'Facture FA-12',
    { 40: 'Désignation', 300: 'Qté', 400: 'Montant HT' },
    { 40: 'Déplacement', 300: '3.00', 400: total },
  ])[0]?.unitPrice;

describe('a table without prices', () => {
  it('implies the price where the division comes out even, as derived and doubted', () => {
    expect(priceOf('135.00')).toMatchObject({ value: '45.00', source: 'derived', box: null });
    expect(priceOf('135.00')?.confidence).toBeLessThan(0.8);
    expect(priceOf('100.00')).toBeUndefined();
  });
});

describe('trust and signs', () => {
  it('items that contradict the stated sum are doubtful though each adds up', () => {
    const [right] = itemsOf(boards('100.00'));
    const [wrong] = itemsOf(boards('180.00'));
    expect(right?.lineTotal?.confidence).toBeGreaterThan(0.9);
    expect(wrong?.lineTotal?.confidence).toBeLessThan(0.75);
  });

  it('a credit note states its lines without sign, as its sums', () => {
    const [item] = itemsOf([
      'Brook Tools Ltd',
      { 40: 'CREDIT NOTE', 300: 'Credit note number: 88123' },
      head,
      { 40: '1', 70: 'Oak boards', 280: '-4', 340: '25.00', 495: '-100.00' },
      { 400: 'Net total', 495: '-100.00' },
    ]);
    expect(item).toMatchObject({ quantity: { value: '4' }, lineTotal: { value: '100.00', raw: '-100.00' } });
  });

  it('an order keeps lines that come to its total, a price list has none', () => {
    expect(totals(order({ 400: 'Total', 500: '100.00' }))).toEqual(['100.00']);
    expect(totals(order())).toEqual([]);
  });
});
