import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RuleRow } from '../../../core/contract/rules.ts';
import { navigate } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { useRuleActs } from './useRuleActs.ts';

/** The rules, and the line that keys are about. */
export interface RuleListState {
  readonly rows: readonly RuleRow[] | undefined;
  readonly error: Error | null;
  readonly current: RuleRow | null;
  readonly retry: () => void;
  readonly goTo: (row: RuleRow) => void;
  readonly toggle: (row: RuleRow) => void;
}

export function useRuleList(): RuleListState {
  const { t } = useTranslation();
  const answer = useQuery(engineQueries.rules.list.queryOptions());
  const acts = useRuleActs();
  const [at, setAt] = useState(0);
  const rows = answer.data ?? [];
  const last = Math.max(0, rows.length - 1);
  const place = Math.min(at, last);
  const current = rows[place] ?? null;
  const step = (by: number): void => setAt(Math.min(Math.max(0, place + by), last));
  const isEnabled = current !== null;
  useKeys(t('rules.title'), [
    { keys: ['J', 'ArrowDown'], description: t('rules.key.next'), run: () => step(1), isCommand: false },
    { keys: ['K', 'ArrowUp'], description: t('rules.key.previous'), run: () => step(-1), isCommand: false },
    {
      keys: ['Enter', 'O'],
      description: t('rules.key.open'),
      isEnabled,
      // Enter on a button or link is that button's.
      run: (event) =>
        event.key === 'Enter' && event.target instanceof Element && event.target.closest('a, button') !== null
          ? false
          : current && navigate(places.rule(current.ruleId)),
    },
    { keys: 'N', description: t('rules.make'), run: () => navigate(places.newRule) },
    { keys: 'E', description: t('rules.key.toggle'), run: () => current && acts.toggle(current), isEnabled },
    { keys: 'Delete', description: t('rules.remove'), run: () => current && acts.remove(current), isEnabled },
  ]);
  return {
    rows: answer.data,
    error: answer.error,
    current,
    retry: () => void answer.refetch(),
    goTo: (row) => setAt(rows.indexOf(row)),
    toggle: acts.toggle,
  };
}
