import type { PageRole, SplitPart } from '../../../../core/contract/splits.ts';

/** A part as it is drawn on the screen. */
export type DrawnPart = Pick<SplitPart, 'documentType' | 'pages'>;

/** Begins a document at this page, or joins the one that begins there to the one before it. */
export function toggleBoundary(parts: readonly DrawnPart[], page: number): readonly DrawnPart[] {
  const at = parts.findIndex((part) => part.pages.some(({ number }) => number === page));
  const part = parts[at];
  const first = part?.pages[0]?.number;
  if (part === undefined || first === undefined) return parts;
  if (first === page) return at === 0 ? parts : joined(parts, at);
  const before = part.pages.filter(({ number }) => number < page);
  const after = part.pages.filter(({ number }) => number >= page);
  return parts.toSpliced(at, 1, { ...part, pages: before }, { ...part, pages: after });
}

function joined(parts: readonly DrawnPart[], at: number): readonly DrawnPart[] {
  const [before, here] = parts.slice(at - 1, at + 1);
  if (before === undefined || here === undefined) return parts;
  return parts.toSpliced(at - 1, 2, { ...before, pages: [...before.pages, ...here.pages] });
}

/** Leaves a page out of what is read, as `role`, or takes it back as content. */
export function toggleLeftOut(
  parts: readonly DrawnPart[],
  page: number,
  role: Exclude<PageRole, 'content'>,
): readonly DrawnPart[] {
  return parts.map((part) => ({
    ...part,
    pages: part.pages.map((each) =>
      each.number === page ? { ...each, role: each.role === 'content' ? role : ('content' as const) } : each,
    ),
  }));
}

/** Every part must hold something to read. */
export function isSound(parts: readonly DrawnPart[]): boolean {
  return parts.every((part) => part.pages.some(({ role }) => role === 'content'));
}

/** True where the parts ask for anything: several documents, or pages other than blank ones left out. */
export function divides(parts: readonly DrawnPart[]): boolean {
  return (
    parts.length > 1 || parts.some(({ pages }) => pages.some(({ role }) => role !== 'content' && role !== 'blank'))
  );
}

/** "4–7", or "4" for a single page. */
export function rangeText({ pages }: Pick<DrawnPart, 'pages'>): string {
  const first = pages[0]?.number ?? 0;
  const last = pages.at(-1)?.number ?? first;
  return first === last ? String(first) : `${first}–${last}`;
}

/** True where a document begins at this page, other than the first of the file. */
export function isBoundary(parts: readonly DrawnPart[], page: number): boolean {
  return parts.some((part, index) => index > 0 && part.pages[0]?.number === page);
}

/** Joins the document with this page to the one before it; the first one stays. */
export function joinBefore(parts: readonly DrawnPart[], page: number): readonly DrawnPart[] {
  const at = parts.findIndex((part) => part.pages.some(({ number }) => number === page));
  return at < 1 ? parts : joined(parts, at);
}

/** Makes the pages from `first` to `last` one document, cut off what stands before and after them. */
export function oneDocument(parts: readonly DrawnPart[], first: number, last: number): readonly DrawnPart[] {
  const all = parts.flatMap(({ pages }) => pages.map(({ number }) => number));
  const after = all.find((number) => number > last);
  const cut = [first, ...(after === undefined ? [] : [after])].reduce(
    (drawn, page) => (isBoundary(drawn, page) ? drawn : toggleBoundary(drawn, page)),
    parts,
  );
  const within = all.filter((number) => first < number && number <= last);
  // The first page of a file is no boundary, and toggling it changes nothing.
  return within.reduce((drawn, page) => (isBoundary(drawn, page) ? toggleBoundary(drawn, page) : drawn), cut);
}
