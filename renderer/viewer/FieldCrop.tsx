import { useLayoutEffect, useRef } from 'react';
import type { PageView } from '../../core/contract/documents.ts';
import type { Box } from '../../core/vocabulary/box.ts';
import { turnBack, turnedBox, turnedExtent } from '../../core/vocabulary/quarterTurn.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { afterFrame } from './afterFrame.ts';
import { cropAround } from './crop.ts';
import { pixelsOf, readyPixels } from './pagePictures.ts';

interface FieldCropProps {
  readonly page: PageView;
  readonly box: Box;
  /** Width over height of the room it has. */
  readonly aspect?: number;
}

/** Pixels drawn for each of the picture's: enough for sharp edges where the crop is shown larger. */
const enlarged = 2;

/** The spot of the page a value was read from, magnified, to be read beside the value. */
export function FieldCrop({ page, box, aspect = 7 }: FieldCropProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { imageUrl: url } = page;
  useLayoutEffect(() => {
    if (url === null) return undefined;
    let isCurrent = true;
    const draw = (pixels: ImageBitmap) =>
      isCurrent && canvas.current !== null && drawCrop(canvas.current, pixels, { page, box, aspect });
    // With the frame after the one that shows the focus, which would wait 5 ms for it.
    const leave = afterFrame(() => {
      // The page's own pixels: another element with its address would fetch and decode it again at every focus.
      const ready = readyPixels(url);
      if (ready === null) pixelsOf(url).then(draw, () => null);
      else draw(ready);
    });
    return () => {
      isCurrent = false;
      leave();
    };
  }, [aspect, box, page, url]);
  if (url === null) return null;
  const { left, top, right, bottom } = seenCrop(page, box, aspect);
  return (
    <canvas
      ref={canvas}
      className="viewer-crop"
      style={{ aspectRatio: `${right - left} / ${bottom - top}` }}
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn, not fetched
      role="img"
      aria-label={t('viewer.cropLabel', { number: page.number })}
    />
  );
}

type Crop = Required<FieldCropProps>;

function drawCrop(canvas: HTMLCanvasElement, picture: ImageBitmap, { page, box, aspect }: Crop): void {
  const seen = seenCrop(page, box, aspect);
  const crop = turnedBox(seen, turnedExtent(page, page.turn), turnBack(page.turn));
  const pixels = picture.width / page.width;
  const [width, height] = [(crop.right - crop.left) * pixels, (crop.bottom - crop.top) * pixels];
  canvas.width = Math.max(1, Math.round((seen.right - seen.left) * pixels * enlarged));
  canvas.height = Math.max(1, Math.round((seen.bottom - seen.top) * pixels * enlarged));
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((page.turn * Math.PI) / 180);
  context.translate((-width * enlarged) / 2, (-height * enlarged) / 2);
  const [left, top] = [crop.left * pixels, crop.top * pixels];
  context.drawImage(picture, left, top, width, height, 0, 0, width * enlarged, height * enlarged);
  context.strokeStyle = '#c28a00';
  context.lineWidth = Math.max(2, canvas.width / 300);
  const scale = pixels * enlarged;
  const [x, y] = [(box.left - crop.left - 1) * scale, (box.top - crop.top - 1) * scale];
  context.strokeRect(x, y, (box.right - box.left + 2) * scale, (box.bottom - box.top + 2) * scale);
}

/** The part to show on the page as it is turned, so that the value's line runs along the crop. */
function seenCrop(page: PageView, box: Box, aspect: number): Box {
  return cropAround(turnedBox(box, page, page.turn), turnedExtent(page, page.turn), aspect);
}
