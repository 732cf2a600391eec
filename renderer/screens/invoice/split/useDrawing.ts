import { useState } from 'react';
import type { DocumentId } from '../../../../core/vocabulary/ids.ts';
import type { DrawnPart } from './drawnParts.ts';

type Parts = readonly DrawnPart[];

interface Steps {
  /** The document that was drawn on: another one has nothing drawn yet. */
  readonly of: DocumentId | null;
  /** As it was before each step, the first one first. */
  readonly before: readonly (Parts | null)[];
  readonly drawn: Parts | null;
  /** Steps taken back, the last one first. */
  readonly after: readonly (Parts | null)[];
}

export interface Drawing {
  /** Null while nothing is drawn. */
  readonly drawn: Parts | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly draw: (parts: Parts) => void;
  readonly forget: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const nothing: Steps = { of: null, before: [], drawn: null, after: [] };

/** Parts drawn by hand and not decided yet, step by step: each can be taken back before it is a decision of the log. */
export function useDrawing(of: DocumentId): Drawing {
  const [steps, setSteps] = useState(nothing);
  const { before, drawn, after } = steps.of === of ? steps : nothing;
  return {
    drawn,
    canUndo: before.length > 0,
    canRedo: after.length > 0,
    draw: (parts) => setSteps({ of, before: [...before, drawn], drawn: parts, after: [] }),
    forget: () => setSteps(nothing),
    undo: () => setSteps({ of, before: before.slice(0, -1), drawn: before.at(-1) ?? null, after: [drawn, ...after] }),
    redo: () => setSteps({ of, before: [...before, drawn], drawn: after[0] ?? null, after: after.slice(1) }),
  };
}
