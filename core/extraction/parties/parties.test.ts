import { describe, expect, it } from 'vitest';
import type { FieldName } from '../../vocabulary/fieldNames.ts';
import { extractInvoice } from '../extractInvoice.ts';
import { pageOf, type PrintedLine } from '../testing/pageOf.ts';

const read = (lines: readonly PrintedLine[], source: 'text-layer' | 'ocr' = 'text-layer') => {
  const { fields } = extractInvoice([pageOf(lines, { source })]);
  return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])) as Partial<
    Record<FieldName, string>
  >;
};

const taxIds = (buyers: string): PrintedLine => ({ 40: 'USt-IdNr. DE136695976', 300: `USt-IdNr. ${buyers}` });

const till: readonly PrintedLine[] = [
  '14/06/2018 20:41',
  { 40: 'RICE 5KG', 200: '25.90' },
  { 40: 'TOTAL', 200: '25.90' },
  { 40: 'CASH', 200: '30.00' },
  { 40: 'CHANGE', 200: '4.10' },
];
const receipt = (head: readonly PrintedLine[]) => read([...head, ...till], 'ocr');

const sure = (head: readonly string[]) =>
  extractInvoice([pageOf([...head, ...till], { source: 'ocr' })]).fields.vendor?.confidence ?? 0;
const address = (...lines: string[]) => receipt(['HAPPY CORNER SDN BHD', ...lines]).address;
const invoice = (...lines: PrintedLine[]) =>
  read([
    'Brook Media LLC',
    { 40: 'INVOICE', 300: 'Invoice number: 88123' },
    ...lines,
    '',
    { 40: 'Total', 200: '100.00' },
  ]);

describe('the shop on a receipt', () => {
  it('heads the roll; a company named further down is the customer', () => {
    const found = receipt([
      'KEDAI SERI MELATI',
      'NO.5 JALAN MAWAR 3/2',
      '43000 KAJANG',
      'TEL : 03-8733 0000',
      'TAX INVOICE',
      'BLUE HERON (M) SDN BHD',
    ]);
    expect(found.vendor).toBe('KEDAI SERI MELATI');
  });

  it('with its legal form on a line of its own', () => {
    expect(receipt(['HAPPY CORNER RESTAURANT', 'SDN BHD (445566-K)', 'NO 5, JALAN MAWAR, 43000 KAJANG']).vendor).toBe(
      'HAPPY CORNER RESTAURANT SDN BHD',
    );
  });

  it('is the line that carries a registration number, not the brand over it', () => {
    const found = receipt(['SUNNY', 'WEE KIM TRADING (445566-K)', 'LOT 7, JALAN MAWAR', '43000 KAJANG']);
    expect(found).toMatchObject({ vendor: 'WEE KIM TRADING', address: 'LOT 7, JALAN MAWAR, 43000 KAJANG' });
  });

  it('"owned by" names the company behind the brand', () => {
    const found = read(['SUNNY PIZZA', 'JALAN MAWAR 3', ...till, 'OWNED BY', 'WEE KIM FOODS SDN BHD'], 'ocr');
    expect(found.vendor).toBe('WEE KIM FOODS SDN BHD');
  });

  it('a place name with the letters of a legal form or a street word is neither', () => {
    expect(receipt(['LIM & COMPANY', 'NO.54, JALAN IPOH,', 'KG.BARU,', '51200 KUALA LUMPUR']).vendor).toBe(
      'LIM & COMPANY',
    );
    expect(receipt(['ROADVIEW HARDWARE(445566-K)', 'NO 3, JALAN MAWAR', '43000 KAJANG']).vendor).toBe(
      'ROADVIEW HARDWARE',
    );
  });
});

