/** Which pages are chosen in the strip of small pages; `cursor` has the focus, ranges reach from `anchor` to it. */
export interface PageChoice {
  readonly cursor: number;
  readonly anchor: number;
  readonly chosen: ReadonlySet<number>;
}

export function onePage(page: number): PageChoice {
  return { cursor: page, anchor: page, chosen: new Set([page]) };
}

/** Chooses all pages from the anchor to this one. */
export function extendTo(choice: PageChoice, page: number, pages: readonly number[]): PageChoice {
  const [first, last] = [Math.min(choice.anchor, page), Math.max(choice.anchor, page)];
  return { ...choice, cursor: page, chosen: new Set(pages.filter((each) => first <= each && each <= last)) };
}

/** Adds a page to the choice or takes it out; the last one stays. */
export function toggled(choice: PageChoice, page: number): PageChoice {
  const chosen = new Set(choice.chosen);
  if (!chosen.delete(page)) chosen.add(page);
  return { cursor: page, anchor: page, chosen: chosen.size === 0 ? new Set([page]) : chosen };
}

/** The page a key leads to from `page`; null for keys that lead nowhere. */
export function pageByKey(key: string, page: number, pages: readonly number[]): number | null {
  const at = pages.indexOf(page);
  const to = {
    ArrowUp: at - 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    Home: 0,
    End: pages.length - 1,
  };
  const index = Object.entries(to).find(([name]) => name === key)?.[1];
  return index === undefined ? null : (pages[Math.min(Math.max(0, index), pages.length - 1)] ?? null);
}
