import type { Extraction, FieldReading, Fields } from '../contract/extraction.ts';
import { derivedReading } from '../extraction/readingOf.ts';
import { type FieldName, moneyFields } from '../vocabulary/fieldNames.ts';
import type { LayoutId } from '../vocabulary/ids.ts';
import type { LayoutPrint } from './Lesson.ts';
import type { DocumentAtHand, KnownLesson, LessonUse, RecalledLesson } from './Memory.ts';
import { alignPrints } from './alignPrints.ts';
import { lessonConfidence, rests } from './lessonConfidence.ts';
import { matchLayout } from './matchLayout.ts';
import { anchorPages } from './pageWords.ts';
import { isSameMisreading } from './recallValue.ts';
import type { SeenDocument } from './seenDocument.ts';
import { type Settled, settleField, yielded } from './settleField.ts';
import { addUp, recomputed } from './sums.ts';

/** Money read this surely, and adding up, is strong evidence against a memory that does not. */
const strongSum = 0.9;
/** The usual currency is less than a currency that was taught. */
const usualDiscount = 0.92;

/** What memory made of a document. */
export interface Remembered {
  readonly extraction: Extraction;
  readonly uses: readonly LessonUse[];
  /** The layout the document has; null where it is not known. */
  readonly layoutId: LayoutId | null;
}

/**
 * The extraction with what was learned of its layout. `lessons` are those of all layouts that may be meant; the layout
 * that fits best is the document's. Pure: the same document and lessons give the same answer.
 */
export function applyLessons(
  { view, print, extraction }: SeenDocument,
  lessons: readonly KnownLesson[],
  common: ReadonlySet<string> = new Set(),
): Remembered {
  const layoutId = layoutAmong(lessons, print, common);
  if (layoutId === null) return { extraction, uses: [], layoutId };
  const at: DocumentAtHand = { view, pages: anchorPages(view), extraction };
  const recalled = lessons
    .filter(({ lesson, record }) => lesson.layoutId === layoutId && !rests(record))
    .map((known) => recall(known, print));
  return { ...settleAll(at, recalled), layoutId };
}

/** The layout among the known ones that a document has; null for none. */
export function layoutAmong(
  lessons: readonly Pick<KnownLesson, 'lesson'>[],
  print: LayoutPrint,
  common: ReadonlySet<string>,
): LayoutId | null {
  let best: { layoutId: LayoutId; score: number } | null = null;
  for (const { lesson } of lessons) {
    const match = matchLayout(lesson.print, print, common);
    if (match !== null && (best === null || match.score > best.score)) {
      best = { layoutId: lesson.layoutId, score: match.score };
    }
  }
  return best?.layoutId ?? null;
}

function recall({ lesson, record }: KnownLesson, print: LayoutPrint): RecalledLesson {
  const alignment = alignPrints(lesson.print.words, print.words);
  return { lesson, trust: lessonConfidence(record), alignment };
}

function settleAll(at: DocumentAtHand, recalled: readonly RecalledLesson[]): Omit<Remembered, 'layoutId'> {
  const { fields } = at.extraction;
  const settled = new Map(recalled.map((each) => [each.lesson.field, settleField(at, each)]));
  const together = sumsTogether(at, recalled, settled);
  const changed = new Set(
    [...together].filter(([name, { reading }]) => reading?.value !== fields[name]?.value).map(([name]) => name),
  );
  const after = withUsualCurrency(recomputed(fields, withReadings(fields, together), changed), recalled);
  return {
    extraction: { fields: after.fields, lineItems: at.extraction.lineItems },
    uses: [...together.values()].flatMap(({ use }) => (use === null ? [] : [use])).concat(after.uses),
  };
}

function withReadings(fields: Fields, settled: ReadonlyMap<FieldName, Settled>): Fields {
  const all: Partial<Record<FieldName, FieldReading>> = { ...fields };
  for (const [name, { reading }] of settled) {
    if (reading === undefined) delete all[name];
    else all[name] = reading;
  }
  return all;
}

/**
 * Sums stand together: where those of the page add up and are sure, and those with the memory's do not, the memory
 * yields in every sum that is not the mistake it was taught about.
 */
function sumsTogether(
  at: DocumentAtHand,
  recalled: readonly RecalledLesson[],
  settled: ReadonlyMap<FieldName, Settled>,
): ReadonlyMap<FieldName, Settled> {
  const { fields } = at.extraction;
  if (addUp(fields) !== true || addUp(withReadings(fields, settled)) !== false) return settled;
  const all = new Map(settled);
  for (const each of recalled) {
    const { field } = each.lesson;
    const [now, read] = [settled.get(field), fields[field]];
    const isSum = moneyFields.some((name) => name === field) && now?.use?.outcome === 'applied';
    if (!isSum || read === undefined || read.confidence < strongSum || isSameMisreading(at, each, read)) continue;
    all.set(field, yielded(each, read, now.reading?.value ?? ''));
  }
  return all;
}

/** A document of a known layout that shows no currency has the one its layout had. */
function withUsualCurrency(
  fields: Fields,
  recalled: readonly RecalledLesson[],
): { fields: Fields; uses: readonly LessonUse[] } {
  const known = recalled.find(({ lesson }) => lesson.usual.currency !== null);
  const currency = known?.lesson.usual.currency ?? null;
  const isTaught = recalled.some(({ lesson }) => lesson.field === 'currency');
  if (fields.currency !== undefined || isTaught || known === undefined || currency === null)
    return { fields, uses: [] };
  const reading = derivedReading(currency, known.trust * usualDiscount);
  const use: LessonUse = { lesson: known.lesson, field: 'currency', outcome: 'applied', value: currency, other: null };
  return { fields: { ...fields, currency: reading }, uses: [use] };
}
