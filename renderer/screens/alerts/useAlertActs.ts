import { useState } from 'react';
import type { AlertAct, AlertSignal } from '../../../core/contract/alerts.ts';
import type { Failure } from '../../../core/vocabulary/failure.ts';
import { engine } from '../../bridge/bridge.ts';
import { failureFrom } from '../../bridge/failureFrom.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import type { AlertList } from './useAlertQueue.ts';

/** Acts that ask something first. */
export type AskedAct = 'escalate' | 'resolve';

export interface AlertActs {
  /** The dialog that is open. */
  readonly asked: AskedAct | null;
  readonly canAct: boolean;
  readonly canRoute: boolean;
  readonly ask: (act: AskedAct | null) => void;
  readonly take: () => void;
  readonly route: () => void;
  readonly giveBack: () => void;
  /** Does it with what is chosen; answers why not where it was refused. */
  readonly act: (act: AlertAct) => Promise<Failure | null>;
}

/** What can be done with the chosen alerts, by button and by key. */
export function useAlertActs({ targets, state, clear }: AlertList): AlertActs {
  const { t } = useTranslation();
  // What is asked about stays what it was: keys typed before the dialog has the focus, or another analyst, may move it on.
  const [asking, setAsking] = useState<{ readonly act: AskedAct; readonly about: readonly AlertSignal[] } | null>(null);
  const ask = (act: AskedAct | null): void => setAsking(act && { act, about: targets });
  const canAct = targets.length > 0 && state !== 'resolved';
  const perform = async (act: AlertAct, on: readonly AlertSignal[]): Promise<Failure | null> => {
    try {
      const { changed } = await engine.alerts.act({ alertIds: on.flatMap(({ alertIds }) => [...alertIds]), act });
      const what = t(names[act.kind]);
      const message = changed === 0 ? t('alerts.nothingDone') : t('alerts.done', { count: changed, what });
      showToast({ message, key: 'alerts' });
      clear();
      return null;
    } catch (error) {
      return failureFrom(error);
    }
  };
  const now = async (act: AlertAct, on: readonly AlertSignal[]): Promise<void> => {
    const failure = await perform(act, on);
    if (failure !== null) showFailure(failure);
  };
  const take = (): void => void now({ kind: 'assign', to: null }, targets);
  const giveBack = (): void => void now({ kind: 'give-back' }, targets);
  const route = (): void => {
    for (const [to, group] of Map.groupBy(targets, ({ suggested }) => suggested))
      if (to !== null) void now({ kind: 'assign', to }, group);
  };
  const isFree = asking === null;
  const canRoute = canAct && targets.some(({ suggested }) => suggested !== null);
  useKeys(t('alerts.title'), [
    { keys: 'T', description: t('alerts.take'), run: take, isEnabled: canAct && isFree },
    { keys: 'A', description: t('alerts.route'), run: route, isEnabled: canRoute && isFree },
    { keys: 'B', description: t('alerts.giveBack'), run: giveBack, isEnabled: canAct && isFree },
    { keys: 'E', description: t('alerts.escalate'), run: () => ask('escalate'), isEnabled: canAct && isFree },
    { keys: 'R', description: t('alerts.resolve'), run: () => ask('resolve'), isEnabled: canAct && isFree },
  ]);
  return {
    asked: asking?.act ?? null,
    canAct,
    canRoute,
    ask,
    take,
    route,
    giveBack,
    act: (act) => perform(act, asking?.about ?? targets),
  };
}

const names = {
  assign: 'alerts.take',
  'give-back': 'alerts.giveBack',
  escalate: 'alerts.escalate',
  resolve: 'alerts.resolve',
} as const;
