import { describe, expect, it } from 'vitest';
import { type FieldChanges, buildPage, findingsOf } from '../testing/buildInvoice.ts';
import { readPaymentCode } from './paymentCode.ts';

const printed = 'DE89370400440532013000';
const other = 'DE02120300000000202051';
const epc = (iban: string, amount: string): string =>
  ['BCD', '002', '1', 'SCT', '', 'Tannenhof Druck GmbH', iban, amount, '', '', 'RE-2026-0417'].join('\n');
const swiss = (iban: string, amount: string): string =>
  [
    'SPC',
    '0200',
    '1',
    iban,
    'S',
    'Muster AG',
    '',
    '',
    '8000',
    'Zürich',
    'CH',
    ...Array<string>(7).fill(''),
    amount,
    'CHF',
  ].join('\r\n');

function told(text: string, fields: FieldChanges = {}, page = 'Rechnung') {
  const box = { left: 400, top: 600, right: 480, bottom: 680 };
  const overlays = [{ page: 1, overlay: { pictures: [], typed: [], codes: [{ text, box }] } }];
  const making = { make: null, overlays, hash: null, earlier: [] };
  return findingsOf('QR_MISMATCH', { fields: { iban: printed, ...fields }, making, pages: [buildPage(page)] });
}

describe('QR code and print (B6)', () => {
  it('tells another account, and another amount', () => {
    expect(told(epc(other, 'EUR1469.06'))).toMatchObject([{ severity: 'high', fields: ['iban'], page: 1 }]);
    const [amount] = told(epc(printed, 'EUR9469.06'));
    expect(amount).toMatchObject({ severity: 'medium', fields: ['grandTotal'] });
    expect(amount?.message).toContain('says 9469.06, but 1469.06 is printed');
    expect(told(swiss(other, '9469.06'))).toHaveLength(2);
  });

  it('has nothing against a code that says what is printed', () => {
    expect(told(epc(printed, 'EUR1469.06'))).toEqual([]);
    expect(told(swiss('DE89 3704 0044 0532 0130 00', '1469.06'))).toEqual([]);
    expect(told(epc(printed, 'EUR1400'), { duePayable: '1400.00' })).toEqual([]);
  });

  it('lets pass what is printed elsewhere, roundings, open amounts and values that were not read', () => {
    expect(told(epc(other, 'EUR1469.06'), {}, 'oder DE02 1203 0000 0000 2020 51')).toEqual([]);
    expect(told(epc(printed, 'EUR1439.68'), {}, 'mit Skonto 1.439,68 EUR')).toEqual([]);
    expect(told(epc(printed, 'EUR1469.05'))).toEqual([]);
    expect(told(epc(printed, 'EUR1469.00'))).toHaveLength(1);
    expect(told(swiss(printed, ''))).toEqual([]);
    expect(told(epc(other, 'EUR9469.06'), { iban: null, grandTotal: null })).toEqual([]);
  });

  it('is medium where the printed account is probably misread', () => {
    expect(told(epc(other, ''), { iban: 'DE89370400440532013007' })[0]?.severity).toBe('medium');
  });
});

it('reads the codes of payments and no others', () => {
  expect(readPaymentCode(epc(printed, 'EUR12.3'))).toEqual({ kind: 'EPC', iban: printed, amount: '12.3' });
  expect(readPaymentCode(epc('DE00', ''))).toEqual({ kind: 'EPC', iban: null, amount: null });
  expect(readPaymentCode('A:508025338*B:999999990*C:PT*I2:100.00*N:0.00*O:123.00*Q:vVWj*R:192')?.amount).toBe('123.00');
  const url = 'https://prewww2.aeat.es/wlpl/TIKE-CONT/ValidarQR?nif=89890001K&numserie=12345678-G33&fecha=01-09-2024';
  expect(readPaymentCode(`${url}&importe=241.4`)).toEqual({ kind: 'fiscal', iban: null, amount: '241.4' });
  expect(readPaymentCode('https://example.com/pay?amount=1')).toBeNull();
});
