import type { FieldReading } from '../../contract/extraction.ts';
import type { DocumentType } from '../../vocabulary/fieldNames.ts';
import { tokensOf, type DocumentView } from '../DocumentView.ts';
import type { VatId } from '../identifiers/findVatIds.ts';
import type { Title } from '../kind/findTitles.ts';
import { isNarrow } from '../layout/isNarrow.ts';
import { textOf } from '../layout/layoutPages.ts';
import { readingOf } from '../readingOf.ts';
import { cleanName } from './cleanName.ts';
import { guessedBuyer } from './guessedBuyer.ts';
import { guessedVendor } from './guessedVendor.ts';
import { labelledParties, namedParties } from './labelledParties.ts';
import type { PartyBlock } from './PartyBlock.ts';
import { assignVatIds } from './assignVatIds.ts';
import { readAddress } from './readAddress.ts';
import { receiptVendor } from './receiptVendor.ts';

const coded = 0.81;
const glued = 0.85;

/** Who sells to whom; what is not found is absent. */
export interface InvoiceParties {
  readonly vendor?: FieldReading;
  readonly vendorVatId?: FieldReading;
  readonly address?: FieldReading;
  readonly buyer?: FieldReading;
  readonly buyerVatId?: FieldReading;
}

/** Vendor and buyer by their labels, else by letterhead and address block; tax ids by the block they stand in. */
export function readParties(
  view: DocumentView,
  type: DocumentType,
  titles: readonly Title[],
  vatIds: readonly VatId[],
): InvoiceParties {
  const receipt = type === 'receipt';
  const labelledBuyer = labelledParties(view, 'buyer')[0] ?? null;
  const seller = labelledParties(view, 'seller')[0] ?? null;
  const roll = receipt || isNarrow(view.layout);
  const vendor = roll
    ? (strong(seller) ?? receiptVendor(view, titles) ?? seller)
    : (seller ?? guessedVendor(view, titles, vatIds, labelledBuyer));
  const named = namedParties(view).find(({ name }) => name.segment !== vendor?.name.segment);
  const buyer = labelledBuyer ?? (receipt ? null : (guessedBuyer(view, vendor) ?? named ?? null));
  const ids = assignVatIds(vatIds, vendor, buyer);
  const address = readAddress(view, vendor, buyer);
  return {
    ...(vendor && { vendor: nameReading(vendor) }),
    ...(address && { address }),
    ...(buyer && { buyer: nameReading(buyer, true) }),
    ...(ids.vendor && { vendorVatId: ids.vendor }),
    ...(ids.buyer && { buyerVatId: ids.buyer }),
  };
}

/** Tills print words like "from" and "to" for much else. */
function strong(block: PartyBlock | null): PartyBlock | null {
  return block !== null && block.confidence > 0.8 ? block : null;
}

/** Where OCR saw label and name as one, the colon alone tells where the name begins. */
function doubt({ segment, from }: PartyBlock['name'], text: string): number {
  if (isCoded(text)) return coded;
  return from > 0 && segment.source === 'ocr' ? glued : 1;
}

/** A customer's name as a system keeps it, with slashes, a number in brackets or a code at its end, is not what it is called. */
function isCoded(text: string): boolean {
  return /\/|\([^)]*\d[^)]*\)\W*$|-\p{Lu}{1,5}$|\d\p{Lu}\p{Ll}/u.test(text);
}

function nameReading({ name, continued, confidence }: PartyBlock, keepsNumber = false): FieldReading {
  const spans = continued === undefined ? [name] : [name, continued];
  const text = spans.map((span) => textOf(tokensOf(span))).join(' ');
  const certainty = keepsNumber ? confidence * doubt(name, text) : confidence;
  return readingOf(cleanName(text, keepsNumber), spans, certainty);
}
