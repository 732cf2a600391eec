import type { FieldReading } from '../../contract/extraction.ts';
import type { Finding } from '../../contract/findings.ts';
import type { PageReading } from '../../contract/reading.ts';
import type { Box } from '../../vocabulary/box.ts';
import { type FieldName, spokenFieldName } from '../../vocabulary/fieldNames.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { makeFinding } from '../makeFinding.ts';
import { signsAgainst } from './checkMake.ts';

/** What money goes by: amount and account. */
const watched = ['iban', 'grandTotal', 'duePayable', 'bic'] as const satisfies readonly FieldName[];
/** A picture under more of the page than this, or under more words, is its background. */
const largestPatch = 0.1;
const mostPatchWords = 12;
/** Pictures of one height under words are the shading of a table. */
const mostAlike = 2;

/**
 * X3, text over a picture: an amount or account that lies on a small picture of its own, or is set in type over a scanned page.
 * A hint; medium where the PDF was changed later or is made unlike the vendor's others. Guards: backgrounds, shaded rows, and
 * pictures at the same place of an earlier document of the vendor.
 */
export function checkOverlay(invoice: InvoiceUnderCheck): readonly Finding[] {
  const told = watched.flatMap((field) => {
    const reading = readingOf(invoice, field);
    const how = reading === undefined ? null : howItLies(invoice, reading);
    return how === null ? [] : [{ field, how }];
  });
  const [first] = told;
  if (first === undefined) return [];
  const names = [...new Set(told.map(({ field }) => spokenFieldName(field)))].join(', ');
  const isBacked = signsAgainst(invoice).length > 0 || isChangedLater(invoice);
  const backed = isBacked ? ' The file has other signs of a change.' : '';
  return [
    makeFinding(invoice, {
      code: 'VALUE_OVER_PICTURE',
      severity: isBacked ? 'medium' : 'low',
      message: `${first.how === 'patch' ? 'Where these stand a picture of its own lies on the page, as when print is covered and written anew' : 'These are set in type over a scanned page'}: ${names}.${backed} Ask the vendor for the file as it was sent.`,
      fields: told.map(({ field }) => field),
    }),
  ];
}

function isChangedLater({ inspection }: InvoiceUnderCheck): boolean {
  return inspection?.findings.some(({ code, severity }) => code === 'PDF_REVISED' && severity === 'medium') === true;
}

function howItLies(
  { making, pages }: InvoiceUnderCheck,
  { page, box, source }: FieldReading,
): 'patch' | 'typed' | null {
  const overlay = making?.overlays.find((one) => one.page === page)?.overlay;
  const shown = pages.find(({ number }) => number === page);
  if (overlay === undefined || shown === undefined || box === null || source === 'analyst') return null;
  if (overlay.typed.some((typed) => covered(box, typed) >= 0.5)) return 'typed';
  const patch = overlay.pictures.find((picture) => covered(box, picture) >= 0.8);
  if (patch === undefined || !isPatch(patch, shown, overlay.pictures)) return null;
  const isUsual = making?.earlier.some(({ overlays }) =>
    overlays.some((one) => one.page === page && one.overlay.pictures.some((other) => isSamePlace(patch, other))),
  );
  return isUsual === true ? null : 'patch';
}

function isPatch(patch: Box, { width, height, words }: PageReading, pictures: readonly Box[]): boolean {
  if (area(patch) > largestPatch * width * height) return false;
  const holds = (picture: Box): number => words.filter(({ box }) => covered(box, picture) >= 0.8).length;
  if (holds(patch) > mostPatchWords) return false;
  const alike = pictures.filter(
    (other) => Math.abs(other.bottom - other.top - (patch.bottom - patch.top)) < 2 && holds(other) > 0,
  );
  return alike.length <= mostAlike;
}

/** The part of a box that another covers. */
function covered(box: Box, by: Box): number {
  const across = Math.min(box.right, by.right) - Math.max(box.left, by.left);
  const down = Math.min(box.bottom, by.bottom) - Math.max(box.top, by.top);
  return across <= 0 || down <= 0 ? 0 : (across * down) / area(box);
}

function area({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

const placeTolerance = 12;

/** Sums move down with the lines above them, so how far down does not count. */
function isSamePlace(one: Box, other: Box): boolean {
  return (['left', 'right'] as const).every((side) => Math.abs(one[side] - other[side]) <= placeTolerance);
}
