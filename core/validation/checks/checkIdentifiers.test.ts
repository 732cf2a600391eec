import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPage, buildPast, findingsOf, read } from '../testing/buildInvoice.ts';

const ibans = (iban: Parameters<typeof read>[0], change = {}) =>
  findingsOf('IBAN_CHECKSUM', { fields: { iban: read(iban, change) } });
const vatIds = (vendorVatId: string, change = {}) =>
  findingsOf('VAT_ID_CHECKSUM', { fields: { vendorVatId: read(vendorVatId, change), iban: null, bic: null } });
const bics = (bic: string) => findingsOf('BIC_FORMAT', { fields: { bic } });

describe('IBAN check digits', () => {
  it('finds a wrong digit', () => {
    const [finding] = ibans('DE89370400440532013001');
    expect(finding).toMatchObject({ severity: 'high', fields: ['iban'] });
    expect(finding?.message).toContain('DE89 3704 0044 0532 0130 01 fails its check digits (89)');
  });

  it('tells a wrong length and an unknown country apart', () => {
    expect(ibans('DE8937040044053201300')[0]?.message).toContain('has 21 characters');
    expect(ibans('XX89370400440532013000')[0]?.message).toContain('names no country that has IBANs');
  });

  it.each(['DE89370400440532013000', 'GB29NWBK60161331926819', 'FR1420041010050500013M02606', 'CH9300762011623852957'])(
    'accepts %s',
    (iban) => expect(ibans(iban)).toEqual([]),
  );

  it('weighs OCR less, and a doubtful reading less still', () => {
    expect(ibans('DE89370400440532013001', { source: 'ocr', confidence: 0.8 })[0]?.severity).toBe('medium');
    expect(ibans('DE89370400440532013001', { source: 'ocr', confidence: 0.3 })[0]?.severity).toBe('low');
  });

  it('finds every single wrong digit of an account number', () => {
    const good = 'DE89370400440532013000';
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 21 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digit = (Number(good[place]) + shift) % 10;
        expect(ibans(`${good.slice(0, place)}${digit}${good.slice(place + 1)}`)).toHaveLength(1);
      }),
    );
  });
});

describe('bank country and VAT country', () => {
  const abroad = { iban: 'LT121000011101001000', bic: null };

  it('finds a bank outside the vendor’s country', () => {
    const [finding] = findingsOf('IBAN_COUNTRY_MISMATCH', { fields: abroad });
    expect(finding).toMatchObject({ severity: 'medium', fields: ['iban', 'vendorVatId'] });
    expect(finding?.message).toContain("in LT, but the vendor's VAT id DE136695976 is from DE");
  });

  it('accepts the same country, Greece under EL, and Monaco under France', () => {
    expect(findingsOf('IBAN_COUNTRY_MISMATCH', {})).toEqual([]);
    const greek = { iban: 'GR1601101250000000012300695', vendorVatId: 'EL094259216', bic: null };
    expect(findingsOf('IBAN_COUNTRY_MISMATCH', { fields: greek })).toEqual([]);
    const monaco = { iban: 'MC5811222000010123456789030', vendorVatId: 'FR40303265045', bic: null };
    expect(findingsOf('IBAN_COUNTRY_MISMATCH', { fields: monaco })).toEqual([]);
  });

  it('is low where the page speaks of factoring, and where the account is known', () => {
    const pages = [buildPage('Diese Forderung ist abgetreten')];
    expect(findingsOf('IBAN_COUNTRY_MISMATCH', { fields: abroad, pages })[0]?.severity).toBe('low');
    const past = [buildPast({ iban: abroad.iban })];
    expect(findingsOf('IBAN_COUNTRY_MISMATCH', { fields: abroad, past })[0]?.severity).toBe('low');
  });
});

describe('VAT id check digits', () => {
  it.each([
    'DE136695976',
    'ATU13585627',
    'FR40303265045',
    'GB980780684',
    'NL004495445B01',
    'CHE116281710',
    'EL094259216',
  ])('accepts %s', (vatId) => expect(vatIds(vatId)).toEqual([]));

  it('finds wrong digits and wrong shapes', () => {
    expect(vatIds('DE136695977')[0]).toMatchObject({ severity: 'medium' });
    expect(vatIds('DE136695977')[0]?.message).toContain('fails its check digits by the rule of Germany');
    expect(vatIds('DE13669597')[0]?.message).toContain('is not built like one of Germany');
  });

  it('does not test tax numbers of other kinds and countries', () => {
    expect(vatIds('1234567890')).toEqual([]);
    expect(vatIds('US123456789')).toEqual([]);
    expect(vatIds('EU372000041')).toEqual([]);
    expect(vatIds('DE37/302/30168')).toEqual([]);
  });

  it('weighs OCR less', () => {
    expect(vatIds('DE136695977', { source: 'ocr', confidence: 0.8 })[0]?.severity).toBe('low');
  });

  it('tests the buyer’s as well', () => {
    expect(findingsOf('VAT_ID_CHECKSUM', { fields: { buyerVatId: 'DE136695977' } })[0]?.fields).toEqual(['buyerVatId']);
  });
});

describe('BIC shape', () => {
  it('finds what is not built like one, and another country than the IBAN’s', () => {
    expect(bics('COBADEF')[0]).toMatchObject({ severity: 'low', fields: ['bic'] });
    expect(bics('BNPAFRPP')[0]).toMatchObject({ severity: 'medium', fields: ['bic', 'iban'] });
  });

  it('accepts eight and eleven characters', () => {
    expect(bics('COBADEFF')).toEqual([]);
    expect(bics('COBADEFFXXX')).toEqual([]);
  });
});
