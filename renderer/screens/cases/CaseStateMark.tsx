import { EyeOpen, FolderOpen, Tick } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { CaseState, Disposition } from '../../../core/contract/cases.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';

const icons: Readonly<Record<CaseState, ReactElement>> = {
  open: <FolderOpen size={12} />,
  'in-review': <EyeOpen size={12} />,
  closed: <Tick size={12} />,
};

interface CaseStateMarkProps {
  readonly state: CaseState;
  readonly disposition: Disposition | null;
}

/** Where a case stands, as icon and words; a closed one says as what. */
export function CaseStateMark({ state, disposition }: CaseStateMarkProps) {
  const { t } = useTranslation();
  return (
    <span className={`case-state case-state-${state}`}>
      {icons[state]}
      <span>{disposition === null ? t(`caseState.${state}`) : t(`disposition.${disposition}`)}</span>
    </span>
  );
}
