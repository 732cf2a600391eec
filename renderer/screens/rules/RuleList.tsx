import { Button } from '@blueprintjs/core';
import { Filter } from '@blueprintjs/icons';
import { navigate } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Keycaps } from '../../ui/Keycaps.tsx';
import { RuleExamples } from './RuleExamples.tsx';
import { RuleTable } from './RuleTable.tsx';
import { useRuleList } from './useRuleList.ts';

/** Every rule with what it has hit, and examples to begin from. */
export function RuleList() {
  const { t } = useTranslation();
  const list = useRuleList();
  if (list.error) return <FailureNotice error={list.error} onRetry={list.retry} />;
  return (
    <div className="rules">
      <div className="rules-bar">
        <span className="rules-quiet">{t('rules.about')}</span>
        <span className="rules-space" />
        <Button
          intent="primary"
          text={t('rules.make')}
          endIcon={<Keycaps stroke="N" />}
          onClick={() => navigate(places.newRule)}
        />
      </div>
      {list.rows === undefined ? <output className="rules-quiet">{t('rules.loading')}</output> : null}
      {list.rows?.length === 0 ? (
        <div className="rules-empty">
          <EmptyState icon={<Filter size={32} />} title={t('rules.none')}>
            {t('rules.noneHint')}
          </EmptyState>
        </div>
      ) : null}
      {list.rows !== undefined && list.rows.length > 0 ? (
        <div className="rules-lines">
          <RuleTable list={list} rows={list.rows} />
        </div>
      ) : null}
      {list.rows === undefined ? null : <RuleExamples />}
    </div>
  );
}
