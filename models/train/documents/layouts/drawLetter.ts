import { assertNever } from '../../../../core/vocabulary/assertNever.ts';
import type { Draft } from '../Draft.ts';
import { factList, factRow, factSentence, factsOf, type Fact } from '../blocks/facts.ts';
import { pageFoot, paymentBlock, type FootForm } from '../blocks/foot.ts';
import { itemTable } from '../blocks/itemTable.ts';
import { addressPieces, buyerBlock, shipToBlock, vatPieces, vendorBlock, writeLines } from '../blocks/parties.ts';
import { taxTable, totalRows, totalsBlock } from '../blocks/totals.ts';
import { makeParty } from '../Party.ts';
import type { Term } from '../Wording.ts';

/** What a letter is made of besides its head; papers that are no invoice leave parts out. */
export interface LetterParts {
  readonly title: Term;
  readonly facts: readonly Fact[];
  readonly withPrices: boolean;
  readonly withTotals: boolean;
}

interface Head {
  /** Where the body begins. */
  readonly y: number;
  readonly footNeedsVendor: boolean;
}

function title(draft: Draft, parts: LetterParts, x: number, y: number, align: 'left' | 'right' | 'centre'): void {
  const { vendor } = draft;
  const size = vendor.size * vendor.choice('title size').pick([1.2, 1.5, 1.8, 2.2, 2.6]);
  draft.sheet.write(x, y, vendor.say(parts.title), {
    size,
    bold: vendor.choice('title bold').chance(0.8),
    colour: vendor.accent,
    align,
  });
}

/** A mark beside the name, as logos are: shapes only, it carries no text. */
function logo(draft: Draft, x: number, y: number): void {
  const form = draft.vendor.choice('logo').weighted({ none: 3, square: 1, oval: 1, bars: 1 });
  const colour = draft.vendor.choice('logo colour').pick(['#2b6cb0', '#9b2c2c', '#276749', '#b7791f', '#4a5568']);
  if (form === 'square') draft.sheet.fill(x, y, x + 34, y + 34, colour);
  if (form === 'oval') draft.sheet.oval(x, y, x + 40, y + 30, colour);
  if (form === 'bars')
    for (let bar = 0; bar < 3; bar += 1) draft.sheet.fill(x + bar * 12, y + bar * 6, x + bar * 12 + 8, y + 34, colour);
}

function facts(draft: Draft, given: readonly Fact[], x: number, y: number, width: number): number {
  const form = draft.vendor.choice('facts form').weighted({ list: 6, sentence: 1.2 });
  return form === 'list' ? factList(draft, given, x, y, width) : factSentence(draft, given, x, y);
}

/** Vendor left on top, facts on the right, buyer in the window. */
function letterhead(draft: Draft, parts: LetterParts, mirrored: boolean): Head {
  const { vendor } = draft;
  const nameSize = vendor.size * vendor.choice('name size').between(1.2, 2.2);
  const withIds = vendor.choice('ids on top').chance(0.4);
  logo(draft, mirrored ? draft.left : draft.right - 48, 34);
  const top = draft.margin + nameSize;
  const underVendor = vendorBlock(draft, mirrored ? draft.right : draft.left, top, mirrored ? 'right' : 'left', {
    nameSize,
    withIds,
  });
  const half = draft.middle + 10;
  const zone = Math.max(underVendor + draft.step, 138);
  const titleFirst = vendor.choice('title place').weighted({ aside: 4, below: 3 });
  const buyerEnd = buyerBlock(draft, draft.left, zone, 'left', vendor.choice('buyer label').chance(0.55));
  if (titleFirst === 'aside') {
    title(draft, parts, draft.right, zone, 'right');
    const factsEnd = facts(draft, parts.facts, half, zone + draft.step * 2.2, draft.right - half);
    return { y: Math.max(buyerEnd, factsEnd) + draft.step * 1.6, footNeedsVendor: false };
  }
  title(draft, parts, draft.left, buyerEnd + draft.step * 2, 'left');
  const at = buyerEnd + draft.step * 4;
  const end = vendor.choice('facts under title').chance(0.5)
    ? facts(draft, parts.facts, draft.left, at, 230)
    : factRow(draft, parts.facts, draft.left, at, draft.right - draft.left, vendor.choice('boxed').chance(0.35));
  return { y: end + draft.step, footNeedsVendor: false };
}

