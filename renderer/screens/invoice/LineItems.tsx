import { Help, Tick, WarningSign } from '@blueprintjs/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../core/contract/documents.ts';
import type { FieldReading, LineItem } from '../../../core/contract/extraction.ts';
import { assertNever } from '../../../core/vocabulary/assertNever.ts';
import { lineItemCells, type LineItemCell } from '../../../core/vocabulary/fieldNames.ts';
import { cellKey } from './fieldBoxes.ts';
import type { Formats } from '../../ui/formats.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { formatAmount, formatQuantity } from './formatValue.ts';
import { isZero, lineResidual, sumOfLines, type LineSum, type LineVerdict } from './lineArithmetic.ts';

interface LineItemsProps {
  readonly document: DocumentView;
  readonly doubtThreshold: number;
  readonly focusedKey: string | null;
  readonly onShowCell: (key: string) => void;
}

/** The lines of the invoice, each checked against its own arithmetic and all together against the net total. */
export function LineItems({ document, doubtThreshold, focusedKey, onShowCell }: LineItemsProps) {
  const { t } = useTranslation();
  const currency = document.fields.currency?.value ?? '';
  if (document.lineItems.length === 0) return <p className="invoice-panel-empty">{t('invoice.lines.none')}</p>;
  return (
    <div className="invoice-lines-scroller">
      <table className="invoice-lines">
        <thead>
          <tr>
            {lineItemCells.map((cell) => (
              <th key={cell} scope="col" className={cell === 'description' ? undefined : 'is-figure'}>
                {t(`invoice.lines.${cell}`)}
              </th>
            ))}
            <th scope="col" className="is-figure">
              {t('invoice.lines.check')}
            </th>
          </tr>
        </thead>
        <tbody>
          {document.lineItems.map((line, index) => (
            // Lines have no identity of their own: their position is it.
            // eslint-disable-next-line react/no-array-index-key
            <tr key={index}>
              {lineItemCells.map((cell) => (
                <Cell
                  key={cell}
                  cell={cell}
                  reading={line[cell]}
                  currency={currency}
                  isDoubtful={(line[cell]?.confidence ?? 1) < doubtThreshold}
                  isFocused={focusedKey === cellKey(index, cell)}
                  onShow={() => onShowCell(cellKey(index, cell))}
                />
              ))}
              <LineCheck line={line} currency={currency} />
            </tr>
          ))}
        </tbody>
        <SumRow document={document} currency={currency} />
      </table>
    </div>
  );
}

interface CellProps {
  readonly cell: LineItemCell;
  readonly reading: FieldReading | undefined;
  readonly currency: string;
  readonly isDoubtful: boolean;
  readonly isFocused: boolean;
  readonly onShow: () => void;
}

function Cell({ cell, reading, currency, isDoubtful, isFocused, onShow }: CellProps) {
  const { t, i18n } = useTranslation();
  const formats = useFormat();
  const text = reading === undefined ? '' : cellText(cell, reading.value, currency, formats, i18n.language);
  const classes = [
    cell === 'description' ? '' : 'is-figure',
    isDoubtful ? 'is-doubtful' : '',
    isFocused ? 'is-focused' : '',
  ];
  return (
    <td className={classes.join(' ').trim() || undefined}>
      {reading === undefined || reading.box === null ? (
        text
      ) : (
        <button type="button" className="invoice-lines-cell" onClick={onShow}>
          {text}
          {isDoubtful ? <span className="visually-hidden"> {t('invoice.state.doubtful')}</span> : null}
        </button>
      )}
    </td>
  );
}

function cellText(cell: LineItemCell, value: string, currency: string, formats: Formats, locale: string): string {
  if (cell === 'description') return value;
  if (cell === 'quantity') return formatQuantity(value, locale);
  if (cell === 'taxRate') return `${formatQuantity(value, locale)} %`;
  return formatAmount(value, formats, currency);
}

function LineCheck({ line, currency }: { readonly line: LineItem; readonly currency: string }) {
  return (
    <td className="is-figure">
      <Residual residual={lineResidual(line, currency)} currency={currency} />
    </td>
  );
}

/** A tick for nothing left over, else the amount; empty where there is nothing to compare. */
function Residual({ residual, currency }: { readonly residual: string | null; readonly currency: string }) {
  const { t } = useTranslation();
  const formats = useFormat();
  if (residual === null) return null;
  if (isZero(residual)) {
    return (
      <span className="invoice-residual-none">
        <Tick size={12} title={t('invoice.lines.addsUp')} />
      </span>
    );
  }
  const amount = formatAmount(residual, formats, currency);
  return (
    <span className="invoice-residual" title={t('invoice.lines.residual', { amount })}>
      <WarningSign size={12} />
      {residual.startsWith('-') ? amount : `+${amount}`}
    </span>
  );
}

function SumRow({ document, currency }: { readonly document: DocumentView; readonly currency: string }) {
  const { t } = useTranslation();
  const formats = useFormat();
  const { netTotal, grandTotal } = document.fields;
  const stated = { net: netTotal?.value, gross: grandTotal?.value };
  const result = sumOfLines(document.lineItems, stated, currency);
  if (result === null) return null;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={4}>
          {t('invoice.lines.sum', { count: result.unread })}
        </th>
        <td className="is-figure">{formatAmount(result.sum, formats, currency)}</td>
        <td className="is-figure">
          {result.verdict === 'gross' ? null : <Residual residual={result.residual} currency={currency} />}
        </td>
      </tr>
      <tr>
        <td colSpan={lineItemCells.length + 1}>
          <Verdict result={result} currency={currency} />
        </td>
      </tr>
    </tfoot>
  );
}

/** In words what the lines come to; told anew when a correction changes it. */
function Verdict({ result, currency }: { readonly result: LineSum; readonly currency: string }) {
  const { t } = useTranslation();
  const formats = useFormat();
  const { verdict, residual } = result;
  const amount = residual === null ? '' : formatAmount(residual.replace('-', ''), formats, currency);
  return (
    <output className={`invoice-lines-verdict is-${verdict}`}>
      {verdictIcon(verdict)}
      {t(`invoice.lines.verdict.${verdict}`, { amount })}
    </output>
  );
}

function verdictIcon(verdict: LineVerdict): ReactNode {
  switch (verdict) {
    case 'net':
    case 'gross':
      return <Tick size={12} />;
    case 'above':
    case 'below':
      return <WarningSign size={12} />;
    case 'open':
      return <Help size={12} />;
    default:
      return assertNever(verdict);
  }
}
