import { useMemo } from 'react';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import type { KeyBinding } from '../../../keys/KeyRegistry.ts';
import { isMac, useKeys } from '../../../keys/useKeys.ts';
import { matchesStroke, type KeyPress } from '../../../keys/keyStroke.ts';

/** What a key means to the grid while no cell is being typed into. */
export type GridKey =
  | { readonly kind: 'move'; readonly row: number; readonly column: number; readonly extending: boolean }
  | { readonly kind: 'step'; readonly direction: 1 | -1 }
  | { readonly kind: 'edit' | 'fill' | 'insert' | 'delete' | 'clear' | 'all' | 'leave' | 'repair' }
  | { readonly kind: 'type'; readonly text: string };

const far = 1_000_000;
const page = 10;
const moves: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  'Ctrl+ArrowUp': [-far, 0],
  'Ctrl+ArrowDown': [far, 0],
  Home: [0, -far],
  End: [0, far],
  'Ctrl+Home': [-far, -far],
  'Ctrl+End': [far, far],
  PageUp: [-page, 0],
  PageDown: [page, 0],
};
const acts: readonly (readonly [strokes: readonly string[], key: GridKey])[] = [
  [['Enter', 'F2'], { kind: 'edit' }],
  [['Tab'], { kind: 'step', direction: 1 }],
  [['Shift+Tab'], { kind: 'step', direction: -1 }],
  [['Ctrl+D'], { kind: 'fill' }],
  [['Ctrl++', 'Ctrl+=', 'Insert'], { kind: 'insert' }],
  [['Ctrl+-'], { kind: 'delete' }],
  [['Delete', 'Backspace'], { kind: 'clear' }],
  [['Ctrl+A'], { kind: 'all' }],
  [['Escape'], { kind: 'leave' }],
  [['Alt+Enter'], { kind: 'repair' }],
];

/** Null for a key that is not the grid's. */
export function gridKeyOf(press: KeyPress): GridKey | null {
  const act = acts.find(([strokes]) => strokes.some((stroke) => matchesStroke(stroke, press, isMac)));
  if (act !== undefined) return act[1];
  const { key, ctrlKey, metaKey, altKey } = press;
  for (const [stroke, [row, column]] of Object.entries(moves)) {
    if (matchesStroke(stroke, { key, ctrlKey, metaKey, altKey, shiftKey: false }, isMac))
      return { kind: 'move', row, column, extending: press.shiftKey };
  }
  const isTyped = press.key.length === 1 && !press.ctrlKey && !press.metaKey && !press.altKey && press.key !== ' ';
  return isTyped ? { kind: 'type', text: press.key } : null;
}

/** Names the grid's keys in the overlay of keys; the grid itself takes them while it has the focus. */
export function useGridKeys(): void {
  const { t } = useTranslation();
  const bindings = useMemo(() => {
    const named = (keys: readonly string[], description: string): KeyBinding => ({
      keys,
      description,
      isCommand: false,
      run: () => false,
    });
    return [
      named(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], t('lines.keys.move')),
      named(['Shift+ArrowDown'], t('lines.keys.extend')),
      named(['F2'], t('lines.keys.edit')),
      named(['Ctrl+D'], t('lines.keys.fill')),
      named(['Insert'], t('lines.keys.insert')),
      named(['Ctrl+-'], t('lines.keys.delete')),
      named(['Delete'], t('lines.keys.clear')),
      named(['Ctrl+C', 'Ctrl+V'], t('lines.keys.paste')),
      named(['Alt+Enter'], t('lines.keys.repair')),
      named(['Escape'], t('lines.keys.leave')),
    ];
  }, [t]);
  useKeys(t('lines.scope'), bindings);
}
