import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../core/contract/ledger.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { fieldLabel } from './fieldLabel.ts';

/** The first rows as the plan reads them; a refused one says why in place of its values. */
export function PreviewRows({
  preview: { readings, plan, inputs, sampled, sampledRefused },
}: {
  readonly preview: ImportPreview;
}) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const shown = inputs.filter(({ name }) => plan.columns[name] !== undefined);
  return (
    <>
      <output className={sampledRefused > 0 ? 'ledger-verdict is-refused' : 'ledger-verdict'}>
        {t('ledger.sampled', { sampled: number(sampled), refused: number(sampledRefused) })}
      </output>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls can be reached by keyboard */}
      <section className="ledger-preview" tabIndex={0} aria-label={t('ledger.preview')}>
        <table className="ledger-table" aria-label={t('ledger.preview')}>
          <thead>
            <tr>
              <th scope="col" className="is-figure">
                {t('ledger.row')}
              </th>
              {shown.map(({ name }) => (
                <th key={name} scope="col">
                  {fieldLabel(t, name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {readings.map(({ record, refusals }, at) => (
              // Rows of a file have no identity but their place.
              // eslint-disable-next-line react/no-array-index-key -- rows of a file are known by their number
              <tr key={at} className={record === null ? 'is-refused' : undefined}>
                <td className="is-figure">{number(at + 1)}</td>
                {record === null ? (
                  <td colSpan={shown.length}>
                    {refusals
                      .map(
                        ({ heading, reason, value }) =>
                          `${heading ?? t('ledger.wholeRow')}: ${t(`ledger.reason.${reason}`)}${value === '' ? '' : ` (${value})`}`,
                      )
                      .join('; ')}
                  </td>
                ) : (
                  shown.map(({ name }) => <td key={name}>{record[name] ?? ''}</td>)
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
