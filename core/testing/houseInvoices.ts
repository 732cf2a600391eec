import { PDFDocument, StandardFonts } from 'pdf-lib';
import { Big } from 'big.js';
import { ibanOf, spaced, vatIdFrom } from '../../models/train/documents/identifiers.ts';
import { assertNever } from '../vocabulary/assertNever.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';

/** A vendor whose invoices print one field twice, under labels of the house that say nothing to anybody else. */
export interface House {
  readonly name: string;
  readonly field: OddField;
  readonly seed: number;
  /** Where the facts stand, and whether labels stand before or above their values. */
  readonly facts: 'right' | 'left';
  readonly labels: 'before' | 'above';
}

/** A printed invoice of a house, and what it prints in the field's two places, in canonical form. */
export interface HouseInvoice {
  readonly pdf: Uint8Array;
  readonly choices: readonly [string, string];
}

const oddities = {
  'Falkenried Antriebe': 'invoiceNumber',
  'Osterkamp Werkzeuge': 'invoiceNumber',
  'Bluhm Verpackung': 'invoiceNumber',
  'Kestrel Fasteners': 'invoiceNumber',
  'Tannhof Logistik': 'purchaseOrder',
  'Wexford Bearings': 'purchaseOrder',
  'Adler Druckluft': 'issueDate',
  'Moorgate Paper': 'issueDate',
  'Silberbach Labor': 'dueDate',
  'Quayside Cranes': 'dueDate',
  'Rabenstein Farben': 'grandTotal',
  'Pendle Textiles': 'grandTotal',
  'Hollerbusch Elektro': 'netTotal',
  'Larkfield Pumps': 'taxTotal',
  'Zirbel Holzbau': 'duePayable',
  'Norbury Castings': 'iban',
  'Eichgrund Medien': 'vendor',
  'Strathmore Tools': 'buyer',
  'Veilchenau Chemie': 'currency',
  'Ironbridge Valves': 'vendorVatId',
} as const satisfies Readonly<Record<string, FieldName>>;
type OddField = (typeof oddities)[keyof typeof oddities];

/** Twenty vendors, each with a field that only who knows the house can read. */
export const houses: readonly House[] = Object.entries(oddities).map(([name, field], seed) => ({
  name,
  field,
  seed,
  facts: seed % 2 === 0 ? 'right' : 'left',
  labels: seed % 3 === 2 ? 'above' : 'before',
}));

