import { useEffect, useRef, type RefObject } from 'react';

/** Puts the focus on an element once it is there: for places one opens in order to type. */
export function useFocusOnMount<Place extends HTMLElement>(): RefObject<Place | null> {
  const place = useRef<Place>(null);
  useEffect(() => {
    // After overlays have placed the focus themselves.
    const frame = requestAnimationFrame(() => place.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return place;
}
