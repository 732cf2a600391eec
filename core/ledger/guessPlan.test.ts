import { expect, test } from 'vitest';
import { type TableSample, guessKind, guessPlan } from './guessPlan.ts';

const sampleOf = (headings: string, ...rows: readonly string[]): TableSample => ({
  headings: headings.split(';'),
  rows: rows.map((row) => row.split(';')),
});

test.each([
  [
    'VendorNum;Date;InvNum;Amount',
    '2001;2010-01-02;0496J10;36.08',
    { payee: 'VendorNum', paidAt: 'Date', amount: 'Amount', invoiceNumber: 'InvNum' },
  ],
  [
    'Kreditor;Zahldatum;Betrag;Währung;Rechnungs-Nr.',
    '70001;02.01.2024;1.234,50;EUR;R-7',
    { payee: 'Kreditor', paidAt: 'Zahldatum', amount: 'Betrag', currency: 'Währung', invoiceNumber: 'Rechnungs-Nr.' },
  ],
  [
    'Fournisseur;Date de paiement;Montant TTC;Numéro de facture',
    'Durand SA;02/01/2024;1 234,50;F7',
    { payee: 'Fournisseur', paidAt: 'Date de paiement', amount: 'Montant TTC', invoiceNumber: 'Numéro de facture' },
  ],
  [
    'Fornitore;Data pagamento;Importo;N. fattura',
    'Rossi;02/01/2024;99,00;7',
    { payee: 'Fornitore', paidAt: 'Data pagamento', amount: 'Importo', invoiceNumber: 'N. fattura' },
  ],
  [
    'Proveedor;Fecha de pago;Importe;Divisa',
    'Sol SL;02/01/2024;99,00;EUR',
    { payee: 'Proveedor', paidAt: 'Fecha de pago', amount: 'Importe', currency: 'Divisa' },
  ],
  [
    'Leverancier;Betaaldatum;Bedrag;Factuurnummer',
    'Bos BV;02-01-2024;99,00;7',
    { payee: 'Leverancier', paidAt: 'Betaaldatum', amount: 'Bedrag', invoiceNumber: 'Factuurnummer' },
  ],
  [
    'Dostawca;Data płatności;Kwota brutto;Nr faktury',
    'Wisła;02.01.2024;99,00;7',
    { payee: 'Dostawca', paidAt: 'Data płatności', amount: 'Kwota brutto', invoiceNumber: 'Nr faktury' },
  ],
  [
    'Fornecedor;Data de pagamento;Valor;Moeda',
    'Rio;02/01/2024;99,00;BRL',
    { payee: 'Fornecedor', paidAt: 'Data de pagamento', amount: 'Valor', currency: 'Moeda' },
  ],
  [
    'LIFNR;AUGDT;DMBTR;WAERS;XBLNR',
    '70001;20240102;12.00;EUR;R7',
    { payee: 'LIFNR', paidAt: 'AUGDT', amount: 'DMBTR', currency: 'WAERS', invoiceNumber: 'XBLNR' },
  ],
])('payments under %s are understood', (headings, row, columns) => {
  const sample = sampleOf(headings, row);
  expect(guessKind(sample)).toBe('payments');
  expect(guessPlan('payments', sample).columns).toEqual(columns);
});

test.each([
  [
    'vendor_id;vendor_name;bank_account_number;registration_date;payment_terms',
    'V1;Sakura;JP1;2025-10-22;Net60',
    'vendors',
  ],
  ['po_number;vendor_id;po_date;total_amount;approved_by', '45;V1;2025-01-01;10;E2', 'purchase-orders'],
  ['GRN;PO number;Receipt date;Quantity received', '1;45;2025-01-01;10', 'goods-receipts'],
  ['Personalnummer;Mitarbeiter;IBAN;Abteilung', '7;Ada;DE1;IT', 'employees'],
  ['approver;approval limit;valid from', 'E7;500;2025-01-01', 'approval-limits'],
  ['Datum;Feiertag;Bundesland', '2025-01-01;Neujahr;BY', 'calendar-days'],
] as const)('a file under %s is guessed as its kind', (headings, row, kind) => {
  expect(guessKind(sampleOf(headings, row))).toBe(kind);
});

test('a column whose values are of another type is not taken, whatever it is called', () => {
  const sample = sampleOf('Vendor;Date;Amount;Total', 'A;2024-01-02;see note;5.00', 'B;2024-01-03;open;6.00');
  expect(guessPlan('payments', sample).columns['amount']).toBe('Total');
});
