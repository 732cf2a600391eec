import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { RuleView } from '../../../core/contract/rules.ts';
import { navigate } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { isTyping, useKeys } from '../../keys/useKeys.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { type RuleDraft, type RuleText, useRuleDraft } from './useRuleDraft.ts';
import { useRuleActs } from './useRuleActs.ts';

export interface RuleEditing {
  readonly draft: RuleDraft;
  readonly isBusy: boolean;
  /** True once it was to be kept. */
  readonly wasTried: boolean;
  readonly save: () => void;
  readonly toggle: () => void;
  readonly remove: () => void;
  readonly back: () => void;
}

/** A rule that is written, kept, put to work and left, by button and by key. */
export function useRuleEditing(kept: RuleText, view: RuleView | null, days: number | null): RuleEditing {
  const { t } = useTranslation();
  const draft = useRuleDraft(kept);
  const acts = useRuleActs();
  const [wasTried, setTried] = useState(false);
  const { mutate, isPending } = useMutation(
    engineQueries.rules.save.mutationOptions({
      onError: showFailure,
      onSuccess: (saved) => {
        const { name, version } = saved.current;
        showToast({ message: t('rules.saved', { name, version }), key: 'rules' });
        navigate(places.rule(saved.ruleId), { replace: true });
      },
    }),
  );
  const save = (): void => {
    setTried(true);
    const name = draft.text.name.trim();
    if (name === '') document.querySelector<HTMLInputElement>('#rule-name')?.focus();
    if (name === '' || draft.problems.length > 0 || isPending) return;
    mutate({ ...draft.text, name, query: draft.query, ruleId: view?.ruleId ?? null, days });
  };
  const toggle = (): void => {
    if (view !== null) acts.toggle(view);
  };
  useKeys(t('rules.title'), [
    { keys: 'Ctrl+Enter', description: t('rules.key.save'), run: save, inFields: true },
    { keys: 'Alt+A', description: t('rules.key.addRule'), run: () => added(draft.addCondition), inFields: true },
    { keys: 'Alt+G', description: t('rules.key.addGroup'), run: () => added(draft.addGroup), inFields: true },
    { keys: 'E', description: t('rules.key.toggle'), run: toggle, isEnabled: view !== null },
    { keys: 'Escape', description: t('rules.key.back'), run: leave, inFields: true, isCommand: false },
  ]);
  return {
    draft,
    isBusy: isPending,
    wasTried,
    save,
    toggle,
    remove: () => {
      if (view !== null) acts.remove(view, back);
    },
    back,
  };
}

/** Out of the field first, out of the rule then. */
function leave({ target }: KeyboardEvent): void {
  if (isTyping(target) && target instanceof HTMLElement) target.blur();
  else back();
}

function back(): void {
  navigate(places.rules);
}

/** The cursor goes to what the new condition asks, once it is drawn. */
function added(add: () => void): void {
  add();
  requestAnimationFrame(() =>
    requestAnimationFrame(() => [...document.querySelectorAll<HTMLElement>('.rules-field')].at(-1)?.focus()),
  );
}
