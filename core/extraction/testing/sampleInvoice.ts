import type { PageReading } from '../../contract/reading.ts';
import { pageOf, type PrintedLine } from './pageOf.ts';

/** An English invoice with everything on it; tests change lines of it. */
export const sampleLines: readonly PrintedLine[] = [
  { 40: 'Northwind Tools Ltd', 400: 'INVOICE' },
  '12 Harbour Street',
  'Bristol BS1 4DJ',
  'VAT No: GB123456782',
  '',
  { 40: 'Bill to', 340: 'Invoice number:', 450: 'NW-2024-118' },
  { 40: 'Elm & Oak Furniture', 340: 'Invoice date:', 450: '28/03/2024' },
  { 40: '7 Mill Lane', 340: 'Due date:', 450: '27/04/2024' },
  { 40: 'Leeds LS1 2AB', 340: 'PO number:', 450: 'PO-7781' },
  '',
  { 40: 'Description', 280: 'Qty', 340: 'Unit price', 420: 'VAT %', 500: 'Amount' },
  { 40: 'Oak boards', 285: '4', 365: '25.00', 425: '20%', 505: '100.00' },
  'planed, 2 m',
  { 40: 'Brass screws', 280: '10', 370: '1.50', 425: '20%', 510: '15.00' },
  '',
  { 400: 'Net total', 505: '115.00' },
  { 400: 'VAT 20%', 510: '23.00' },
  { 400: 'Total GBP', 505: '138.00' },
  '',
  'IBAN: GB29 NWBK 6016 1331 9268 19   BIC: NWBKGB2L',
];

export function sampleInvoice(): PageReading {
  return pageOf(sampleLines);
}
