import type { DocumentMake, PageOverlay } from '../contract/documentMake.ts';
import type { Finding } from '../contract/findings.ts';
import type { PageReading, Word } from '../contract/reading.ts';
import { type InvoiceUnderCheck, type ValidationInput, invoiceUnderCheck } from '../validation/InvoiceUnderCheck.ts';
import type { Making } from '../validation/forensics/Making.ts';
import type { DocumentInput } from '../validation/frame/DocumentTest.ts';
import { MemoryHistory, pastInvoiceOf } from '../validation/testing/MemoryHistory.ts';
import {
  type FieldChanges,
  buildExtraction,
  buildLine,
  buildPage,
  read,
  today,
} from '../validation/testing/buildInvoice.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import type { FixtureDocument } from './documentFixtures.ts';

/** A document of the fixtures as it is validated. */
export function fixtureInput(document: FixtureDocument): ValidationInput {
  const history = new MemoryHistory();
  for (const [at, { fields, hash }] of document.earlier.entries()) {
    history.add(pastInvoiceOf(`e${at}`, `e${at}.pdf`, buildExtraction(changesOf(fields))));
    if (hash !== null) history.hashes.set(`e${at}`, hash);
  }
  const lines = document.lines.map((line) => buildLine(definedOf(line)));
  return {
    extraction: buildExtraction(changesOf(document.fields), lines),
    pages: document.pages.map(pageOf),
    inspection: { isHeldToNorm: false, findings: revisedOf(document) },
    making: makingOf(document),
    history,
    setApart: new Set(document.setApart),
    today: document.today ?? today,
  };
}

export function fixtureInvoice(document: FixtureDocument): InvoiceUnderCheck {
  return invoiceUnderCheck(fixtureInput(document));
}

/** The bytes of a fixture's file. */
export function fixtureFile({ pdf }: FixtureDocument): Uint8Array {
  return Uint8Array.from(pdf.join('\n'), (letter) => letter.charCodeAt(0));
}

/** The fixture of a document for which an input is not known; fields are apart. */
const absent: Readonly<Record<Exclude<DocumentInput, FieldName>, Partial<FixtureDocument>>> = {
  lines: { lines: [] },
  'earlier invoices': { earlier: [] },
  'picture of the page': { hash: null },
  'codes of the pages': { codes: [] },
  'pictures of the pages': { pictures: [], typed: [] },
  'make of the file': { make: null },
  'earlier makes': { earlierMakes: [] },
  file: { pdf: [] },
};

/** The same document where one input of tests was not read or is not known. */
export function withoutInput(document: FixtureDocument, input: DocumentInput): FixtureDocument {
  const isKnown = (one: DocumentInput): one is keyof typeof absent => Object.hasOwn(absent, one);
  if (isKnown(input)) return { ...document, ...absent[input] };
  return { ...document, fields: { ...document.fields, [input]: null } };
}

function changesOf(fields: FixtureDocument['fields']): FieldChanges {
  return Object.fromEntries(
    Object.entries(fields).map(([name, change]) => [
      name,
      typeof change === 'string' || change === null ? change : read(change.value, definedOf(change)),
    ]),
  );
}

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** What is there of an object whose keys may be missing. */
function definedOf<T extends object>(given: T): Defined<T> {
  const defined = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  if (!isDefined<T>(defined)) throw new Error('a value is missing');
  return defined;
}

function isDefined<T>(given: object): given is Defined<T> {
  return Object.values(given).every((value) => value !== undefined);
}

function pageOf({ text, words, ...rest }: FixtureDocument['pages'][number], at: number): PageReading {
  const page = buildPage(text, { ...rest, number: at + 1 });
  const placed = words.map((box): Word => ({ text: 'x', box, confidence: rest.confidence, line: 0 }));
  return { ...page, words: [...page.words, ...placed] };
}

function revisedOf({ revised }: FixtureDocument): readonly Finding[] {
  if (revised === undefined) return [];
  return [
    {
      code: 'PDF_REVISED',
      severity: revised,
      message: 'It was changed.',
      fields: [],
      page: null,
      box: null,
      relatedDocumentId: null,
    },
  ];
}

function makingOf({ usual, make, earlierMakes, pictures, typed, codes, hash }: FixtureDocument): Making {
  const overlay: PageOverlay = {
    pictures,
    typed,
    codes: codes.map((code) => ({ ...code, text: code.text.join('\n') })),
  };
  const madeOf = (change: Partial<NonNullable<typeof usual>>): DocumentMake => {
    if (usual === undefined) throw new Error('these documents say nothing of how they are usually made');
    const { width, height, form, ...program } = { ...usual, ...change };
    const words = Object.entries(form).map(([word, [x, y]]) => ({ word, x, y }));
    return { ...program, layout: { width, height, words } };
  };
  const earlier = earlierMakes.flatMap(({ times, pictures: under, ...change }) =>
    Array.from({ length: times }, () => ({
      make: madeOf(definedOf(change)),
      overlays: [{ page: 1, overlay: { pictures: under, typed: [], codes: [] } }],
    })),
  );
  return {
    make: make === null ? null : madeOf(definedOf(make)),
    overlays: [{ page: 1, overlay }],
    hash,
    earlier: earlier.map((one, at) => ({ documentId: `m${at}`, fileName: `m${at}.pdf`, ...one })),
  };
}
