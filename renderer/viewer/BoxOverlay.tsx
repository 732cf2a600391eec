import { memo } from 'react';
import type { FieldBox, Flash } from './FieldBox.ts';

interface BoxOverlayProps {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly FieldBox[];
  readonly focusedKey: string | null;
  readonly flash: Flash | null;
  readonly onPick: (key: string) => void;
  readonly onHover: (box: FieldBox | null) => void;
}

/** Points the frame stands off the glyphs. */
const standOff = 1.5;

function frame({ box }: Pick<FieldBox, 'box'>) {
  return {
    x: box.left - standOff,
    y: box.top - standOff,
    width: Math.max(1, box.right - box.left) + 2 * standOff,
    height: Math.max(1, box.bottom - box.top) + 2 * standOff,
    rx: 1.5,
    vectorEffect: 'non-scaling-stroke' as const,
  };
}

/**
 * Boxes over one page, drawn in page points. Each has a white halo below its stroke, so that it stands out on print, on
 * photographs and on dark stamps alike. Pointer only: with the keyboard the same is reached through the field panel.
 */
export const BoxOverlay = memo(function BoxOverlay({
  width,
  height,
  boxes,
  focusedKey,
  flash,
  onPick,
  onHover,
}: BoxOverlayProps) {
  return (
    <svg className="viewer-overlay" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {boxes.map((box) => (
        <g
          key={box.key}
          className={`viewer-box viewer-box-${box.tone}${box.key === focusedKey ? ' is-focused' : ''}`}
          data-field={box.key}
          onClick={() => onPick(box.key)}
          onPointerEnter={() => onHover(box)}
          onPointerLeave={() => onHover(null)}
        >
          <rect className="viewer-box-halo" {...frame(box)} />
          <rect className="viewer-box-frame" {...frame(box)} />
        </g>
      ))}
      {flash === null ? null : (
        <g key={flash.serial} className="viewer-flash">
          <rect className="viewer-box-halo" {...frame(flash)} />
          <rect className="viewer-flash-frame" {...frame(flash)} />
        </g>
      )}
    </svg>
  );
});
