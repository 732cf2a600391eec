import type { DocumentType } from '../../vocabulary/fieldNames.ts';
import type { DocumentView, Span } from '../DocumentView.ts';
import { PhraseIndex, type PhraseHit } from '../labels/PhraseIndex.ts';
import { titlePhrases } from '../labels/titlePhrases.ts';
import type { Segment } from '../layout/Layout.ts';

/** A place where a document says what it is. */
export interface Title extends Span {
  readonly type: DocumentType;
  readonly phrase: string;
  /** How much it looks like a title: alone, at the start of its cell, large, high on the first page; 0 to 1. */
  readonly weight: number;
}

const index = new PhraseIndex<DocumentType>([
  { 'credit note': titlePhrases['credit note'], other: titlePhrases.other, receipt: titlePhrases.receipt },
  { invoice: titlePhrases.invoice },
]);

/** Words that are labels as often as titles; they need to look like a title. */
const weakTitles = new Set(
  (
    'order offer statement report contract agreement revision estimate application minutes memo certificate quote ' +
    'auftrag bestellung angebot vertrag protokoll commande contrat releve offre overeenkomst verslag pedido contrato ' +
    'oferta acta certificado ordine contratto offerta verbale certificato encomenda proposta ata umowa zamowienie ' +
    'oferta protokol reminder rappel credit bill receipt bon beleg ticket recibo ricevuta rachunek storno korekta abono avoir'
  ).split(' '),
);

/** Titles on all pages, the weightiest first. */
export function findTitles(view: DocumentView): Title[] {
  const heights = view.layout.segments.map(({ height }) => height).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 1;
  return view.layout.segments
    .flatMap((segment) => hitsIn(segment).map((hit) => titleOf(view, segment, hit, usual)))
    .filter(({ weight }) => weight > 0.15)
    .sort((a, b) => b.weight - a.weight);
}

/** German and Dutch make one word of what is invoiced and "invoice": "Mietrechnung", "huurfactuur". */
const compound = /^\p{L}{3,}(?<!ab|be|ver|hoch)(?:rechnung|factuur)$/u;

function hitsIn(segment: Segment): PhraseHit<DocumentType>[] {
  const hits = index.find(segment.tokens, segment.source === 'ocr');
  const at = segment.tokens.findIndex(({ folded }) => compound.test(folded));
  if (at < 0 || hits.some(({ from, to }) => from <= at && to > at)) return hits;
  return [...hits, { kind: 'invoice', phrase: 'rechnung', from: at, to: at + 1, match: 1 }];
}

function titleOf(view: DocumentView, segment: Segment, hit: PhraseHit<DocumentType>, usual: number): Title {
  const page = view.layout.pages.find(({ number }) => number === segment.page);
  const [first] = view.layout.pages;
  const words = segment.tokens.length;
  const rest = words - (hit.to - hit.from);
  const named = hit.from === 0 && hit.kind !== 'other' ? numbering(view, segment, hit.to) : 0;
  const alone = rest === 0 ? 0.35 : Math.max(0, 0.25 - 0.05 * (rest - named));
  const start = hit.from === 0 ? 0.2 : 0;
  const large = Math.min(0.2, Math.max(0, segment.height / usual - 1) * 0.25);
  const high = page === undefined || page !== first ? 0 : 0.2 * Math.max(0, 1 - (1.6 * segment.box.top) / page.height);
  const upper = /^\P{Ll}*$/u.test(segment.text) && /\p{Lu}{3}/u.test(segment.text) ? 0.05 : 0;
  const prose = rest - named > 5 ? 0.3 : 0;
  const alonePlain = rest === 0 && hit.kind !== 'other' && !/[:：]$/u.test(segment.text);
  const numberNext =
    hit.kind === 'credit note' && hit.from === 0 && rest <= 2 && /\d/.test(segment.tokens.at(-1)?.text ?? '');
  const titleLike = alonePlain || numberNext || (rest <= 2 && (large > 0.04 || (upper > 0 && high > 0)));
  const labels = hit.kind === 'other' && isLabelOf(view, segment, hit.to);
  const weak = weakTitles.has(hit.phrase) && !titleLike ? 0.4 : 1;
  const trust = labels ? 0.1 : weak;
  const weight = Math.max(0, (alone + start + large + high + upper - prose) * hit.match * trust);
  return { segment, from: hit.from, to: hit.to, type: hit.kind, phrase: hit.phrase, weight: Math.min(1, weight) };
}

/** Words that lead from a title to the number and date after it: "Rechnung Nr. 4711 vom 1. Mai 2024". */
const leads = new Set(
  'nr no n num number numero nummer numer vom du dated of del de da van z dnia am le el date fecha data datum'.split(
    ' ',
  ),
);

const numberWords = new Set('nr no n num number numero nummer numer'.split(' '));

/** Words right after a title that state the document's number and date, in the upper half of the first page. */
function numbering(view: DocumentView, segment: Segment, from: number): number {
  const [page] = view.layout.pages;
  if (page === undefined || segment.page !== page.number || segment.box.top > page.height / 2) return 0;
  const dates = view.dates.get(segment) ?? [];
  const inDate = (at: number): boolean => dates.some((date) => date.from <= at && date.to > at);
  const after = segment.tokens.slice(from);
  const end = after.findIndex(
    ({ text, folded }, at) =>
      !/\d|^\p{Lu}{1,5}$/u.test(text) && folded !== '' && !leads.has(folded) && !inDate(from + at),
  );
  return end < 0 ? after.length : end;
}

/** "Bestellung:" or "Bon de commande n° :" beside a number names that number. */
function isLabelOf(view: DocumentView, segment: Segment, to: number): boolean {
  const rest = segment.tokens.slice(to).filter(({ folded }) => folded !== '');
  if (rest.some(({ folded }) => !numberWords.has(folded))) return false;
  return (
    /[:：]$|(?:^|\s)(?:n|nr|no)\W{0,2}$/iu.test(segment.text) &&
    (view.layout.rows[segment.row]?.segments.length ?? 0) > segment.place + 1
  );
}
