import { assertNever } from '../../vocabulary/assertNever.ts';
import type { FieldName } from '../../vocabulary/fieldNames.ts';
import { formOf } from '../fieldForm.ts';

/** A character as it is printed (index in the printed text) and where it stands in the canonical value. */
export interface GlyphPlace {
  readonly glyph: string;
  readonly printedAt: number;
  readonly at: number;
}

/**
 * The letters and digits of a value with the printed characters they were read from. Codes keep their order, amounts their
 * digits, dates the groups of digits for day, month and year. Empty where both do not go together, and for names. Pure.
 */
export function glyphPlaces(field: FieldName, printed: string, value: string): readonly GlyphPlace[] {
  const form = formOf(field);
  switch (form) {
    case 'code':
      return inOrder(signsOf(printed, /[\p{L}\p{N}]/u), signsOf(value, /[\p{L}\p{N}]/u), false);
    case 'amount':
      return inOrder(signsOf(printed, /\d/u), signsOf(value, /\d/u), true);
    case 'date':
      return inGroups(printed, value);
    case 'text':
    case 'constant':
    case 'meaning':
      return [];
    default:
      return assertNever(form);
  }
}

interface Sign {
  readonly sign: string;
  readonly at: number;
}

function signsOf(text: string, kind: RegExp): readonly Sign[] {
  return text.split('').flatMap((sign, at) => (kind.test(sign) ? [{ sign: sign.toUpperCase(), at }] : []));
}

/** `mayEndEarly`: an amount printed without decimals has zeros of its own at the end. */
function inOrder(printed: readonly Sign[], value: readonly Sign[], mayEndEarly: boolean): readonly GlyphPlace[] {
  const isAlike = printed.every(({ sign }, index) => sign === value[index]?.sign);
  const rest = value.slice(printed.length);
  const isWhole = rest.length === 0 || (mayEndEarly && rest.every(({ sign }) => sign === '0'));
  if (!isAlike || !isWhole) return [];
  return printed.map(({ sign, at }, index) => ({ glyph: sign, printedAt: at, at: value[index]?.at ?? at }));
}

/** Where day, month and year stand in "2026-03-01". */
const partsOfDate = [
  { start: 0, length: 4 },
  { start: 5, length: 2 },
  { start: 8, length: 2 },
] as const;

/** Every group of digits must be one part of the date; a group that may be two of them is told apart by place. */
function inGroups(printed: string, value: string): readonly GlyphPlace[] {
  if (!/^\d{4}-\d\d-\d\d$/u.test(value)) return [];
  const groups = [...printed.matchAll(/\d+/gu)];
  const isYearFirst = groups[0]?.[0].length === 4;
  const open = new Set<number>(isYearFirst ? [0, 1, 2] : [2, 1, 0]);
  const found: GlyphPlace[] = [];
  for (const group of groups) {
    const part = [...open].find((index) => says(group[0], value, index));
    if (part === undefined) return [];
    open.delete(part);
    found.push(...placesOfGroup(group, part));
  }
  return found;
}

function says(digits: string, value: string, index: number): boolean {
  const part = partOf(value, index);
  if (index === 0) return digits === part || (digits.length === 2 && digits === part.slice(2));
  return digits.length <= 2 && Number(digits) === Number(part);
}

function partOf(value: string, index: number): string {
  const { start, length } = partsOfDate[index] ?? partsOfDate[0];
  return value.slice(start, start + length);
}

function placesOfGroup(group: RegExpExecArray, index: number): readonly GlyphPlace[] {
  const [digits] = group;
  const { start, length } = partsOfDate[index] ?? partsOfDate[0];
  const first = start + length - digits.length;
  return digits.split('').map((glyph, offset) => ({ glyph, printedAt: group.index + offset, at: first + offset }));
}

/** The value with another character at the place. */
export function withGlyph(value: string, at: number, glyph: string): string {
  return value.slice(0, at) + glyph + value.slice(at + 1);
}
