interface TouchedRow {
  /** Place of the row in the list. */
  readonly index: number;
  readonly part: 'row' | 'check' | 'link' | 'retry';
}

/**
 * Which row, and what of it, the mouse is on; null for none. The table listens once for all its rows: they carry no
 * listeners, so that a cursor that moves redraws two of them.
 */
export function rowTouched(target: EventTarget | null): TouchedRow | null {
  if (!(target instanceof Element)) return null;
  const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? Number.NaN);
  if (!Number.isInteger(index)) return null;
  if (target.closest('[data-part=retry]')) return { index, part: 'retry' };
  if (target.closest('.is-check')) return { index, part: 'check' };
  return { index, part: target.closest('a, button') ? 'link' : 'row' };
}
