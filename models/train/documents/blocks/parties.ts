import type { Draft } from '../Draft.ts';
import type { Party } from '../Party.ts';
import type { Ink, Piece } from '../Sheet.ts';
import { spaced } from '../identifiers.ts';

/** The vendor's address in one line, e.g. under a heading or in a footer. */
export function addressPieces(draft: Draft, joiner: string): Piece[] {
  const { address } = draft.vendor.party;
  const whole = address.join(', ');
  return address.flatMap((line, index) => {
    const piece = draft.text(line, 'address', whole, `address ${draft.sheet.strokes.length}`);
    return index === 0 ? [piece] : [{ text: joiner }, piece];
  });
}

export function vatPieces(draft: Draft): Piece[] {
  const { vatId } = draft.vendor.party;
  if (vatId === null) return [];
  const id = draft.text(vatId.printed, 'vendorVatId', vatId.value);
  return [{ text: `${draft.vendor.label('vatId')} ` }, id, { text: vatId.after ?? '' }];
}

export function ibanPieces(draft: Draft): Piece[] {
  const { iban } = draft.vendor.party;
  if (iban === null) return [];
  const printed = draft.vendor.choice('iban grouped').chance(0.75) ? spaced(iban) : iban;
  return [{ text: `${draft.vendor.label('iban')} ` }, draft.text(printed, 'iban', iban)];
}

export function bicPieces(draft: Draft): Piece[] {
  const { bic } = draft.vendor.party;
  return bic === null ? [] : [{ text: `${draft.vendor.label('bic')} ` }, draft.text(bic, 'bic')];
}

/** Register, phone, site: what else a company prints about itself. */
export function otherPieces(draft: Draft): Piece[][] {
  const { party } = draft.vendor;
  const ids = party.otherIds.map(([label, value]) => [{ text: `${label}${draft.vendor.colon} ${value}` }]);
  const phone = [{ text: `${draft.vendor.label('phone')} ${party.phone}` }];
  const site = [{ text: party.website }];
  return draft.vendor
    .choice('other ids')
    .shuffle([...ids, phone, site])
    .slice(0, draft.vendor.choice('other count').int(0, 4));
}

type Align = NonNullable<Ink['align']>;

/** Lines one under the other from baseline `y`; gives the next free baseline. */
export function writeLines(draft: Draft, x: number, y: number, lines: readonly (readonly Piece[])[], ink: Ink): number {
  let at = y;
  for (const line of lines) {
    if (line.length === 0) continue;
    draft.sheet.write(x, at, line, ink);
    at += Math.max(draft.step, ink.size * 1.2);
  }
  return at;
}

/**
 * A party's name in one line or, on some vendors' forms, a company's in two, as one that does not fit an address field is: broken
 * before any word but the first, or before its legal form.
 */
export function nameLines(draft: Draft, { name, country }: Party, field: 'vendor' | 'buyer'): Piece[][] {
  const lower = name.toLowerCase();
  const forms = country.legalForms.filter((form) => form !== '' && lower.endsWith(` ${form.toLowerCase()}`));
  const form = forms.toSorted((a, b) => b.length - a.length)[0];
  const habit = draft.vendor.choice(`lines of ${field}`);
  if (form === undefined || !habit.chance(0.3)) return [[draft.text(name, field)]];
  const words = name.slice(0, -form.length).trim().split(' ');
  const at = words.length < 2 || habit.chance(0.15) ? words.length : habit.int(1, words.length - 1);
  const key = `name ${draft.sheet.strokes.length}`;
  const first = words.slice(0, at).join(' ');
  return [first, name.slice(first.length + 1)].map((part) => [draft.text(part, field, name, key)]);
}

/** Name and address of the vendor, perhaps with its identifiers. */
export function vendorBlock(
  draft: Draft,
  x: number,
  y: number,
  align: Align,
  options: { nameSize: number; withIds: boolean; withAddress?: boolean },
): number {
  const { party, accent } = draft.vendor;
  const ink = draft.ink({ align });
  const large = { ...ink, size: options.nameSize, bold: true, colour: accent };
  let at = writeLines(draft, x, y, nameLines(draft, party, 'vendor'), large);
  const whole = party.address.join(', ');
  const key = `address ${draft.sheet.strokes.length}`;
  if (options.withAddress !== false) {
    at = writeLines(
      draft,
      x,
      at,
      party.address.map((line) => [draft.text(line, 'address', whole, key)]),
      ink,
    );
  }
  if (options.withIds) at = writeLines(draft, x, at, [vatPieces(draft), ...otherPieces(draft)], ink);
  return at;
}

/** The buyer as a block of lines, with its label where the vendor prints one. */
export function buyerBlock(draft: Draft, x: number, y: number, align: Align, labelled: boolean): number {
  const { buyer, vendor } = { buyer: draft.contents.buyer, vendor: draft.vendor };
  const ink = draft.ink({ align });
  let at = y;
  if (labelled) {
    const bold = vendor.choice('buyer label bold').chance(0.6);
    draft.sheet.write(x, at, [draft.label('billTo')], { ...ink, bold });
    at += draft.step * 1.1;
  }
  const attention = draft.random.chance(0.2) ? [{ text: draft.random.pick(vendor.wording.attention) }] : [];
  const isFirst = draft.random.chance(0.2);
  const name = nameLines(draft, buyer, 'buyer');
  const address = buyer.address.map((line): Piece[] => [{ text: line }]);
  const id = buyer.vatId;
  const showsId = id !== null && vendor.choice('buyer id').chance(0.45);
  const idLine = showsId
    ? [{ text: `${vendor.label('vatId')} ` }, draft.text(id.printed, 'buyerVatId', id.value), { text: id.after ?? '' }]
    : [];
  const lines = isFirst ? [attention, ...name, ...address, idLine] : [...name, attention, ...address, idLine];
  return writeLines(draft, x, at, lines, { ...ink, bold: false });
}

/** Somebody else's address, to be told apart from buyer and vendor. */
export function shipToBlock(draft: Draft, x: number, y: number, party: Party): number {
  draft.sheet.write(x, y, [draft.label('shipTo')], draft.ink({ bold: true }));
  return writeLines(
    draft,
    x,
    y + draft.step,
    [party.name, ...party.address].map((text) => [{ text }]),
    draft.ink(),
  );
}
