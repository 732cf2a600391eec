import { VouchFailure } from '../vocabulary/failure.ts';
import type { UnpackBudget } from './ContainedFile.ts';

/** Containers within containers that are opened: a mail in a mail in an archive is three. */
export const deepestContainer = 5;

/** What one dropped file may hold in all, whatever lies within what. */
export const wholeBudget: UnpackBudget = { files: 5_000, bytes: 2_000_000_000 };

/** Deflate can reach 1032 to 1; pictures of blank pages reach 150. Beyond, and once it is much, it is made to harm. */
export const highestRatio = 200;
/** Bytes below which the ratio does not matter. */
export const harmlessBytes = 50_000_000;

export function tooMuch(reason: string): VouchFailure {
  return new VouchFailure(
    'ARCHIVE_REFUSED',
    `This was not unpacked: ${reason}.`,
    'Ask the sender for the invoices as plain files; take care, such files are made to do harm.',
  );
}

export function tooDeep(): VouchFailure {
  return new VouchFailure(
    'ARCHIVE_REFUSED',
    `This lies more than ${deepestContainer} mails or archives deep and was not opened.`,
    'Save what is in it to a folder and add that.',
  );
}

/** Counts against a budget. @throws VouchFailure ARCHIVE_REFUSED once it is used up */
export function countingBudget(budget: UnpackBudget): (bytes: number) => void {
  let files = 0;
  let used = 0;
  return (bytes) => {
    files += 1;
    used += bytes;
    if (files > budget.files) throw tooMuch(`it holds more than ${wholeBudget.files} files`);
    if (used > budget.bytes) throw tooMuch(`it holds more than ${wholeBudget.bytes / 1e9} GB`);
  };
}
