import { assertNever } from '../../../../core/vocabulary/assertNever.ts';
import { companyFoot, contactLines } from '../blocks/companyFoot.ts';
import { factList, factRow, factsOf, type Fact } from '../blocks/facts.ts';
import { paymentBlock } from '../blocks/foot.ts';
import { itemTable } from '../blocks/itemTable.ts';
import { holderLine, legalLine } from '../blocks/legalLine.ts';
import { listedParties } from '../blocks/listedParties.ts';
import { keyedParty } from '../blocks/keyedParty.ts';
import {
  addressPieces,
  buyerBlock,
  ibanPieces,
  nameLines,
  vatPieces,
  vendorBlock,
  writeLines,
} from '../blocks/parties.ts';
import { taxTable, totalRows, totalsBlock } from '../blocks/totals.ts';
import type { Draft } from '../Draft.ts';
import type { Piece } from '../Sheet.ts';

const between: Readonly<Record<string, string>> = {
  en: 'dated',
  de: 'vom',
  fr: 'du',
  nl: 'van',
  es: 'de fecha',
  it: 'del',
  pt: 'de',
  pl: 'z dnia',
};

function titleOf(draft: Draft): string {
  return draft.say(draft.contents.type === 'credit note' ? 'creditNote' : 'invoice');
}

/** The title alone, with the number, or with number and date in one line; gives the facts that are left to state. */
function titleLine(draft: Draft, y: number): readonly Fact[] {
  const { vendor, contents, sheet } = draft;
  const form = vendor.choice('office title').weighted({ alone: 4, number: 2, sentence: 3 });
  const [number, date, ...rest] = factsOf(draft);
  const hash = vendor.choice('number word').pick([' ', ' Nr. ', ' No. ', ' ']);
  const numbered: Piece[] = [
    { text: `${titleOf(draft)}${vendor.language === 'de' || vendor.language === 'en' ? hash : ' '}` },
    draft.text(contents.number, 'invoiceNumber'),
  ];
  const dated: Piece[] = [{ text: ` ${between[vendor.language] ?? ''} ` }, draft.date(contents.issueDate, 'issueDate')];
  const content: Readonly<Record<typeof form, readonly Piece[]>> = {
    alone: [{ text: titleOf(draft) }],
    number: numbered,
    sentence: [...numbered, ...dated],
  };
  const size = vendor.size * vendor.choice('office title size').pick([1, 1.2, 1.4, 1.8]);
  sheet.write(draft.left, y, content[form], draft.ink({ size, bold: vendor.choice('office bold').chance(0.75) }));
  if (number === undefined || date === undefined) return rest;
  return form === 'alone' ? [number, date, ...rest] : form === 'number' ? [date, ...rest] : rest;
}

/** Name, street and town in one small line over the address in the window. */
function returnLine(draft: Draft, y: number): void {
  const { vendor, sheet } = draft;
  const joiner = vendor.choice('sender joiner').pick([' · ', ', ', ' - ', ' | ', ' * ', ' – ']);
  const line = [draft.text(vendor.party.name, 'vendor'), { text: joiner }, ...addressPieces(draft, joiner)];
  const size = vendor.size * vendor.choice('return size').between(0.6, 0.8);
  sheet.write(draft.left, y, line, { size });
  if (vendor.choice('return rule').chance(0.3)) sheet.line(draft.left, y + 3, draft.middle - 20, y + 3, 0.4);
}

/** A brand as a picture or in large letters; the company behind it has a name of its own. */
function brand(draft: Draft): void {
  const { vendor, sheet } = draft;
  const habit = vendor.choice('brand');
  const form = habit.weighted({ none: 2, picture: 3, word: 3, slogan: 1 });
  const x = habit.chance(0.7) ? draft.right : draft.left;
  const align = x === draft.right ? 'right' : 'left';
  if (form === 'picture')
    sheet.fill(align === 'right' ? x - 90 : x, 30, align === 'right' ? x : x + 90, 72, vendor.accent);
  if (form !== 'word' && form !== 'slogan') return;
  const [word = ''] = vendor.party.name.replace(/^(?:Dr|Dipl|Ets|Le|The|Au)\S*\s/u, '').split(' ');
  sheet.write(x, 58, habit.chance(0.5) ? word.toUpperCase() : word, {
    size: vendor.size * habit.between(1.8, 3),
    bold: true,
    align,
    colour: vendor.accent,
  });
  if (form === 'slogan') sheet.write(x, 72, habit.pick(vendor.wording.nameTrade), { size: vendor.size * 0.85, align });
}

