import { isMac } from '../keys/useKeys.ts';
import { keycaps } from '../keys/keyStroke.ts';

/** A stroke drawn as keycaps, e.g. "Ctrl+K". */
export function Keycaps({ stroke }: { readonly stroke: string }) {
  return (
    <span className="keycaps">
      {keycaps(stroke, isMac).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
