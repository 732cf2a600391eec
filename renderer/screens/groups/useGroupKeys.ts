import { useTranslation } from '../../i18n/useTranslation.ts';
import type { KeyBinding } from '../../keys/KeyRegistry.ts';
import { useKeys } from '../../keys/useKeys.ts';

/** What keys do on the grid. Steps are in tiles. */
interface GroupMoves {
  readonly columns: number;
  /** Rows of tiles in sight. */
  readonly page: number;
  readonly move: (by: number) => void;
  readonly mark: () => void;
  readonly edit: () => void;
  readonly open: () => void;
  readonly acceptAll: () => void;
  readonly nextKind: (by: 1 | -1) => void;
}

const toTheEnd = Number.MAX_SAFE_INTEGER;

export function useGroupKeys(moves: GroupMoves): void {
  const { t } = useTranslation();
  const { columns, page, move } = moves;
  // Arrows belong to the control that has the focus, where that is none of the grid.
  const step = (keys: string, name: StepName, by: number): KeyBinding => ({
    keys,
    description: t(`groups.keys.${name}`),
    run: (event) => (isElsewhere(event) ? false : move(by)),
    isCommand: false,
  });
  useKeys(t('groups.title'), [
    step('ArrowRight', 'right', 1),
    step('ArrowLeft', 'left', -1),
    step('ArrowDown', 'down', columns),
    step('ArrowUp', 'up', -columns),
    step('PageDown', 'pageDown', columns * page),
    step('PageUp', 'pageUp', -columns * page),
    step('Home', 'first', -toTheEnd),
    step('End', 'last', toTheEnd),
    {
      keys: 'Space',
      description: t('groups.keys.mark'),
      run: (event) => (isElsewhere(event) ? false : moves.mark()),
      isCommand: false,
    },
    {
      keys: 'Enter',
      description: t('groups.keys.edit'),
      run: (event) => (isElsewhere(event) ? false : moves.edit()),
      isCommand: false,
    },
    { keys: 'Ctrl+Enter', description: t('groups.keys.acceptAll'), run: moves.acceptAll, inFields: true },
    { keys: 'F2', description: t('groups.keys.open'), run: moves.open, inFields: true },
    { keys: 'Alt+ArrowRight', description: t('groups.keys.nextKind'), run: () => moves.nextKind(1) },
    { keys: 'Alt+ArrowLeft', description: t('groups.keys.previousKind'), run: () => moves.nextKind(-1) },
  ]);
}

type StepName = 'right' | 'left' | 'down' | 'up' | 'pageDown' | 'pageUp' | 'first' | 'last';

function isElsewhere({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.matches('button, a, select, input, [role="radio"]');
}