describe('the head of a roll, line by line', () => {
  it('cells set wide apart are one line', () => {
    const found = receipt([
      { 40: 'DR.', 75: 'H.O.E. (M) SDN BHD' },
      '(C0.REG : 660671-D)',
      { 40: 'L0T', 75: '18-A,' },
      '43000 KAJANG',
    ]);
    expect(found).toMatchObject({ vendor: 'DR. H.O.E. (M) SDN BHD', address: 'LOT 18-A, 43000 KAJANG' });
  });

  it('what OCR plainly misread in general words is put right; the print stays as it was read', () => {
    const lines: readonly PrintedLine[] = [
      'HAPPY C0RNER 5DN BHD',
      'NO 7, Ja1an Mawar',
      '433O0 SERI KEMBANGAN',
      ...till,
    ];
    const { fields } = extractInvoice([pageOf(lines, { source: 'ocr' })]);
    expect(fields.vendor).toMatchObject({ value: 'HAPPY CORNER SDN BHD', raw: 'HAPPY C0RNER 5DN BHD' });
    expect(fields.address?.value).toBe('NO 7, Jalan Mawar, 43300 SERI KEMBANGAN');
  });

  it('a company that trades under the names over it may stand under the address, with its number', () => {
    const found = receipt([
      'TQ FOR SHOPPING WITH US',
      'UNIT 5, MENARA MAWAR,',
      '43000 KAJANG',
      'HAPPY RETAIL SB(306295-X) FKA CORNER STORES SB',
    ]);
    expect(found).toMatchObject({ vendor: 'HAPPY RETAIL SB', address: 'UNIT 5, MENARA MAWAR, 43000 KAJANG' });
  });

  it('a name goes on in the next line where that begins with a word that follows names', () => {
    expect(receipt(['WEE KIM HARDWARE', 'ENTERPRISE (MAWAR) SDN BHD', '(445566-K)', 'NO 5, JALAN MAWAR']).vendor).toBe(
      'WEE KIM HARDWARE ENTERPRISE (MAWAR) SDN BHD',
    );
  });

  it('another name over the address leaves a doubt', () => {
    const place = ['NO 5, JALAN MAWAR', '43000 KAJANG'];
    const alone = sure(['WEE KIM FOODS SDN BHD (445566-K)', ...place]);
    expect(alone).toBeGreaterThan(0.8);
    expect(sure(['WEE KIM FOODS SDN BHD (445566-K)', 'SUNNY PIZZA RAWANG', ...place])).toBeLessThan(0.8);
  });
});

describe('the address on a receipt', () => {
  it('ends before what the roll calls itself, and takes in the state in any form', () => {
    expect(address('Am Bach 82', '1070 Wien', 'Beleg')).toBe('Am Bach 82, 1070 Wien');
    expect(address('NO 5, JALAN MAWAR', '43000 KAJANG', 'SELANGOR DARUL EHSAN')).toBe(
      'NO 5, JALAN MAWAR, 43000 KAJANG, SELANGOR DARUL EHSAN',
    );
  });

  it('begins with the building, not with the number of the company', () => {
    expect(address('REG. NO:00168397-H', 'WISMA MAWAR,', 'NO.54, JALAN IPOH,', '51200 KUALA LUMPUR')).toBe(
      'WISMA MAWAR, NO.54, JALAN IPOH, 51200 KUALA LUMPUR',
    );
  });

  it('ends with the town: the branch in brackets and the slogan are not part of it', () => {
    expect(address('LOT 18, JALAN KPB 6,', '43300 SERI KEMBANGAN, SELANGOR', '(RIVERSIDE MALL)')).toBe(
      'LOT 18, JALAN KPB 6, 43300 SERI KEMBANGAN, SELANGOR',
    );
    expect(address('12 JALAN MAWAR', '40150 SHAH ALAM SELANGOR', "CORNER'S BEST FOOD")).toBe(
      '12 JALAN MAWAR, 40150 SHAH ALAM SELANGOR',
    );
  });

  it('goes on with the state where the line of the town has none', () => {
    expect(address('NO.3, JALAN SS21/39', '47400 PETALING JAYA', 'SELANGOR', 'CORNER RAWANG DT')).toBe(
      'NO.3, JALAN SS21/39, 47400 PETALING JAYA, SELANGOR',
    );
  });

  it('leaves out the registration number before it', () => {
    expect(address('JM0725755-U', '18,JALAN PERMAS 10/7', '81750 MASAI')).toBe('18,JALAN PERMAS 10/7, 81750 MASAI');
  });
});

describe('labelled parties', () => {
  it('"Sample Customer" is a name, not a label for the cell beside it', () => {
    const found = invoice(
      { 40: 'Bill to', 240: 'Delivery address' },
      { 40: 'Sample Customer', 240: 'Gate 4' },
      { 40: '7 Mill Lane', 240: '9 Dock Road' },
    );
    expect(found.buyer).toBe('Sample Customer');
  });

  it('a label glued to the end of another cell still names the party beside it', () => {
    expect(invoice({ 40: 'REMIT TOBrook Media Advertiser', 240: 'Friends of Pat Rivers (33528)' }).buyer).toBe(
      'Friends of Pat Rivers (33528)',
    );
  });

  it('a name with the next label in its cell ends before that label', () => {
    expect(invoice({ 40: 'Advertiser', 140: 'Rivers for Mayor Invoice Date', 340: '03/29/20' }).buyer).toBe(
      'Rivers for Mayor',
    );
  });

  it('a remark in brackets and a department are no names', () => {
    expect(invoice('Bill to:', '(Not to be used for payment)', 'Rivers Ltd').buyer).toBe('Rivers Ltd');
    expect(invoice('Attention: Accounts Payable', 'Elm Street 4').buyer).not.toBe('Accounts Payable');
  });

  it('a colon that stands apart belongs to the label', () => {
    const found = invoice('Verkäufer :', 'Lieferant GmbH', 'Seeweg 4', '', 'Käufer :', 'Kunden AG Nord', 'Hafen 2');
    expect(found).toMatchObject({ vendor: 'Lieferant GmbH', buyer: 'Kunden AG Nord' });
  });

  it("a tax id above the block of the buyer is not the buyer's", () => {
    const found = invoice(
      { 300: 'Brook Media LLC' },
      { 300: '12 Harbour Street' },
      { 300: 'NIF: (ES) B98602642' },
      '',
      { 300: 'Client' },
      { 300: 'Rivers Inc.' },
      { 300: '7 Mill Lane' },
    );
    expect(found.vendorVatId).toBe('B98602642');
    expect(found.buyerVatId).toBeUndefined();
  });

  it('one tax id printed for both parties is doubted for both', () => {
    const same = [
      { 40: 'Supplier', 300: 'Customer' },
      { 40: 'Brook Media GmbH', 300: 'Rivers GmbH' },
    ];
    const sure = (buyers: string) => extractInvoice([pageOf([...same, taxIds(buyers)])]).fields.vendorVatId?.confidence;
    expect(sure('DE136695976')).toBeLessThan(0.8);
    expect(sure('DE129274202')).toBeGreaterThan(0.8);
  });
});

