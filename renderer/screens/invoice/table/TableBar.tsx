import { Button, HTMLSelect } from '@blueprintjs/core';
import { Cross, Plus, Tick } from '@blueprintjs/icons';
import type { KeyboardEvent } from 'react';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import type { DrawnTable } from '../../../../core/contract/lines.ts';
import { lineItemCellSchema, lineItemCells } from '../../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import { Keycaps } from '../../../ui/Keycaps.tsx';
import { sumOfLines } from '../lineArithmetic.ts';
import { Verdict } from '../lines/Residual.tsx';
import { nameColumn, type Border } from './drawnBorders.ts';
import { DrawnLines } from './DrawnLines.tsx';
import type { TableDesk } from './useTableDesk.ts';
import './table.css';

interface TableBarProps {
  readonly document: DocumentView;
  readonly table: DrawnTable;
  readonly desk: TableDesk;
  readonly onKeyDown: (event: KeyboardEvent, border: Border | null) => void;
}

/** Above the page while a table is drawn: what each column holds, the lines that gives, and what they come to. */
export function TableBar({ document, table, desk, onKeyDown }: TableBarProps) {
  const { t } = useTranslation();
  const currency = document.fields.currency?.value ?? null;
  const stated = { net: document.fields.netTotal?.value, gross: document.fields.grandTotal?.value };
  const sum = sumOfLines(desk.lines, stated, currency ?? '');
  const hasNone = desk.lines.length === 0 || desk.isBusy;
  return (
    // The keys are those of what it holds.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="table-bar" aria-label={t('table.scope')} onKeyDown={(event) => onKeyDown(event, null)}>
      <div className="table-columns">
        {table.columns.map(({ cell }, index) => (
          <HTMLSelect
            // eslint-disable-next-line react/no-array-index-key -- a column is its place: its borders move
            key={index}
            aria-label={t('table.holds', { number: index + 1 })}
            value={cell ?? ''}
            options={[
              { value: '', label: t('table.passedOver') },
              ...lineItemCells.map((value) => ({ value, label: t(`invoice.lines.${value}`) })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              desk.change(nameColumn(table, index, lineItemCellSchema.safeParse(value).data ?? null))
            }
          />
        ))}
      </div>
      <div className="table-outcome">
        <output className="table-count">{t('table.reads', { count: desk.lines.length })}</output>
        {sum === null ? null : <Verdict result={sum} currency={currency ?? ''} />}
        <span className="table-acts">
          <Button size="small" intent="primary" icon={<Tick />} disabled={hasNone} onClick={() => desk.take('replace')}>
            {t('table.take')} <Keycaps stroke="Enter" />
          </Button>
          <Button size="small" icon={<Plus />} disabled={hasNone} onClick={() => desk.take('append')}>
            {t('table.append')} <Keycaps stroke="Shift+Enter" />
          </Button>
          <Button size="small" variant="minimal" icon={<Cross />} onClick={desk.cancel}>
            {t('action.cancel')} <Keycaps stroke="Escape" />
          </Button>
        </span>
      </div>
      <DrawnLines lines={desk.lines} currency={currency} />
      <p className="table-hint">{t('table.hint')}</p>
    </section>
  );
}
