import type { LineItem } from '../../contract/extraction.ts';
import type { DocumentType } from '../../vocabulary/fieldNames.ts';
import type { DocumentView } from '../DocumentView.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import type { SumCandidate } from '../totals/sumCandidates.ts';
import { headedItems } from './headedItems.ts';
import { itemOf, type Standing } from './itemOf.ts';
import { sumOf } from './RawItem.ts';
import { settleItems, type SettledItems, type StatedSum } from './settleItems.ts';
import { unheadedItems } from './unheadedItems.ts';

const summing: ReadonlySet<LabelKind> = new Set(['net', 'subtotal', 'total', 'gross', 'due']);

/**
 * The items of the document: the rows of its tables with a heading; where these are none or contradict the sums, rows of
 * text with a sum at the right edge, as tills print them, if they come to a stated sum. Of a document that is no invoice
 * only tables with a heading that add up are read, without trust.
 */
export function readLineItems(view: DocumentView, type: DocumentType, sums: readonly SumCandidate[]): LineItem[] {
  const stated = statedSums(sums);
  const headed = settleItems(headedItems(view), stated);
  const { items, proved } = headed.proved || type === 'other' ? headed : better(headed, unheadedItems(view, stated));
  if (type === 'other' && !proved) return [];
  const standing: Standing = proved && type !== 'other' ? 'proved' : stated.length > 0 ? 'contradicted' : 'alone';
  const unsigned = type === 'credit note' && sumOf(items).lt(0);
  return items.flatMap((item) => itemOf(item, standing, unsigned));
}

/** Sums with and without the rounding at the till. */
function statedSums(sums: readonly SumCandidate[]): readonly StatedSum[] {
  const stated = sums
    .filter(({ kind }) => summing.has(kind))
    .map(({ value, amount }) => ({ value, row: amount.segment.row }));
  const roundings = sums.filter(({ kind, value }) => kind === 'rounding' && value.abs().lt('0.1'));
  const unrounded = roundings.flatMap((rounding) =>
    stated.map(({ value, row }) => ({ value: value.minus(rounding.value), row })),
  );
  return [...stated, ...unrounded];
}

function better(headed: SettledItems, unheaded: SettledItems): SettledItems {
  return unheaded.proved || headed.items.length === 0 ? unheaded : headed;
}
