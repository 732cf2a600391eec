import type { DocumentMake, PageLayout } from '../../contract/documentMake.ts';
import { fontFamily, isSigningService, programName } from './programName.ts';

/** Earlier documents a norm is made of, at least. */
export const fewestEarlier = 5;
/** A norm that more than this part of the earlier documents breaks is none. */
const mostOdd = 0.2;

/** In what a document is unlike the others, as a sentence; null where it is like them or cannot be compared. */
type Comparison = (make: DocumentMake, others: readonly DocumentMake[]) => string | null;

/**
 * In what a document is made unlike a vendor's earlier ones, each a sentence. A vendor without a norm is held to none: fewer than
 * five earlier documents, or more than a fifth of those would have been told of themselves.
 */
export function makeSigns(make: DocumentMake, earlier: readonly DocumentMake[]): readonly string[] {
  if (earlier.length < fewestEarlier) return [];
  const comparisons: readonly Comparison[] = [programUnlike, fontsUnlike, layoutUnlike];
  return comparisons.flatMap((compare) => {
    const told = compare(make, earlier);
    if (told === null) return [];
    const odd = earlier.filter((one, at) => compare(one, earlier.toSpliced(at, 1)) !== null).length;
    return odd <= mostOdd * earlier.length ? [told] : [];
  });
}

/** Programs are compared without their versions, so that an update is no other program. */
function programUnlike(make: DocumentMake, others: readonly DocumentMake[]): string | null {
  if (isSigningService(make.producer) || isSigningService(make.creator)) return null;
  for (const [key, did] of [
    ['producer', 'written'],
    ['creator', 'composed'],
  ] as const) {
    const byName = Map.groupBy(others, (other) => programName(other[key]));
    if (byName.has(programName(make[key]))) continue;
    const [usual = []] = [...byName.values()].sort((one, other) => other.length - one.length);
    const program = quoted(usual[0]?.[key] ?? null);
    return `It was ${did} by ${quoted(make[key])}, ${usual.length} of ${others.length} earlier ones by ${program}.`;
  }
  return null;
}

function quoted(program: string | null): string {
  return program === null ? 'a program it does not name' : `"${program}"`;
}

/** A family that none of the others has: an edit brings the editor's font along. */
function fontsUnlike(make: DocumentMake, others: readonly DocumentMake[]): string | null {
  const known = new Set(others.flatMap(({ fonts }) => fonts.flatMap((font) => fontFamily(font) ?? [])));
  if (known.size === 0) return null;
  const fresh = make.fonts.filter((font) => {
    const family = fontFamily(font);
    return family !== null && !known.has(family);
  });
  if (fresh.length === 0) return null;
  const named = fresh.slice(0, 3).join(', ');
  return `It is set in ${named}, which ${fresh.length === 1 ? 'is' : 'are'} in none of the ${others.length} earlier ones.`;
}

/** Words that stand on this part of the earlier documents at one place are the vendor's form. */
const standingPart = 0.7;
const fewestStanding = 8;
/** Of the form, at least this part is found again where it stands. */
const leastInPlace = 0.5;
const near = 0.02;
const sizeTolerance = 6;

function layoutUnlike({ layout }: DocumentMake, others: readonly DocumentMake[]): string | null {
  const forms = others.map((other) => other.layout);
  const isSize = ({ width, height }: PageLayout): boolean =>
    Math.abs(width - layout.width) <= sizeTolerance && Math.abs(height - layout.height) <= sizeTolerance;
  const [usual] = forms;
  if (usual !== undefined && !forms.some(isSize))
    return `Its page has ${layout.width} × ${layout.height} points, the earlier ones have ${usual.width} × ${usual.height}.`;
  const standing = standingWords(forms);
  if (standing.length < fewestStanding) return null;
  const places = Map.groupBy(layout.words, ({ word }) => word);
  const found = standing.filter((each) => stands(places.get(each.word), each)).length;
  if (found >= leastInPlace * standing.length) return null;
  return `Of ${standing.length} words that stand at one place of the earlier ones, ${found} ${found === 1 ? 'is' : 'are'} there.`;
}

type Placed = PageLayout['words'][number];

/** A word in its place; `y` is null where how far down it stands changes with what stands above. */
interface Standing {
  readonly word: string;
  readonly x: number;
  readonly y: number | null;
}

/** Words most of the forms have at the same place, or at least in the same column. */
function standingWords(forms: readonly PageLayout[]): readonly Standing[] {
  const byForm = forms.map(({ words }) => Map.groupBy(words, ({ word }) => word));
  const seen = new Set<string>();
  const onMost = (each: Standing): boolean =>
    byForm.filter((places) => stands(places.get(each.word), each)).length >= standingPart * forms.length;
  return (forms[0]?.words ?? []).flatMap((each): readonly Standing[] => {
    if (seen.has(each.word)) return [];
    seen.add(each.word);
    const inColumn = { ...each, y: null };
    return onMost(each) ? [each] : onMost(inColumn) ? [inColumn] : [];
  });
}

function stands(places: readonly Placed[] | undefined, { x, y }: Standing): boolean {
  return (
    places?.some((place) => Math.abs(place.x - x) <= near && (y === null || Math.abs(place.y - y) <= near)) ?? false
  );
}
