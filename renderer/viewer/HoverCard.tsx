import { boxOnSheet, type DocumentLayout } from './documentLayout.ts';
import type { FieldBox } from './FieldBox.ts';
import type { SheetView } from './useSheetView.ts';

interface HoverCardProps {
  readonly box: FieldBox | null;
  readonly layout: DocumentLayout;
  readonly view: SheetView;
}

/** Name, value and certainty of a box, just above it (below it at the top of the sheet). */
export function HoverCard({ box, layout, view }: HoverCardProps) {
  const place = box === null ? null : boxOnSheet(layout, box.page, box.box);
  if (box === null || place === null) return null;
  const { scale, origin } = view;
  const isHigh = place.top * scale < 56;
  // Cards of boxes on the right half grow to the left, where the sheet has room for them.
  const isRight = place.left + place.right > layout.width;
  const { label, value, detail } = box.says();
  const left = origin.x + (isRight ? place.right : place.left) * scale;
  const top = origin.y + (isHigh ? place.bottom * scale + 8 : place.top * scale - 8);
  return (
    <div
      className={`viewer-card${isHigh ? ' is-below' : ''}${isRight ? ' is-right' : ''}`}
      style={{ left, top }}
      // The panel says the same of the field; read out here it would come twice.
      aria-hidden="true"
    >
      <span className="viewer-card-label">{label}</span>
      <span className="viewer-card-value">{value}</span>
      <span className="viewer-card-detail">{detail}</span>
    </div>
  );
}
