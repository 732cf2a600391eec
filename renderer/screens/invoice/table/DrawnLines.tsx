import type { LineItem } from '../../../../core/contract/extraction.ts';
import { lineItemCells } from '../../../../core/vocabulary/fieldNames.ts';
import type { Currency } from '../../../../core/vocabulary/money.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import { lineResidual } from '../lineArithmetic.ts';
import { useFormat } from '../../../ui/useFormat.ts';
import { cellText } from '../lines/cellText.ts';
import { Residual } from '../lines/Residual.tsx';

interface DrawnLinesProps {
  readonly lines: readonly LineItem[];
  readonly currency: Currency | null;
}

/** The lines a drawn table holds, each with what it lacks to its own arithmetic, before they are taken. */
export function DrawnLines({ lines, currency }: DrawnLinesProps) {
  const { t, i18n } = useTranslation();
  const formats = useFormat();
  if (lines.length === 0) return <p className="table-none">{t('table.none')}</p>;
  return (
    // What is longer than the room scrolls, by keyboard too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-lines" tabIndex={0} aria-label={t('table.lines')}>
      <table>
        <thead>
          <tr>
            {lineItemCells.map((cell) => (
              <th key={cell} scope="col" className={cell === 'description' ? undefined : 'is-number'}>
                {t(`invoice.lines.${cell}`)}
              </th>
            ))}
            <th scope="col">{t('table.residual')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            // eslint-disable-next-line react/no-array-index-key -- a line is its place, nothing else tells two apart
            <tr key={index}>
              {lineItemCells.map((cell) => (
                <td key={cell} className={cell === 'description' ? undefined : 'is-number'}>
                  {cellText(cell, line[cell]?.value, currency, formats, i18n.language)}
                </td>
              ))}
              <td>
                <Residual residual={lineResidual(line, currency ?? '')} currency={currency ?? ''} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
