import type { PageReading, Word } from '../contract/reading.ts';
import { decideDateOrder, settleDate } from '../extraction/dates/decideDateOrder.ts';
import { findDates } from '../extraction/dates/findDates.ts';
import { layoutPages } from '../extraction/layout/layoutPages.ts';
import { assertNever } from '../vocabulary/assertNever.ts';
import { type Box, boxAround } from '../vocabulary/box.ts';
import { VouchFailure } from '../vocabulary/failure.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import type { Currency } from '../vocabulary/money.ts';
import { normaliseTyped } from '../vocabulary/typedValues.ts';
import { canonicalText, formOf } from './fieldForm.ts';

/** Where a word lies for who points at it: its middle. */
function isWithin({ box: { left, right, top, bottom } }: Word, area: Box): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
}

/**
 * What the words in an area of a page (points) say for a field: a date in any printed form as ISO, by the order of day and
 * month that the page's other dates prove; a number with its label or sign without them; codes compact. Text that has no such
 * meaning comes as printed. Null where no word's middle lies in the area.
 */
export function captureText(
  page: PageReading,
  area: Box,
  field: FieldName,
  currency: Currency | null,
): { readonly text: string; readonly box: Box } | null {
  const words = page.words.filter((word) => isWithin(word, area));
  const box = boxAround(words.map((word) => word.box));
  if (box === null) return null;
  const printed = words
    .map((word) => word.text)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return { text: meaningOf(page, words, printed, field, currency), box };
}

function meaningOf(
  page: PageReading,
  words: readonly Word[],
  printed: string,
  field: FieldName,
  currency: Currency | null,
): string {
  const form = formOf(field);
  switch (form) {
    case 'date':
      return dateAmong(page, words) ?? printed;
    case 'amount':
      return typed(field, printed, currency) ?? typed(field, numberIn(printed), currency) ?? printed;
    case 'code':
      return canonicalText(field, printed);
    case 'meaning':
      return typed(field, printed, currency) ?? printed;
    case 'text':
    case 'constant':
      return printed.replace(/[,;:]$/u, '');
    default:
      return assertNever(form);
  }
}

function dateAmong(page: PageReading, words: readonly Word[]): string | null {
  const dates = (among: readonly Word[]) => layoutPages([{ ...page, words: among }]).segments.flatMap(findDates);
  const [first] = dates(words);
  return first === undefined ? null : (settleDate(first, decideDateOrder(dates(page.words), null))?.value ?? null);
}

/** The last run of digits and marks: labels stand before their amounts. */
function numberIn(printed: string): string {
  return (
    printed
      .match(/\(?-?\d[\d.,'\u2019 ]*-?\)?/gu)
      ?.at(-1)
      ?.trim() ?? ''
  );
}

function typed(field: FieldName, text: string, currency: Currency | null): string | null {
  try {
    return normaliseTyped(field, text, currency);
  } catch (error) {
    if (error instanceof VouchFailure) return null;
    throw error;
  }
}
