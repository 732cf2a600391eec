import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const rectangleSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});
export type Rectangle = z.infer<typeof rectangleSchema>;

const windowStateSchema = z.object({
  /** Where the window is when neither maximised nor full screen, in device-independent pixels; null = let the system choose. */
  bounds: rectangleSchema.nullable(),
  maximized: z.boolean(),
  fullScreen: z.boolean(),
  /** Kept here so that the first frame has the right colours before the store is open. */
  theme: z.enum(['system', 'light', 'dark']),
  zoomLevel: z.number().min(-5).max(5),
});
export type WindowState = Readonly<z.infer<typeof windowStateSchema>>;

export const firstWindowState: WindowState = {
  bounds: null,
  maximized: false,
  fullScreen: false,
  theme: 'system',
  zoomLevel: 0,
};

export const minimumSize = { width: 960, height: 600 } as const;
const defaultSize = { width: 1440, height: 900 } as const;
/** A title bar is reachable when at least this much of its upper edge lies on a display. */
const reachable = { width: 120, height: 32 } as const;

/** The state as it was left; the first state when there is none or the file is not ours. */
export function readWindowState(file: string): WindowState {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return firstWindowState;
  }
}

/** Replaces the file in one step, so that a kill leaves the old or the new state. */
export function writeWindowState(file: string, state: WindowState): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  writeFileSync(fresh, JSON.stringify(state));
  renameSync(fresh, file);
}

/** Bounds for a new window: the remembered ones when their title bar can be grabbed on a present display, else centred. */
export function placeWindow(remembered: Rectangle | null, workAreas: readonly Rectangle[]): Partial<Rectangle> {
  const first = workAreas[0];
  if (!first) return defaultSize;
  // Judged at the size the window will have: a shrunken one may reach a display no more.
  const candidates = remembered
    ? workAreas.map((area) => ({ area, bounds: { ...remembered, ...sized(remembered, area) } }))
    : [];
  const placed = candidates.find(({ area, bounds }) => isReachable(bounds, area));
  return placed ? placed.bounds : sized(defaultSize, first);
}

function sized(wanted: { width: number; height: number }, area: Rectangle): { width: number; height: number } {
  return {
    width: Math.min(Math.max(wanted.width, minimumSize.width), Math.max(area.width, minimumSize.width)),
    height: Math.min(Math.max(wanted.height, minimumSize.height), Math.max(area.height, minimumSize.height)),
  };
}

function isReachable(window: Rectangle, area: Rectangle): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  return across >= reachable.width && window.y >= area.y && window.y <= area.y + area.height - reachable.height;
}
