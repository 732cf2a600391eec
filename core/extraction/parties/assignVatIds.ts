import type { FieldReading } from '../../contract/extraction.ts';
import type { VatId } from '../identifiers/findVatIds.ts';
import { readingOf } from '../readingOf.ts';
import type { PartyBlock } from './PartyBlock.ts';

const near = 8;
const shared = 0.6;

/** Which tax id is whose: the one standing in or under a party's block is that party's; a lone one is the vendor's. */
export function assignVatIds(
  ids: readonly VatId[],
  vendor: PartyBlock | null,
  buyer: PartyBlock | null,
): { vendor: FieldReading | null; buyer: FieldReading | null } {
  const buyers = ids.filter((id) => isBuyers(id) || closer(id, buyer, vendor));
  const vendors = ids.filter((id) => !buyers.includes(id));
  const [own, other] = [pick(vendors), pick(buyers)];
  return own?.value === other?.value ? { vendor: doubted(own), buyer: doubted(other) } : { vendor: own, buyer: other };
}

/** One id printed for two parties is wrong for one of them. */
function doubted(reading: FieldReading | null): FieldReading | null {
  return reading === null ? null : { ...reading, confidence: Math.min(reading.confidence, shared) };
}

function pick(own: readonly VatId[]): FieldReading | null {
  const [best] = own.toSorted((a, b) => rank(b) - rank(a));
  return best === undefined ? null : readingOf(best.value, [best.span], 0.6 + 0.35 * rank(best));
}

/** The line says whose it is: "N° TVA client", "Customer VAT no". */
function isBuyers({ span }: VatId): boolean {
  return /\b(?:client|customer|buyer|kunden?|ihre|klant|cliente|nabywc\w+|uw|your|adquirente|acquirente)\b/i.test(
    span.segment.text,
  );
}

function rank({ labelled, checked }: VatId): number {
  return (labelled ? 0.6 : 0.2) + (checked === true ? 0.4 : checked === null ? 0.2 : 0);
}

function closer(id: VatId, to: PartyBlock | null, than: PartyBlock | null): boolean {
  if (to === null) return false;
  return distance(id, to) < (than === null ? near : Math.min(near, distance(id, than)));
}

/** Letter heights between the id and the block; far where it stands above. */
function distance({ span }: VatId, block: PartyBlock): number {
  const { segment } = span;
  const parts = [block.name.segment, ...block.lines.map((line) => line.segment)];
  const above = segment.box.bottom <= block.name.segment.box.top;
  const distances = parts.map((part) => {
    if (part.page !== segment.page || above) return Number.POSITIVE_INFINITY;
    const down = Math.max(0, segment.box.top - part.box.bottom, part.box.top - segment.box.bottom);
    const aside = Math.max(0, segment.box.left - part.box.right, part.box.left - segment.box.right);
    return (down + aside) / Math.max(1, segment.height);
  });
  return Math.min(...distances);
}
