/** Sizes of a tile in pixels. */
export interface TileMeasure {
  readonly width: number;
  readonly height: number;
  readonly snippet: number;
  readonly inset: number;
  readonly columns: number;
}

const inset = 8;

/** Tiles as wide as fill the room: values need a line's length, characters little. */
export function measureTiles(room: number, isGlyph: boolean): TileMeasure {
  const least = isGlyph ? 148 : 272;
  const columns = Math.max(1, Math.floor(room / least));
  const width = Math.max(1, Math.floor(room / columns));
  const snippet = isGlyph ? 56 : 44;
  return { width, height: snippet + 76, snippet, inset, columns };
}
