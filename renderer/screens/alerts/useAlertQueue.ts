import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AlertQueue, AlertSignal } from '../../../core/contract/alerts.ts';
import { controlIdSchema } from '../../../core/contract/controls.ts';
import { navigate, useHashSearch } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { type AlertsListed, alertsListed, alertsPlace } from './alertsAddress.ts';

/** Where the hits of an alert about ledger records are; null for one about a document, or of the model of payments. */
export function ledgerPlace({ ledger, cause, alertIds }: AlertSignal): string | null {
  const control = ledger === null ? undefined : controlIdSchema.safeParse(cause).data;
  return control === undefined ? null : places.control(control, alertIds[0]);
}

/** The list at work: which state is listed, which line one is at, and which are chosen. */
export interface AlertList extends AlertsListed {
  /** Undefined while it is looked up. */
  readonly queue: AlertQueue | undefined;
  readonly error: Error | null;
  readonly current: AlertSignal | null;
  readonly chosen: ReadonlySet<string>;
  /** What an act is about: the chosen signals, else the current one. */
  readonly targets: readonly AlertSignal[];
  readonly retry: () => void;
  readonly show: (listed: Partial<AlertsListed>) => void;
  readonly goTo: (signal: AlertSignal) => void;
  readonly toggle: (signal: AlertSignal) => void;
  readonly clear: () => void;
}

/** Signals of the state and severity the address names, walked and chosen by keys. */
export function useAlertQueue(): AlertList {
  const { t } = useTranslation();
  const listed = alertsListed(useHashSearch());
  const answer = useQuery(engineQueries.alerts.queue.queryOptions({ input: listed }));
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const signals = answer.data?.signals ?? [];
  const last = Math.max(0, signals.length - 1);
  const place = Math.min(at, last);
  const current = signals[place] ?? null;
  const marked = signals.filter(({ key }) => chosen.has(key));
  const clear = (): void => setChosen(new Set());
  const toggle = ({ key }: AlertSignal): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const step = (by: number): void => setAt(Math.min(Math.max(0, place + by), last));
  const chooseAll = (): void =>
    setChosen(new Set(marked.length === signals.length ? [] : signals.map(({ key }) => key)));
  const open = (placeOf: (signal: AlertSignal) => string | null): void => {
    const place = current === null ? null : placeOf(current);
    if (place !== null) navigate(place);
  };
  useKeys(t('alerts.title'), [
    { keys: ['J', 'ArrowDown'], description: t('alerts.key.next'), run: () => step(1), isCommand: false },
    { keys: ['K', 'ArrowUp'], description: t('alerts.key.previous'), run: () => step(-1), isCommand: false },
    { keys: 'X', description: t('alerts.key.choose'), run: () => current && toggle(current), isCommand: false },
    { keys: 'Ctrl+A', description: t('alerts.key.all'), run: chooseAll },
    {
      keys: 'C',
      description: t('alerts.key.openCase'),
      run: () => open(({ caseId }) => caseId && places.case(caseId)),
    },
    {
      keys: 'O',
      description: t('alerts.key.openDocument'),
      run: () => open((signal) => (signal.documentId ? places.document(signal.documentId) : ledgerPlace(signal))),
    },
  ]);
  return {
    ...listed,
    queue: answer.data,
    error: answer.error,
    current,
    chosen,
    targets: marked.length > 0 ? marked : [current].filter((signal) => signal !== null),
    retry: () => void answer.refetch(),
    show: (wanted) => {
      clear();
      setAt(0);
      navigate(alertsPlace({ ...listed, ...wanted }));
    },
    goTo: (signal) => setAt(signals.indexOf(signal)),
    toggle,
    clear,
  };
}
