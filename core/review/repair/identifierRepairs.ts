import { isValidIBAN } from 'ibantools';
import { checkVAT, countries } from 'jsvat';
import type { Extraction, FieldReading } from '../../contract/extraction.ts';
import type { RepairSuggestion } from '../../contract/repair.ts';
import { oneGlyphEdits } from './glyphEdits.ts';

type IdentifierField = 'iban' | 'vendorVatId' | 'buyerVatId';

/** Of the readings whose check digits hold, the likeliest must be this likely. */
const leastShare = 0.8;

const checks: Readonly<Record<IdentifierField, (value: string) => boolean>> = {
  iban: (value) => isValidIBAN(value),
  vendorVatId: isValidVatId,
  buyerVatId: isValidVatId,
};

/**
 * Account numbers and VAT ids whose check digits fail, with the one character that OCR may have misread put right: where the
 * digits then hold and no other such reading is nearly as likely. What OCR did not read is left alone: an account of a text
 * layer that fails its check digits is mistyped or made up, not misread. Pure.
 */
export function identifierRepairs({ fields }: Extraction): RepairSuggestion[] {
  return (['iban', 'vendorVatId', 'buyerVatId'] as const).flatMap((field) => repairOf(field, fields[field]));
}

/** True where the check digits of the identifier are right. */
export function holdsCheckDigits(field: IdentifierField, value: string): boolean {
  return checks[field](value);
}

function repairOf(field: IdentifierField, reading: FieldReading | undefined): RepairSuggestion[] {
  if (reading?.source !== 'ocr' || checks[field](reading.value) || !isBuiltLikeOne(field, reading.value)) return [];
  const valid = oneGlyphEdits(reading.value).filter(({ text }) => checks[field](text));
  const best = valid.toSorted((one, other) => other.weight - one.weight)[0];
  if (best === undefined) return [];
  const share = best.weight / valid.reduce((sum, { weight }) => sum + weight, 0);
  if (share < leastShare) return [];
  return [
    {
      target: { kind: 'field', field },
      present: reading.value,
      value: best.text,
      glyphs: best.glyphs,
      reason: { kind: 'checksum' },
      share: Math.round(share * 1000) / 1000,
    },
  ];
}

/** A VAT id of a country whose rule is not known proves nothing either way. */
function isBuiltLikeOne(field: IdentifierField, value: string): boolean {
  return field === 'iban' ? /^[A-Z]{2}/.test(value) : checkVAT(value, countries).isSupportedCountry;
}

function isValidVatId(value: string): boolean {
  const { isValid, isSupportedCountry } = checkVAT(value, countries);
  return isValid && isSupportedCountry;
}
