import type { FieldReading } from '../../contract/extraction.ts';
import type { DocumentType } from '../../vocabulary/fieldNames.ts';
import { tokensOf, type DocumentView, type Span } from '../DocumentView.ts';
import type { VatId } from '../identifiers/findVatIds.ts';
import type { Title } from '../kind/findTitles.ts';
import { foldText } from '../labels/foldText.ts';
import { isNarrow } from '../layout/isNarrow.ts';
import type { Segment } from '../layout/Layout.ts';
import { readingOf } from '../readingOf.ts';
import { isCommonWord } from '../repair/commonWords.ts';
import { repairText } from '../repair/repairText.ts';
import { cleanName } from './cleanName.ts';
import { guessedBuyer } from './guessedBuyer.ts';
import { blockAt, guessedVendor } from './guessedVendor.ts';
import { labelledParties, namedParties } from './labelledParties.ts';
import { wholeSegment, type PartyBlock } from './PartyBlock.ts';
import { assignVatIds } from './assignVatIds.ts';
import { asPrinted, readAddress, type AddressPlace, type ReadSpan } from './readAddress.ts';
import { receiptHead, type ReceiptHead } from './receiptHead.ts';
import { receiptVendor } from './receiptVendor.ts';

const headConfidence = 0.6;
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

/**
 * Vendor and buyer by their labels, else by letterhead and address block; tax ids by the block they stand in.
 * `given`: the vendor where it is known already; who buys and whose the ids are is read with it.
 */
export function readParties(
  view: DocumentView,
  type: DocumentType,
  titles: readonly Title[],
  vatIds: readonly VatId[],
  given: PartyBlock | null = null,
): InvoiceParties {
  const receipt = type === 'receipt';
  const labelledBuyer = labelledParties(view, 'buyer').find((block) => !isSameName(block, given)) ?? null;
  const seller = labelledParties(view, 'seller')[0] ?? null;
  const head = receipt || isNarrow(view.layout) ? receiptHead(view, titles) : null;
  const vendor =
    given !== null
      ? given
      : head === null
        ? (seller ?? guessedVendor(view, titles, vatIds, labelledBuyer))
        : (strong(seller) ?? receiptVendor(head) ?? seller);
  const named = namedParties(view).find(({ name }) => name.segment !== vendor?.name.segment);
  const buyer = labelledBuyer ?? (receipt ? null : (guessedBuyer(view, vendor) ?? named ?? null));
  const ids = assignVatIds(vatIds, vendor, buyer);
  const read = head === null ? asPrinted : repaired(head);
  const prints = vendor === null || head !== null ? [] : otherPrints(view, vendor, buyer);
  const address = readAddress(head?.view ?? view, [...addressPlaces(vendor, head), ...prints], buyer, read);
  return {
    ...(vendor && { vendor: nameReading(vendor, read) }),
    ...(address && { address }),
    ...(buyer && { buyer: nameReading(buyer, asPrinted, true) }),
    ...(ids.vendor && { vendorVatId: ids.vendor }),
    ...(ids.buyer && { buyerVatId: ids.buyer }),
  };
}

/** Nobody invoices himself. */
function isSameName(block: PartyBlock, other: PartyBlock | null): boolean {
  return other !== null && foldText(asPrinted(block.name)) === foldText(asPrinted(other.name));
}

/** Tills print words like "from" and "to" for much else. */
function strong(block: PartyBlock | null): PartyBlock | null {
  return block !== null && block.confidence > 0.8 ? block : null;
}

/** The lines after the vendor's name; where a roll names its owner at the foot, the lines at its head. */
function addressPlaces(vendor: PartyBlock | null, head: ReceiptHead | null): AddressPlace[] {
  const own = vendor === null ? [] : [{ lines: vendor.lines, confidence: vendor.confidence }];
  const lines = head?.lines.filter(({ isTitle }) => !isTitle).map(({ segment }) => wholeSegment(segment)) ?? [];
  return [...own, { lines, confidence: headConfidence }];
}

/** The lines beside or under the vendor's name where it is printed once more, as in the small line of a sender or at the foot. */
function otherPrints(view: DocumentView, vendor: PartyBlock, buyer: PartyBlock | null): AddressPlace[] {
  const folded = foldText([vendor.name, ...(vendor.continued ? [vendor.continued] : [])].map(asPrinted).join(' '));
  const own = new Set([vendor.name.segment, vendor.continued?.segment, buyer?.name.segment]);
  return view.layout.segments.flatMap((segment) => {
    if (own.has(segment)) return [];
    const name = printOf(segment, folded);
    return name === null
      ? []
      : [{ lines: blockAt(view, name, 1).lines, confidence: vendor.confidence, needsTown: true }];
  });
}

/** The first tokens of a cell that make the name; null where it begins otherwise. */
function printOf(segment: Segment, folded: string): Span | null {
  let text = '';
  for (const [at, token] of segment.tokens.entries()) {
    text += token.folded;
    if (text === folded) return { segment, from: 0, to: at + 1 };
    if (!folded.startsWith(text)) return null;
  }
  return null;
}

function repaired({ words }: ReceiptHead): ReadSpan {
  return (span) => (span.segment.source === 'ocr' ? repairText(tokensOf(span), words) : asPrinted(span));
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

function nameReading({ name, continued, confidence }: PartyBlock, read: ReadSpan, keepsNumber = false): FieldReading {
  const spans = continued === undefined ? [name] : [name, continued];
  const text = spans.map(read).join(' ');
  const certainty = keepsNumber ? confidence * doubt(name, text) : confidence;
  return readingOf(cleanName(text, keepsNumber), spans, read === asPrinted ? certainty : certainty * clarity(spans));
}

/** A name is read as well as its least certain word; words that every other name holds too do not count. */
function clarity(spans: readonly Span[]): number {
  const own = spans.flatMap(tokensOf).filter(({ text }) => /\p{L}{3}/u.test(text) && !isCommonWord(text));
  return 0.4 + 0.6 * Math.min(1, ...own.map(({ confidence }) => confidence));
}
