import { columnSizingFeature, createColumnHelper, tableFeatures } from '@tanstack/react-table';
import type { LineItem } from '../../../../core/contract/extraction.ts';
import { lineItemCells, type LineItemCell } from '../../../../core/vocabulary/fieldNames.ts';

export const lineFeatures = tableFeatures({ columnSizingFeature });

const column = createColumnHelper<typeof lineFeatures, LineItem>();
/** Least widths in pixels; the description takes what is left. */
const widths: Readonly<Record<LineItemCell, number>> = {
  description: 110,
  quantity: 68,
  unitPrice: 84,
  taxRate: 52,
  lineTotal: 92,
};

/** One column for each cell of a line. */
export const lineColumns = column.columns(
  lineItemCells.map((cell) => column.accessor((line) => line[cell], { id: cell, size: widths[cell] })),
);
