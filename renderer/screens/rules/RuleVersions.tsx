import { Button } from '@blueprintjs/core';
import { useMutation } from '@tanstack/react-query';
import type { RuleView } from '../../../core/contract/rules.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useEuros } from '../thresholds/useEuros.ts';
import { useRuleWords } from './useRuleWords.ts';

/** Every version with what it said and would have hit; an earlier one can be taken again. */
export function RuleVersions({ view }: { readonly view: RuleView }) {
  const { t } = useTranslation();
  const { number, instant } = useFormat();
  const euros = useEuros();
  const words = useRuleWords();
  const { mutate } = useMutation(
    engineQueries.rules.restore.mutationOptions({
      onError: showFailure,
      onSuccess: ({ current: { version } }) => showToast({ message: t('rules.restored', { version }), key: 'rules' }),
    }),
  );
  return (
    <section className="home-panel" aria-labelledby="rules-versions-title">
      <header>
        <h2 id="rules-versions-title">{t('rules.versions')}</h2>
      </header>
      <table className="thresholds-table">
        <thead>
          <tr>
            <th scope="col">{t('rules.version')}</th>
            <th scope="col" className="is-number">
              {t('rules.column.hits')}
            </th>
            <th scope="col" className="is-number">
              {t('rules.column.money')}
            </th>
            <th scope="col">{t('rules.by')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('rules.column.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {view.versions.map((each) => (
            <tr key={each.version} aria-current={each.version === view.current.version}>
              <td title={words.sentence(each.query)}>
                {`${each.version} ${each.name}`}
                {each.note === '' ? null : <span className="rules-quiet rules-line">{each.note}</span>}
              </td>
              <td className="is-number">{number(each.figures.hits)}</td>
              <td className="is-number">{euros(each.figures.money)}</td>
              <td>{t('rules.byAt', { by: each.by, at: instant(each.at) })}</td>
              <td className="is-number">
                {each.version === view.current.version ? (
                  t('rules.inUse')
                ) : (
                  <Button
                    size="small"
                    text={t('rules.restore')}
                    aria-label={`${t('rules.restore')}: ${each.version} ${each.name}`}
                    onClick={() => mutate({ ruleId: view.ruleId, version: each.version })}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
