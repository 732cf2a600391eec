import type { Big } from 'big.js';
import { amounts, dates } from './formats.ts';
import { buyer, cleaner, printer, strangeAccount, supplier, toolmaker, watchmaker } from './parties.ts';
import type { SampleInvoice } from './SampleInvoice.ts';
import { dutch, english, englishCredit, french, german } from './words.ts';

const inPounds = (value: Big): string => amounts.english(value, '£');
const inEuros = (value: Big): string => amounts.german(value, '€');

const fromToolmaker = {
  documentType: 'invoice',
  words: english,
  vendor: toolmaker,
  buyer,
  currency: 'GBP',
  taxRate: '20',
  printDate: dates.longEnglish,
  printAmount: inPounds,
} as const;

/** The toolmaker's first invoice; two more follow it honestly, then one from a stranger with another account. */
const firstOfToolmaker: SampleInvoice = {
  ...fromToolmaker,
  fileName: '01-harrow-pike-march.pdf',
  invoiceNumber: 'HP-20417',
  purchaseOrder: 'PO-77120',
  issueDate: '2026-03-09',
  dueDate: '2026-04-08',
  lines: [
    { description: 'Carbide end mill 8 mm', quantity: '24', unitPrice: '18.40' },
    { description: 'Collet chuck ER32', quantity: '4', unitPrice: '96.75' },
    { description: 'Carriage, insured', quantity: '1', unitPrice: '32.50' },
  ],
};

const secondOfToolmaker: SampleInvoice = {
  ...fromToolmaker,
  fileName: '02-harrow-pike-april.pdf',
  invoiceNumber: 'HP-20533',
  purchaseOrder: 'PO-77298',
  issueDate: '2026-04-13',
  dueDate: '2026-05-13',
  lines: [
    { description: 'Carbide end mill 8 mm', quantity: '12', unitPrice: '18.40' },
    { description: 'Thread gauge set M3 to M12', quantity: '1', unitPrice: '214.00' },
  ],
};

const fromCleaner: SampleInvoice = {
  fileName: '03-saubermann-rechnung.pdf',
  documentType: 'invoice',
  words: german,
  vendor: cleaner,
  buyer,
  invoiceNumber: 'RE-2026-0388',
  purchaseOrder: null,
  issueDate: '2026-05-04',
  dueDate: '2026-06-03',
  currency: 'EUR',
  taxRate: '19',
  printDate: dates.dotted,
  printAmount: inEuros,
  lines: [
    { description: 'Unterhaltsreinigung Büro, April', quantity: '22', unitPrice: '148.50' },
    { description: 'Glasreinigung Fassade Süd', quantity: '1', unitPrice: '1275.00' },
    { description: 'Verbrauchsmaterial', quantity: '3', unitPrice: '41.90' },
  ],
};

const fromPrinter: SampleInvoice = {
  fileName: '04-imprimerie-facture.pdf',
  documentType: 'invoice',
  words: french,
  vendor: printer,
  buyer,
  invoiceNumber: 'FA-26-1187',
  purchaseOrder: 'BC-5540',
  issueDate: '2026-05-11',
  dueDate: '2026-06-10',
  currency: 'EUR',
  taxRate: '20',
  printDate: dates.longFrench,
  printAmount: (value) => amounts.french(value, '€'),
  lines: [
    { description: 'Catalogue 64 pages, dos carré collé', quantity: '1500', unitPrice: '1.86' },
    { description: 'Pochettes à rabats', quantity: '400', unitPrice: '0.74' },
  ],
};

const scannedDutch: SampleInvoice = {
  fileName: '05-waterkant-scan.pdf',
  documentType: 'invoice',
  words: dutch,
  vendor: supplier,
  buyer,
  invoiceNumber: '2026-4471',
  purchaseOrder: 'PO-77341',
  issueDate: '2026-05-18',
  dueDate: '2026-06-17',
  currency: 'EUR',
  taxRate: '21',
  printDate: dates.dashed,
  printAmount: (value) => amounts.german(value, '€'),
  lines: [
    { description: 'Hydrauliekslang DN12, per meter', quantity: '60', unitPrice: '7.35' },
    { description: 'Koppeling RVS 316', quantity: '25', unitPrice: '13.20' },
  ],
};

