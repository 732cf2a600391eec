import i18next from 'i18next';
import type { Severity } from '../../../core/vocabulary/fieldNames.ts';

/** "High or worse": the words for a least severity. Nothing is worse than critical, and every finding is at least info. */
export function severityFloor(severity: Severity): string {
  if (severity === 'critical') return i18next.t('severity.critical');
  if (severity === 'info') return i18next.t('inbox.filter.anyFinding');
  return i18next.t('inbox.filter.atLeast', { severity: i18next.t(`severity.${severity}`) });
}
