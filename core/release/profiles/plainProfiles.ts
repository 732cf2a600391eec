import { type ExportProfile, builtInPrefix, exportProfileSchema } from '../../contract/exportProfile.ts';
import { fieldNames, lineItemCells } from '../../vocabulary/fieldNames.ts';

/** "vendorVatId" as a column is "vendor_vat_id": names any program takes. */
const columnName = (source: string): string => source.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const columnsOf = (sources: readonly string[]) => sources.map((source) => ({ name: columnName(source), source }));

const invoiceColumns = columnsOf([...fieldNames, 'fileName', 'documentId', 'confirmedAt', 'confirmedBy']);
const lineColumns = columnsOf([
  'documentId',
  'invoiceNumber',
  'vendor',
  'issueDate',
  'currency',
  'lineNumber',
  ...lineItemCells,
]);
const german = { separator: ';', decimal: ',', dateFormat: 'DD.MM.YYYY', encoding: 'utf-8-bom' };

/** Profiles for whoever reads tables or e-invoices, of no program in particular. */
export const plainProfiles: readonly ExportProfile[] = [
  { id: 'csv', name: 'CSV, a row an invoice', format: 'csv', columns: invoiceColumns },
  { id: 'csv-lines', name: 'CSV, a row a line', format: 'csv', rowsPer: 'line', columns: lineColumns },
  { id: 'csv-german', name: 'CSV, German format', format: 'csv', columns: invoiceColumns, csv: german },
  { id: 'xlsx', name: 'Excel, a row an invoice', format: 'xlsx', columns: invoiceColumns },
  { id: 'xlsx-lines', name: 'Excel, a row a line', format: 'xlsx', rowsPer: 'line', columns: lineColumns },
  { id: 'json', name: 'JSON', format: 'json' },
  { id: 'parquet', name: 'Parquet, a row an invoice', format: 'parquet', columns: invoiceColumns },
  { id: 'parquet-lines', name: 'Parquet, a row a line', format: 'parquet', rowsPer: 'line', columns: lineColumns },
  { id: 'ubl', name: 'E-invoice UBL 2.1', format: 'ubl' },
  { id: 'cii', name: 'E-invoice CII', format: 'cii' },
  { id: 'facturx', name: 'E-invoice Factur-X (PDF)', format: 'facturx' },
].map((profile) => exportProfileSchema.parse({ ...profile, id: `${builtInPrefix}${profile.id}` }));
