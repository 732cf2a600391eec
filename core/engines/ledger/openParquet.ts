import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { type TableFile, cellText } from './TableFile.ts';

/** Rows read at a time, whatever the size of the file's row groups. */
const pieceRows = 20_000;

/** A Parquet file, uncompressed or with Snappy. */
export async function openParquet(path: string): Promise<TableFile> {
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const headings = parquetSchema(metadata).children.map(({ element }) => element.name);
  const codec = metadata.row_groups
    .flatMap(({ columns }) => columns.map(({ meta_data }) => meta_data?.codec ?? 'UNCOMPRESSED'))
    .find((one) => one !== 'SNAPPY' && one !== 'UNCOMPRESSED');
  if (codec !== undefined) throw compressed(codec);
  const rowsTotal = Number(metadata.num_rows);
  return {
    dialect: { format: 'parquet', delimiter: null, encoding: null },
    headings,
    rowsTotal,
    async *rows(skip) {
      for (let from = skip; from < rowsTotal; from += pieceRows) {
        const rowEnd = Math.min(rowsTotal, from + pieceRows);
        const rows = await parquetReadObjects({ file, metadata, rowStart: from, rowEnd });
        for (const row of rows) yield headings.map((heading) => cellText(row[heading]));
      }
    },
  };
}

function compressed(codec: string): VouchFailure {
  return new VouchFailure(
    'FILE_TYPE_UNSUPPORTED',
    `This Parquet file is packed with ${codec}, which is not read.`,
    'Write it with Snappy or without compression.',
  );
}
