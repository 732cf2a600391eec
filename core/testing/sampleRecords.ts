import type { Extraction, FieldReading } from '../contract/extraction.ts';
import type { Finding } from '../contract/findings.ts';
import type { PageReading } from '../contract/reading.ts';
import type { Risk } from '../contract/risk.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import type { DocumentId } from '../vocabulary/ids.ts';
import { identifyDocument, insertDocument } from '../store/queries/documents.ts';
import type { Store } from '../store/Store.ts';

/** A field as read from the text layer of page 1. */
export function sampleField(value: string): FieldReading {
  const box = { left: 10, top: 20, right: 110, bottom: 32 };
  return { value, raw: value, page: 1, box, confidence: 0.9, source: 'text-layer' };
}

/** What extraction makes of a plain invoice, with `values` in place of its own. */
export function sampleExtraction(values: Partial<Record<FieldName, string>> = {}): Extraction {
  const all: Partial<Record<FieldName, string>> = {
    documentType: 'invoice',
    vendor: 'Nordwind Möbel GmbH',
    vendorVatId: 'DE136695976',
    invoiceNumber: 'RE-2026-0042',
    issueDate: '2026-02-27',
    currency: 'EUR',
    netTotal: '183.60',
    taxTotal: '34.88',
    grandTotal: '218.48',
    iban: 'DE89370400440532013000',
    ...values,
  };
  const fields = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, sampleField(value)]));
  const line = { description: sampleField('Bürostuhl Kanzlei'), lineTotal: sampleField('183.60') };
  return { fields, lineItems: [line] };
}

/** One page of these words, laid out in one line. */
export function samplePage(text: string, number = 1): PageReading {
  const words = text.split(' ').map((word, index) => ({
    text: word,
    box: { left: 10 + index * 50, top: 20, right: 55 + index * 50, bottom: 32 },
    confidence: 1,
    line: 0,
  }));
  return { number, width: 595, height: 842, rotation: 0, skew: 0, source: 'text-layer', words };
}

export function sampleFinding(changes: Partial<Finding> = {}): Finding {
  return {
    code: 'SUM_MISMATCH',
    severity: 'high',
    message: 'Net 183.60 plus tax 34.88 is 218.48, but 281.48 is printed as total.',
    fields: ['grandTotal', 'netTotal'],
    page: 1,
    box: { left: 1, top: 2, right: 3, bottom: 4 },
    relatedDocumentId: null,
    ...changes,
  };
}

export function sampleRisk(changes: Partial<Risk> = {}): Risk {
  return {
    score: 0.5,
    baseline: -2,
    probability: 0.62,
    contributions: [{ feature: 'account-changed', value: 1, contribution: 2.5 }],
    reasons: [{ kind: 'model', code: 'account-changed', severity: 'high', message: 'The account is new.' }],
    clearing: [],
    model: { id: 'invoice-risk', version: '1', sha256: 'ab'.repeat(32) },
    alertThreshold: 0.5,
    ...changes,
  };
}

/** A document that went through intake; `content` stands for its bytes. */
export function addSampleDocument(store: Store, content: string, fileName = `${content}.pdf`): DocumentId {
  const documentId = insertDocument(store, { sourcePath: `/in/${fileName}`, fileName });
  const sha256 = Buffer.from(content).toString('hex').padEnd(64, '0').slice(0, 64);
  identifyDocument(store, documentId, { sha256, mediaType: 'application/pdf', byteSize: 1000 });
  return documentId;
}
