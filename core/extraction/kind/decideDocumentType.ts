import type { FieldReading } from '../../contract/extraction.ts';
import type { DocumentType } from '../../vocabulary/fieldNames.ts';
import type { DocumentView } from '../DocumentView.ts';
import { labelsOf } from '../fields/claims.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import type { SumCandidate } from '../totals/sumCandidates.ts';
import { isNarrow, isStrip } from '../layout/isNarrow.ts';
import { derivedReading, readingOf } from '../readingOf.ts';
import type { Title } from './findTitles.ts';

const receiptEvidence: readonly LabelKind[] = ['tendered', 'change', 'rounding'];
const paidAtTheTill = 1.9;
const tillPaper = 1;
/** What a word is worth as a title where another title is larger. */
const mentioned = 0.4;
const leastHead = 0.5;
const smaller = 0.88;
const types: readonly DocumentType[] = ['invoice', 'credit note', 'receipt', 'other'];

/**
 * What the document is: what its titles say, weighed with how it is built (invoice labels, sums, cash and change). One
 * that shows too little of an invoice is 'other'.
 */
export function decideDocumentType(
  view: DocumentView,
  titles: readonly Title[],
  sums: readonly SumCandidate[],
): FieldReading {
  const scores: Record<DocumentType, number> = { invoice: 0, 'credit note': 0, receipt: 0, other: 0.42 };
  const isHeaded = isHeadedOther(titles);
  for (const type of types) scores[type] += titleScore(titles, type) * (isHeaded && type !== 'other' ? mentioned : 1);
  const body = bodyEvidence(view, sums);
  scores.invoice += body.invoice;
  if (scores['credit note'] > 0.45) scores['credit note'] += body.invoice + 0.15;
  scores.receipt += body.receipt;
  const [top = 'other'] = types.toSorted((a, b) => scores[b] - scores[a]);
  const confidence = sureOf(top, scores);
  const title = titles.find(({ type }) => type === top);
  return title === undefined ? derivedReading(top, confidence) : readingOf(top, [title], confidence);
}

/**
 * By the margins over the other kinds. Only the one between a paper to pay and one that is none reaches under 0.75, where
 * sums are held down for it: which of the payable kinds it is does not touch them.
 */
function sureOf(top: DocumentType, scores: Readonly<Record<DocumentType, number>>): number {
  const rivals = types.filter((type) => type !== top);
  const margins = rivals.map((rival) => {
    const margin = Math.min(1, scores[top] - scores[rival]);
    return top === 'other' || rival === 'other' ? 0.55 + 0.45 * margin : 0.75 + 0.25 * margin;
  });
  return Math.min(...margins);
}

/**
 * Whether the largest title calls the paper something else. Statements, remittances and pro-formas print invoices'
 * numbers and dates, and speak of invoices in smaller letters than of themselves.
 */
function isHeadedOther(titles: readonly Title[]): boolean {
  const [head] = titles
    .filter(({ type, weight }) => type !== 'other' || weight > leastHead)
    .toSorted((a, b) => b.segment.height - a.segment.height);
  if (head === undefined || head.type !== 'other') return false;
  return titles.every(({ type, segment }) => type === 'other' || segment.height < smaller * head.segment.height);
}

function titleScore(titles: readonly Title[], type: DocumentType): number {
  const own = titles.filter((title) => title.type === type);
  const top = own[0]?.weight ?? 0;
  return top + Math.min(0.15, 0.05 * Math.max(0, own.length - 1));
}

function bodyEvidence(view: DocumentView, sums: readonly SumCandidate[]): { invoice: number; receipt: number } {
  const has = (...kinds: LabelKind[]): boolean => labelsOf(view, new Set(kinds)).length > 0;
  const stated = (...kinds: LabelKind[]): boolean =>
    sums.some(({ kind, amount }) => kinds.includes(kind) && amount.fraction === 2);
  const total = stated('gross', 'total', 'due', 'subtotal', 'net');
  const parties = has('seller', 'buyer') ? 0.08 : 0;
  const dated = has('issueDate', 'dueDate') ? 0.07 : 0;
  const taxed = (has('tax', 'net') ? 0.1 : 0) + (has('vatId', 'iban') ? 0.05 : 0);
  const invoice = (has('invoiceNumber') ? 0.25 : 0) + (total ? 0.2 : 0) + taxed + parties + dated;
  const paid = receiptEvidence.filter((kind) => stated(kind)).length;
  // Nobody prints change on an invoice to be paid, whatever the paper calls itself.
  if (stated('tendered') && stated('change')) return { invoice, receipt: paidAtTheTill };
  if (!total) return { invoice: invoice * 0.5, receipt: 0 };
  const narrow = isNarrow(view.layout);
  const paper = isStrip(view.layout) ? tillPaper : narrow ? 0.3 : 0;
  return { invoice, receipt: paper + (paid > 1 || (paid > 0 && narrow) ? 0.85 + 0.2 * paid : 0) };
}
