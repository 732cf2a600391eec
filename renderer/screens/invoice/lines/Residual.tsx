import { Help, Tick, WarningSign } from '@blueprintjs/icons';
import type { ReactNode } from 'react';
import { assertNever } from '../../../../core/vocabulary/assertNever.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import { useFormat } from '../../../ui/useFormat.ts';
import { formatAmount } from '../formatValue.ts';
import { isZero, type LineSum, type LineVerdict } from '../lineArithmetic.ts';

/** A tick for nothing left over, else the amount; empty where there is nothing to compare. */
export function Residual({ residual, currency }: { readonly residual: string | null; readonly currency: string }) {
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

/** In words what the lines come to; told anew when it changes. */
export function Verdict({ result, currency }: { readonly result: LineSum; readonly currency: string }) {
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
