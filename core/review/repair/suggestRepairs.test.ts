import fc from 'fast-check';
import { isValidIBAN } from 'ibantools';
import { describe, expect, it } from 'vitest';
import type { Extraction, FieldReading } from '../../contract/extraction.ts';
import { fieldNameSchema } from '../../vocabulary/fieldNames.ts';
import { oneGlyphEdits } from './glyphEdits.ts';
import { suggestRepairs } from './suggestRepairs.ts';

const account = 'DE89370400440532013000';
const vatId = 'DE136695976';
const read = (value: string, source: FieldReading['source'] = 'ocr', confidence = 0.9): FieldReading => ({
  value,
  raw: value,
  page: 1,
  box: null,
  confidence,
  source,
});
const document = (fields: Record<string, FieldReading>): Extraction => ({
  fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [fieldNameSchema.parse(name), field])),
  lineItems: [],
});
const known = { currency: read('EUR'), vendorVatId: read(vatId) };
const earlier = (count: number, iban = account) =>
  Array.from({ length: count }, () => ({ iban, currency: 'EUR', vendorVatId: vatId }));
const suggested = (extraction: Extraction, past = earlier(0)) =>
  suggestRepairs(extraction, past, 0.9).map(({ target, value, reason }) => ({
    field: target.kind === 'field' ? target.field : null,
    value,
    by: reason.kind,
  }));

/** German accounts with right check digits (ISO 13616: 98 less the remainder by 97 of number, "DE" as 1314, and 00). */
const ibans = fc.noBias(fc.bigInt({ min: 10n ** 17n, max: 10n ** 18n - 1n })).map((number) => {
  const check = 98n - ((number * 1_000_000n + 131_400n) % 97n);
  return `DE${String(check).padStart(2, '0')}${number}`;
});

describe('check digits', () => {
  it('a misread character is put right where only one reading is likely; otherwise nothing is said', () => {
    const samples = fc.sample(fc.tuple(ibans, fc.noBias(fc.nat())), { numRuns: 500, seed: 3 });
    let [right, wrong] = [0, 0];
    for (const [iban, draw] of samples) {
      expect(isValidIBAN(iban)).toBe(true);
      const edits = oneGlyphEdits(iban).filter(({ weight }) => weight >= 0.2);
      const misread = edits[draw % edits.length]?.text ?? iban;
      const [first] = suggested(document({ iban: read(misread) }));
      if (first?.value === iban) right += 1;
      else if (first !== undefined) wrong += 1;
    }
    expect(right / samples.length).toBeGreaterThan(0.5);
    expect(wrong / Math.max(1, right + wrong)).toBeLessThan(0.1);
  });

  it('what is valid, printed exactly or said by an analyst is left alone', () => {
    const wrong = account.replace('8', '3');
    expect(suggested(document({ iban: read(account), vendorVatId: read(vatId) }))).toEqual([]);
    for (const source of ['text-layer', 'xml', 'analyst'] as const)
      expect(suggested(document({ iban: read(wrong, source) }))).toEqual([]);
    expect(suggested(document({ vendorVatId: read('US12345') }))).toEqual([]);
  });

  it('a letter read for a digit of a VAT id is put right', () => {
    const found = suggested(document({ vendorVatId: read('DE13669S976') }));
    expect(found).toEqual([{ field: 'vendorVatId', value: vatId, by: 'checksum' }]);
  });
});

describe('the vendor’s earlier documents', () => {
  it('an account that fails its check digits and is nearly the usual one was misread', () => {
    const misread = document({ ...known, iban: read('DE89310400440582013000') });
    expect(suggested(misread, earlier(3))).toEqual([{ field: 'iban', value: account, by: 'vendor' }]);
    expect(suggested(misread, earlier(1))).not.toContainEqual(expect.objectContaining({ by: 'vendor' }));
  });

  it('another account is never talked away, whatever is usual', () => {
    fc.assert(
      fc.property(ibans, (other) => {
        expect(suggested(document({ ...known, iban: read(other) }), earlier(9))).toEqual([]);
      }),
    );
    expect(suggested(document(known), earlier(9))).toEqual([]);
  });

  it('currency and VAT id are suggested where they are missing or doubtful', () => {
    expect(suggested(document({}), earlier(2))).toEqual([
      { field: 'currency', value: 'EUR', by: 'vendor' },
      { field: 'vendorVatId', value: vatId, by: 'vendor' },
    ]);
    const doubtful = document({ currency: read('USD', 'text-layer', 0.5), vendorVatId: read(vatId) });
    expect(suggested(doubtful, earlier(2))).toEqual([{ field: 'currency', value: 'EUR', by: 'vendor' }]);
    expect(suggested(document({ currency: read('USD'), vendorVatId: read(vatId) }), earlier(2))).toEqual([]);
  });
});
