import { z } from 'zod';
import {
  type GlyphClass,
  type GroupCell,
  type GroupPage,
  type GroupQuery,
  groupQuerySchema,
} from '../../contract/groups.ts';
import type { Word } from '../../contract/reading.ts';
import { glyphBox } from '../../review/groups/glyphBox.ts';
import { easilyConfused } from '../../review/repair/glyphEdits.ts';
import type { Box } from '../../vocabulary/box.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import { accountNeedsSecond } from '../queries/accountCheck.ts';
import { readWords } from '../queries/pages.ts';
import { readReviewLease } from '../queries/reviewLeases.ts';
import { readSettings } from '../queries/settings.ts';
import { readFieldState } from '../queries/fields.ts';
import { quarterTurnSchema } from '../../vocabulary/quarterTurn.ts';
import { sentencesSchema } from '../../vocabulary/sentences/Sentence.ts';
import { jsonColumn, parseRow } from '../rows.ts';
import type { Store } from '../Store.ts';
import { pageImageUrl } from './documentView.ts';
import { type FoundPlace, alikeKey, findGroupPlaces } from './groupPlaces.ts';

/** One window of a group: all places are found, and only those of the window looked up in full. `by` is who asks. */
export function listGroup(store: Pick<Store, 'db' | 'clock'>, query: GroupQuery, by: string): GroupPage {
  const asked = groupQuerySchema.parse(query);
  const found = findGroupPlaces(store.db, asked);
  const glyphs = asked.kind === 'glyphs' ? classesOf(found) : [];
  const glyph = asked.kind === 'glyphs' ? (asked.glyph ?? glyphs[0]?.glyph ?? null) : null;
  const listed = glyph === null ? found : found.filter((place) => place.glyph === glyph);
  const alike = countAlike(listed);
  const describe = describer(store, by);
  return {
    total: listed.length,
    documents: new Set(listed.map(({ documentId }) => documentId)).size,
    rows: listed.slice(asked.offset, asked.offset + asked.limit).map((place) => describe(place, alike(place))),
    glyphs,
    glyph,
  };
}

function classesOf(found: readonly FoundPlace[]): readonly GlyphClass[] {
  return [...Map.groupBy(found, ({ glyph }) => glyph)]
    .map(([glyph, places]) => ({ glyph, mayBe: easilyConfused(glyph), places: places.length }))
    .toSorted((one, other) => other.places - one.places || one.glyph.localeCompare(other.glyph));
}

function countAlike(places: readonly FoundPlace[]): (place: FoundPlace) => number {
  const counts = Map.groupBy(places, alikeKey);
  return (place) => {
    const key = alikeKey(place);
    return key === null ? 0 : (counts.get(key)?.length ?? 1) - 1;
  };
}

const rowSchema = z.object({
  file_name: z.string(),
  vendor: z.string().nullable(),
  currency: z.string().nullable(),
  failed: jsonColumn(z.object({ message: z.string(), sentences: sentencesSchema.nullable() })).nullable(),
  draft: z.string().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  turn: quarterTurnSchema.nullable(),
  has_image: z.number(),
});
const rowSql = `SELECT d.file_name, i.vendor, i.currency, p.width, p.height, p.turn, p.image_sha256 IS NOT NULL AS has_image,
    (SELECT json_object('message', x.message, 'sentences', json(x.sentences)) FROM finding AS x, json_each(x.fields) AS named WHERE x.document_id = d.id
      AND x.severity_rank > 0 AND named.value = :field ORDER BY x.severity_rank DESC LIMIT 1) AS failed,
    (SELECT text FROM draft AS t WHERE t.document_id = d.id AND t.field = :field AND t.analyst = :by) AS draft
  FROM document AS d LEFT JOIN invoice AS i ON i.document_id = d.id
  LEFT JOIN document_page AS p ON p.document_id = d.id AND p.number = :page WHERE d.id = :documentId`;

type Describe = (place: FoundPlace, alike: number) => GroupCell;

function describer(store: Pick<Store, 'db' | 'clock'>, by: string): Describe {
  const { doubtThreshold } = readSettings(store.db);
  const wordsOf = rememberedWords(store);
  return (place, alike) => {
    const { documentId, field, value, at } = place;
    const { reading } = readFieldState(store.db, documentId, field);
    const number = reading?.page ?? null;
    const row = parseRow(rowSchema, store.db.prepare(rowSql).get({ documentId, field, by, page: number }));
    const lease = readReviewLease(store, documentId);
    const page = number !== null && row.width !== null && row.height !== null ? sized(row.width, row.height) : null;
    const imageUrl = number !== null && row.has_image === 1 ? pageImageUrl(documentId, number) : null;
    const confidence = reading?.confidence ?? 0;
    return {
      documentId,
      field,
      value,
      at,
      fileName: row.file_name,
      vendor: row.vendor,
      currency: row.currency,
      page: page === null || number === null ? null : { ...page, number, imageUrl, turn: row.turn ?? 0 },
      box: boxOfPlace(place, reading?.box ?? null, () =>
        page === null || number === null ? [] : wordsOf(documentId, number),
      ),
      confidence,
      source: reading?.source ?? 'derived',
      failed: row.failed,
      isDoubtful: reading?.source !== 'analyst' && confidence < doubtThreshold,
      alike,
      draft: at === null ? row.draft : null,
      lease: lease === null || lease.by === by ? null : lease,
      needsSecond: field === 'iban' && accountNeedsSecond(store.db, documentId),
    };
  };
}

const sized = (width: number, height: number) => ({ width, height });

function boxOfPlace(place: FoundPlace, area: Box | null, wordsOf: () => readonly Word[]): Box | null {
  const { raw, printedAt } = place;
  if (area === null || raw === null || printedAt === null) return area;
  return glyphBox(wordsOf(), area, raw, printedAt) ?? area;
}

/** Words of a page are read once, however many of its characters are listed. */
function rememberedWords({ db }: Pick<Store, 'db'>): (documentId: DocumentId, page: number) => readonly Word[] {
  const known = new Map<string, readonly Word[]>();
  return (documentId, page) => {
    const key = `${documentId} ${page}`;
    const words = known.get(key) ?? readWords(db, documentId, page);
    known.set(key, words);
    return words;
  };
}
