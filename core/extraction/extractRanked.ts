import type { Extraction, FieldReading, Fields } from '../contract/extraction.ts';
import type { PageReading } from '../contract/reading.ts';
import { documentTypeSchema } from '../vocabulary/fieldNames.ts';
import { readByRules } from './extractInvoice.ts';
import { tokensOf } from './DocumentView.ts';
import { foldText } from './labels/foldText.ts';
import { isNarrow } from './layout/isNarrow.ts';
import { textOf } from './layout/layoutPages.ts';
import type { Candidate, NameCandidate } from './ranking/Candidate.ts';
import { candidateRows } from './ranking/candidateRows.ts';
import { chooseApart } from './ranking/chooseApart.ts';
import type { FieldRanker } from './ranking/FieldRanker.ts';
import { rankedFields, type RankedField } from './ranking/RankedField.ts';
import { rankedTotals } from './ranking/rankedTotals.ts';
import { readAround } from './ranking/readAround.ts';
import type { RuleReading } from './ranking/RuleReading.ts';
import { probability, scoreDocument, type Scored, type ScoredDocument } from './ranking/ScoredCandidates.ts';
import { hasOtherForm } from './parties/hasOtherForm.ts';
import { isAddressed } from './parties/isAddressed.ts';
import { settledSeller } from './parties/labelledParties.ts';
import { senderLines } from './parties/senderLines.ts';
import { supportOf } from './parties/supportOf.ts';
import { linesOfName, sureOfWrapped } from './parties/wrappedName.ts';
import { readingOf } from './readingOf.ts';

/**
 * What the rules read, with the fields a learned ranker is trusted with chosen by it: each field's likeliest candidate, the
 * sums together by arithmetic. A field whose candidates are all unlikely is absent. As pure as the ranker is.
 */
export async function extractRanked(pages: readonly PageReading[], ranker: FieldRanker): Promise<Extraction> {
  const reading = readByRules(pages);
  const scores = await scoreDocument(ranker, candidateRows(reading));
  const isTrusted = (field: RankedField): boolean => ranker.choiceOf(field).trusted;
  const { fields } = reading.extraction;
  const ranked = { ...rankedSingles(reading, scores), ...rankedSums(reading, scores) };
  const sums =
    fields.documentType?.value !== 'other' && rankedFields.amount.every(isTrusted) ? rankedFields.amount : [];
  const chosenByRank = singles.filter((field) => isTrusted(field) && !(field === 'vendor' && isRoll(reading)));
  const replaced = [...sums, ...chosenByRank];
  const kept = Object.entries(fields).filter(([name]) => !replaced.some((field) => field === name));
  const chosen = Object.entries(ranked).filter(([name]) => replaced.some((field) => field === name));
  const decided: Fields = Object.fromEntries([...kept, ...chosen]);
  return {
    ...reading.extraction,
    fields: replaced.includes('vendor') ? aroundVendor(reading, scores, decided) : decided,
  };
}

/** Buyer, tax ids and address went by the vendor of the rules; around another one they are read anew. */
function aroundVendor(reading: RuleReading, { name }: ScoredDocument, decided: Fields): Fields {
  const { vendor } = decided;
  const [scored] = vendorAndBuyer(reading, name);
  const ruled = reading.extraction.fields.vendor;
  if (vendor === undefined || scored === null || foldText(ruled?.value ?? '') === foldText(vendor.value))
    return decided;
  return readAround(reading, decided, vendor, scored.candidate.span, sureOfRules);
}

const sureOfRules = 0.5;
const sureAgainst = 0.7;
const even = 0.5;
const likely = 0.9;
/** Of names ranked under it, on layouts never trained on, those that nothing or little spoke for were wrong one time in eight. */
const clear = 0.97;
const [enoughSupport, littleSupport] = [2, 1];
const [sureOfLittle, sureOfUnsupported] = [0.88, 0.7];

/** The head of a paper roll is read by its own rules, which put right what OCR misread; no candidate does. */
function isRoll({ view, extraction }: RuleReading): boolean {
  return extraction.fields.documentType?.value === 'receipt' || isNarrow(view.layout);
}

const singles = [...rankedFields.date, ...rankedFields.number, ...rankedFields.name];

function rankedSingles(reading: RuleReading, { date, number, name }: ScoredDocument): Fields {
  const [issue] = date.issueDate;
  const [due] = date.dueDate;
  const [invoice, order] = chooseApart(number.invoiceNumber, number.purchaseOrder);
  const [vendor, buyer] = vendorAndBuyer(reading, name);
  return {
    ...field('issueDate', issue),
    ...field('dueDate', due),
    ...field('invoiceNumber', invoice),
    ...field('purchaseOrder', order),
    ...supportedVendor(reading, vendorField(reading, vendor, name.vendor), name.vendor),
    ...field('buyer', buyer),
  };
}

