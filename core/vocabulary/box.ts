import { z } from 'zod';

/**
 * Rectangle on an upright page, in points (1/72 inch) from the top left corner, after rotation and deskew.
 * `left < right`, `top < bottom`.
 */
export const boxSchema = z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() });
export type Box = Readonly<z.infer<typeof boxSchema>>;

/** The smallest box around all of `boxes`; null for none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  const [first, ...rest] = boxes;
  if (first === undefined) return null;
  return rest.reduce(
    (sum, box) => ({
      left: Math.min(sum.left, box.left),
      top: Math.min(sum.top, box.top),
      right: Math.max(sum.right, box.right),
      bottom: Math.max(sum.bottom, box.bottom),
    }),
    first,
  );
}

/** True where two boxes share some area. */
export function boxesMeet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
