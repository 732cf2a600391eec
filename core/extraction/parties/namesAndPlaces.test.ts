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

const quickParties = (...lines: PrintedLine[]) =>
  read(['', ...lines, '', 'Rechnung Nr. 33 vom 12.03.2018', 'Gesamtbetrag 65,00 EUR']);

describe('a name over two lines', () => {
  it('is read whole under its label, whoever it is', () => {
    const found = quickParties(
      { 40: 'Verkäufer', 300: 'Käufer' },
      { 40: 'Stadtwerke Auental', 300: 'Hafenbau Nordland' },
      { 40: 'Vertriebs GmbH', 300: 'Verwaltungs AG' },
      { 40: 'Uferweg 4', 300: 'Kai 12' },
      { 40: '20457 Hamburg', 300: '28195 Bremen' },
    );
    expect(found).toMatchObject({
      vendor: 'Stadtwerke Auental Vertriebs GmbH',
      buyer: 'Hafenbau Nordland Verwaltungs AG',
    });
  });

  it('goes on after a word that breaks off', () => {
    const found = quickParties(
      'Rechnung an:',
      'Verein zur Förderung der',
      'Musik im Auental',
      'Kai 12',
      '28195 Bremen',
    );
    expect(found.buyer).toBe('Verein zur Förderung der Musik im Auental');
  });

  it('ends before a department, a street or another fact', () => {
    expect(quickParties('Rechnung an:', 'Auen Handel', 'Einkauf', 'Kai 12', '28195 Bremen').buyer).toBe('Auen Handel');
    const listed = quickParties(
      { 40: 'Verkäufer' },
      { 40: 'Name:', 200: 'Auen Handel' },
      { 40: 'Vertreter:', 200: 'Uferland GmbH' },
    );
    expect(listed.vendor).toBe('Auen Handel');
  });
});

describe('lists of facts', () => {
  it('the key before "Name:" is no name', () => {
    const found = quickParties(
      'Käufer',
      { 40: 'Globale Nummer :', 200: '4000001987658 (GLN)' },
      { 40: 'Kundenkreis:', 200: 'West' },
      { 40: 'Name:', 200: 'Kunden AG Nord' },
    );
    expect(found.buyer).toBe('Kunden AG Nord');
  });

  it('dots lead to a value however far', () => {
    const dots = '.'.repeat(60);
    expect(quickParties({ 40: 'Auftraggeber', 110: dots, 470: 'Uferland GmbH' }).buyer).toBe('Uferland GmbH');
  });
});

describe('towns without a code before their name', () => {
  it.each(['Dublin 2', 'Bengaluru 560001', 'Chennai - 600002'])('%s ends the address of a letter', (town) => {
    const found = read(['Brook Media Ltd', '', '', 'Rivers and Sons Ltd', '14 High Street', town, '', 'Invoice 77']);
    expect(found.buyer).toBe('Rivers and Sons Ltd');
  });
});

describe('the address of a vendor', () => {
  it('may stand by another print of its name, with what the register says left out', () => {
    const found = read([
      'Auen Handel GmbH',
      '',
      'Rechnung Nr. 33 vom 12.03.2018',
      'Gesamtbetrag 65,00 EUR',
      '',
      'Auen Handel GmbH · Sitz der Gesellschaft: Hamburg, HRB 4711 · Uferweg 4 · 20457 Hamburg',
    ]);
    expect(found.address).toBe('Uferweg 4, 20457 Hamburg');
  });

  it('takes in the code of the town in a line of its own', () => {
    expect(read(['Verkäufer', 'Auen Handel GmbH', 'Calle Mayor 4', 'Madrid, España', '28001']).address).toBe(
      'Calle Mayor 4, Madrid, España, 28001',
    );
  });
});

describe('the small line of a sender', () => {
  const window = [
    'Auen GmbH & Co. KG',
    'Helga Deich',
    'Kai 12',
    '28195 Bremen',
    '',
    '',
    'Rechnung Nr. 33 vom 12.03.2018',
  ];

  it.each([
    'Malermeister Paul Ufer, Uferweg 4, 20457 Hamburg',
    'Malermeister Paul Ufer · Uferweg 4 · 20457 Hamburg',
    'Malermeister Paul Ufer ·Uferweg 4· 20457 Hamburg',
  ])('"%s" says who sends, though only the other has a legal form', (line) => {
    expect(read([line, '', ...window])).toMatchObject({
      vendor: 'Malermeister Paul Ufer',
      buyer: 'Auen GmbH & Co. KG',
    });
  });

  it('without a sign between its parts the legal form ends the name', () => {
    expect(read(['Ufer GmbH Uferweg 4 20457 Hamburg', '', ...window]).vendor).toBe('Ufer GmbH');
  });
});

it('a title is no misread label', () => {
  const lines = [{ 40: 'FACTURE', 300: 'Brook Media SARL' }, { 300: '12 rue de Lyon' }, { 300: '75012 Paris' }];
  expect(read([...lines, '', 'Marie Dupont', '3 place Bellecour', '69002 Lyon'], 'ocr')).toMatchObject({
    vendor: 'Brook Media SARL',
    buyer: 'Marie Dupont',
  });
});

it('a street is no vendor', () => {
  const found = read([
    { 40: 'Brook', 400: 'INVOICE' },
    '14 High Street, London SW1A 1AA',
    '',
    'To',
    'Rivers Ltd',
    '7 Mill Lane',
  ]);
  expect(found.vendor).toBe('Brook');
});
