import { type ExportProfile, tableFormats } from '../../contract/exportProfile.ts';
import type { Withheld } from '../../contract/release.ts';
import type { OpenStore } from '../../engines/storeFolder/openStore.ts';
import { fileTypes, invoiceFileName, tableFileName } from '../../release/fileName.ts';
import type { ReleaseFile } from '../../release/ReleaseFile.ts';
import type { ConfirmedDocument } from '../../store/queries/confirmedDocuments.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { appearanceOf } from './appearanceOf.ts';
import { renderEInvoice } from './renderEInvoice.ts';
import { renderTable } from './renderTable.ts';

/** A file with the documents that are in it, or a document that cannot leave in this format. */
export type Rendered =
  | {
      readonly file: ReleaseFile;
      readonly documents: readonly ConfirmedDocument[];
      readonly remarks: readonly string[];
    }
  | { readonly withheld: Withheld };

interface Rendering {
  readonly store: OpenStore;
  readonly profile: ExportProfile;
  readonly documents: readonly ConfirmedDocument[];
  readonly at: string;
  readonly signal: AbortSignal;
}

/** What is to be written, one file after the other. Gives the thread back between files. @throws VouchFailure CANCELLED */
export async function* renderRelease({ store, profile, documents, at, signal }: Rendering): AsyncGenerator<Rendered> {
  const { format } = profile;
  const { mediaType } = fileTypes[format];
  if (format === 'csv' || format === 'xlsx' || format === 'json' || format === 'parquet') {
    if (tableFormats.has(format) && profile.columns.length === 0) throw noColumns(profile);
    const records = documents.map(({ record }) => record);
    const { bytes, remarks } = await renderTable(format, records, profile, at);
    const name = tableFileName(profile.name, format, at, profile.csv.preamble === 'datev' && format === 'csv');
    yield { file: { name, mediaType, bytes }, documents, remarks };
    return;
  }
  for (const document of documents) {
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) throw new VouchFailure('CANCELLED', 'The release was cancelled.');
    const { record } = document;
    const { id, fileName } = record.document;
    const rendered = await renderEInvoice(format, record, at, () => appearanceOf(store, id));
    if ('reasons' in rendered) {
      yield { withheld: { documentId: id, fileName, reasons: rendered.reasons } };
      continue;
    }
    const { bytes, remarks } = rendered.written;
    yield { file: { name: invoiceFileName(record, format), mediaType, bytes }, documents: [document], remarks };
  }
}

function noColumns({ name }: ExportProfile): VouchFailure {
  return new VouchFailure('REFUSED', `The profile ${name} has no columns.`, 'Give it at least one.');
}
