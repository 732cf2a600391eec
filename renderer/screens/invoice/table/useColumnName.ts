import type { DrawnTable } from '../../../../core/contract/lines.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';

/** What a column of a drawn table holds, in words; one that is passed over by its place. */
export function useColumnName(): (table: DrawnTable, index: number) => string {
  const { t } = useTranslation();
  return ({ columns }, index) => {
    const cell = columns[index]?.cell ?? null;
    return cell === null ? t('table.column', { number: index + 1 }) : t(`invoice.lines.${cell}`);
  };
}
