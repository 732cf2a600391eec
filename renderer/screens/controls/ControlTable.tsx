import { Link } from 'wouter';
import type { ControlRow } from '../../../core/contract/controls.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { inputLabel } from '../ledger/fieldLabel.ts';

/** Every test as a line: what it is called, what it found and how often it was right. */
export function ControlTable({ rows }: { readonly rows: readonly ControlRow[] }) {
  const { t } = useTranslation();
  return (
    <div className="controls-lines">
      <table aria-label={t('controls.table')}>
        <thead>
          <tr>
            <th scope="col">{t('controls.column.test')}</th>
            <th scope="col">{t('controls.column.severity')}</th>
            <th scope="col" className="is-number">
              {t('controls.column.hits')}
            </th>
            <th scope="col" className="is-number">
              {t('controls.column.entities')}
            </th>
            <th scope="col" className="is-number">
              {t('controls.column.money')}
            </th>
            <th scope="col" className="is-number">
              {t('controls.column.alerts')}
            </th>
            <th scope="col">{t('controls.column.precision')}</th>
            <th scope="col">{t('controls.column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ row }: { readonly row: ControlRow }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { id, severity, hits, entities, euros, openAlerts, decided, right } = row;
  return (
    <tr>
      <th scope="row" title={t(`controlTest.${id}.fires`)}>
        <span className="controls-id">{id}</span> <Link href={places.control(id)}>{t(`controlTest.${id}.name`)}</Link>
      </th>
      <td>
        <SeverityMark severity={severity} />
      </td>
      <td className="is-number">{number(hits)}</td>
      <td className="is-number">{number(entities)}</td>
      <td className="is-number">{euros === 0 ? '' : `EUR\u00a0${number(Math.round(euros))}`}</td>
      <td className="is-number">{openAlerts === 0 ? '' : number(openAlerts)}</td>
      <td>{decided === 0 ? '' : t('controls.precision', { right: number(right), decided: number(decided) })}</td>
      <td>
        <State row={row} />
      </td>
    </tr>
  );
}

function State({ row: { missing, lastRunAt, version } }: { readonly row: ControlRow }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const changed = version === 0 ? '' : `, ${t('controls.changedVersion', { version })}`;
  if (missing === null || lastRunAt === null) return <span className="is-quiet">{t('controls.notRun')}</span>;
  if (missing.length > 0)
    return (
      <span className="is-quiet">
        {t('controls.untested', { inputs: missing.map((input) => inputLabel(t, input)).join(', ') })}
      </span>
    );
  return <span className="is-quiet">{`${t('controls.tested', { at: instant(lastRunAt) })}${changed}`}</span>;
}
