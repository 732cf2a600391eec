import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import type { TFunction } from 'i18next';
import type { CaseRow } from '../../../core/contract/cases.ts';
import type { Formats } from '../../ui/formats.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { CaseStateMark } from './CaseStateMark.tsx';
import { titled } from '../../ui/titled.ts';
import type { useTold } from '../../ui/useTold.ts';

export const caseFeatures = tableFeatures({});
const helper = createColumnHelper<typeof caseFeatures, CaseRow>();

/** Columns whose figures stand at the right, digit below digit. */
export const numericColumns: ReadonlySet<string> = new Set(['number', 'moneyAtRisk', 'alertCount']);

/** What the list of cases tells of each. */
export function caseColumns(t: TFunction, formats: Formats, told: ReturnType<typeof useTold>) {
  return helper.columns([
    helper.accessor('number', { header: t('cases.column.number') }),
    helper.accessor('severity', {
      header: t('cases.column.severity'),
      cell: ({ getValue }) => <SeverityMark severity={getValue()} />,
    }),
    helper.accessor('title', {
      header: t('cases.column.title'),
      cell: ({ row }) => told(titled(row.original)),
    }),
    helper.accessor('vendor', { header: t('cases.column.vendor'), cell: ({ getValue }) => getValue() ?? '' }),
    helper.accessor('moneyAtRisk', {
      header: t('cases.column.moneyAtRisk'),
      cell: ({ row }) => {
        const { moneyAtRisk, currency } = row.original;
        return moneyAtRisk === null ? '' : formats.money(moneyAtRisk, currency);
      },
    }),
    helper.accessor('state', {
      header: t('cases.column.state'),
      cell: ({ row }) => <CaseStateMark state={row.original.state} disposition={row.original.disposition} />,
    }),
    helper.accessor('alertCount', { header: t('cases.column.alertCount') }),
    helper.accessor('openedAt', {
      header: t('cases.column.openedAt'),
      cell: ({ getValue }) => formats.instant(getValue()),
    }),
  ]);
}
