import type { CSSProperties, ReactNode } from 'react';
import type { PageSize } from './documentLayout.ts';

interface TurnedPageProps {
  readonly page: PageSize;
  /** CSS pixels a point. */
  readonly scale: number;
  readonly children: ReactNode;
}

/** A page as it was read, with all that lies on it, turned as a whole: boxes stay on their print without being computed anew. */
export function TurnedPage({ page, scale, children }: TurnedPageProps) {
  const [width, height] = [page.width * scale, page.height * scale];
  return (
    <div className="viewer-turned" style={{ width, height, ...turning(page.turn, width, height) }}>
      {children}
    </div>
  );
}

/** Turns about the top left corner and moves the page back to where it began. */
function turning(turn: PageSize['turn'], width: number, height: number): CSSProperties {
  if (turn === 0) return {};
  const [x, y] = turn === 90 ? [height, 0] : turn === 180 ? [width, height] : [0, width];
  return { transform: `translate(${x}px, ${y}px) rotate(${turn}deg)`, transformOrigin: '0 0' };
}
