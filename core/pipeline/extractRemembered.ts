import type { Extraction, FieldReading } from '../contract/extraction.ts';
import type { PageReading } from '../contract/reading.ts';
import type { Remembered } from '../review/applyLessons.ts';
import { type FieldName, fieldNames } from '../vocabulary/fieldNames.ts';
import type { StageContext } from './StageContext.ts';
import { recallLayout, withDrawnLines } from './recallLayout.ts';

/**
 * What pages say, with what corrections have taught, each value with the probability that it is right. Memory weighs raw
 * evidence; what it decides carries the probability of its lesson, all else that of the reliability curves.
 */
export async function extractRemembered(
  { store, ports }: Pick<StageContext, 'store' | 'ports'>,
  pages: readonly PageReading[],
): Promise<Pick<Remembered, 'extraction' | 'uses'>> {
  const raw = await ports.extractPages(pages);
  const calibrated = await ports.calibrate(raw);
  const { extraction, uses } = recallLayout(store.db, pages, raw);
  const settled = { ...calibrated, fields: settledFields(raw, calibrated, extraction) };
  return { extraction: withDrawnLines(store.db, pages, settled), uses };
}

/** Fields that memory left as they were are the calibrated ones. */
function settledFields(raw: Extraction, calibrated: Extraction, remembered: Extraction): Extraction['fields'] {
  const fields: Partial<Record<FieldName, FieldReading>> = {};
  for (const name of fieldNames) {
    const settled = remembered.fields[name];
    const field = settled === raw.fields[name] ? calibrated.fields[name] : settled;
    if (field !== undefined) fields[name] = field;
  }
  return fields;
}
