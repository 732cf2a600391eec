import type { ContainerMediaType, OpenContainer, UnpackBudget } from '../../intake/ContainedFile.ts';
import { assertNever } from '../../vocabulary/assertNever.ts';
import { readZip } from '../archive/readZip.ts';
import { readEml } from './readEml.ts';
import { readMsg } from './readMsg.ts';
import { readTnef } from './readTnef.ts';

/**
 * Opens a mail or archive within a budget. Its files come one at a time; nothing is written to the disk.
 * @throws VouchFailure FILE_DAMAGED, FILE_ENCRYPTED, ARCHIVE_REFUSED; the last also while its files are read
 */
export function openContainer(
  bytes: Uint8Array,
  mediaType: ContainerMediaType,
  budget: UnpackBudget,
): Promise<OpenContainer> {
  switch (mediaType) {
    case 'message/rfc822':
      return readEml(bytes, budget);
    case 'application/vnd.ms-outlook':
      return readMsg(bytes, budget);
    case 'application/ms-tnef':
      return readTnef(bytes, budget);
    case 'application/zip':
      return readZip(bytes, budget);
    default:
      return assertNever(mediaType);
  }
}
