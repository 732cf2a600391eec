import { useTranslation } from 'react-i18next';
import type { PageView } from '../../core/contract/documents.ts';
import type { Box } from '../../core/vocabulary/box.ts';
import { cropAround, viewBoxOf } from './crop.ts';

interface FieldCropProps {
  readonly page: PageView;
  readonly box: Box;
  /** Width over height of the room it has. */
  readonly aspect?: number;
}

/** The spot of the page a value was read from, magnified, to be read beside the value. */
export function FieldCrop({ page, box, aspect = 7 }: FieldCropProps) {
  const { t } = useTranslation();
  if (page.imageUrl === null) return null;
  return (
    <svg
      className="viewer-crop"
      viewBox={viewBoxOf(cropAround(box, page, aspect))}
      role="img"
      aria-label={t('viewer.cropLabel', { number: page.number })}
    >
      <image href={page.imageUrl} x={0} y={0} width={page.width} height={page.height} preserveAspectRatio="none" />
      <rect
        className="viewer-crop-frame"
        x={box.left - 1}
        y={box.top - 1}
        width={box.right - box.left + 2}
        height={box.bottom - box.top + 2}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
