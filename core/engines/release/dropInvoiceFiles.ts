import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** Names under which e-invoices travel in a PDF; see `checkPackaging`. */
const invoiceFile = /^(?:factur-x|zugferd-invoice|xrechnung|order-x)\.xml$/i;
const deepest = 20;

/** Takes invoice data that came with a PDF out of its lists of files: two invoices in one file would contradict each other. */
export function dropInvoiceFiles(document: PDFDocument): void {
  const dropped: PDFObject[] = [];
  const names = document.catalog.lookupMaybe(PDFName.of('Names'), PDFDict);
  const tree = names?.lookupMaybe(PDFName.of('EmbeddedFiles'), PDFDict);
  if (names !== undefined && tree !== undefined) {
    const entries = entriesOf(tree, 0);
    const kept = entries.filter(({ file }) => !isInvoice(document, file));
    dropped.push(...entries.filter((entry) => !kept.includes(entry)).map(({ file }) => file));
    const flat = document.context.obj({ Names: kept.flatMap(({ name, file }) => [name, file]) });
    if (kept.length === 0) names.delete(PDFName.of('EmbeddedFiles'));
    else names.set(PDFName.of('EmbeddedFiles'), flat);
  }
  const associated = document.catalog.lookupMaybe(PDFName.of('AF'), PDFArray);
  if (associated !== undefined) {
    const others = associated.asArray().filter((file) => !isInvoice(document, file));
    dropped.push(...associated.asArray().filter((file) => !others.includes(file)));
    document.catalog.set(PDFName.of('AF'), document.context.obj(others));
  }
  for (const file of new Set(dropped)) forget(document, file);
}

/** What nothing refers to would still be written, and found by whoever looks through the bytes. */
function forget(document: PDFDocument, file: PDFObject): void {
  const specification = document.context.lookup(file);
  const streams = specification instanceof PDFDict ? specification.lookupMaybe(PDFName.of('EF'), PDFDict) : undefined;
  for (const stream of streams?.values() ?? []) if (stream instanceof PDFRef) document.context.delete(stream);
  if (file instanceof PDFRef) document.context.delete(file);
}

interface Entry {
  readonly name: PDFObject;
  readonly file: PDFObject;
}

/** Pairs of a name tree, from all its branches. */
function entriesOf(node: PDFDict, depth: number): Entry[] {
  if (depth > deepest) return [];
  const pairs = node.lookupMaybe(PDFName.of('Names'), PDFArray)?.asArray() ?? [];
  const own = pairs.flatMap((name, index): Entry[] => {
    const file = pairs[index + 1];
    return index % 2 === 0 && file !== undefined ? [{ name, file }] : [];
  });
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
  const below = kids?.asArray().map((_, index) => kids.lookupMaybe(index, PDFDict)) ?? [];
  return [...own, ...below.flatMap((kid) => (kid === undefined ? [] : entriesOf(kid, depth + 1)))];
}

function isInvoice(document: PDFDocument, file: PDFObject): boolean {
  const specification = document.context.lookup(file);
  if (!(specification instanceof PDFDict)) return false;
  return ['UF', 'F'].some((key) => {
    const name = specification.lookup(PDFName.of(key));
    return (name instanceof PDFString || name instanceof PDFHexString) && invoiceFile.test(name.decodeText());
  });
}
