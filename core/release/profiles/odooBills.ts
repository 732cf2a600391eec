import { builtInPrefix, exportProfileSchema } from '../../contract/exportProfile.ts';

/**
 * Vendor bills for Odoo's import of journal entries (model `account.move`), columns by technical name. An invoice's own
 * values stand in its first row alone: Odoo takes a row without them as one more line of the invoice above.
 */
export const odooBills = exportProfileSchema.parse({
  id: `${builtInPrefix}odoo-bills`,
  name: 'Odoo, vendor bills',
  format: 'csv',
  rowsPer: 'line',
  repeatInvoiceValues: false,
  columns: [
    { name: 'move_type', source: 'documentType', replace: types('in_invoice', 'in_refund') },
    { name: 'partner_id', source: 'vendor' },
    { name: 'ref', source: 'invoiceNumber' },
    { name: 'invoice_date', source: 'issueDate' },
    { name: 'invoice_date_due', source: 'dueDate' },
    { name: 'currency_id', source: 'currency' },
    { name: 'invoice_line_ids/name', source: 'description' },
    { name: 'invoice_line_ids/quantity', source: 'quantity' },
    { name: 'invoice_line_ids/price_unit', source: 'unitPrice' },
  ],
});

/** How the receiver calls what is to be paid, and what is credited. */
function types(charged: string, credited: string): Record<string, string> {
  return { invoice: charged, receipt: charged, other: charged, 'credit note': credited };
}
