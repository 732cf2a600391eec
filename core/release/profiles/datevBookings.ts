import { type ExportColumn, builtInPrefix, exportProfileSchema } from '../../contract/exportProfile.ts';

const numbered = (count: number, ...names: readonly string[]): string[] =>
  Array.from({ length: count }, (_, index) => names.map((name) => `${name} ${String(index + 1)}`)).flat();

/** The 125 columns of a booking batch ("Buchungsstapel"), format version 13, in DATEV's order: it reads them by place. */
const columnNames = [
  ...['Umsatz (ohne Soll/Haben-Kz)', 'Soll/Haben-Kennzeichen', 'WKZ Umsatz', 'Kurs', 'Basis-Umsatz', 'WKZ Basis-Umsatz'],
  ...['Konto', 'Gegenkonto (ohne BU-Schlüssel)', 'BU-Schlüssel', 'Belegdatum', 'Belegfeld 1', 'Belegfeld 2', 'Skonto'],
  ...['Buchungstext', 'Postensperre', 'Diverse Adressnummer', 'Geschäftspartnerbank', 'Sachverhalt', 'Zinssperre'],
  'Beleglink',
  ...numbered(8, 'Beleginfo - Art', 'Beleginfo - Inhalt'),
  ...['KOST1 - Kostenstelle', 'KOST2 - Kostenstelle', 'Kost-Menge', 'EU-Land u. UStID (Bestimmung)'],
  ...['EU-Steuersatz (Bestimmung)', 'Abw. Versteuerungsart', 'Sachverhalt L+L', 'Funktionsergänzung L+L'],
  ...['BU 49 Hauptfunktionstyp', 'BU 49 Hauptfunktionsnummer', 'BU 49 Funktionsergänzung'],
  ...numbered(20, 'Zusatzinformation - Art', 'Zusatzinformation - Inhalt'),
  ...['Stück', 'Gewicht', 'Zahlweise', 'Forderungsart', 'Veranlagungsjahr', 'Zugeordnete Fälligkeit', 'Skontotyp'],
  ...['Auftragsnummer', 'Buchungstyp', 'USt-Schlüssel (Anzahlungen)', 'EU-Land (Anzahlungen)'],
  ...['Sachverhalt L+L (Anzahlungen)', 'EU-Steuersatz (Anzahlungen)', 'Erlöskonto (Anzahlungen)', 'Herkunft-Kz'],
  ...['Buchungs GUID', 'KOST-Datum', 'SEPA-Mandatsreferenz', 'Skontosperre', 'Gesellschaftername', 'Beteiligtennummer'],
  ...['Identifikationsnummer', 'Zeichnernummer', 'Postensperre bis', 'Bezeichnung SoBil-Sachverhalt'],
  ...['Kennzeichen SoBil-Buchung', 'Festschreibung', 'Leistungsdatum', 'Datum Zuord. Steuerperiode', 'Fälligkeit'],
  ...['Generalumkehr (GU)', 'Steuersatz', 'Land', 'Abrechnungsreferenz', 'BVV-Position', 'EU-Land u. UStID (Ursprung)'],
  ...['EU-Steuersatz (Ursprung)', 'Abw. Skontokonto'],
];

/** What Vouch fills in. Accounts are of the client: a copy of the profile says which, e.g. SKR03 goods and a creditor. */
const filled: Readonly<Record<string, Partial<ExportColumn>>> = {
  'Umsatz (ohne Soll/Haben-Kz)': { source: 'grandTotal', unsigned: true },
  'Soll/Haben-Kennzeichen': { source: 'direction', replace: { charge: 'S', credit: 'H' } },
  'WKZ Umsatz': { source: 'currency' },
  Konto: { constant: '3400' },
  'Gegenkonto (ohne BU-Schlüssel)': { constant: '70000' },
  Belegdatum: { source: 'issueDate', dateFormat: 'DDMM' },
  'Belegfeld 1': { source: 'invoiceNumber', maxLength: 36 },
  'Belegfeld 2': { source: 'dueDate', dateFormat: 'DDMMYY' },
  Buchungstext: { source: 'vendor', maxLength: 60 },
  'EU-Land u. UStID (Bestimmung)': { source: 'vendorVatId', maxLength: 15 },
};

/** A booking batch in the DATEV format ("EXTF"): header line, column line, one booking for each invoice; ANSI, CR LF. */
export const datevBookings = exportProfileSchema.parse({
  id: `${builtInPrefix}datev`,
  name: 'DATEV, Buchungsstapel',
  format: 'csv',
  columns: columnNames.map((name) => ({ name, source: null, ...filled[name] })),
  csv: { separator: ';', decimal: ',', dateFormat: 'DDMM', encoding: 'windows-1252', quoteTexts: true, preamble: 'datev' },
});
