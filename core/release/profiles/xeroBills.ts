import { builtInPrefix, exportProfileSchema } from '../../contract/exportProfile.ts';

const none = (name: string) => ({ name, source: null });

/**
 * The template for bills that Xero lets one import (Business > Bills to pay > Import): a row a line, columns by name.
 * `*AccountCode` and `*TaxType` are of the organisation: a copy of the profile says which.
 */
export const xeroBills = exportProfileSchema.parse({
  id: `${builtInPrefix}xero-bills`,
  name: 'Xero, bills',
  format: 'csv',
  rowsPer: 'line',
  columns: [
    { name: '*ContactName', source: 'vendor', maxLength: 255 },
    ...['EmailAddress', 'POAddressLine1', 'POAddressLine2', 'POAddressLine3', 'POAddressLine4'].map(none),
    ...['POCity', 'PORegion', 'POPostalCode', 'POCountry'].map(none),
    { name: '*InvoiceNumber', source: 'invoiceNumber', maxLength: 255 },
    { name: '*InvoiceDate', source: 'issueDate' },
    { name: '*DueDate', source: 'dueDate' },
    { name: 'Total', source: 'grandTotal' },
    none('InventoryItemCode'),
    { name: 'Description', source: 'description', maxLength: 1000 },
    { name: '*Quantity', source: 'quantity' },
    { name: '*UnitAmount', source: 'unitPrice' },
    { name: '*AccountCode', source: null, constant: '300' },
    { name: '*TaxType', source: null, constant: 'Tax on Purchases' },
    none('TaxAmount'),
    ...['TrackingName1', 'TrackingOption1', 'TrackingName2', 'TrackingOption2'].map(none),
    { name: 'Currency', source: 'currency' },
  ],
  csv: { dateFormat: 'DD/MM/YYYY', encoding: 'utf-8' },
});
