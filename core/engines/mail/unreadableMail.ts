import { VouchFailure } from '../../vocabulary/failure.ts';

export function unreadableMail(cause: unknown): VouchFailure {
  if (cause instanceof VouchFailure) return cause;
  const message = 'This e-mail is damaged or built in a way that cannot be read.';
  return new VouchFailure('FILE_DAMAGED', message, 'Save its attachments and add those.', { cause });
}

export function encryptedMail(): VouchFailure {
  const message = 'This e-mail is encrypted or sealed (S/MIME): only its recipient can open it.';
  return new VouchFailure('FILE_ENCRYPTED', message, 'Open it in your mail program and save its attachments.');
}
