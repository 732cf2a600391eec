import type { PageReading } from '../../contract/reading.ts';
import type { Box } from '../../vocabulary/box.ts';
import type { FieldName } from '../../vocabulary/fieldNames.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import type { Values } from '../frame/DeclaredTest.ts';
import { defineDocumentTest } from '../frame/DocumentTest.ts';
import type { PastMake } from './Making.ts';
import { unlikeVendor } from './checkMake.ts';
import { say } from '../../vocabulary/sentences/say.ts';

/** What money goes by: amount and account. */
const watched = ['iban', 'grandTotal', 'duePayable', 'bic'] as const satisfies readonly FieldName[];
type Watched = (typeof watched)[number];

const parameters = {
  /** A value lies on a picture that covers this part of it, as words do. */
  covered: { value: 0.8, unit: 'ratio' },
  /** A value is one of the words in type that cover this part of it. */
  typed: { value: 0.5, unit: 'ratio' },
  /** A picture under more of the page than this, or under more words, is its background. */
  largestPatch: { value: 0.1, unit: 'ratio' },
  mostPatchWords: { value: 12, unit: 'words' },
  /** More pictures of one height under words are the shading of a table. */
  mostAlike: { value: 2, unit: 'records' },
  sameHeight: { value: 2, unit: 'page points' },
  samePlace: { value: 12, unit: 'page points' },
} as const;
type OverlayValues = Values<typeof parameters>;

/** A value, and what lies over or under it. */
interface OverlaidValue {
  readonly field: Watched;
  /** The parts of it that words in type, and that the picture, cover. */
  readonly typedPart: number;
  readonly picturePart: number;
  /** The picture it lies on, else the one that covers most of it. */
  readonly patch: Box | null;
  readonly page: PageReading;
  readonly pictures: readonly Box[];
  readonly earlier: readonly PastMake[];
  readonly isByAnalyst: boolean;
}

/**
 * X3, text over a picture: an amount or account that lies on a small picture of its own, or is set in type over a scanned page.
 * A hint; medium where the PDF was changed later or is made unlike the vendor's others.
 */
export const valueOverPicture = defineDocumentTest({
  id: 'X3-overlay',
  code: 'VALUE_OVER_PICTURE',
  source: 'htpbe.tech; own',
  parameters,
  needs: ['pictures of the pages'],
  candidates: (invoice, values) => watched.flatMap((field) => overlaid(invoice, field, values)),
  condition: (value, values) => isTyped(value, values) || value.picturePart >= values.covered,
  guards: {
    byAnalyst: ({ isByAnalyst }) => isByAnalyst,
    background: onPatch(
      ({ page: { width, height } }, patch, { largestPatch }) => area(patch) > largestPatch * width * height,
    ),
    manyWords: onPatch(({ page }, patch, values) => wordsOn(page, patch, values) > values.mostPatchWords),
    shadedRows: onPatch((value, patch, values) => alikeTo(value, patch, values) > values.mostAlike),
    usualPlace: onPatch(({ earlier, page }, patch, values) =>
      earlier.some(({ overlays }) =>
        overlays.some(
          (one) => one.page === page.number && one.overlay.pictures.some((other) => isSamePlace(patch, other, values)),
        ),
      ),
    ),
  },
  lowerings: {},
  tells: 'together',
  tell: (invoice, hits, _lowering, values) => {
    const fields = [...new Set(hits.map(({ field }) => field))].map((field) => say(`overlay.${field}`));
    const isBacked = unlikeVendor.check(invoice).length > 0 || isChangedLater(invoice);
    const how = isTyped(hits[0], values) ? 'overlay.typed' : 'overlay.patch';
    return {
      severity: isBacked ? 'medium' : 'low',
      sentences: [
        say(how, { fields: { list: fields, by: 'comma' } }),
        ...(isBacked ? [say('overlay.backed')] : []),
        say('revised.ask'),
      ],
      fields: hits.map(({ field }) => field),
    };
  },
});

function isChangedLater({ inspection }: InvoiceUnderCheck): boolean {
  return inspection?.findings.some(({ code, severity }) => code === 'PDF_REVISED' && severity === 'medium') === true;
}

function overlaid(invoice: InvoiceUnderCheck, field: Watched, { covered }: OverlayValues): readonly OverlaidValue[] {
  const { making, pages } = invoice;
  const reading = readingOf(invoice, field);
  const overlay = making?.overlays.find((one) => one.page === reading?.page)?.overlay;
  const page = pages.find(({ number }) => number === reading?.page);
  const box = reading?.box ?? null;
  if (overlay === undefined || page === undefined || box === null) return [];
  const { pictures, typed } = overlay;
  const most = pictures.toSorted((one, other) => coveredPart(box, other) - coveredPart(box, one))[0];
  const patch = pictures.find((picture) => coveredPart(box, picture) >= covered) ?? most ?? null;
  return [
    {
      field,
      typedPart: Math.max(0, ...typed.map((word) => coveredPart(box, word))),
      picturePart: patch === null ? 0 : coveredPart(box, patch),
      patch,
      page,
      pictures,
      earlier: making?.earlier ?? [],
      isByAnalyst: reading?.source === 'analyst',
    },
  ];
}

function isTyped({ typedPart }: OverlaidValue, { typed }: OverlayValues): boolean {
  return typedPart >= typed;
}

/** An excuse of values that lie on a picture; those set in type over a scan have none. */
function onPatch(excuses: (value: OverlaidValue, patch: Box, values: OverlayValues) => boolean) {
  return (value: OverlaidValue, values: OverlayValues): boolean =>
    !isTyped(value, values) && value.patch !== null && excuses(value, value.patch, values);
}

function wordsOn({ words }: PageReading, picture: Box, { covered }: OverlayValues): number {
  return words.filter(({ box }) => coveredPart(box, picture) >= covered).length;
}

/** Pictures of the same height under words, the picture itself among them. */
function alikeTo({ pictures, page }: OverlaidValue, patch: Box, values: OverlayValues): number {
  return pictures.filter(
    (other) => Math.abs(heightOf(other) - heightOf(patch)) < values.sameHeight && wordsOn(page, other, values) > 0,
  ).length;
}

/** The part of a box that another covers. */
function coveredPart(box: Box, by: Box): number {
  const across = Math.min(box.right, by.right) - Math.max(box.left, by.left);
  const down = Math.min(box.bottom, by.bottom) - Math.max(box.top, by.top);
  return across <= 0 || down <= 0 ? 0 : (across * down) / area(box);
}

function heightOf({ top, bottom }: Box): number {
  return bottom - top;
}

function area({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

/** Sums move down with the lines above them, so how far down does not count. */
function isSamePlace(one: Box, other: Box, { samePlace }: OverlayValues): boolean {
  return (['left', 'right'] as const).every((side) => Math.abs(one[side] - other[side]) <= samePlace);
}
