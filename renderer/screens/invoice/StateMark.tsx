import { Edit, Endorsed, Help, Minus, Tick, WarningSign } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { useTranslation } from '../../i18n/useTranslation.ts';
import type { FieldState } from './fieldState.ts';

const icons: Readonly<Record<FieldState, ReactElement>> = {
  read: <Tick size={12} />,
  doubtful: <Help size={12} />,
  failed: <WarningSign size={12} />,
  corrected: <Edit size={12} />,
  confirmed: <Endorsed size={12} />,
  missing: <Minus size={12} />,
};

/** A field's state as icon and word. */
export function StateMark({ state }: { readonly state: FieldState }) {
  const { t } = useTranslation();
  return (
    <span className={`invoice-state-mark invoice-state-${state}`}>
      {icons[state]}
      <span>{t(`invoice.state.${state}`)}</span>
    </span>
  );
}
