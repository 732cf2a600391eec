import type { LanguageCode } from '../Country.ts';
import type { Draft } from '../Draft.ts';
import { makeParty, type Party } from '../Party.ts';
import type { Piece } from '../Sheet.ts';
import { directorHeading, personName } from '../tradingNames.ts';
import { partyKeys } from './keyedParty.ts';
import { contactLines } from './companyFoot.ts';
import { nameLines, otherPieces, writeLines } from './parties.ts';

interface Words {
  readonly number: string;
  readonly globalNumber: string;
  readonly address: string;
  readonly remarks: string;
  /** Headings of parties that neither sell nor buy. */
  readonly others: readonly string[];
}

const words: Readonly<Record<LanguageCode, Words>> = {
  en: {
    number: 'Number',
    globalNumber: 'Global number',
    address: 'Address',
    remarks: 'Remarks',
    others: ['Payee', 'Ship to', 'Tax representative'],
  },
  de: {
    number: 'Nummer',
    globalNumber: 'Globale Nummer',
    address: 'Anschrift',
    remarks: 'Bemerkungen',
    others: ['Abweichender Zahlungsempfänger', 'Abweichender Warenempfänger', 'Steuervertreter'],
  },
  fr: {
    number: 'Numéro',
    globalNumber: 'Numéro global',
    address: 'Adresse',
    remarks: 'Remarques',
    others: ['Bénéficiaire', 'Livré à', 'Représentant fiscal'],
  },
  nl: {
    number: 'Nummer',
    globalNumber: 'GLN',
    address: 'Adres',
    remarks: 'Opmerkingen',
    others: ['Begunstigde', 'Afleveradres', 'Fiscaal vertegenwoordiger'],
  },
  es: {
    number: 'Número',
    globalNumber: 'Número global',
    address: 'Dirección',
    remarks: 'Observaciones',
    others: ['Beneficiario', 'Lugar de entrega', 'Representante fiscal'],
  },
  it: {
    number: 'Numero',
    globalNumber: 'Codice globale',
    address: 'Indirizzo',
    remarks: 'Note',
    others: ['Beneficiario', 'Luogo di consegna', 'Rappresentante fiscale'],
  },
  pt: {
    number: 'Número',
    globalNumber: 'Número global',
    address: 'Morada',
    remarks: 'Observações',
    others: ['Beneficiário', 'Local de entrega', 'Representante fiscal'],
  },
  pl: {
    number: 'Numer',
    globalNumber: 'GLN',
    address: 'Adres',
    remarks: 'Uwagi',
    others: ['Odbiorca płatności', 'Miejsce dostawy', 'Przedstawiciel podatkowy'],
  },
};

interface Row {
  readonly label: string;
  readonly value: Piece;
}

/** Numbers before the name, a contact under it, the address under one key; identifiers last. */
function rowsOf(draft: Draft, party: Party, role: 'seller' | 'buyer' | 'other'): Row[] {
  const { vendor, random } = draft;
  const habit = vendor.choice('listed party');
  const said = words[vendor.language];
  const whole = party.address.join(', ');
  const key = `address ${draft.sheet.strokes.length}`;
  const isNumbered = habit.chance(0.6);
  const isGlobal = habit.chance(0.4);
  const field = role === 'seller' ? 'vendor' : 'buyer';
  const [name, ...rest] = role === 'other' ? [[{ text: party.name }]] : nameLines(draft, party, field);
  const ids = party.vatId === null || role === 'other' ? [] : [party.vatId];
  const idField = role === 'seller' ? 'vendorVatId' : 'buyerVatId';
  return [
    ...(isNumbered ? [{ label: said.number, value: { text: random.digits(6) } }] : []),
    ...(isGlobal ? [{ label: said.globalNumber, value: { text: `${random.digits(13)} (GLN)` } }] : []),
    ...(name ?? []).map((value) => ({ label: partyKeys[vendor.language][0], value })),
    ...rest.flat().map((value) => ({ label: '', value })),
    ...(random.chance(0.2) ? [{ label: '', value: { text: personName(vendor.language, random) } }] : []),
    ...party.address.map((line, index) => ({
      label: index === 0 ? said.address : '',
      value: role === 'seller' ? draft.text(line, 'address', whole, key) : { text: line },
    })),
    ...ids.map(({ printed, value }) => ({ label: vendor.say('vatId'), value: draft.text(printed, idField, value) })),
  ];
}

const numbersAlone = /\d{6}/u;

function section(draft: Draft, heading: string, rows: readonly Row[], y: number): number {
  const { vendor, sheet } = draft;
  const habit = vendor.choice('listed rows');
  const isKeyed = habit.chance(0.5);
  const colon = habit.pick([':', ' :']);
  const aside = habit.between(70, 200);
  sheet.write(draft.left, y, `${heading}${habit.chance(0.5) ? ':' : ''}`, draft.ink({ bold: habit.chance(0.7) }));
  let at = y + draft.step * 1.4;
  for (const { label, value } of rows) {
    const key = { text: `${label}${colon}` };
    if (isKeyed) {
      if (label !== '') sheet.write(draft.left, at, [key], draft.ink());
      sheet.write(draft.left + aside, at, [value], draft.ink());
    } else {
      const isNumber = label !== '' && numbersAlone.test(value.text.replaceAll(' ', ''));
      sheet.write(draft.left, at, isNumber ? [key, { text: ' ' }, value] : [value], draft.ink());
    }
    at += draft.step;
  }
  return at + draft.step * 0.8;
}

/** What the sender must state, as one remark: its name once more, address, register, contact. */
function remark(draft: Draft, y: number): number {
  const { vendor } = draft;
  const { party, language } = vendor;
  const name = draft.text(party.name, 'vendor');
  const leader = { text: `${directorHeading(language)}: ${personName(language, vendor.choice('director'))}` };
  const said: readonly (readonly Piece[])[] = [
    [{ text: words[language].remarks }],
    [],
    [name],
    ...party.address.map((text) => [{ text }]),
    [leader],
    ...otherPieces(draft).slice(0, 1),
    ...(vendor.choice('remark contact').chance(0.4) ? contactLines(draft) : []),
  ];
  return writeLines(draft, draft.left, y, said, draft.ink()) + draft.step;
}

/**
 * Sections of parties one over the other, as style sheets for electronic invoices list them: numbers first, the name with a
 * key or alone, perhaps who is paid or delivered to, perhaps a remark that repeats the sender. Gives the next baseline.
 */
export function listedParties(draft: Draft, y: number): number {
  const { vendor, contents, random } = draft;
  const habit = vendor.choice('listed');
  let at = section(draft, vendor.say('seller'), rowsOf(draft, vendor.party, 'seller'), y);
  at = section(draft, vendor.say('billTo'), rowsOf(draft, contents.buyer, 'buyer'), at);
  if (habit.chance(0.35)) {
    const other = makeParty(vendor.wording, vendor.country, random);
    at = section(draft, random.pick(words[vendor.language].others), rowsOf(draft, other, 'other'), at);
  }
  return habit.chance(0.5) ? remark(draft, at) : at;
}
