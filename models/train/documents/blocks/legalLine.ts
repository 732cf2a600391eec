import type { LanguageCode } from '../Country.ts';
import type { Draft } from '../Draft.ts';
import type { Piece } from '../Sheet.ts';
import { directorHeading, personName } from '../tradingNames.ts';
import { addressPieces, ibanPieces, vatPieces } from './parties.ts';

const split = (text: string): string[] => text.split('|');

/** Whose the account is, as means of payment say it. */
const holders: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: split('Account name|Account holder|Beneficiary|Make cheques payable to|Please pay to|Payee'),
  de: split('Kontoinhaber|Empfänger|Zahlungsempfänger|Bitte überweisen Sie an'),
  fr: split('Titulaire du compte|Bénéficiaire|Chèque à l’ordre de|À l’ordre de'),
  nl: split('Ten name van|t.n.v.|Begunstigde'),
  es: split('Titular|Beneficiario|Titular de la cuenta'),
  it: split('Intestatario conto|Beneficiario|Conto intestato a'),
  pt: split('Titular da conta|Beneficiário|Titular'),
  pl: split('Właściciel rachunku|Odbiorca przelewu|Posiadacz rachunku'),
};

/** A foot in sentences instead of columns: company, capital or seat, register. {seat} and {no} are filled in. */
const registers: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: split(
    'registered in England and Wales no. {no}|Registered office: {seat}. Company no. {no}|a company incorporated in {seat}',
  ),
  de: split(
    'Sitz der Gesellschaft: {seat}, HRB {no}|Amtsgericht {seat} HRB {no}|eingetragen im Handelsregister {seat} unter HRB {no}',
  ),
  fr: split(
    'au capital de 10 000 € - RCS {seat} {no}|SIRET {no} - RCS {seat}|capital social 7 500 euros, R.C.S. {seat} B {no}',
  ),
  nl: split('ingeschreven bij de KvK te {seat} onder nummer {no}|KvK {seat} {no}'),
  es: split('inscrita en el Registro Mercantil de {seat}, tomo {no}, folio 12|Reg. Merc. {seat}, hoja {no}'),
  it: split('capitale sociale € 10.000 i.v. - REA {seat} {no}|iscritta al Registro Imprese di {seat} n. {no}'),
  pt: split('capital social 5.000 € - matriculada na CRC de {seat} sob o n.º {no}|C.R.C. {seat} {no}'),
  pl: split('Sąd Rejonowy w {seat}, KRS {no}|KRS {no}, kapitał zakładowy 50 000 zł'),
};

/** Of a house whose name is not the company's: its legal form follows in the sentence. */
const formsFirst: Readonly<Partial<Record<LanguageCode, string>>> = {
  fr: 'SARL au capital de 8 000 € - RCS {seat} {no}',
  es: 'S.L. inscrita en el Registro Mercantil de {seat}, hoja {no}',
  it: 'S.r.l. capitale sociale € 10.000 i.v. - REA {seat} {no}',
};

/** "Account holder: Company"; gives the next free baseline. */
export function holderLine(draft: Draft, y: number): number {
  const { vendor, sheet } = draft;
  const label = vendor.choice('holder').pick(holders[vendor.language]);
  sheet.write(
    draft.left,
    y,
    [{ text: `${label}${vendor.colon} ` }, draft.text(vendor.party.name, 'vendor')],
    draft.ink(),
  );
  return y + draft.step;
}

/** One or two lines of small print at the foot that name the company with its register, ids and account. */
export function legalLine(draft: Draft): void {
  const { vendor, sheet } = draft;
  const { party, language } = vendor;
  const habit = vendor.choice('legal line');
  const joiner = habit.pick([' · ', ' | ', ' – ', ', ', ' * ']);
  const seat = party.address.at(-1)?.replace(/^[^\p{L}]*/u, '') ?? '';
  const stated = habit.pick(registers[language]);
  const isHouse = !party.country.legalForms.some((form) => form !== '' && party.name.endsWith(form));
  const register = (isHouse ? (formsFirst[language] ?? stated) : stated)
    .replace('{seat}', seat)
    .replace('{no}', habit.digits(6));
  const leader = `${directorHeading(language)}${vendor.colon} ${personName(language, habit)}`;
  const parts: readonly (readonly Piece[])[] = [
    [draft.text(party.name, 'vendor'), { text: habit.chance(0.5) ? joiner : ' ' }, { text: register }],
    addressPieces(draft, joiner),
    vatPieces(draft),
    habit.chance(0.4) ? [{ text: leader }] : [],
    habit.chance(0.4) ? ibanPieces(draft) : [],
  ].filter(({ length }) => length > 0);
  const size = Math.max(5.5, vendor.size * habit.between(0.65, 0.85));
  const centred = habit.chance(0.7);
  const joined = (some: typeof parts): Piece[] =>
    some.flatMap((part, index) => (index === 0 ? [...part] : [{ text: joiner }, ...part]));
  const lines = [joined(parts.slice(0, 2)), joined(parts.slice(2))].filter(({ length }) => length > 0);
  for (const [index, line] of lines.entries())
    sheet.write(centred ? draft.middle : draft.left, draft.size.height - 40 + index * size * 1.35, line, {
      size,
      room: draft.right - draft.left,
      align: centred ? 'centre' : 'left',
    });
}