interface Head {
  readonly y: number;
  readonly foot: 'named' | 'unnamed' | 'bank' | 'none';
}

/** The sender in small print over the window, perhaps a brand; the rest at the foot. */
function windowed(draft: Draft, sender: boolean): Head {
  const { vendor } = draft;
  brand(draft);
  if (sender) returnLine(draft, 124);
  const right = draft.size.width * vendor.choice('facts at').between(0.54, 0.64);
  const aside = vendor.choice('facts aside').chance(0.6);
  const buyerEnd = buyerBlock(draft, draft.left, 146, 'left', false);
  const titleAt = Math.max(buyerEnd, aside ? 240 : 0) + draft.step * 2;
  const facts = titleLine(draft, titleAt);
  if (aside) {
    const contact = vendor.choice('contact aside').chance(0.35);
    const from = contact
      ? writeLines(draft, right, 130, contactLines(draft), draft.ink({ size: vendor.size * 0.85 })) + 8
      : 146;
    const end = factList(draft, facts, right, from, draft.right - right);
    return { y: Math.max(titleAt, end) + draft.step * 2, foot: 'named' };
  }
  const end = vendor.choice('facts in row').chance(0.5)
    ? factRow(draft, facts, draft.left, titleAt + draft.step * 2, draft.right - draft.left, false)
    : factList(draft, facts, draft.left, titleAt + draft.step * 1.8, 250);
  return { y: end + draft.step, foot: 'named' };
}

/** Who sells and who buys as plain lines, neither labelled, one over the other or side by side. */
function plain(draft: Draft): Head {
  const { vendor } = draft;
  const habit = vendor.choice('plain');
  const form = habit.weighted({ vendorOver: 3, buyerOver: 2, beside: 2, besideSwapped: 2, staggered: 3 });
  const top = draft.margin + vendor.size * 2;
  const half = draft.middle + habit.between(10, 60);
  const large = habit.chance(0.4) ? habit.between(1.1, 1.5) : 1;
  const sellerAt = (x: number, y: number): number => {
    const end = vendorBlock(draft, x, y, 'left', { nameSize: vendor.size * large, withIds: habit.chance(0.3) });
    return habit.chance(0.6) ? writeLines(draft, x, end, contactLines(draft), draft.ink()) : end;
  };
  const buyerAt = (x: number, y: number): number => buyerBlock(draft, x, y, 'left', habit.chance(0.15));
  let end = 0;
  if (form === 'vendorOver') end = buyerAt(draft.left, sellerAt(draft.left, top) + draft.step * 1.6);
  if (form === 'buyerOver') end = sellerAt(half, buyerAt(draft.left, top + draft.step * 3) - draft.step * 2);
  if (form === 'beside') end = Math.max(sellerAt(draft.left, top), buyerAt(half, top));
  // As French envelopes have it: the window is at the right, a little lower than the letterhead.
  if (form === 'staggered')
    end = Math.max(sellerAt(draft.left, top), buyerAt(half, top + draft.step * habit.between(3, 8)));
  if (form === 'besideSwapped') end = Math.max(buyerAt(draft.left, top), sellerAt(half, top));
  const titleAt = end + draft.step * 1.8;
  const facts = titleLine(draft, titleAt);
  const factsEnd = habit.chance(0.4)
    ? factRow(draft, facts, draft.left, titleAt + draft.step * 2, draft.right - draft.left, habit.chance(0.4))
    : factList(draft, facts, draft.left, titleAt + draft.step * 1.8, 250);
  return { y: factsEnd + draft.step, foot: habit.pick(['none', 'bank', 'named']) };
}

