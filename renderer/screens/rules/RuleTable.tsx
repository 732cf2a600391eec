import { Button } from '@blueprintjs/core';
import { Link } from 'wouter';
import type { RuleRow } from '../../../core/contract/rules.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useEuros } from '../thresholds/useEuros.ts';
import type { RuleListState } from './useRuleList.ts';
import { useRuleWords } from './useRuleWords.ts';

interface RuleTableProps {
  readonly list: RuleListState;
  readonly rows: readonly RuleRow[];
}

/** One line a rule: what it says, whether it works, and what came of it. */
export function RuleTable({ list, rows }: RuleTableProps) {
  const { t } = useTranslation();
  return (
    <table className="plain-table rules-table" aria-label={t('rules.list')}>
      <thead>
        <tr>
          <th scope="col">{t('rules.column.rule')}</th>
          <th scope="col">{t('rules.column.state')}</th>
          <th scope="col" className="is-figure">
            {t('rules.column.hits')}
          </th>
          <th scope="col" className="is-figure">
            {t('rules.column.money')}
          </th>
          <th scope="col" className="is-figure">
            {t('rules.column.precision')}
          </th>
          <th scope="col" className="is-figure">
            {t('rules.column.snoozes')}
          </th>
          <th scope="col">{t('rules.column.changed')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('rules.column.action')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RuleLine key={row.ruleId} row={row} list={list} />
        ))}
      </tbody>
    </table>
  );
}

function RuleLine({ row, list }: { readonly row: RuleRow; readonly list: RuleListState }) {
  const { t } = useTranslation();
  const { number, percent, instant } = useFormat();
  const euros = useEuros();
  const words = useRuleWords();
  const { current, live, enabled } = row;
  const name = current.name;
  return (
    <tr aria-current={list.current?.ruleId === row.ruleId} onFocus={() => list.goTo(row)}>
      <td>
        <Link href={places.rule(row.ruleId)}>{`${row.number} ${name}`}</Link>{' '}
        <SeverityMark severity={current.severity} />
        <span className="rules-quiet rules-line">{words.sentence(current.query)}</span>
      </td>
      <td>{t(enabled ? 'rules.on' : 'rules.off')}</td>
      <td className="is-figure" title={t('rules.silenced', { count: row.silenced })}>
        {number(live.hits)}
      </td>
      <td className="is-figure">{euros(live.money)}</td>
      <td className="is-figure">
        {live.decided === 0
          ? t('rules.undecided')
          : t('rules.precisionOf', { share: percent(live.losses / live.decided), decided: number(live.decided) })}
      </td>
      <td className="is-figure">{number(row.snoozes)}</td>
      <td>{t('rules.byAt', { by: row.changedBy, at: instant(row.changedAt) })}</td>
      <td className="is-action">
        <Button
          size="small"
          text={t(enabled ? 'rules.turnOff' : 'rules.turnOn')}
          aria-label={`${t(enabled ? 'rules.turnOff' : 'rules.turnOn')}: ${name}`}
          onClick={() => list.toggle(row)}
        />
      </td>
    </tr>
  );
}
