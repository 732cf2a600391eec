import type { FieldReading, Fields } from '../../contract/extraction.ts';
import { documentTypeSchema } from '../../vocabulary/fieldNames.ts';
import type { Span } from '../DocumentView.ts';
import { blockAt } from '../parties/guessedVendor.ts';
import { readParties } from '../parties/readParties.ts';
import type { RuleReading } from './RuleReading.ts';

const besideVendor = ['vendor', 'buyer', 'vendorVatId', 'buyerVatId', 'address'] as const;

/**
 * The fields with the buyer, the tax ids and the address read anew around a vendor the rules had not chosen: to them the
 * buyer may have been the vendor, or its lines part of another's. Whose an id is stays in doubt (`sureOfIds`, raw).
 */
export function readAround(
  reading: RuleReading,
  decided: Fields,
  vendor: FieldReading,
  span: Span,
  sureOfIds: number,
): Fields {
  const { view, titles, vatIds, extraction } = reading;
  const type = documentTypeSchema.parse(extraction.fields.documentType?.value);
  const given = blockAt(view, span, vendor.confidence);
  const { vendorVatId, buyerVatId, buyer, address } = readParties(view, type, titles, vatIds, given);
  const rest = Object.entries(decided).filter(([name]) => !besideVendor.some((field) => field === name));
  return {
    ...Object.fromEntries(rest),
    vendor,
    ...(buyer && { buyer }),
    ...(address && { address }),
    ...(vendorVatId && { vendorVatId: doubted(vendorVatId, sureOfIds) }),
    ...(buyerVatId && { buyerVatId: doubted(buyerVatId, sureOfIds) }),
  };
}

function doubted(reading: FieldReading, confidence: number): FieldReading {
  return { ...reading, confidence: Math.min(reading.confidence, confidence) };
}
