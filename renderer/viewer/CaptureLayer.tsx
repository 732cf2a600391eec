import { memo, useState, type PointerEvent } from 'react';
import type { Word } from '../../core/contract/reading.ts';
import type { Box } from '../../core/vocabulary/box.ts';
import { type QuarterTurn, turnedExtent } from '../../core/vocabulary/quarterTurn.ts';
import type { FieldBox } from './FieldBox.ts';
import type { Match } from './findMatches.ts';
import { pointOnPage } from './pointOnPage.ts';
import { boxBetween, wordAt } from './wordAt.ts';
import type { Spot } from './zoom.ts';

/** What pointing at the page does while a field is at work. */
export interface Capture {
  /** Words by page, as far as they are known. */
  readonly words: ReadonlyMap<number, readonly Word[]>;
  readonly matches: readonly Match[];
  /** Of `matches`, the one a key would take; null before any. */
  readonly current: Match | null;
  /** Takes the words in a box into the field; `append` keeps what stands there. Null where no field is at work. */
  readonly take: ((page: number, box: Box, append: boolean) => void) | null;
}

interface CaptureLayerProps {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** How the page is turned to be looked at; what is pointed at is on the page as read. */
  readonly turn: QuarterTurn;
  readonly capture: Capture;
  readonly boxes: readonly FieldBox[];
  readonly onPickBox: (key: string) => void;
}

/** CSS pixels the pointer may tremble before a click becomes a drawn box. */
const tremble = 5;

interface Stroke {
  readonly from: Spot;
  readonly to: Spot;
  readonly isDrawn: boolean;
}

/**
 * Words of a page to be clicked, and boxes to be drawn around them, in page points. Shows what typing found. A click with
 * Ctrl goes through to the box of a field. Pointer only: typing and Ctrl+Space reach the same words.
 */
export const CaptureLayer = memo(function CaptureLayer({
  page,
  width,
  height,
  turn,
  capture,
  boxes,
  onPickBox,
}: CaptureLayerProps) {
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const [hovered, setHovered] = useState<Word | null>(null);
  const words = capture.words.get(page) ?? [];
  const { take } = capture;
  const spotOf = (event: PointerEvent<SVGSVGElement>): Spot => pointOnPage(event, { width, height, turn });
  const end = (event: PointerEvent<SVGSVGElement>) => {
    if (stroke === null || take === null) return;
    setStroke(null);
    event.currentTarget.releasePointerCapture(event.pointerId);
    if (stroke.isDrawn) return take(page, boxBetween(stroke.from, stroke.to), event.shiftKey);
    const box = boxes.find((each) => contains(each.box, stroke.from));
    if (event.ctrlKey && box !== undefined) return onPickBox(box.key);
    const word = wordAt(words, stroke.from);
    if (word !== null) return take(page, word.box, event.shiftKey);
    if (box !== undefined) onPickBox(box.key);
  };
  return (
    <svg
      className={`viewer-capture${take === null ? '' : ' is-taking'}`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={(event) => {
        if (take === null || event.button !== 0 || event.pointerType === 'touch') return;
        // The page must not be moved by what draws a box.
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        setStroke({ from: spotOf(event), to: spotOf(event), isDrawn: false });
      }}
      onPointerMove={(event) => {
        if (take === null) return;
        const at = spotOf(event);
        if (stroke === null) return setHovered(wordAt(words, at));
        const scale = event.currentTarget.getBoundingClientRect().width / turnedExtent({ width, height }, turn).width;
        const isDrawn = stroke.isDrawn || Math.hypot(at.x - stroke.from.x, at.y - stroke.from.y) * scale > tremble;
        setStroke({ ...stroke, to: at, isDrawn });
      }}
      onPointerUp={end}
      onPointerCancel={() => setStroke(null)}
      onPointerLeave={() => setHovered(null)}
    >
      {capture.matches
        .filter((match) => match.page === page)
        .map((match) => (
          <rect
            key={`${match.box.left} ${match.box.top}`}
            className={`viewer-match${match === capture.current ? ' is-current' : ''}`}
            {...sides(match.box)}
          />
        ))}
      {hovered === null || stroke?.isDrawn === true ? null : <rect className="viewer-word" {...sides(hovered.box)} />}
      {stroke?.isDrawn === true ? (
        <rect className="viewer-drawn" {...sides(boxBetween(stroke.from, stroke.to))} />
      ) : null}
    </svg>
  );
});

function contains({ left, right, top, bottom }: Box, { x, y }: Spot): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function sides({ left, top, right, bottom }: Box) {
  return {
    x: left - 1,
    y: top - 1,
    width: right - left + 2,
    height: bottom - top + 2,
    vectorEffect: 'non-scaling-stroke',
  };
}
