import { useTranslation } from '../../i18n/useTranslation.ts';
import type { KeyBinding } from '../../keys/KeyRegistry.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { filterInputId } from './FilterBar.tsx';

/** What keys do in the inbox. Steps are in rows. */
export interface InboxMoves {
  readonly move: (by: number) => void;
  readonly extend: (by: number) => void;
  readonly open: () => void;
  /** Shows the way of the row under the cursor through the stages. */
  readonly openFlow: () => void;
  readonly toggle: () => void;
  readonly chooseAll: () => void;
  /** Takes in what is on the clipboard. */
  readonly paste: () => void;
  readonly retry: () => void;
  readonly cancel: () => void;
  /** Lifts the selection, then the filter. Answers false where there was neither. */
  readonly leave: () => boolean;
}

/** Rows a page key moves by. */
const page = 20;
const toTheEnd = Number.MAX_SAFE_INTEGER;

export function useInboxKeys(moves: InboxMoves): void {
  const { t } = useTranslation();
  useKeys(t('inbox.name'), [
    cursor(['ArrowDown', 'J'], t('inbox.key.down'), () => moves.move(1)),
    cursor(['ArrowUp', 'K'], t('inbox.key.up'), () => moves.move(-1)),
    cursor(['PageDown'], t('inbox.key.pageDown'), () => moves.move(page)),
    cursor(['PageUp'], t('inbox.key.pageUp'), () => moves.move(-page)),
    cursor(['Home'], t('inbox.key.first'), () => moves.move(-toTheEnd)),
    cursor(['End'], t('inbox.key.last'), () => moves.move(toTheEnd)),
    cursor(['Enter'], t('inbox.key.open'), (event) => onRows(event, () => moves.open())),
    cursor(['Space', 'X'], t('inbox.key.toggle'), (event) => onRows(event, () => moves.toggle())),
    cursor(['Shift+ArrowDown', 'Shift+J'], t('inbox.key.extendDown'), () => moves.extend(1)),
    cursor(['Shift+ArrowUp', 'Shift+K'], t('inbox.key.extendUp'), () => moves.extend(-1)),
    { keys: 'Ctrl+A', description: t('inbox.chooseAll'), run: () => moves.chooseAll() },
    { keys: 'Ctrl+V', description: t('intake.paste'), run: () => moves.paste() },
    { keys: 'F', description: t('inbox.openFlow'), run: () => moves.openFlow() },
    { keys: 'R', description: t('inbox.key.retry'), run: () => moves.retry() },
    { keys: 'C', description: t('inbox.key.cancel'), run: () => moves.cancel() },
    { keys: '/', description: t('inbox.key.filter'), run: () => document.getElementById(filterInputId)?.focus() },
    cursor(['Escape'], t('inbox.key.leave'), () => moves.leave()),
  ]);
}

function cursor(keys: readonly string[], description: string, run: KeyBinding['run']): KeyBinding {
  return { keys, description, run, isCommand: false };
}

/** Enter and Space belong to the button or link that has the focus; elsewhere they mean the row under the cursor. */
function onRows(event: KeyboardEvent, run: () => void): boolean {
  if (event.target instanceof Element && event.target.matches('button, a, [role="button"], [role="radio"]'))
    return false;
  run();
  return true;
}
