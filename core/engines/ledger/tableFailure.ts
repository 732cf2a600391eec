import { CsvError } from 'csv-parse';
import { VouchFailure } from '../../vocabulary/failure.ts';

/** Whatever stopped the reading of a table, in words. */
export function tableFailure(error: unknown): VouchFailure {
  if (error instanceof VouchFailure) return error;
  if (isSystemError(error))
    return new VouchFailure(
      'FILE_UNREADABLE',
      `The file cannot be read (${error.code}).`,
      'Check that it is there and that you may read it.',
      { cause: error },
    );
  const reason = error instanceof CsvError ? csvReason(error) : 'It ends too early, or is not what it seems.';
  return new VouchFailure('FILE_DAMAGED', `The file cannot be understood. ${reason}`, 'Export it again.', {
    cause: error,
  });
}

function csvReason(error: CsvError): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return 'A quotation mark is opened and never closed.';
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return 'A row is longer than a million letters: a quotation mark may be missing.';
  return error.message;
}

function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);
}
