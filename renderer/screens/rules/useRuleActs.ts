import type { RuleRow } from '../../../core/contract/rules.ts';
import { engine } from '../../bridge/bridge.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';

/** What can be done with a rule as a whole. */
export function useRuleActs() {
  const { t } = useTranslation();
  return {
    toggle: ({ ruleId, enabled, current: { name } }: RuleRow): void =>
      void done(
        engine.rules.enable({ ruleId, enabled: !enabled }),
        t(enabled ? 'rules.turnedOff' : 'rules.turnedOn', { name }),
      ),
    remove: ({ ruleId, current: { name } }: RuleRow, then?: () => void): void =>
      void done(engine.rules.remove({ ruleId }), t('rules.removed', { name }), then),
  };
}

async function done(act: Promise<unknown>, message: string, then?: () => void): Promise<void> {
  try {
    await act;
    showToast({ message, key: 'rules' });
    then?.();
  } catch (error) {
    showFailure(error);
  }
}
