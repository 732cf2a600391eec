import { useTranslation } from '../../../i18n/useTranslation.ts';
import { useFormat } from '../../../ui/useFormat.ts';
import { formatAmount } from '../formatValue.ts';
import type { LineSum } from '../lineArithmetic.ts';
import { Residual } from './Residual.tsx';

interface LineSumRowProps {
  readonly result: LineSum;
  readonly currency: string;
  readonly columns: number;
}

/** What the lines come to, and what is left over against the net total. */
export function LineSumRow({ result, currency, columns }: LineSumRowProps) {
  const { t } = useTranslation();
  const formats = useFormat();
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={columns}>
          {t('invoice.lines.sum', { count: result.unread })}
        </th>
        <td className="is-figure" data-line-sum>
          {formatAmount(result.sum, formats, currency)}
        </td>
        <td className="is-figure" data-line-residual>
          {result.verdict === 'gross' ? null : <Residual residual={result.residual} currency={currency} />}
        </td>
      </tr>
    </tfoot>
  );
}