const photographedEnglish: SampleInvoice = {
  ...fromToolmaker,
  fileName: '06-harrow-pike-photo.jpg',
  invoiceNumber: 'HP-20648',
  purchaseOrder: 'PO-77405',
  issueDate: '2026-05-20',
  dueDate: '2026-06-19',
  lines: [
    { description: 'Boring bar 16 mm', quantity: '2', unitPrice: '143.00' },
    { description: 'Insert CCMT 09T304, box of 10', quantity: '6', unitPrice: '57.80' },
  ],
};

const creditNote: SampleInvoice = {
  ...fromToolmaker,
  fileName: '07-harrow-pike-credit-note.pdf',
  documentType: 'credit note',
  words: englishCredit,
  invoiceNumber: 'HPC-0312',
  purchaseOrder: null,
  issueDate: '2026-05-22',
  dueDate: null,
  lines: [{ description: 'Returned: collet chuck ER32', quantity: '1', unitPrice: '96.75' }],
};

const swiss: SampleInvoice = {
  fileName: '08-praezisa-rechnung.pdf',
  documentType: 'invoice',
  words: german,
  vendor: watchmaker,
  buyer,
  invoiceNumber: '90017734',
  purchaseOrder: 'PO-77388',
  issueDate: '2026-05-25',
  dueDate: '2026-06-24',
  currency: 'CHF',
  taxRate: '8.1',
  printDate: dates.dotted,
  printAmount: (value) => amounts.swiss(value, 'CHF'),
  lines: [
    { description: 'Messuhr 0,001 mm', quantity: '3', unitPrice: '1289.00' },
    { description: 'Kalibrierung mit Protokoll', quantity: '3', unitPrice: '145.50' },
  ],
};

const parts = ['Seal kit', 'Bearing 6204', 'Drive belt', 'Limit switch', 'Cable gland', 'Filter element'];
const longStatement: SampleInvoice = {
  ...fromToolmaker,
  fileName: '09-harrow-pike-three-pages.pdf',
  invoiceNumber: 'HP-20701',
  purchaseOrder: 'PO-77450',
  issueDate: '2026-06-08',
  dueDate: '2026-07-08',
  lines: Array.from({ length: 52 }, (_, index) => ({
    description: `${parts[index % parts.length]} no. ${String(index + 1).padStart(2, '0')}`,
    quantity: String(1 + (index % 5)),
    unitPrice: (3.1 + ((index * 37) % 90) / 4).toFixed(2),
  })),
};

/** The cleaner's invoice sent a second time, its number retyped: the letter O for the zero. */
const resent: SampleInvoice = {
  ...fromCleaner,
  fileName: '10-saubermann-resent.pdf',
  invoiceNumber: 'RE-2026-O388',
  issueDate: '2026-05-28',
  dueDate: '2026-06-27',
};

/** The planted fraud: the toolmaker's paper with a stranger's account, a round amount and hurry. */
const otherAccount: SampleInvoice = {
  ...fromToolmaker,
  fileName: '11-harrow-pike-june.pdf',
  vendor: { ...toolmaker, ...strangeAccount },
  invoiceNumber: 'HP-20698',
  purchaseOrder: null,
  issueDate: '2026-06-12',
  dueDate: '2026-06-15',
  lines: [{ description: 'Tooling services as agreed', quantity: '1', unitPrice: '24000.00' }],
};

/** The samples that are drawn as A4 invoices, in the order a company would have received them. */
export const samples = {
  firstOfToolmaker,
  secondOfToolmaker,
  fromCleaner,
  fromPrinter,
  scannedDutch,
  photographedEnglish,
  creditNote,
  swiss,
  longStatement,
  resent,
  otherAccount,
} as const satisfies Readonly<Record<string, SampleInvoice>>;
