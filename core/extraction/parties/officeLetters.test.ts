import { describe, expect, it } from 'vitest';
import type { FieldName } from '../../vocabulary/fieldNames.ts';
import { extractInvoice } from '../extractInvoice.ts';
import { pageOf, type PrintedLine } from '../testing/pageOf.ts';

const sums: readonly PrintedLine[] = [
  '',
  { 40: '1', 90: 'Article A12', 300: '2', 380: '30,00', 470: '60,00' },
  { 40: '2', 90: 'Article B17', 300: '1', 380: '40,00', 470: '40,00' },
  '',
  { 300: 'Total HT', 470: '100,00' },
  { 300: 'TVA 20 %', 470: '20,00' },
  { 300: 'Total TTC', 470: '120,00' },
];

function read(lines: readonly PrintedLine[], options: { below?: readonly string[]; source?: 'ocr' } = {}) {
  const { below = [], ...page } = options;
  const { fields } = extractInvoice([pageOf([...lines, ...sums, '', ...below], page)]);
  return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])) as Partial<
    Record<FieldName, string>
  >;
}

const beside = (seller: string, buyer: string) =>
  read([
    { 40: 'VENDEUR', 300: 'ACHETEUR' },
    { 40: seller, 300: buyer },
    { 40: '35 rue Haute', 300: '10 rue Basse' },
    { 40: '75018 Paris', 300: '74000 Annecy' },
  ]);

describe('names that hold a word of labels', () => {
  it('after an article', () => {
    expect(beside('Le Fournisseur du Val', 'Le Client du Lac')).toMatchObject({
      vendor: 'Le Fournisseur du Val',
      buyer: 'Le Client du Lac',
    });
  });

  it('right under a heading', () => {
    expect(beside('Fournisseur Exemple', 'Client Exemple')).toMatchObject({
      vendor: 'Fournisseur Exemple',
      buyer: 'Client Exemple',
    });
  });

  it('"Société" is part of the name it begins', () => {
    expect(beside('Atelier Roux', 'Société Dumas').buyer).toBe('Société Dumas');
  });
});

describe('headings side by side', () => {
  it('are no values of one another', () => {
    const found = read([
      { 40: 'ATLAS FRANCE', 450: 'FACTURE' },
      { 40: '5 rue des Lilas' },
      { 40: '75011 Paris' },
      '',
      { 40: 'Facturé à', 230: 'Chantier' },
      { 40: 'Mme Julie Arnaud', 230: 'Villa Arnaud' },
      { 40: '9 rue Neuve', 230: '9 rue Neuve' },
      { 40: '69002 Lyon', 230: '69002 Lyon' },
    ]);
    expect(found.buyer).toBe('Mme Julie Arnaud');
  });

  it('"Nom:" may stand over the name, beside another', () => {
    const found = read([
      { 40: 'ÉMETTEUR', 300: 'FACTURÉ À' },
      { 40: 'Nom:', 300: 'Nom:' },
      { 40: 'Pont Neuf SA', 300: 'Roche Grise SASU' },
      { 40: '5 rue des Lilas', 300: '9 rue Neuve' },
      { 40: '75011 Paris', 300: '69002 Lyon' },
    ]);
    expect(found).toMatchObject({ vendor: 'Pont Neuf SA', buyer: 'Roche Grise SASU' });
  });

  it('a label with a department beside it names who sold, not who sells', () => {
    const found = read([
      { 40: 'Hondo S.A.', 300: 'Vendedor: Ventas' },
      { 40: 'Calle Mayor 4', 300: 'Factura n.º 12' },
      '28012 Madrid',
    ]);
    expect(found.vendor).toBe('Hondo S.A.');
  });

  it('a colon may stand apart from its label', () => {
    const found = read([
      { 40: 'CONTAL LTD.', 450: 'FACTURE' },
      '27 rue de Rivoli',
      '75004 Paris',
      '',
      { 40: 'NOM : PAUL MERCIER', 400: 'CODE : C0001' },
      '',
      'ADRESSE : 4 QUAI BAS, 75001 PARIS',
    ]);
    expect(found).toMatchObject({ buyer: 'PAUL MERCIER', address: '27 rue de Rivoli, 75004 Paris' });
  });

  it('a house number is no letter of a label misread', () => {
    const found = read(
      [
        { 40: 'CONTAL LTD.', 450: 'FACTURE' },
        '27 rue de Rivoli',
        '75004 Paris',
        '',
        'NOM: PAUL MERCIER',
        'ADRESSE: 4 QUAI BAS',
      ],
      { source: 'ocr' },
    );
    expect(found.buyer).toBe('PAUL MERCIER');
  });
});

describe('a line with the register', () => {
  const buyer = [
    { 330: 'Association Les Amis du Lac' },
    { 330: '18 avenue du Lac' },
    { 330: '74940 Annecy' },
    '',
    'FACTURE N° 20457',
  ];

  it('at the foot says who sends', () => {
    const below = ['Imprimerie Daval - SARL au capital de 8 000 € - 3 rue des Ateliers - 74000 Annecy'];
    expect(read(buyer, { below })).toMatchObject({
      vendor: 'Imprimerie Daval',
      buyer: 'Association Les Amis du Lac',
    });
  });

  it('is no second line of the name over it', () => {
    const found = read([
      { 40: 'TRANSPORTS BRUNEL', 330: 'Facture N° F2105-0098' },
      { 40: 'SAS au capital de 50 000 €' },
      { 40: 'Route de Lyon' },
      { 40: '01000 Bourg', 330: 'LAITERIE DES MONTS' },
      { 330: '39200 Moirans' },
    ]);
    expect(found.vendor).toBe('TRANSPORTS BRUNEL');
  });
});

describe('the address of who sends', () => {
  it('may have a house number of four digits', () => {
    expect(read(['Moulin Besson', '1242 chemin de l’Olive', '06340 La Trinité', '', 'Facture n° 12']).address).toBe(
      '1242 chemin de l’Olive, 06340 La Trinité',
    );
  });

  it('or of five, before a town with its state', () => {
    expect(read(['Fern Books', '16424 Birch Mission', 'Salem, OR 97301 US', '', 'Invoice no. 12']).address).toBe(
      '16424 Birch Mission, Salem, OR 97301 US',
    );
  });

  it('goes on beside headings of other facts', () => {
    const found = read([
      { 40: 'FACTURE', 230: 'Date de facture', 400: 'Bright Signs SAS' },
      { 230: '03/03/2021', 400: '4 rue du Port' },
      { 230: 'N° de facture', 400: 'Bâtiment Sud' },
      { 230: 'F-0042', 400: '33000 Bordeaux' },
    ]);
    expect(found.address).toBe('4 rue du Port, Bâtiment Sud, 33000 Bordeaux');
  });
});
