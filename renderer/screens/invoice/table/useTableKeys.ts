import { type KeyboardEvent, type RefObject, useMemo } from 'react';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import type { KeyBinding } from '../../../keys/KeyRegistry.ts';
import { useKeys } from '../../../keys/useKeys.ts';
import type { ViewerControls } from '../../../viewer/PageViewer.tsx';
import { addBorder, type Border, isLevel, moveBorder, placeOf, removeBorder } from './drawnBorders.ts';
import type { TableDesk } from './useTableDesk.ts';

/** Points a border goes at one press, and with Shift. */
const step = { fine: 1, coarse: 10 };

/**
 * Keys while a table is drawn: the borders and the names of columns take them while one of these has the focus; here they
 * are named for the overlay of keys as well.
 */
export function useTableKeys(
  desk: TableDesk,
  controls: RefObject<ViewerControls | null>,
): (event: KeyboardEvent, border: Border | null) => void {
  const { t } = useTranslation();
  const isOn = desk.table !== null;
  const bindings = useMemo((): readonly KeyBinding[] => {
    const start: KeyBinding = {
      keys: 'Alt+L',
      description: t('table.start'),
      inFields: true,
      isEnabled: desk.canStart,
      run: () => desk.start(controls.current?.currentPage() ?? 1),
    };
    if (!isOn) return desk.canStart ? [start] : [];
    const named = (keys: string | readonly string[], description: string): KeyBinding => ({
      keys,
      description,
      isCommand: false,
      run: () => false,
    });
    // After the pointer drew, nothing of the table has the focus.
    const ending = (keys: string, description: string, act: () => void): KeyBinding => ({
      keys,
      description,
      isCommand: false,
      run: (event) => (isOfButton(event) ? false : act()),
    });
    return [
      named(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], t('table.keys.move')),
      named(['Shift+ArrowLeft', 'Shift+ArrowRight'], t('table.keys.far')),
      named('Insert', t('table.keys.add')),
      named('Delete', t('table.keys.remove')),
      ending('Enter', t('table.keys.take'), () => desk.take('replace')),
      ending('Shift+Enter', t('table.keys.append'), () => desk.take('append')),
      ending('Escape', t('table.keys.cancel'), desk.cancel),
    ];
  }, [controls, desk, isOn, t]);
  useKeys(t('table.scope'), bindings);
  return (event, border) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !takesKey(event, border, desk)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function takesKey(event: KeyboardEvent, border: Border | null, desk: TableDesk): boolean {
  const { table } = desk;
  if (table === null) return false;
  if (event.key === 'Escape') desk.cancel();
  else if (isOfButton(event)) return false;
  else if (event.key === 'Enter') desk.take(event.shiftKey ? 'append' : 'replace');
  else if (border === null) return false;
  else if (event.key === 'Insert' || event.key === '+') desk.change(addBorder(table, besideOf(table, border)));
  else if (event.key === 'Delete') desk.change(removeBorder(table, border));
  else {
    const by = directionOf(event.key, border) * (event.shiftKey ? step.coarse : step.fine);
    if (by === 0) return false;
    desk.change(moveBorder(table, border, placeOf(table, border) + by));
  }
  return true;
}

/** Enter belongs to the button that has the focus. */
function isOfButton({ key, target }: { readonly key: string; readonly target: EventTarget | null }): boolean {
  return key === 'Enter' && target instanceof Element && target.matches('button, a');
}

/** The middle of the column after a border, before the last one of the column there. */
function besideOf({ columns }: NonNullable<TableDesk['table']>, border: Border): number {
  const index = typeof border === 'number' ? border : border === 'right' ? columns.length - 1 : 0;
  const column = columns[index];
  return column === undefined ? 0 : (column.left + column.right) / 2;
}

function directionOf(key: string, border: Border): -1 | 0 | 1 {
  const [back, on] = isLevel(border) ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  return key === back ? -1 : key === on ? 1 : 0;
}