const letter = (...head: PrintedLine[]) =>
  read([
    ...head,
    '',
    'Herrn',
    'Jan Deich',
    'Kai 4',
    '20457 Hamburg',
    '',
    'Rechnung Nr. 33 vom 12.03.2018',
    'Gesamtbetrag 65,00 EUR',
  ]);

describe('a letter of an insurer', () => {
  it('a name set over two lines is read whole, and no buyer is made of it', () => {
    const found = letter('NVN Nordhafter', 'Versicherungsverein Nordstadt a.G.');
    expect(found).toMatchObject({
      vendor: 'NVN Nordhafter Versicherungsverein Nordstadt a.G.',
      buyer: 'Herrn Jan Deich',
    });
  });

  it('a brand that the name repeats, an address and a lone name stay apart from it', () => {
    expect(letter('Nordhaft', 'Nordhaft Versicherung GmbH').vendor).toBe('Nordhaft Versicherung GmbH');
    expect(letter('Hafenstraße', 'Nordhaft Versicherung GmbH').vendor).toBe('Nordhaft Versicherung GmbH');
  });
});

const sureOfCustomer = (name: string) =>
  extractInvoice([pageOf([{ 40: 'Advertiser', 140: name }])]).fields.buyer?.confidence;

it('a customer kept under slashes or with a code is doubted', () => {
  expect(sureOfCustomer('Rivers for Mayor')).toBeGreaterThan(0.8);
  for (const name of ['POL/Rivers/Mayor', 'Rivers for Mayor-D', 'Rivers for Mayor (33528)'])
    expect(sureOfCustomer(name)).toBeLessThan(0.8);
});

const sureOfGlued = (source: 'ocr' | 'text-layer') =>
  extractInvoice([pageOf(['Buyer : Jan Deich'], { source })]).fields.buyer?.confidence;

it('a customer in one cell with its label is doubted where OCR read it', () => {
  expect(sureOfGlued('ocr')).toBeLessThan(0.8);
  expect(sureOfGlued('text-layer')).toBeGreaterThan(0.8);
});

it('a label with a colon under a party label is no name', () => {
  const found = read(['Rechnung an:', 'AUSSTELLUNGSDATUM: 12/03/2020', 'Auen AG Mitte', 'Talweg 15']);
  expect(found.buyer).toBe('Auen AG Mitte');
});

it('the dots of a listing are no part of a name', () => {
  const { fields } = extractInvoice([
    pageOf(['RECHNUNG NR. ............ FV-2019-7', 'Auftraggeber', 'Auftraggeber ............ Mustermann Handel GmbH']),
  ]);
  expect(fields.buyer?.value).toBe('Mustermann Handel GmbH');
});

it('a line for the attention of a department is not the buyer', () => {
  const { fields } = extractInvoice([
    pageOf(['Fatura', 'Cliente', 'À atenção da Contabilidade', 'Exemplo Comércio Ltda', 'Travessa das Oliveiras, 69']),
  ]);
  expect(fields.buyer?.value).toBe('Exemplo Comércio Ltda');
});

it.each(['c/o Zentrale Rechnungsstelle', 'Attn. Purchasing', 'Dział Zakupów'])('"%s" is not the buyer', (line) => {
  const { fields } = extractInvoice([
    pageOf([
      'Musterwerk GmbH',
      'Lange Gasse 3',
      '',
      '',
      line,
      'Beispiel Handel KG',
      'Ringstraße 14',
      '81667 München',
      '',
      'Rechnung',
    ]),
  ]);
  expect(fields.buyer?.value).toBe('Beispiel Handel KG');
});
