import type { PageRole } from '../../contract/splits.ts';
import { assertNever } from '../../vocabulary/assertNever.ts';
import { type PageEvidence, type Weighed, probabilityOf, sumOf } from './PageEvidence.ts';

/** What a page is to its document, how sure that is, and what it rests on. */
export interface PageVerdict {
  readonly role: PageRole;
  readonly probability: number;
  readonly weighed: readonly Weighed[];
}

/** Fewer words than this are a page number, a stamp or dirt of the scan. */
const fewWords = 4;
/** Log odds from which a page counts as no content: 95 %. */
const leastLogOdds = 3;
const leftOut = ['terms', 'time-sheet', 'attachment'] as const;

/** What the page is, taken for itself. Where in doubt it is content: only content is read for values. */
export function judgePage(page: PageEvidence): PageVerdict {
  if (page.words < fewWords) {
    return { role: 'blank', probability: 0.99, weighed: [{ sign: 'no-print', logOdds: 5 }] };
  }
  const verdicts = leftOut
    .map((role) => ({ role, weighed: weigh(page, role) }))
    .map(({ role, weighed }) => ({ role, weighed, logOdds: sumOf(weighed) }))
    .toSorted((a, b) => b.logOdds - a.logOdds);
  const [best] = verdicts;
  if (best === undefined || best.logOdds < leastLogOdds) {
    return { role: 'content', probability: 1 - probabilityOf(best?.logOdds ?? 0), weighed: [] };
  }
  return { role: best.role, probability: probabilityOf(best.logOdds), weighed: best.weighed };
}

function weigh(page: PageEvidence, role: (typeof leftOut)[number]): Weighed[] {
  const against: Weighed[] = [
    { sign: null, logOdds: -4 },
    { sign: null, logOdds: page.title === null ? 0 : -4 * page.title.weight },
    { sign: null, logOdds: page.hasTotal ? -4 : 0 },
  ];
  switch (role) {
    case 'terms':
      return [...against, ...weighTerms(page)];
    case 'time-sheet':
      return [...against, ...weighTimeSheet(page)];
    case 'attachment':
      return [
        ...against,
        { sign: 'page-kind', logOdds: page.marks.attachment ? 5 : 0 },
        { sign: null, logOdds: page.marks.amounts > 2 ? -2.5 : 2.5 },
        { sign: null, logOdds: page.documentNumber === null ? 0 : -1 },
      ];
    default:
      return assertNever(role);
  }
}

/** Long text without sums, under a heading that says so. */
function weighTerms({ marks, words, columns, documentNumber }: PageEvidence): Weighed[] {
  const isProse = marks.prose > 0.75 && words >= 150;
  return [
    { sign: 'page-kind', logOdds: marks.terms ? 5 : 0 },
    { sign: 'prose', logOdds: isProse ? (words >= 350 ? 5 : 3) : -1 },
    { sign: null, logOdds: -Math.min(6, 1.5 * marks.amounts) },
    { sign: null, logOdds: columns === null ? 0 : -3 },
    { sign: null, logOdds: documentNumber === null ? 0 : -2 },
  ];
}

/** Times of day in plenty, under a heading that says so; hours priced per line are an invoice's own table. */
function weighTimeSheet({ marks }: PageEvidence): Weighed[] {
  return [
    { sign: 'page-kind', logOdds: marks.timeSheet ? 5 : 0 },
    { sign: 'working-times', logOdds: marks.times >= 8 ? 4 : marks.times >= 4 ? 2 : 0 },
    { sign: null, logOdds: marks.amounts > marks.times + 4 ? -3 : 2 },
  ];
}
