import type { ExportProfile } from '../../contract/exportProfile.ts';
import type { InvoiceRecord } from '../../contract/invoiceRecord.ts';
import { writeCsv } from '../../engines/release/writeCsv.ts';
import { writeParquet } from '../../engines/release/writeParquet.ts';
import { writeXlsx } from '../../engines/release/writeXlsx.ts';
import { datevPreamble, datevRemarks } from '../../release/datevPreamble.ts';
import { recordsDocument } from '../../release/recordsDocument.ts';
import type { WrittenFile } from '../../release/ReleaseFile.ts';
import { assertNever } from '../../vocabulary/assertNever.ts';
import { tableOf } from '../../release/tableOf.ts';

/** Formats of which one file holds all invoices. */
export type SharedFormat = 'csv' | 'xlsx' | 'json' | 'parquet';

/** All records as one file. `at` is the time the file says of itself. */
export async function renderTable(
  format: SharedFormat,
  records: readonly InvoiceRecord[],
  profile: ExportProfile,
  at: string,
): Promise<WrittenFile> {
  switch (format) {
    case 'json': {
      const text = JSON.stringify(recordsDocument(records, profile.name, at), null, 2);
      return { bytes: new TextEncoder().encode(`${text}\n`), remarks: [] };
    }
    case 'xlsx':
      return writeXlsx(tableOf(records, profile));
    case 'parquet':
      return writeParquet(tableOf(records, profile));
    case 'csv': {
      const isDatev = profile.csv.preamble === 'datev';
      const written = writeCsv(
        tableOf(records, profile),
        profile,
        isDatev ? datevPreamble(records, profile, at) : null,
      );
      return isDatev ? { ...written, remarks: [...written.remarks, ...datevRemarks(records, profile)] } : written;
    }
    default:
      return assertNever(format);
  }
}
