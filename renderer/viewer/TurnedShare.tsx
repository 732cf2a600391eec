import './viewer.css';
import type { CSSProperties, ReactNode } from 'react';
import type { PageSize } from './documentLayout.ts';

/** A page with what lies on it, turned to fill a box of its turned proportions, however large that is. */
export function TurnedShare({ page, children }: { readonly page: PageSize; readonly children: ReactNode }) {
  return (
    <div className="viewer-turned-share" style={turnedShare(page)}>
      {children}
    </div>
  );
}

/** A page on its side is as wide as its box is high. */
function turnedShare({ width, height, turn }: PageSize): CSSProperties {
  const isOnSide = turn % 180 !== 0;
  return {
    width: isOnSide ? `${(100 * width) / height}%` : '100%',
    height: isOnSide ? `${(100 * height) / width}%` : '100%',
    transform: `translate(-50%, -50%) rotate(${turn}deg)`,
  };
}
