import type { Layout, Row } from '../layout/Layout.ts';
import type { Sheet } from './PageEvidence.ts';

const pageWords =
  'page|seite|blatt|pagina|página|strona|hoja|folha|foglio|bladzijde|sheet|feuille|feuillet|pág\\.?|pag\\.?|str\\.?';
const ofWords = 'of|von|de|van|di|z|sur|/|aus|do';
const numbered = new RegExp(
  `(?:^|[^\\p{L}])(?:${pageWords})\\s*(?:no|nr)?\\.?\\s*:?\\s*(\\d{1,3})\\s*(?:(?:${ofWords})\\s*(\\d{1,3}))?(?![\\d.,/])`,
  'iu',
);
/** "2/5" alone in a corner; no date, no quantity beside other words. */
const bare = /^(?:-\s*)?(\d{1,2})\s*(?:\/|of|von|sur|de|di|van|z)\s*(\d{1,2})(?:\s*-)?$/iu;
/** Share of the page's height, from either edge, where sheets are numbered. */
const margin = 0.25;

/** Which sheet of how many a page says it is; null where it does not say so, or says what cannot be. */
export function findSheet(layout: Layout): Sheet | null {
  const [page] = layout.pages;
  if (page === undefined) return null;
  const atEdge = ({ box }: Row): boolean => box.bottom < margin * page.height || box.top > (1 - margin) * page.height;
  const found = layout.rows
    .filter(atEdge)
    .flatMap((row) => row.segments)
    .flatMap(({ text }) => sheetIn(text) ?? []);
  return found.find(({ of }) => of !== null) ?? found[0] ?? null;
}

function sheetIn(text: string): Sheet | null {
  const match = numbered.exec(text) ?? bare.exec(text);
  if (match === null) return null;
  const page = Number(match[1]);
  const of = match[2] === undefined ? null : Number(match[2]);
  return page < 1 || (of !== null && of < page) ? null : { page, of };
}
