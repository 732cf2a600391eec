import { VouchFailure } from '../../vocabulary/failure.ts';

/** What pdf.js threw, as a verdict. `incomplete`: the file's end mark is missing, so damage means it was cut. */
export function pdfFailure(error: unknown, incomplete: boolean): VouchFailure {
  if (error instanceof VouchFailure) return error;
  const name = error instanceof Error ? error.name : '';
  const options = { cause: error };
  if (name === 'PasswordException') {
    return new VouchFailure(
      'FILE_ENCRYPTED',
      'This PDF is locked with a password.',
      'Open it with its password, save a copy without one, and add the copy.',
      options,
    );
  }
  if (incomplete) {
    return new VouchFailure(
      'FILE_TRUNCATED',
      'This PDF breaks off before its end and nothing in it can be read.',
      'Get the whole file again: the download or copy was cut.',
      options,
    );
  }
  return new VouchFailure(
    'FILE_DAMAGED',
    'This PDF is damaged and cannot be read.',
    'Ask the sender for it again, or print it to a new PDF.',
    options,
  );
}
