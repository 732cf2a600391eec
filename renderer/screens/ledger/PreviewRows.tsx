import type { CellForm, ImportPreview } from '../../../core/contract/ledger.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { fieldLabel } from './fieldLabel.ts';
import { isFigure, ledgerText } from './ledgerText.ts';

/** The first rows as the plan reads them; a refused one says why in place of its values. */
export function PreviewRows({
  preview: { readings, plan, inputs, sampled, sampledRefused, sampledKnown },
}: {
  readonly preview: ImportPreview;
}) {
  const { t } = useTranslation();
  const formats = useFormat();
  const { number } = formats;
  const textOf = (value: string | undefined, form: CellForm, currency: string | null) => {
    if (value === undefined) return '';
    const text = ledgerText(value, form, currency, formats);
    return form === 'amount' && currency !== null ? `${text} ${currency}` : text;
  };
  const shown = inputs.filter(({ name }) => plan.columns[name] !== undefined);
  return (
    <>
      <output className={sampledRefused > 0 ? 'ledger-verdict is-refused' : 'ledger-verdict'}>
        {t('ledger.sampled', { sampled: number(sampled), refused: number(sampledRefused) })}{' '}
        {sampledKnown > 0 ? t('ledger.known', { count: sampledKnown, shown: number(sampledKnown) }) : null}
      </output>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls can be reached by keyboard */}
      <section className="ledger-preview" tabIndex={0} aria-label={t('ledger.preview')}>
        <table className="ledger-table" aria-label={t('ledger.preview')}>
          <thead>
            <tr>
              <th scope="col" className="is-figure">
                {t('ledger.row')}
              </th>
              {shown.map(({ name, form }) => (
                <th key={name} scope="col" className={isFigure(form) ? 'is-figure' : undefined}>
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
                  shown.map(({ name, form }) => (
                    <td key={name} className={isFigure(form) ? 'is-figure' : undefined}>
                      {textOf(record[name], form, record['currency'] ?? plan.currency)}
                    </td>
                  ))
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
