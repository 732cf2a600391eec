import type { SplitSign } from '../../contract/splits.ts';
import type { PageEvidence, Sheet, Weighed } from './PageEvidence.ts';

/** Log odds that a page begins a document of its own, before anything is seen of it. */
const prior = -4.5;

/**
 * What speaks for and against a new document beginning at `page`, where `document` are the content pages of the one
 * before it. The weights are judged, not learned: each says how much more often the observation is made at a beginning
 * than on a following page, as a natural logarithm. Shared numbers and page counts weigh most, since a wrong split of
 * one invoice costs more than a proposal that was not made.
 */
export function weighBoundary(document: readonly PageEvidence[], page: PageEvidence): Weighed[] {
  const last = document.at(-1);
  if (last === undefined) return [{ sign: null, logOdds: prior }];
  return [
    { sign: null, logOdds: prior },
    ...weighHeading(document, page),
    weighNumber(document, page),
    ...weighSheets(last.sheet, page.sheet),
    ...weighTotals(document, page),
    ...weighCarrying(last, page),
    ...weighSender(document, page),
  ];
}

/** Without a heading, a number of its own or "page 1", nothing begins, whatever else is different. */
export function canBegin(page: PageEvidence): boolean {
  return page.title !== null || page.documentNumber !== null || page.sheet?.page === 1;
}

function weighHeading(document: readonly PageEvidence[], { title, isContinuation, columns }: PageEvidence): Weighed[] {
  const kinds = new Set(document.flatMap((one) => one.title?.type ?? []));
  const isOtherKind = title !== null && title.weight >= 0.6 && kinds.size > 0 && !kinds.has(title.type);
  const continuesTable = title === null && columns !== null && document.some((one) => one.columns === columns);
  return [
    { sign: 'heading', logOdds: title === null ? -1.5 : 3.5 * title.weight },
    { sign: null, logOdds: isContinuation ? -5 : 0 },
    { sign: 'other-kind', logOdds: isOtherKind ? 1 : 0 },
    { sign: null, logOdds: continuesTable ? -2 : 0 },
  ];
}

function weighNumber(document: readonly PageEvidence[], page: PageEvidence): Weighed {
  return { sign: 'other-number', logOdds: numberOdds(document, page) };
}

function numberOdds(document: readonly PageEvidence[], { documentNumber, isOcr }: PageEvidence): number {
  const before = document.flatMap((one) => one.documentNumber ?? []);
  if (documentNumber === null) return before.length > 0 ? -1.5 : 0;
  if (before.includes(documentNumber)) return -8;
  if (before.length === 0) return 0.5;
  // One sign misread is likelier than the next number of a series where the pages were recognised.
  const mayMisread = isOcr || document.some((one) => one.isOcr);
  return mayMisread && before.some((number) => isMisreading(number, documentNumber)) ? 1 : 5;
}

/** Equally long and different in one place by signs that look alike. */
function isMisreading(one: string, other: string): boolean {
  const signs = Array.from(other);
  const places = Array.from(one).flatMap((sign, index) => (sign === signs[index] ? [] : [[sign, signs[index] ?? '']]));
  const [pair] = places;
  return one.length === other.length && places.length === 1 && lookalikes.has(pair?.toSorted().join('') ?? '');
}

/** Signs that recognition takes for one another, each pair in the order of its code points. */
const lookalikes = new Set('0o 0d 1l 1i il 5s 8b 2z 6b 6g 7t 17 38 56 68 08'.split(' '));

function weighSheets(before: Sheet | null, here: Sheet | null): Weighed[] {
  if (here === null) return [{ sign: 'last-sheet-before', logOdds: isLast(before) ? 1 : isMore(before) ? -4 : 0 }];
  const follows = before !== null && here.page === before.page + 1 && here.of === before.of;
  return [
    { sign: 'first-sheet', logOdds: here.page > 1 ? -6 : before === null ? 1.5 : 3 },
    { sign: null, logOdds: follows && here.page > 1 ? -3 : 0 },
    { sign: 'last-sheet-before', logOdds: isLast(before) ? 2 : isMore(before) ? -5 : 0 },
  ];
}

function isLast(sheet: Sheet | null): boolean {
  return sheet !== null && sheet.of !== null && sheet.page === sheet.of;
}

function isMore(sheet: Sheet | null): boolean {
  return sheet !== null && sheet.of !== null && sheet.page < sheet.of;
}

function weighTotals(document: readonly PageEvidence[], page: PageEvidence): Weighed[] {
  return [
    { sign: 'total-before', logOdds: document.some(({ hasTotal }) => hasTotal) ? 2 : -1.5 },
    { sign: 'own-total', logOdds: page.hasTotal ? 1.5 : -0.5 },
  ];
}

function weighCarrying(last: PageEvidence, page: PageEvidence): Weighed[] {
  return [{ sign: null, logOdds: page.carriesIn || last.carriesOut ? -5 : 0 }];
}

function weighSender(document: readonly PageEvidence[], page: PageEvidence): Weighed[] {
  const differs = (sign: SplitSign, of: (one: PageEvidence) => string | null, logOdds: number): Weighed => {
    const before = document.flatMap((one) => of(one) ?? []);
    const here = of(page);
    return { sign, logOdds: here === null || before.length === 0 || before.includes(here) ? 0 : logOdds };
  };
  const accounts = new Set(document.flatMap((one) => [...one.accounts]));
  const sharesAccount = [...page.accounts].some((account) => accounts.has(account));
  const isOther = accounts.size > 0 && page.accounts.size > 0 && !sharesAccount;
  return [
    differs('other-date', ({ issueDate }) => issueDate, 2),
    differs('other-language', ({ language }) => language, 1),
    { sign: 'other-account', logOdds: isOther ? 2.5 : 0 },
    { sign: 'other-letterhead', logOdds: likeness(document[0]?.letterhead, page.letterhead) < 0.2 ? 1 : 0 },
  ];
}

/** Share of the words of both that both have; 1 where either has too few to tell. */
function likeness(one: ReadonlySet<string> | undefined, other: ReadonlySet<string>): number {
  if (one === undefined || one.size < 3 || other.size < 3) return 1;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}