/** Boxes of keys and values, as viewers of electronic invoices print them. */
function visualised(draft: Draft): Head {
  const { vendor, contents } = draft;
  const habit = vendor.choice('visualised');
  const top = draft.margin + vendor.size * 2;
  const width = (draft.right - draft.left) / 2;
  if (habit.chance(0.5)) {
    const facts = titleLine(draft, top);
    const listed = factList(draft, facts, draft.left, top + draft.step * 1.8, 270);
    return { y: listedParties(draft, listed + draft.step), foot: 'bank' };
  }
  const swapped = habit.chance(0.4);
  const titleFirst = habit.chance(0.6);
  const zone = titleFirst ? top + draft.step * 3 : top;
  const ends = [
    keyedParty(draft, vendor.party, 'seller', { x: (swapped ? draft.left + width : draft.left) + 4, y: zone, width }),
    keyedParty(draft, contents.buyer, 'buyer', { x: (swapped ? draft.left : draft.left + width) + 4, y: zone, width }),
  ];
  const end = Math.max(...ends);
  const facts = titleLine(draft, titleFirst ? top : end + draft.step);
  const at = factList(draft, facts, draft.left, end + draft.step * (titleFirst ? 1 : 3), 270);
  return { y: at + draft.step, foot: 'bank' };
}

/** The vendor's letterhead in one line or a column at the right edge, all details in it, the buyer in the window. */
function sidebar(draft: Draft): Head {
  const { vendor } = draft;
  const x = draft.size.width * vendor.choice('sidebar').between(0.62, 0.7);
  const named = vendor.choice('sidebar named').chance(0.7);
  const small = draft.ink({ size: vendor.size * 0.85 });
  let at = draft.margin + vendor.size * 2;
  const whole = vendor.party.address.join(', ');
  const key = `address ${draft.sheet.strokes.length}`;
  const lines: (readonly Piece[])[] = [
    ...(named ? nameLines(draft, vendor.party, 'vendor') : []),
    ...vendor.party.address.map((line) => [draft.text(line, 'address', whole, key)]),
    ...contactLines(draft),
    vatPieces(draft),
    ...(vendor.choice('bank aside').chance(0.4) ? [ibanPieces(draft)] : []),
  ];
  at = writeLines(draft, x, at, lines, { ...small, room: draft.right - x });
  if (!named) returnLine(draft, 124);
  const buyerEnd = buyerBlock(draft, draft.left, 146, 'left', vendor.choice('buyer label').chance(0.25));
  const titleAt = Math.max(buyerEnd, at) + draft.step * 2;
  const facts = titleLine(draft, titleAt);
  const end = factList(draft, facts, draft.left, titleAt + draft.step * 1.8, 250);
  return { y: end + draft.step, foot: named ? 'bank' : 'unnamed' };
}

function drawHead(draft: Draft): Head {
  const form = draft.vendor
    .choice('office head')
    .weighted({ windowed: 4, footOnly: 1.5, plain: 4, visualised: 3, sidebar: 2 });
  switch (form) {
    case 'windowed':
      return windowed(draft, true);
    case 'footOnly':
      return windowed(draft, false);
    case 'plain':
      return plain(draft);
    case 'visualised':
      return visualised(draft);
    case 'sidebar':
      return sidebar(draft);
    default:
      return assertNever(form);
  }
}

function drawFoot(draft: Draft, foot: Head['foot']): void {
  switch (foot) {
    case 'named':
      return draft.vendor.choice('foot in sentences').chance(0.3) ? legalLine(draft) : companyFoot(draft, true);
    case 'unnamed':
      return companyFoot(draft, false);
    case 'bank':
    case 'none':
      return undefined;
    default:
      return assertNever(foot);
  }
}

/** What offices and tradespeople send: the sender in small print or at the foot alone, few labels, many numbers. */
export function drawOffice(draft: Draft): void {
  const { vendor, size } = draft;
  const head = drawHead(draft);
  const bottom = size.height - (head.foot === 'named' || head.foot === 'unnamed' ? 96 : draft.margin + 10);
  let at = itemTable(draft, head.y + draft.step, bottom) + draft.step * 0.8;
  const rows = totalRows(draft);
  if (at + rows.length * draft.step * 1.35 + draft.step * 7 > bottom) {
    drawFoot(draft, head.foot);
    draft.sheet.addPage(size);
    at = draft.margin + vendor.size * 3;
  }
  at = totalsBlock(draft, rows, at) + draft.step;
  if (vendor.choice('office tax table').chance(0.25)) at = taxTable(draft, at) + draft.step;
  at = paymentBlock(
    draft,
    at,
    head.foot === 'bank' || (head.foot === 'none' && vendor.choice('bank below').chance(0.7)),
  );
  if (vendor.choice('holder below').chance(0.15)) holderLine(draft, at);
  drawFoot(draft, head.foot);
}
