import type { Extraction, FieldReading } from '../contract/extraction.ts';
import type { PageReading } from '../contract/reading.ts';
import { documentTypeSchema } from '../vocabulary/fieldNames.ts';
import { decideDateOrder } from './dates/decideDateOrder.ts';
import type { DocumentView } from './DocumentView.ts';
import { writesMonthFirst } from './fields/countryHints.ts';
import { readCurrency } from './fields/readCurrency.ts';
import { readDates } from './fields/readDates.ts';
import { readNumbers } from './fields/readNumbers.ts';
import { findBics, findIbans, type BankIdentifier } from './identifiers/findIbans.ts';
import { findVatIds } from './identifiers/findVatIds.ts';
import { readLineItems } from './items/readLineItems.ts';
import { decideDocumentType } from './kind/decideDocumentType.ts';
import { findTitles } from './kind/findTitles.ts';
import { readParties } from './parties/readParties.ts';
import type { RuleReading } from './ranking/RuleReading.ts';
import { readDocument } from './readDocument.ts';
import { derivedReading, readingOf } from './readingOf.ts';
import { sumCandidates } from './totals/sumCandidates.ts';
import { readTotals } from './totals/readTotals.ts';

/**
 * Fields and line items of a document from the words of its pages: labels in eight languages, geometry and arithmetic,
 * no templates. Pure: the same pages give the same extraction. A field that is not on the pages is absent; sums of a
 * document that is no invoice are never made up.
 */
export function extractInvoice(pages: readonly PageReading[]): Extraction {
  return readByRules(pages).extraction;
}

/** What the rules make of the pages, with what they found on the way. */
export function readByRules(pages: readonly PageReading[]): RuleReading {
  const view = readDocument(pages);
  const titles = findTitles(view);
  const sums = sumCandidates(view);
  const isBlank = view.layout.rows.length === 0;
  const documentType = isBlank ? derivedReading('other', 0.9) : decideDocumentType(view, titles, sums);
  const type = documentTypeSchema.parse(documentType.value);
  const totals = readTotals(view, type, sums);
  const currency = type === 'other' && totals.grandTotal === undefined ? undefined : readCurrency(view);
  const order = decideDateOrder([...view.dates.values()].flat(), writesMonthFirst(view));
  const vatIds = findVatIds(view);
  const extraction = {
    fields: {
      documentType,
      ...readParties(view, type, titles, vatIds),
      ...readNumbers(view, titles),
      ...readDates(view, titles, order),
      ...(currency && { currency }),
      ...totals,
      ...bankFields(view),
    },
    lineItems: readLineItems(view, type, sums),
  };
  return { view, titles, sums, vatIds, order, extraction };
}

function bankFields(view: DocumentView): { iban?: FieldReading; bic?: FieldReading } {
  const [iban] = findIbans(view).toSorted((a, b) => rank(b) - rank(a));
  const [bic] = findBics(view);
  return { ...(iban && { iban: bankReading(iban) }), ...(bic && { bic: bankReading(bic) }) };
}

function rank({ valid, labelled }: BankIdentifier): number {
  return (valid ? 2 : 0) + (labelled ? 1 : 0);
}

function bankReading({ value, spans, valid, labelled, repaired }: BankIdentifier): FieldReading {
  const confidence = (valid ? 0.93 : 0.6) + (labelled ? 0.05 : 0) - (repaired ? 0.15 : 0);
  return readingOf(value, spans, confidence);
}
