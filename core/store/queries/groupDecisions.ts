import type { GroupOutcome, GroupPlace } from '../../contract/groups.ts';
import { glyphPlaces, withGlyph } from '../../review/groups/glyphPlaces.ts';
import { formOf } from '../../review/fieldForm.ts';
import { easilyConfused } from '../../review/repair/glyphEdits.ts';
import { typeableDecimal } from '../../vocabulary/expressions/computeTyped.ts';
import type { FieldName } from '../../vocabulary/fieldNames.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { ChangeId, DocumentId } from '../../vocabulary/ids.ts';
import type { Store } from '../Store.ts';
import { correctField } from './corrections.ts';
import { readFieldState } from './fields.ts';
import { readReviewLease } from './reviewLeases.ts';
import { putVerified, readVerified } from './verifiedGlyphs.ts';

/** A value that became the analyst's by a decision about a group. */
export interface GroupCorrection {
  readonly documentId: DocumentId;
  readonly field: FieldName;
  readonly changeId: ChangeId;
}

export interface GroupDecision {
  readonly outcome: GroupOutcome;
  readonly corrections: readonly GroupCorrection[];
}

/** Takes values, or characters, as right, as one change. A value of which every doubtful character was seen is right as a whole. */
export function acceptPlaces(store: Store, places: readonly GroupPlace[], by: string): GroupDecision {
  return decideEach(store, places, by, (group) =>
    group.at === null ? correct(store, group.documentId, group.field, group.value, by) : verifyGlyphs(store, group, by),
  );
}

/** Writes what stands at the places, as one change: a value as typed, or one character. @throws VouchFailure INVALID_VALUE */
export function fixPlaces(store: Store, places: readonly GroupPlace[], typed: string, by: string): GroupDecision {
  return decideEach(store, places, by, ({ documentId, field, value, at, all }) =>
    at === null
      ? correct(store, documentId, field, typed, by)
      : correct(store, documentId, field, typeable(field, withGlyphs(value, all, typed)), by),
  );
}

/** All decided places of one value. */
interface PlacesOfValue extends GroupPlace {
  readonly all: readonly number[];
}

/** Values somebody else works on, and those that are others by now, are passed over and said to be. */
function decideEach(
  store: Store,
  places: readonly GroupPlace[],
  by: string,
  decide: (value: PlacesOfValue) => readonly GroupCorrection[],
): GroupDecision {
  const passedOver: GroupOutcome['passedOver'][number][] = [];
  const values = [...Map.groupBy(places, ({ documentId, field }) => `${documentId} ${field}`).values()];
  return store.changeLog.asOne(() => {
    const corrections: GroupCorrection[] = [];
    const documents = new Set<DocumentId>();
    for (const group of values) {
      const [first] = group;
      if (first === undefined) continue;
      const why = whyNot(store, first, by);
      if (why !== null) {
        passedOver.push(...group.map((place) => ({ ...place, why })));
        continue;
      }
      documents.add(first.documentId);
      corrections.push(...decide({ ...first, all: group.flatMap(({ at }) => at ?? []) }));
    }
    const decided = places.length - passedOver.length;
    return { outcome: { decided, documents: documents.size, passedOver }, corrections };
  });
}

function whyNot(store: Store, { documentId, field, value }: GroupPlace, by: string): 'taken' | 'changed' | null {
  const lease = readReviewLease(store, documentId);
  if (lease !== null && lease.by !== by) return 'taken';
  return readFieldState(store.db, documentId, field).reading?.value === value ? null : 'changed';
}

/** Where the value was read stays with it where it is accepted; of a corrected one the same place shows what is printed. */
function correct(
  store: Store,
  documentId: DocumentId,
  field: FieldName,
  text: string,
  by: string,
): readonly GroupCorrection[] {
  const { reading } = readFieldState(store.db, documentId, field);
  const value = reading?.value === text ? typeable(field, text) : text;
  const place = { page: reading?.page ?? null, box: reading?.box ?? null };
  const changeId = correctField(store, { documentId, field, value, ...place }, by);
  return changeId === null ? [] : [{ documentId, field, changeId }];
}

/** Canonical amounts in a form that is read in one way only. */
function typeable(field: FieldName, value: string): string {
  return formOf(field) === 'amount' ? typeableDecimal(value) : value;
}

function withGlyphs(value: string, places: readonly number[], glyph: string): string {
  if (!/^[\p{L}\p{N}]$/u.test(glyph)) {
    throw new VouchFailure('INVALID_VALUE', 'This is not one letter or digit.', 'Type the character that is printed.');
  }
  return places.reduce((text, at) => withGlyph(text, at, glyph.toUpperCase()), value);
}

function verifyGlyphs(
  store: Store,
  { documentId, field, value, all }: PlacesOfValue,
  by: string,
): readonly GroupCorrection[] {
  const before = readVerified(store.db, documentId, field);
  const known = before.verified?.value === value ? before.verified.places : [];
  const seen = [...new Set([...known, ...all])].toSorted((one, other) => one - other);
  const after = { field, verified: { value, places: seen } };
  if (seen.length > known.length || before.verified?.value !== value) {
    putVerified(store.db, documentId, after);
    store.changeLog.append({
      actor: by,
      kind: 'glyphs.verified',
      recordKind: 'document',
      recordId: documentId,
      before,
      after,
    });
  }
  const raw = readFieldState(store.db, documentId, field).reading?.raw ?? '';
  const doubtful = glyphPlaces(field, raw, value).filter(({ glyph }) => easilyConfused(glyph).length > 0);
  return doubtful.every(({ at }) => seen.includes(at)) ? correct(store, documentId, field, value, by) : [];
}