/** The vendor's name in the middle with its address in a line under it. */
function centred(draft: Draft, parts: LetterParts): Head {
  const { vendor } = draft;
  const nameSize = vendor.size * vendor.choice('name size').between(1.5, 2.4);
  let at = draft.margin + nameSize;
  draft.sheet.write(draft.middle, at, [draft.text(vendor.party.name, 'vendor')], {
    size: nameSize,
    bold: true,
    align: 'centre',
    colour: vendor.accent,
  });
  at = writeLines(
    draft,
    draft.middle,
    at + draft.step * 1.2,
    [addressPieces(draft, vendor.choice('address joiner').pick([', ', ' · ', ' - '])), vatPieces(draft)],
    draft.ink({ align: 'centre', size: vendor.size * 0.9 }),
  );
  title(draft, parts, draft.middle, at + draft.step * 1.6, 'centre');
  const zone = at + draft.step * 4;
  const half = draft.middle + 10;
  const buyerEnd = buyerBlock(draft, draft.left, zone, 'left', vendor.choice('buyer label').chance(0.8));
  const factsEnd = facts(draft, parts.facts, half, zone, draft.right - half);
  return { y: Math.max(buyerEnd, factsEnd) + draft.step * 1.6, footNeedsVendor: false };
}

/** DIN 5008: the sender in one small line over the window, facts in a column on the right. */
function window(draft: Draft, parts: LetterParts): Head {
  const { vendor } = draft;
  const named = vendor.choice('window name').chance(0.6);
  const nameSize = vendor.size * vendor.choice('name size').between(1.4, 2.4);
  if (named)
    draft.sheet.write(draft.right, draft.margin + nameSize, [draft.text(vendor.party.name, 'vendor')], {
      size: nameSize,
      bold: true,
      align: 'right',
      colour: vendor.accent,
    });
  const joiner = vendor.choice('sender joiner').pick([' · ', ', ', ' - ', ' | ']);
  draft.sheet.write(
    draft.left,
    132,
    [draft.text(vendor.party.name, 'vendor'), { text: joiner }, ...addressPieces(draft, joiner)],
    { size: vendor.size * 0.7 },
  );
  const buyerEnd = buyerBlock(draft, draft.left, 150, 'left', false);
  const from = draft.size.width * 0.6;
  const factsEnd = factList(draft, parts.facts, from, 150, draft.right - from);
  const at = Math.max(buyerEnd, factsEnd, 240) + draft.step;
  title(draft, parts, draft.left, at, 'left');
  return { y: at + draft.step * 2.4, footNeedsVendor: true };
}

/** The title on top, then vendor and buyer side by side with their labels. */
function columns(draft: Draft, parts: LetterParts): Head {
  const { vendor } = draft;
  const side = vendor.choice('title side').pick(['left', 'centre', 'right'] as const);
  const x = side === 'left' ? draft.left : side === 'centre' ? draft.middle : draft.right;
  let at = draft.margin + vendor.size * 2.4;
  title(draft, parts, x, at, side);
  at += draft.step * 2;
  const factsFirst = vendor.choice('facts first').chance(0.5);
  if (factsFirst)
    at =
      factRow(draft, parts.facts, draft.left, at, draft.right - draft.left, vendor.choice('boxed').chance(0.4)) +
      draft.step;
  const swapped = vendor.choice('buyer left').chance(0.3);
  const half = draft.middle + 8;
  const [vendorX, buyerX] = swapped ? [half, draft.left] : [draft.left, half];
  draft.sheet.write(vendorX, at, [draft.label('seller')], draft.ink({ bold: true }));
  const vendorEnd = vendorBlock(draft, vendorX, at + draft.step * 1.1, 'left', {
    nameSize: vendor.size,
    withIds: true,
  });
  const buyerEnd = buyerBlock(draft, buyerX, at, 'left', true);
  at = Math.max(vendorEnd, buyerEnd) + draft.step;
  if (!factsFirst) at = factList(draft, parts.facts, draft.left, at, 240) + draft.step * 0.6;
  return { y: at + draft.step * 0.6, footNeedsVendor: false };
}