/** Whom the letter is addressed to does not send it. */
function vendorAndBuyer(
  { view }: RuleReading,
  name: ScoredDocument['name'],
): readonly [Scored<NameCandidate> | null, Scored<NameCandidate> | null] {
  const senders = senderLines(view);
  const names = name.vendor.filter(({ candidate }) => !isAddressed(view, candidate.span, senders));
  return chooseApart(names, name.buyer);
}

function field(name: RankedField, scored: Scored<Candidate> | null | undefined): Fields {
  if (scored === null || scored === undefined || scored.margin <= 0) return {};
  return { [name]: readingOfScored(scored) };
}

/** A name that little on the pages speaks for besides its place is doubted, so is one printed in two forms or
 * one the rules did not choose; the head of a roll has its own doubts. */
function supportedVendor(reading: RuleReading, { vendor }: Fields, names: readonly Scored<Candidate>[]): Fields {
  if (vendor === undefined || isRoll(reading)) return vendor === undefined ? {} : { vendor };
  const support = supportOf(reading.view, vendor.value);
  if (support < littleSupport) return { vendor: atMost(vendor, sureOfUnsupported) };
  const printed = names.map(({ candidate }) => candidate.value);
  const ruled = reading.extraction.fields.vendor?.value ?? vendor.value;
  const isAgreed = foldText(ruled) === foldText(vendor.value);
  const needed = vendor.confidence >= clear ? littleSupport : enoughSupport;
  const isPlain = isAgreed && support >= needed && !hasOtherForm(vendor.value, printed);
  return { vendor: isPlain ? vendor : atMost(vendor, sureOfLittle) };
}

/** Where no name is likely, the rules' one is taken, doubted. */
function vendorField(
  reading: RuleReading,
  scored: Scored<NameCandidate> | null,
  names: readonly Scored<NameCandidate>[],
): Fields {
  const ruled = reading.extraction.fields.vendor;
  if (ruled !== undefined && isSettled(reading, scored, ruled)) return { vendor: atMost(ruled, sureOfLittle) };
  if (scored === null || scored.margin <= 0) return ruled === undefined ? {} : { vendor: atMost(ruled, sureOfRules) };
  if (ruled !== undefined && isUnsure(reading, scored, ruled)) return { vendor: atMost(ruled, sureAgainst) };
  return field('vendor', wholeName(reading, scored, names));
}

/** A seller's label over a name with its address says who sells, whatever name is ranked first. */
function isSettled({ view }: RuleReading, scored: Scored<NameCandidate> | null, ruled: FieldReading): boolean {
  if (scored !== null && foldText(scored.candidate.value) === foldText(ruled.value)) return false;
  const seller = settledSeller(view);
  return seller !== null && foldText(ruled.value).startsWith(foldText(textOf(tokensOf(seller.name))));
}

/** The name over two lines that the name ranked first is a line of; else that name. */
function wholeName(
  { view }: RuleReading,
  scored: Scored<NameCandidate>,
  names: readonly Scored<NameCandidate>[],
): Scored<NameCandidate> {
  const [first, second] = linesOfName(view, scored.candidate.span);
  const whole = names.find(
    ({ candidate: { begun, span } }) => begun?.segment === first?.segment && span.segment === second?.segment,
  );
  return second === undefined || whole === undefined ? scored : { ...scored, candidate: whole.candidate };
}

/** On pages of paper, a name that nothing else speaks for gives way to the rules' one: where it is likelier wrong than right and they are surer, or where much speaks for theirs. */
function isUnsure({ view, extraction }: RuleReading, scored: Scored<Candidate>, ruled: FieldReading): boolean {
  const { logOdds, candidate } = scored;
  if (extraction.fields.documentType?.value === 'receipt' || isNarrow(view.layout)) return false;
  if (supportOf(view, candidate.value) >= littleSupport) return false;
  const isUnlikely = probability(logOdds) < even && ruled.confidence > probability(logOdds);
  return isUnlikely || (probability(logOdds) < likely && supportOf(view, ruled.value) >= enoughSupport);
}

function atMost(reading: FieldReading, confidence: number): FieldReading {
  return { ...reading, confidence: Math.min(reading.confidence, confidence) };
}

/** No surer than the order of day and month in a date that can be read both ways. */
function readingOfScored({ candidate, logOdds }: Scored<Candidate>): FieldReading {
  const certainty = candidate.kind === 'date' ? candidate.certainty : 1;
  const isWrapped = candidate.kind === 'name' && candidate.begun !== undefined;
  const spans = isWrapped ? [candidate.begun, candidate.span] : [candidate.span];
  return readingOf(candidate.value, spans, Math.min(probability(logOdds), certainty, isWrapped ? sureOfWrapped : 1));
}

function rankedSums(reading: RuleReading, { amount }: ScoredDocument): Fields {
  const type = documentTypeSchema.parse(reading.extraction.fields.documentType?.value);
  return rankedTotals(reading, reading.extraction.lineItems, type, amount);
}
