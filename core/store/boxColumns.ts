import { z } from 'zod';
import type { Box } from '../vocabulary/box.ts';

/** The four columns a box is kept in; all null where there is none. */
export const boxColumnsShape = {
  box_left: z.number().nullable(),
  box_top: z.number().nullable(),
  box_right: z.number().nullable(),
  box_bottom: z.number().nullable(),
};
type BoxColumns = { [Column in keyof typeof boxColumnsShape]: number | null };

/** Parameters `boxLeft`, `boxTop`, `boxRight`, `boxBottom` of a statement. */
export function boxParameters(box: Box | null) {
  return {
    boxLeft: box?.left ?? null,
    boxTop: box?.top ?? null,
    boxRight: box?.right ?? null,
    boxBottom: box?.bottom ?? null,
  };
}

/** The box a row holds, if any. */
export function boxOf(row: BoxColumns): Box | null {
  const { box_left: left, box_top: top, box_right: right, box_bottom: bottom } = row;
  return left === null || top === null || right === null || bottom === null ? null : { left, top, right, bottom };
}
