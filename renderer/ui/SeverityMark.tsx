import { Error as ErrorIcon, HighPriority, InfoSign, Issue, WarningSign } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { Severity } from '../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../i18n/useTranslation.ts';

const icons: Readonly<Record<Severity, ReactElement>> = {
  info: <InfoSign size={12} />,
  low: <Issue size={12} />,
  medium: <WarningSign size={12} />,
  high: <HighPriority size={12} />,
  critical: <ErrorIcon size={12} />,
};

/** A severity as icon, word and colour; `count` says how many. */
export function SeverityMark({ severity, count }: { readonly severity: Severity; readonly count?: number }) {
  const { t } = useTranslation();
  return (
    <span className={`severity-mark severity-${severity}`}>
      {icons[severity]}
      <span>{t(`severity.${severity}`)}</span>
      {count !== undefined && count > 1 ? <span className="severity-count">{count}</span> : null}
    </span>
  );
}
