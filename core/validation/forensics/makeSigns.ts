import type { DocumentMake, PageLayout } from '../../contract/documentMake.ts';
import type { Values } from '../frame/DeclaredTest.ts';
import { fontFamily, isSigningService, programName } from './programName.ts';
import type { Sentence } from '../../vocabulary/sentences/Sentence.ts';
import { say } from '../../vocabulary/sentences/say.ts';

/** What the vendor's earlier documents are held to be. Shares are of them, of a form's words or of the page. */
export const makeParameters = {
  /** Earlier documents a norm is made of, at least. */
  fewestEarlier: { value: 5, unit: 'documents' },
  /** A norm that more than this part of the earlier documents breaks is none. */
  mostOdd: { value: 0.2, unit: 'ratio' },
  /** Words that stand on this part of the earlier documents at one place are the vendor's form. */
  standingPart: { value: 0.7, unit: 'ratio' },
  fewestStanding: { value: 8, unit: 'words' },
  /** Of the form, at least this part is found again where it stands. */
  leastInPlace: { value: 0.5, unit: 'ratio' },
  /** At one place: within this part of the page. */
  near: { value: 0.02, unit: 'ratio' },
  sizeTolerance: { value: 6, unit: 'page points' },
} as const;
type MakeValues = Values<typeof makeParameters>;

/** One thing in which a document was compared with its vendor's earlier ones. */
export interface MakeSign {
  /** In what it is unlike them, as a sentence; null where it is like them or cannot be compared. */
  readonly unlike: Sentence | null;
  readonly earlier: number;
  /** How many of the earlier ones would have been told of themselves. */
  readonly odd: number;
  /** What is told of was left behind by a service that signs documents on their way. */
  readonly isSigned: boolean;
}

/** In what a document is unlike the others, as a sentence; null where it is like them or cannot be compared. */
type Comparison = (make: DocumentMake, others: readonly DocumentMake[], values: MakeValues) => Sentence | null;

/** Compares program, fonts and layout with the earlier ones, each once. */
export function* compareMakes(
  make: DocumentMake,
  earlier: readonly DocumentMake[],
  values: MakeValues,
): Generator<MakeSign> {
  const comparisons: readonly Comparison[] = [programUnlike, fontsUnlike, layoutUnlike];
  for (const compare of comparisons) {
    const isSigned = (one: DocumentMake): boolean => compare === programUnlike && isSigningMake(one);
    const unlike = compare(make, earlier, values);
    const isOdd = (one: DocumentMake, at: number): boolean =>
      !isSigned(one) && compare(one, earlier.toSpliced(at, 1), values) !== null;
    const odd = unlike === null ? 0 : earlier.filter(isOdd).length;
    yield { unlike, earlier: earlier.length, odd, isSigned: isSigned(make) };
  }
}

function isSigningMake({ producer, creator }: DocumentMake): boolean {
  return isSigningService(producer) || isSigningService(creator);
}

/** Programs are compared without their versions, so that an update is no other program. */
function programUnlike(make: DocumentMake, others: readonly DocumentMake[]): Sentence | null {
  for (const [key, did] of [
    ['producer', 'make.written'],
    ['creator', 'make.composed'],
  ] as const) {
    const byName = Map.groupBy(others, (other) => programName(other[key]));
    if (byName.has(programName(make[key]))) continue;
    const [usual = []] = [...byName.values()].sort((one, other) => other.length - one.length);
    return say(did, {
      program: quoted(make[key]),
      usual: usual.length,
      earlier: others.length,
      other: quoted(usual[0]?.[key] ?? null),
    });
  }
  return null;
}

function quoted(program: string | null): Sentence {
  return program === null ? say('make.noProgram') : say('make.program', { name: program });
}

/** A family that none of the others has: an edit brings the editor's font along. */
function fontsUnlike(make: DocumentMake, others: readonly DocumentMake[]): Sentence | null {
  const known = new Set(others.flatMap(({ fonts }) => fonts.flatMap((font) => fontFamily(font) ?? [])));
  if (known.size === 0) return null;
  const fresh = make.fonts.filter((font) => {
    const family = fontFamily(font);
    return family !== null && !known.has(family);
  });
  if (fresh.length === 0) return null;
  return say('make.fonts', {
    fonts: { list: fresh.slice(0, 3), by: 'comma' },
    count: fresh.length,
    earlier: others.length,
  });
}

function layoutUnlike({ layout }: DocumentMake, others: readonly DocumentMake[], values: MakeValues): Sentence | null {
  const { sizeTolerance, fewestStanding, leastInPlace, near } = values;
  const forms = others.map((other) => other.layout);
  const isSize = ({ width, height }: PageLayout): boolean =>
    Math.abs(width - layout.width) <= sizeTolerance && Math.abs(height - layout.height) <= sizeTolerance;
  const [usual] = forms;
  if (usual !== undefined && !forms.some(isSize))
    return say('make.size', {
      width: layout.width,
      height: layout.height,
      usualWidth: usual.width,
      usualHeight: usual.height,
    });
  const standing = standingWords(forms, values);
  if (standing.length < fewestStanding) return null;
  const places = Map.groupBy(layout.words, ({ word }) => word);
  const found = standing.filter((each) => stands(places.get(each.word), each, near)).length;
  if (found >= leastInPlace * standing.length) return null;
  return say('make.places', { words: standing.length, count: found });
}

type Placed = PageLayout['words'][number];

/** A word in its place; `y` is null where how far down it stands changes with what stands above. */
interface Standing {
  readonly word: string;
  readonly x: number;
  readonly y: number | null;
}

/** Words most of the forms have at the same place, or at least in the same column. */
function standingWords(forms: readonly PageLayout[], { standingPart, near }: MakeValues): readonly Standing[] {
  const byForm = forms.map(({ words }) => Map.groupBy(words, ({ word }) => word));
  const seen = new Set<string>();
  const onMost = (each: Standing): boolean =>
    byForm.filter((places) => stands(places.get(each.word), each, near)).length >= standingPart * forms.length;
  return (forms[0]?.words ?? []).flatMap((each): readonly Standing[] => {
    if (seen.has(each.word)) return [];
    seen.add(each.word);
    const inColumn = { ...each, y: null };
    return onMost(each) ? [each] : onMost(inColumn) ? [inColumn] : [];
  });
}

function stands(places: readonly Placed[] | undefined, { x, y }: Standing, near: number): boolean {
  return (
    places?.some((place) => Math.abs(place.x - x) <= near && (y === null || Math.abs(place.y - y) <= near)) ?? false
  );
}
