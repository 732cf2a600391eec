import fc from 'fast-check';
import { composeIBAN, isValidIBAN } from 'ibantools';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../readDocument.ts';
import { pageOf, type PrintedLine } from '../testing/pageOf.ts';
import { findBics, findIbans } from './findIbans.ts';
import { findVatIds } from './findVatIds.ts';

type Source = 'text-layer' | 'ocr';
const view = (line: PrintedLine, source: Source = 'text-layer') => readDocument([pageOf([line], { source })]);
const ibans = (line: PrintedLine, source?: Source) =>
  findIbans(view(line, source)).map(({ value, valid }) => [value, valid]);
const vatIds = (line: PrintedLine) => findVatIds(view(line)).map(({ value, checked }) => [value, checked]);

describe('findIbans', () => {
  it('reads every German account, however it is spaced', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{17}$/), fc.boolean(), (bban, spaced) => {
        const iban = composeIBAN({ countryCode: 'DE', bban }) ?? '';
        const printed = spaced ? iban.replace(/(.{4})/g, '$1 ').trim() : iban;
        expect(ibans(`IBAN: ${printed} BIC NWBKGB2L`)).toEqual([[iban, true]]);
      }),
      { numRuns: 40 },
    );
  });

  it('reads an account that is cut into cells', () => {
    expect(ibans({ 40: 'IBAN', 100: 'GB29 NWBK', 200: '6016 1331', 300: '9268 19' })).toEqual([
      ['GB29NWBK60161331926819', true],
    ]);
  });

  it('keeps a labelled account with wrong check digits, for the check to complain about', () => {
    expect(ibans('IBAN DE12 1234 5678 9012 3456 78')).toEqual([['DE12123456789012345678', false]]);
    expect(ibans('Order DE12123456789012345678 shipped')).toEqual([]);
  });

  it('repairs letters only where the check digits then hold, and in OCR text alone', () => {
    const damaged = 'IBAN DE89 37O4 OO44 0532 0130 00';
    expect(ibans(damaged, 'ocr')).toEqual([['DE89370400440532013000', true]]);
    expect(ibans(damaged).every(([, valid]) => valid === false)).toBe(true);
    expect(isValidIBAN('DE89370400440532013000')).toBe(true);
  });

  it('reads a BIC after its label only', () => {
    expect(findBics(view('BIC: DEUTDEFF500')).map(({ value }) => value)).toEqual(['DEUTDEFF500']);
    expect(findBics(view('INVOICES'))).toEqual([]);
  });
});

it('an IBAN with wrong digits is kept where a compound word announces it', () => {
  const found = findIbans(view({ 40: 'Verkäufer-IBAN', 200: ': DE12 3456 7890 1234 5678 90' }));
  expect(found.map(({ value, valid }) => [value, valid])).toEqual([['DE12345678901234567890', false]]);
  expect(findIbans(view({ 40: 'Vorgang', 200: ': DE12 3456 7890 1234 5678 90' }))).toEqual([]);
});

it('an account with wrong check digits is one beside the words of a bank', () => {
  const found = findIbans(view('DE12 3456 7890 1234 5678 90, Sparkasse Nord, Überweisung'));
  expect(found.map(({ value, valid }) => [value, valid])).toEqual([['DE12345678901234567890', false]]);
});

it('an account broken in a narrow column goes on under it', () => {
  const page = readDocument([pageOf([{ 40: 'IBAN DE08 7009 0100' }, { 40: '1234 5678 90' }])]);
  expect(findIbans(page).map(({ value }) => value)).toEqual(['DE08700901001234567890']);
});

describe('findVatIds', () => {
  it('a country printed before a national number belongs to it', () => {
    expect(vatIds('NIF: ESB98602642')).toEqual([['ESB98602642', true]]);
    expect(vatIds('NIF: B98602642')).toEqual([['B98602642', null]]);
  });

  it.each([
    ['VAT No: GB 123 4567 82', 'GB123456782', true],
    ['USt-IdNr. DE 136 695 976', 'DE136695976', true],
    ['N° TVA : FR40303265045', 'FR40303265045', true],
    ['NIF: (ES) B28774008', 'B28774008', true],
    ['P.IVA IT00743110157', 'IT00743110157', true],
    ['NIP: 526-10-40-828', '5261040828', null],
    ['ABN 53 004 085 616', '53004085616', null],
    ['GSTIN: 27AAPFU0939F1ZV', '27AAPFU0939F1ZV', null],
    ['USt-IdNr. DE123456789', 'DE123456789', false],
    ['USt-IdNr: DE 123 456 789', 'DE123456789', false],
  ])('%s', (line, value, checked) => {
    expect(vatIds(line)).toEqual([[value, checked]]);
  });

  it('takes no sum of tax for an id', () => {
    expect(vatIds('VAT 20% 1,234.56')).toEqual([]);
    expect(vatIds('Tel: +44 20 7946 0958')).toEqual([]);
    expect(vatIds('Steuer-Id: 01.07.2014, 01.10.2014')).toEqual([]);
    expect(vatIds({ 40: 'USt-IdNr.', 200: '01.07.2014' })).toEqual([]);
  });
});
