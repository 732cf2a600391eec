import { useLayoutEffect, useState, type RefObject } from 'react';

/** The inner width of an element in pixels, kept up to date; 0 before it is there. */
export function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    // oxlint-disable-next-line react/set-state-in-effect -- measured before it is painted: else all that hangs on it is drawn twice
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
