import type { Extraction, FieldReading } from '../../contract/extraction.ts';
import type { MisreadGlyph, RepairSuggestion } from '../../contract/repair.ts';
import { holdsCheckDigits } from './identifierRepairs.ts';

/** What one of this vendor's earlier documents says; null where it says nothing. */
export interface EarlierDocument {
  readonly iban: string | null;
  readonly currency: string | null;
  readonly vendorVatId: string | null;
}

/** Fewer documents make nothing usual. */
const fewest = 2;
/** Share of the earlier documents that must agree. */
const leastShare = 0.8;
/** A usual account may differ from what was read by so many characters; one farther off is another account. */
const mostGlyphs = 4;

/**
 * The usual account, currency and VAT id of this vendor, where the document's own is missing or doubtful. An account is only
 * suggested for one that was read by OCR, fails its check digits and is nearly the usual one: an account that is
 * merely another is what fraud looks like, and must never be talked away. Pure.
 */
export function vendorRepairs(
  { fields }: Extraction,
  earlier: readonly EarlierDocument[],
  doubtThreshold: number,
): RepairSuggestion[] {
  return (['iban', 'currency', 'vendorVatId'] as const).flatMap((field): RepairSuggestion[] => {
    const usual = usualOf(earlier.map((document) => document[field]));
    const reading = fields[field];
    if (usual === null || usual.value === reading?.value) return [];
    const glyphs = field === 'currency' ? [] : differingGlyphs(reading?.value ?? '', usual.value);
    const isWanted =
      field === 'currency' ? isDoubtful(reading, doubtThreshold) : isMisread(field, reading, usual.value, glyphs);
    if (!isWanted) return [];
    const { value, agree, of } = usual;
    return [
      {
        target: { kind: 'field', field },
        present: reading?.value ?? null,
        value,
        glyphs: glyphs ?? [],
        reason: { kind: 'vendor', agree, of },
        share: Math.round((agree / (of + 1)) * 1000) / 1000,
      },
    ];
  });
}

function usualOf(values: readonly (string | null)[]): { value: string; agree: number; of: number } | null {
  const said = values.filter((value) => value !== null);
  const [first] = [...Map.groupBy(said, (value) => value)].toSorted(([, one], [, other]) => other.length - one.length);
  if (first === undefined) return null;
  const [value, { length: agree }] = first;
  return agree >= fewest && agree / said.length >= leastShare ? { value, agree, of: said.length } : null;
}

function isDoubtful(reading: FieldReading | undefined, doubtThreshold: number): boolean {
  return reading === undefined || (reading.source !== 'analyst' && reading.confidence < doubtThreshold);
}

function isMisread(
  field: 'iban' | 'vendorVatId',
  reading: FieldReading | undefined,
  usual: string,
  glyphs: readonly MisreadGlyph[] | null,
): boolean {
  if (reading === undefined) return field === 'vendorVatId' && holdsCheckDigits(field, usual);
  const isNear = glyphs !== null && glyphs.length <= mostGlyphs;
  return (
    reading.source === 'ocr' && isNear && !holdsCheckDigits(field, reading.value) && holdsCheckDigits(field, usual)
  );
}

/** The places at which two codes of one length differ; null for different lengths. */
function differingGlyphs(read: string, printed: string): MisreadGlyph[] | null {
  if (read.length !== printed.length) return null;
  return read
    .split('')
    .flatMap((glyph, at) => (glyph === printed[at] ? [] : [{ at, read: glyph, printed: printed.charAt(at) }]));
}
