import { VouchFailure } from '../../vocabulary/failure.ts';

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'This file is no longer there.',
  EACCES: 'You may not read this file.',
  EPERM: 'You may not read this file.',
  EBUSY: 'Another program has this file locked.',
  ELOOP: 'This link leads in a circle.',
  EISDIR: 'This is a folder.',
  EIO: 'The disk could not read this file.',
};

/** An error of the file system as a verdict. */
export function unreadable(error: unknown): VouchFailure {
  if (error instanceof VouchFailure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = sentences[code] ?? `This file cannot be read${code === '' ? '' : ` (${code})`}.`;
  return new VouchFailure('FILE_UNREADABLE', message, 'Check the file and add it again.', { cause: error });
}
