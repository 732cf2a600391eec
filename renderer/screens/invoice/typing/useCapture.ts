import { useMemo } from 'react';
import type { Box } from '../../../../core/vocabulary/box.ts';
import { fieldNameSchema, type FieldName } from '../../../../core/vocabulary/fieldNames.ts';
import type { Capture } from '../../../viewer/CaptureLayer.tsx';
import type { useTextSearch } from './useTextSearch.ts';

/** What the viewer may do for the field at work: show what typing found, and take words that are pointed at. */
export function useCapture(
  { words, matches, current }: ReturnType<typeof useTextSearch>,
  focusedKey: string | null,
  takeInto: (name: FieldName, page: number, box: Box, append: boolean) => void,
): Capture {
  return useMemo(() => {
    const name = fieldNameSchema.safeParse(focusedKey);
    // A type is chosen from a list, not read off the page.
    const isTaking = name.success && name.data !== 'documentType';
    return {
      words,
      matches,
      current,
      take: isTaking ? (page, box, append) => takeInto(name.data, page, box, append) : null,
    };
  }, [current, focusedKey, matches, takeInto, words]);
}
