import { useCallback, useRef, useState, type PointerEvent } from 'react';

/** Pixels the pointer may tremble before a click becomes a drag. */
const tremble = 4;

interface DragPan {
  readonly isDragging: boolean;
  /** True right after a drag ended, so that the click which follows it picks nothing. */
  readonly wasDragged: () => boolean;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLDivElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLDivElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLDivElement>) => void;
    readonly onPointerCancel: (event: PointerEvent<HTMLDivElement>) => void;
  };
}

/** Dragging with the left or middle button moves what is seen. */
export function useDragPan(panBy: (x: number, y: number) => void): DragPan {
  const last = useRef<{ x: number; y: number } | null>(null);
  const moved = useRef(false);
  const [isDragging, setDragging] = useState(false);

  const wasDragged = useCallback(() => moved.current, []);

  const end = (event: PointerEvent<HTMLDivElement>) => {
    last.current = null;
    setDragging(false);
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      event.currentTarget.releasePointerCapture(event.pointerId);
    }
  };
  return {
    isDragging,
    wasDragged,
    handlers: {
      onPointerDown: (event) => {
        moved.current = false;
        // Touch scrolls by itself; the scrollbar belongs to the browser.
        if (event.pointerType === 'touch' || event.button > 1 || isOnScrollbar(event)) return;
        if (event.button === 1) event.preventDefault();
        last.current = { x: event.clientX, y: event.clientY };
      },
      onPointerMove: (event) => {
        if (last.current === null) return;
        const x = last.current.x - event.clientX;
        const y = last.current.y - event.clientY;
        if (!moved.current && Math.hypot(x, y) < tremble) return;
        if (!moved.current) {
          moved.current = true;
          setDragging(true);
          event.currentTarget.setPointerCapture(event.pointerId);
        }
        last.current = { x: event.clientX, y: event.clientY };
        panBy(x, y);
      },
      onPointerUp: end,
      onPointerCancel: end,
    },
  };
}

function isOnScrollbar(event: PointerEvent<HTMLDivElement>): boolean {
  const element = event.currentTarget;
  const bounds = element.getBoundingClientRect();
  return event.clientX - bounds.left >= element.clientWidth || event.clientY - bounds.top >= element.clientHeight;
}
