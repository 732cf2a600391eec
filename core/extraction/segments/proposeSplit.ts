import type { PageReading } from '../../contract/reading.ts';
import type { PageRole, Split, SplitPage, SplitPart, SplitSign } from '../../contract/splits.ts';
import type { DocumentType } from '../../vocabulary/fieldNames.ts';
import { type PageEvidence, type Weighed, probabilityOf, signsOf, sumOf } from './PageEvidence.ts';
import { judgePage } from './judgePage.ts';
import { readPageEvidence } from './readPageEvidence.ts';
import { canBegin, weighBoundary } from './weighBoundary.ts';

/** Log odds from which a boundary is proposed: 95 %. */
const leastLogOdds = 3;

interface Draft {
  readonly pages: SplitPage[];
  readonly content: PageEvidence[];
  readonly sure: number[];
  readonly signs: Weighed[];
}

/**
 * Which pages of a file belong together, from what the pages show, and which of them are no content (terms, time sheets,
 * attachments, blank backs). Null where the file is one document with nothing to leave out but blank pages, or where
 * fewer than two of its parts look like something to be paid. Pure; every page is in exactly one part, in order.
 */
export function proposeSplit(pages: readonly PageReading[]): Split | null {
  if (pages.length < 2) return null;
  const drafts = draftsOf(pages.map(readPageEvidence));
  const parts = drafts.map(partOf);
  const leavesOut = parts.some((part) => part.pages.some(({ role }) => role !== 'content' && role !== 'blank'));
  const payable = parts.filter(({ documentType }) => documentType !== 'other').length;
  if (payable === 0 || (parts.length < 2 && !leavesOut)) return null;
  return { state: 'open', confidence: rounded(parts.reduce((all, { confidence }) => all * confidence, 1)), parts };
}

function draftsOf(pages: readonly PageEvidence[]): Draft[] {
  const drafts: Draft[] = [];
  for (const page of pages) {
    const present = drafts.at(-1);
    const begun = begin(present, page);
    if (begun !== null) drafts.push(begun);
    else if (present !== undefined) addPage(present, page);
  }
  return drafts;
}

/** A new part where one begins; null where the page goes on with the present one. */
function begin(present: Draft | undefined, page: PageEvidence): Draft | null {
  if (present === undefined) {
    const role: PageRole = judgePage(page).role === 'blank' ? 'blank' : 'content';
    return draftFrom(page, role, 1, []);
  }
  const isLead = present.content.length === 0;
  if (isLead || judgePage(page).role === 'blank' || !canBegin(page)) return null;
  const weighed = weighBoundary(present.content, page);
  const logOdds = sumOf(weighed);
  if (logOdds < leastLogOdds) return null;
  present.sure.push(probabilityOf(logOdds));
  return draftFrom(page, 'content', probabilityOf(logOdds), weighed);
}

function draftFrom(page: PageEvidence, role: PageRole, sure: number, signs: readonly Weighed[]): Draft {
  return {
    pages: [{ number: page.number, role }],
    content: role === 'content' ? [page] : [],
    sure: [sure],
    signs: [...signs],
  };
}

function addPage(draft: Draft, page: PageEvidence): void {
  const verdict = judgePage(page);
  // What comes before the first content page, or on a file's first page, is never left out.
  const role = draft.content.length === 0 && verdict.role !== 'blank' ? 'content' : verdict.role;
  draft.pages.push({ number: page.number, role });
  if (role === 'content') draft.content.push(page);
  else if (role !== 'blank') {
    draft.sure.push(verdict.probability);
    draft.signs.push(...verdict.weighed);
  }
}

function partOf({ pages, content, sure, signs }: Draft): SplitPart {
  return {
    documentType: typeOf(content),
    pages,
    confidence: rounded(Math.min(...sure)),
    signs: [...new Set<SplitSign>(signsOf(signs))],
  };
}

/** What its first heading calls it; without one, pages with a total are an invoice. */
function typeOf(content: readonly PageEvidence[]): DocumentType {
  const [titled] = content.flatMap(({ title }) => title ?? []).toSorted((a, b) => b.weight - a.weight);
  if (titled !== undefined) return titled.type;
  return content.some(({ hasTotal, documentNumber }) => hasTotal && documentNumber !== null) ? 'invoice' : 'other';
}

/** Never quite certain: the weights are judged. */
const mostSure = 0.99;

function rounded(probability: number): number {
  return Math.round(Math.min(mostSure, probability) * 1000) / 1000;
}
