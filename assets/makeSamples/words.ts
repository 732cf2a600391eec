import type { SampleWords } from './SampleInvoice.ts';

export const english: SampleWords = {
  title: 'INVOICE',
  number: 'Invoice number',
  issued: 'Invoice date',
  due: 'Due date',
  order: 'Your order',
  billTo: 'Bill to',
  columns: ['Description', 'Qty', 'Unit price', 'Amount'],
  net: 'Subtotal',
  tax: 'VAT',
  total: 'Total due',
  vatId: 'VAT reg. no.',
  terms: 'Please pay within 30 days to the account below.',
  continued: 'Continued on next page',
};

export const englishCredit: SampleWords = {
  ...english,
  title: 'CREDIT NOTE',
  number: 'Credit note number',
  issued: 'Credit note date',
  total: 'Total credit',
  terms: 'This amount will be set off against your next payment.',
};

export const german: SampleWords = {
  title: 'Rechnung',
  number: 'Rechnungsnummer',
  issued: 'Rechnungsdatum',
  due: 'Fällig am',
  order: 'Bestellnummer',
  billTo: 'Rechnung an',
  columns: ['Bezeichnung', 'Menge', 'Einzelpreis', 'Gesamt'],
  net: 'Nettobetrag',
  tax: 'MwSt.',
  total: 'Gesamtbetrag',
  vatId: 'USt-IdNr.',
  terms: 'Zahlbar innerhalb von 30 Tagen ohne Abzug auf das unten genannte Konto.',
  continued: 'Fortsetzung auf der nächsten Seite',
};

export const french: SampleWords = {
  title: 'FACTURE',
  number: 'Facture n°',
  issued: 'Date de facture',
  due: "Date d'échéance",
  order: 'Votre commande',
  billTo: 'Facturé à',
  columns: ['Désignation', 'Quantité', 'Prix unitaire', 'Montant HT'],
  net: 'Total HT',
  tax: 'TVA',
  total: 'Total TTC',
  vatId: 'N° TVA',
  terms: 'Paiement par virement sous 30 jours.',
  continued: 'Suite page suivante',
};

export const dutch: SampleWords = {
  title: 'FACTUUR',
  number: 'Factuurnummer',
  issued: 'Factuurdatum',
  due: 'Vervaldatum',
  order: 'Uw bestelling',
  billTo: 'Factuur aan',
  columns: ['Omschrijving', 'Aantal', 'Prijs', 'Bedrag'],
  net: 'Totaal excl. btw',
  tax: 'Btw',
  total: 'Te betalen',
  vatId: 'Btw-nummer',
  terms: 'Gelieve binnen 30 dagen te betalen op onderstaande rekening.',
  continued: 'Vervolg op volgende pagina',
};
