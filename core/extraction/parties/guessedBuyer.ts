import type { DocumentView } from '../DocumentView.ts';
import { foldText } from '../labels/foldText.ts';
import type { Segment } from '../layout/Layout.ts';
import { addressWord, contactLine, department, legalForm, postalLine, salutation } from './companyWords.ts';
import { continuedName, wrappedName } from './wrappedName.ts';
import { cellsUnder, wholeSegment, type PartyBlock } from './PartyBlock.ts';

const fewestLines = 2;
const lowest = 0.45;
/** A form of address that belongs to a person's name, though it stand in a line of its own. */
const person =
  /^(?:familie|fam\.|eheleute|herrn?|frau|mr\.?|mrs\.?|ms\.?|monsieur|madame|m\.|mme|sr\.?|sra\.?|dhr\.?|mevr\.?)$/iu;

/** The buyer where no label names it: the address block of the letter, above the text, that is not the vendor's. */
export function guessedBuyer(view: DocumentView, vendor: PartyBlock | null): PartyBlock | null {
  const [page] = view.layout.pages;
  if (page === undefined) return null;
  const vendorName = vendor === null ? '' : foldText(nameText(vendor));
  const used = new Set(
    vendor === null
      ? []
      : [vendor.name, ...(vendor.continued ? [vendor.continued] : []), ...vendor.lines].map(({ segment }) => segment),
  );
  let best: { block: PartyBlock; score: number } | null = null;
  for (const segment of view.layout.segments) {
    if (segment.page !== page.number || segment.box.top > page.height * lowest) continue;
    const lines = addressBlock(view, segment, used);
    if (lines === null || (vendorName !== '' && foldText(segment.text).includes(vendorName))) continue;
    if (wrappedName(view, wholeSegment(segment)) !== null) continue;
    const start = salutation.test(segment.text.trim()) ? lines[1] : segment;
    if (start === undefined) continue;
    const addressed = start !== segment && person.test(segment.text.trim());
    const rest = lines.slice(lines.indexOf(start) + 1);
    const continued = addressed ? start : continuedName(view, wholeSegment(start))?.segment;
    const score = scoreOf(segment, start, lines, page.width) + (continued && !addressed ? 0.4 : 0);
    const block = {
      name: addressed ? wholeSegment(segment) : wholeSegment(start),
      ...(continued && { continued: wholeSegment(continued) }),
      lines: rest.filter((line) => line !== continued).map(wholeSegment),
      confidence: Math.min(0.8, 0.35 + 0.4 * score),
    };
    if (best === null || score > best.score + 0.001) best = { block, score };
  }
  return best?.block ?? null;
}

/** A legal form or a form of address speaks for a block, the left half too; a house number as first line against it. */
function scoreOf(first: Segment, name: Segment, lines: readonly Segment[], width: number): number {
  const formal = legalForm.test(name.text) || first !== name ? 0.4 : 0;
  const left = first.box.left < width * 0.45 ? 0.3 : 0;
  const street = /\d/.test(name.text) || addressWord.test(name.text) ? 0.5 : 0;
  const reachable = lines.some(({ text }) => contactLine.test(text)) ? 0.2 : 0;
  return 0.4 + formal + left - street - reachable;
}

/** Lines from `start` down to a postal line; null where these make no address. */
function addressBlock(view: DocumentView, start: Segment, used: ReadonlySet<Segment>): Segment[] | null {
  if (used.has(start) || isNoName(view, start)) return null;
  const lines = [start, ...cellsUnder(view.layout, start, 6)];
  const end = townAt(lines.map(({ text }) => text));
  if (end < fewestLines - 1 || lines.slice(0, end + 1).some((line) => used.has(line) || contactLine.test(line.text)))
    return null;
  return lines;
}

/** Towns as written where codes have six digits, stand last or are not used: "Bengaluru 560001", "Dublin 2". */
const codedTown = /^\p{Lu}[\p{L} .,-]*\s(?:-\s)?\d{5,6}$/u;
const plainTown = /^\p{Lu}[\p{L}.' -]{2,}(?:\s\d{1,2})?$/u;

/** The line with the town: that of a postal code, else what follows a street with its number. -1 where there is none. */
function townAt(texts: readonly string[]): number {
  const coded = texts.findIndex((text) => postalLine.test(text) || codedTown.test(text));
  if (coded >= 0) return coded;
  const street = texts.findIndex((text, at) => at > 0 && /\d/.test(text) && addressWord.test(text));
  return street > 0 && plainTown.test(texts[street + 1] ?? '') ? street + 1 : -1;
}

function isNoName(view: DocumentView, segment: Segment): boolean {
  const label = view.labels.get(segment)?.[0];
  if (label?.from === 0 && label.kind !== 'buyer') return true;
  return (
    segment.tokens.length > 8 ||
    !/\p{L}{2}/u.test(segment.text) ||
    postalLine.test(segment.text) ||
    department.test(segment.text) ||
    /\s[·•|–-]\s/u.test(segment.text)
  );
}

function nameText({ name }: PartyBlock): string {
  return name.segment.tokens
    .slice(name.from, name.to)
    .map(({ text }) => text)
    .join(' ');
}
