import type { Draft } from '../Draft.ts';
import type { Party } from '../Party.ts';
import type { LanguageCode } from '../Country.ts';
import type { Piece } from '../Sheet.ts';

/** What viewers of electronic invoices call the lines of a party: name, street, postal code, town, country. */
export const partyKeys: Readonly<Record<LanguageCode, readonly [string, string, string, string]>> = {
  en: ['Name', 'Street', 'City', 'Country'],
  de: ['Name', 'Straße', 'PLZ / Ort', 'Land'],
  fr: ['Nom', 'Rue', 'Code postal et ville', 'Pays'],
  nl: ['Naam', 'Straat', 'Plaats', 'Land'],
  es: ['Nombre', 'Calle', 'Población', 'País'],
  it: ['Denominazione', 'Indirizzo', 'Comune', 'Nazione'],
  pt: ['Nome', 'Rua', 'Localidade', 'País'],
  pl: ['Nazwa', 'Ulica', 'Miejscowość', 'Kraj'],
};

/** Party as "Key: value" rows in a box under its heading, as visualisations of XML print them. Gives the next baseline. */
export function keyedParty(
  draft: Draft,
  party: Party,
  role: 'seller' | 'buyer',
  at: { x: number; y: number; width: number },
): number {
  const { vendor, sheet } = draft;
  const [name, street, town, country] = partyKeys[vendor.language];
  const field = role === 'seller' ? 'vendor' : 'buyer';
  const idField = role === 'seller' ? 'vendorVatId' : 'buyerVatId';
  const id: (readonly [string, readonly Piece[]])[] =
    party.vatId === null
      ? []
      : [
          [
            vendor.say('vatId'),
            [draft.text(party.vatId.printed, idField, party.vatId.value), { text: party.vatId.after ?? '' }],
          ],
        ];
  const whole = party.address.join(', ');
  const key = `address ${sheet.strokes.length}`;
  const place = (text: string): Piece => (role === 'seller' ? draft.text(text, 'address', whole, key) : { text });
  const [first = '', ...others] = party.address;
  const rows: (readonly [string, readonly Piece[]])[] = [
    [name, [draft.text(party.name, field)]],
    [street, [place(first)]],
    ...others.map((line, index) => [index === 0 ? town : country, [place(line)]] as const),
    ...id,
  ];
  sheet.write(at.x, at.y, vendor.say(role === 'seller' ? 'seller' : 'billTo'), draft.ink({ bold: true }));
  const widest = Math.max(...rows.map(([label]) => sheet.widthOf(`${label}:`, draft.ink())));
  let y = at.y + draft.step * 1.2;
  for (const [label, value] of rows) {
    sheet.write(at.x, y, `${label}:`, draft.ink());
    sheet.write(at.x + widest + 8, y, value, draft.ink({ room: at.width - widest - 26 }));
    y += draft.step;
  }
  sheet.frame(at.x - 4, at.y - vendor.size - 4, at.x + at.width - 8, y - draft.step + 5);
  return y + draft.step * 0.6;
}