interface Print {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

const legal = ['GmbH', 'Handels-Kontor'] as const;

/** The `number`-th invoice of a house: other values and another count of lines each time. */
export async function houseInvoice(house: House, number: number): Promise<HouseInvoice> {
  const facts = factsOf(house, number);
  const items = itemsOf(house, number);
  const tableEnd = 330 + items.length * 16;
  const prints: Print[] = [
    ...letterhead(house),
    ...factBlock(house, facts),
    ...items.flatMap((item, index) => itemLine(item, 330 + index * 16)),
    ...sumLines(house, sumsOf(house, number, items), tableEnd),
    ...foot(house),
  ];
  return { pdf: await drawn(prints), choices: choicesOf(house, number, items) };
}

function letterhead({ name, seed, field }: House): Print[] {
  const street = `${['Amtsweg', 'Mill Lane', 'Hafenstraße'][seed % 3]} ${3 + seed}`;
  const buyers = [buyer.name, 'Lindenhof Service KG'];
  return [
    { x: 50, y: 50, text: field === 'vendor' ? `${name} ${legal[1]}` : `${name} ${legal[0]}`, size: 15 },
    { x: 50, y: 66, text: street, size: 9 },
    { x: 50, y: 78, text: `${70_100 + seed * 37} Musterhausen`, size: 9 },
    ...(field === 'vendor' ? [{ x: 50, y: 90, text: `Inhaber ${name} ${legal[0]}`, size: 9 }] : []),
    { x: 50, y: 140, text: buyer.name },
    { x: 50, y: 153, text: 'Werkstraße 14' },
    { x: 50, y: 166, text: '70565 Stuttgart' },
    ...(field === 'buyer' ? [{ x: 50, y: 182, text: `Leistung an ${buyers[1]}` }] : []),
  ];
}

const buyer = { name: 'Lindenhof Maschinenbau GmbH' };

type Fact = readonly [label: string, value: string];

function factsOf(house: House, number: number): Fact[] {
  const twin = twinOf(house, number);
  const usual: Fact[] = [
    ['Rechnungsnummer', `R${house.seed}-${5000 + number * 7}`],
    ['Rechnungsdatum', dotted(day(house, number, 0))],
    ['Fällig am', dotted(day(house, number, 30))],
    ['Bestellnummer', `B${880 + number * 3}/${house.seed}`],
  ];
  const odd: Partial<Record<FieldName, number>> = { invoiceNumber: 0, issueDate: 1, dueDate: 2, purchaseOrder: 3 };
  const place = odd[house.field];
  if (place === undefined) return usual;
  return usual.flatMap((fact, index): Fact[] =>
    index === place
      ? [
          ['Kennung A', twin[0]],
          ['Kennung B', twin[1]],
        ]
      : [fact],
  );
}

/** What the two places of a printed fact show. */
function twinOf({ seed, field }: House, number: number): readonly [string, string] {
  if (field === 'issueDate' || field === 'dueDate') {
    const offset = field === 'issueDate' ? 0 : 30;
    const house = { seed };
    return [dotted(day(house, number, offset)), dotted(day(house, number, offset + 6))];
  }
  return [`V${seed}-${3100 + number * 11}`, `X${seed}-${7200 + number * 13}`];
}

function factBlock({ facts, labels }: House, all: readonly Fact[]): Print[] {
  const x = facts === 'right' ? 350 : 50;
  const top = facts === 'right' ? 140 : 205;
  if (labels === 'before') {
    return all.flatMap(([label, value], index) => [
      { x, y: top + index * 15, text: `${label}:` },
      { x: x + 110, y: top + index * 15, text: value },
    ]);
  }
  return all.flatMap(([label, value], index) => {
    const at = { x: x + (index % 2) * 110, y: top + Math.floor(index / 2) * 30 };
    return [
      { ...at, text: label, size: 8 },
      { x: at.x, y: at.y + 12, text: value },
    ];
  });
}

interface Item {
  readonly text: string;
  readonly count: number;
  readonly price: Big;
}

function itemsOf({ seed }: House, number: number): Item[] {
  const goods = ['Lagerbock', 'Dichtsatz', 'Flansch', 'Zahnriemen', 'Kupplung', 'Gehäuse', 'Welle'];
  return Array.from({ length: 2 + ((seed + number) % 4) }, (_, line) => ({
    text: `${goods[(seed + number + line) % goods.length]} Typ ${100 + line}`,
    count: 1 + ((seed + number * 3 + line) % 5),
    price: new Big(20 + ((seed * 17 + number * 29 + line * 41) % 180)).plus('0.50'),
  }));
}

function itemLine({ text, count, price }: Item, y: number): Print[] {
  return [
    { x: 50, y, text },
    { x: 330, y, text: String(count) },
    { x: 400, y, text: money(price) },
    { x: 490, y, text: money(price.times(count)) },
  ];
}

function netOf(items: readonly Item[]): Big {
  return items.reduce((sum, { count, price }) => sum.plus(price.times(count)), new Big(0));
}

/** The sums as printed: the field at issue in two lines whose labels do not tell which is meant. */
function sumsOf(house: House, number: number, items: readonly Item[]): Fact[] {
  const net = netOf(items);
  const tax = net.times('0.19').round(2, 1);
  const [one, other] = sumChoices(house, number, items);
  const sign = house.field === 'currency' ? '$' : 'EUR';
  const rows: readonly (readonly [FieldName, string, Big])[] = [
    ['netTotal', 'Nettobetrag', net],
    ['taxTotal', 'MwSt. 19 %', tax],
    ['grandTotal', 'Gesamtbetrag', net.plus(tax)],
  ];
  const printed = rows.flatMap(([field, label, sum]): Fact[] =>
    field === house.field
      ? [
          ['Wert A', one],
          ['Wert B', other],
        ]
      : [[label, `${money(sum)} ${sign}`]],
  );
  return house.field === 'duePayable' ? [...printed, ['Wert A', one], ['Wert B', other]] : printed;
}

function sumChoices(house: House, number: number, items: readonly Item[]): readonly [string, string] {
  const [one, other] = sumPair(house, number, items);
  return [money(one), money(other)];
}

function sumPair({ field }: House, number: number, items: readonly Item[]): readonly [Big, Big] {
  const net = netOf(items);
  const tax = net.times('0.19').round(2, 1);
  const base = field === 'netTotal' ? net : field === 'taxTotal' ? tax : net.plus(tax);
  return [base, base.plus(4 + number).plus('0.25')];
}

function sumLines(_house: House, sums: readonly Fact[], top: number): Print[] {
  return sums.flatMap(([label, value], index) => [
    { x: 360, y: top + 14 + index * 16, text: label },
    { x: 480, y: top + 14 + index * 16, text: value },
  ]);
}

function accounts({ seed }: House): readonly [string, string] {
  const account = (bank: number) => ibanOf('DE', String(600_501_010_000_000_000n + BigInt(seed * 1000 + bank * 77)));
  return [account(0), account(1)];
}

function taxIds({ seed }: House): readonly [string, string] {
  return [vatIdFrom(`DE${811_200_300 + seed * 1000}`), vatIdFrom(`DE${287_400_100 + seed * 1000}`)];
}

function foot(house: House): Print[] {
  const [first, second] = accounts(house);
  const [own, fiscal] = taxIds(house);
  const host = house.name.toLowerCase().replace(/ /g, '-');
  return [
    {
      x: 50,
      y: 770,
      text: `${house.name} ${legal[0]} · www.${host}.example · Tel. +49 711 ${44_000 + house.seed * 13}`,
      size: 8,
    },
    ...(house.field === 'vendorVatId'
      ? [{ x: 50, y: 782, text: `USt-IdNr. ${own} USt-IdNr. ${fiscal}`, size: 8 }]
      : [{ x: 50, y: 782, text: `USt-IdNr. ${own}`, size: 8 }]),
    { x: 50, y: 794, text: `IBAN ${spaced(first)}`, size: 8 },
    ...(house.field === 'iban' ? [{ x: 320, y: 794, text: `IBAN ${spaced(second)}`, size: 8 }] : []),
  ];
}

function choicesOf(house: House, number: number, items: readonly Item[]): readonly [string, string] {
  switch (house.field) {
    case 'issueDate':
    case 'dueDate': {
      const offset = house.field === 'issueDate' ? 0 : 30;
      return [day(house, number, offset), day(house, number, offset + 6)];
    }
    case 'netTotal':
    case 'taxTotal':
    case 'grandTotal':
    case 'duePayable': {
      const [one, other] = sumPair(house, number, items);
      return [one.toFixed(2), other.toFixed(2)];
    }
    case 'iban':
      return accounts(house);
    case 'vendor':
      return [`${house.name} ${legal[1]}`, `${house.name} ${legal[0]}`];
    case 'buyer':
      return [buyer.name, 'Lindenhof Service KG'];
    case 'currency':
      return ['USD', 'CAD'];
    case 'vendorVatId':
      return taxIds(house);
    case 'invoiceNumber':
    case 'purchaseOrder':
      return twinOf(house, number);
    default:
      return assertNever(house.field);
  }
}

function day({ seed }: { readonly seed: number }, number: number, later: number): string {
  return new Date(Date.UTC(2026, 0, 5 + seed + number * 9 + later)).toISOString().slice(0, 10);
}

function dotted(iso: string): string {
  return iso.split('-').reverse().join('.');
}

function money(amount: Big): string {
  const [whole = '0', cents = '00'] = amount.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`;
}

async function drawn(prints: readonly Print[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  const font = await document.embedFont(StandardFonts.Helvetica);
  page.drawText('Rechnung', { x: 350, y: 842 - 60, size: 18, font });
  const heads: Print[] = [
    { x: 50, y: 310, text: 'Bezeichnung' },
    { x: 330, y: 310, text: 'Menge' },
    { x: 400, y: 310, text: 'Einzelpreis' },
    { x: 490, y: 310, text: 'Gesamt' },
  ];
  for (const { x, y, text, size = 10 } of [...heads, ...prints]) page.drawText(text, { x, y: 842 - y, size, font });
  return document.save();
}
