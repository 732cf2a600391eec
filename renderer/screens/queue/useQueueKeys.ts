import { useTranslation } from '../../i18n/useTranslation.ts';
import type { KeyBinding } from '../../keys/KeyRegistry.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { queueFilterId } from './QueueFilterBar.tsx';

/** What keys do in the queue. Steps are in rows. */
interface QueueMoves {
  readonly move: (by: number) => void;
  readonly open: () => void;
  readonly start: () => void;
  /** Goes to the values of these documents by kind. */
  readonly verifyTogether: () => void;
  readonly confirm: () => void;
  readonly ask: (act: 'postpone' | 'reject' | 'escalate' | 'return') => void;
}

const page = 20;
const toTheEnd = Number.MAX_SAFE_INTEGER;

export function useQueueKeys({ move, open, start, verifyTogether, confirm, ask }: QueueMoves): void {
  const { t } = useTranslation();
  const step = (keys: readonly string[], name: StepName, by: number): KeyBinding => ({
    keys,
    description: t(`queue.keys.${name}`),
    run: () => move(by),
    isCommand: false,
  });
  useKeys(t('queue.scope'), [
    step(['ArrowDown', 'J'], 'down', 1),
    step(['ArrowUp', 'K'], 'up', -1),
    step(['PageDown'], 'pageDown', page),
    step(['PageUp'], 'pageUp', -page),
    step(['Home'], 'first', -toTheEnd),
    step(['End'], 'last', toTheEnd),
    {
      keys: 'Enter',
      description: t('queue.keys.open'),
      // Enter belongs to the button, tab or link that has the focus; elsewhere it means the row under the cursor.
      run: (event) => {
        if (event.target instanceof Element && event.target.matches('button, a, [role="radio"], select')) return false;
        open();
        return true;
      },
      isCommand: false,
    },
    { keys: 'N', description: t('queue.keys.start'), run: start },
    { keys: 'G', description: t('groups.go'), run: verifyTogether },
    { keys: 'Ctrl+Enter', description: t('queue.keys.confirm'), run: confirm },
    { keys: 'P', description: t('queue.keys.postpone'), run: () => ask('postpone') },
    { keys: 'X', description: t('queue.keys.reject'), run: () => ask('reject') },
    { keys: 'E', description: t('queue.keys.escalate'), run: () => ask('escalate') },
    { keys: 'B', description: t('queue.keys.return'), run: () => ask('return') },
    { keys: '/', description: t('queue.keys.filter'), run: () => document.getElementById(queueFilterId)?.focus() },
  ]);
}

type StepName = 'down' | 'up' | 'pageDown' | 'pageUp' | 'first' | 'last';
