import type { Draft } from '../Draft.ts';
import type { Piece } from '../Sheet.ts';
import { directorHeading, personName } from '../tradingNames.ts';
import { bicPieces, ibanPieces, otherPieces, vatPieces } from './parties.ts';

type Lines = readonly (readonly Piece[])[];

function mailOf(draft: Draft): string {
  return `${draft.vendor.choice('mail box').pick(['info', 'mail', 'office', 'kontakt', 'contact'])}@${draft.vendor.party.website.replace(/^www\./, '')}`;
}

/** Phone, fax, mail and site, as letterheads and footers print them. */
export function contactLines(draft: Draft): Lines {
  const { vendor } = draft;
  const { party } = vendor;
  return [
    [{ text: `${vendor.label('phone')} ${party.phone}` }],
    [{ text: `${vendor.label('email')} ${mailOf(draft)}` }],
    [{ text: party.website }],
  ];
}

function registerLines(draft: Draft): Lines {
  const { vendor } = draft;
  const head = directorHeading(vendor.language);
  const who = `${head}${vendor.colon} ${personName(vendor.language, vendor.choice('director'))}`;
  const seat = vendor.party.address.at(-1)?.replace(/^[^\p{L}]*/u, '') ?? '';
  const court = vendor.choice('register').chance(0.5)
    ? [
        [
          {
            text: `${vendor.say('register')} ${vendor.choice('register no').digits(5)}${seat === '' ? '' : `, ${seat}`}`,
          },
        ],
      ]
    : [];
  return [[{ text: who }], ...court, vatPieces(draft), ...otherPieces(draft).slice(0, 1)];
}

/**
 * The foot of a business letter in three or four columns: who and where, how to reach them, the bank, who leads the
 * company and where it is registered. Without `isNamed` the name is not among them.
 */
export function companyFoot(draft: Draft, isNamed: boolean): void {
  const { vendor, sheet } = draft;
  const { party } = vendor;
  const size = Math.max(5.5, vendor.size * vendor.choice('foot size').between(0.68, 0.85));
  const key = `address ${sheet.strokes.length}`;
  const whole = party.address.join(', ');
  const address = party.address.map((line) => [draft.text(line, 'address', whole, key)]);
  const bank: Lines = party.iban === null ? [] : [[{ text: party.bank }], ibanPieces(draft), bicPieces(draft)];
  const columns = [
    isNamed ? [[draft.text(party.name, 'vendor')], ...address] : address,
    contactLines(draft),
    bank,
    registerLines(draft),
  ].map((column) => column.filter(({ length }) => length > 0));
  const shown = vendor
    .choice('foot columns')
    .pick([columns, columns, [columns[0] ?? [], columns[3] ?? [], columns[2] ?? []]])
    .filter(({ length }) => length > 0);
  const width = (draft.right - draft.left) / shown.length;
  const top = draft.size.height - 62;
  if (vendor.choice('foot rule').chance(0.6)) sheet.line(draft.left, top - size - 3, draft.right, top - size - 3);
  for (const [index, column] of shown.entries()) {
    for (const [row, line] of column.entries())
      sheet.write(draft.left + index * width, top + row * size * 1.25, line, { size, room: width - 6 });
  }
}