/** The name as a logo; the address only at the foot of the page. */
function logoOnly(draft: Draft, parts: LetterParts): Head {
  const { vendor } = draft;
  const nameSize = vendor.size * vendor.choice('name size').between(1.8, 3);
  const place = vendor.choice('logo place').pick(['left', 'right', 'centre'] as const);
  const x = place === 'left' ? draft.left : place === 'right' ? draft.right : draft.middle;
  const isNamed = vendor.choice('logo named').chance(0.75);
  if (isNamed)
    draft.sheet.write(x, draft.margin + nameSize, [draft.text(vendor.party.name, 'vendor')], {
      size: nameSize,
      bold: true,
      align: place,
      colour: vendor.accent,
    });
  else logo(draft, draft.left, draft.margin);
  const zone = draft.margin + nameSize + draft.step * 4;
  const swapped = vendor.choice('buyer right').chance(0.35);
  const half = draft.middle + 20;
  const buyerEnd = buyerBlock(
    draft,
    swapped ? half : draft.left,
    zone,
    'left',
    vendor.choice('buyer label').chance(0.6),
  );
  const factsEnd = facts(draft, parts.facts, swapped ? draft.left : half, zone, draft.right - half);
  const at = Math.max(buyerEnd, factsEnd) + draft.step * 1.6;
  title(draft, parts, draft.left, at, 'left');
  return { y: at + draft.step * 2.2, footNeedsVendor: true };
}

function drawHead(draft: Draft, parts: LetterParts): Head {
  const form = draft.vendor
    .choice('head')
    .weighted({ letterhead: 3, mirrored: 2, centred: 2, window: 2, columns: 3, logoOnly: 2 });
  switch (form) {
    case 'letterhead':
      return letterhead(draft, parts, false);
    case 'mirrored':
      return letterhead(draft, parts, true);
    case 'centred':
      return centred(draft, parts);
    case 'window':
      return window(draft, parts);
    case 'columns':
      return columns(draft, parts);
    case 'logoOnly':
      return logoOnly(draft, parts);
    default:
      return assertNever(form);
  }
}

/** A business letter with head, table, totals and foot. */
export function drawLetter(draft: Draft, parts: LetterParts): void {
  const { vendor, size } = draft;
  const head = drawHead(draft, parts);
  const habit = vendor.choice('letter');
  const footForm: FootForm = head.footNeedsVendor
    ? habit.pick(['columns', 'centred', 'line'])
    : habit.weighted({ none: 3, columns: 3, centred: 2, line: 1 });
  const bankInFoot = footForm !== 'none' && habit.chance(0.5);
  let at = head.y;
  if (habit.chance(0.1))
    at = shipToBlock(draft, draft.left, at, makeParty(vendor.wording, vendor.country, draft.random)) + draft.step;
  if (habit.chance(0.2))
    at =
      writeLines(
        draft,
        draft.left,
        at,
        draft.wrap(fillProse(draft), draft.right - draft.left, draft.ink()).map((text) => [{ text }]),
        draft.ink(),
      ) + draft.step;
  const bottom = size.height - (footForm === 'none' ? draft.margin : 92);
  at = itemTable(draft, at, bottom, parts.withPrices) + draft.step * 0.8;
  const rows = parts.withTotals ? totalRows(draft) : [];
  const need = rows.length * draft.step * 1.35 + draft.step * 6;
  if (at + need > bottom) {
    draft.sheet.addPage(size);
    at = draft.margin + vendor.size * 3;
  }
  if (parts.withTotals) {
    const tableFirst = vendor.choice('tax table').chance(0.15);
    if (tableFirst && vendor.choice('tax table before').chance(0.5)) at = taxTable(draft, at) + draft.step;
    at = totalsBlock(draft, rows, at) + draft.step;
    if (tableFirst && !vendor.choice('tax table before').chance(0.5)) at = taxTable(draft, at) + draft.step;
  }
  paymentBlock(draft, at, !bankInFoot && parts.withTotals);
  pageFoot(draft, footForm, bankInFoot);
}

export function fillProse(draft: Draft): string {
  const { vendor, random, contents } = draft;
  return random
    .pick(vendor.wording.prose)
    .replace('{days}', String(random.pick([14, 30, 60])))
    .replace('{date}', vendor.date(contents.orderDate))
    .replace('{amount}', vendor.money(contents.sums.lineSum));
}

/** An invoice or credit note as a letter. */
export function drawInvoiceLetter(draft: Draft): void {
  const isCredit = draft.contents.type === 'credit note';
  drawLetter(draft, {
    title: isCredit ? 'creditNote' : 'invoice',
    facts: factsOf(draft),
    withPrices: true,
    withTotals: true,
  });
}
