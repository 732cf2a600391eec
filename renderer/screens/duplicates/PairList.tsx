import { Button, ButtonGroup } from '@blueprintjs/core';
import { pairStateSchema, type PairRow } from '../../../core/contract/duplicates.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { pairKey } from './pairKey.ts';
import type { Triage } from './useTriage.ts';

/** The pairs of one state, most money first, and how many there are of each. */
export function PairList({ triage }: { readonly triage: Triage }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { state, counts, rows, current } = triage;
  return (
    <section className="duplicates-list" aria-label={t('duplicates.list')}>
      <h1>{t('duplicates.title')}</h1>
      <ButtonGroup aria-label={t('duplicates.states')}>
        {pairStateSchema.options.map((one) => (
          <Button
            key={one}
            size="small"
            active={one === state}
            aria-pressed={one === state}
            text={`${t(`duplicates.${one}`)} ${counts === null ? '' : number(counts[one])}`}
            onClick={() => triage.show(one)}
          />
        ))}
      </ButtonGroup>
      <ul>
        {rows?.map((row) => (
          <li key={pairKey(row)}>
            <Pair row={row} isCurrent={row === current} onChoose={triage.choose} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PairProps {
  readonly row: PairRow;
  readonly isCurrent: boolean;
  readonly onChoose: (row: PairRow) => void;
}

function Pair({ row, isCurrent, onChoose }: PairProps) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { earlier, later, severity, isRearmed, decided } = row;
  const vendor = later.vendor ?? earlier.vendor ?? t('duplicates.unknownVendor');
  const amount = later.grandTotal === null ? t('duplicates.noAmount') : money(later.grandTotal, later.currency);
  return (
    <button
      type="button"
      className="pair-line"
      aria-current={isCurrent}
      aria-label={t('duplicates.pairLabel', { vendor, amount, earlier: earlier.fileName, later: later.fileName })}
      onClick={() => onChoose(row)}
    >
      <span className="duplicates-pair-vendor">{vendor}</span>
      <span className="duplicates-pair-amount">{amount}</span>
      <span className="duplicates-pair-files">
        {earlier.fileName} · {later.fileName}
      </span>
      <span className="duplicates-pair-marks">
        {severity === null ? null : <SeverityMark severity={severity} />}
        {isRearmed ? <span>{t('duplicates.rearmed')}</span> : null}
        {decided === null ? null : <span>{t(`duplicates.verdict.${decided.verdict}`)}</span>}
      </span>
    </button>
  );
}
