import { z } from 'zod';
import { type DocumentView, type PageView, pageViewSchema } from '../../contract/documents.ts';
import { type Clock, systemClock } from '../../vocabulary/clock.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import { parseRows } from '../rows.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { caseOfDocument } from '../queries/alerts.ts';
import { readContents } from '../queries/containers.ts';
import { readDocument } from '../queries/documents.ts';
import { readLineItems } from '../queries/lines.ts';
import { readExpectedLoss } from './expectedLoss.ts';
import { readFields } from '../queries/fields.ts';
import { readFindings } from '../queries/findings.ts';
import { readTaught } from '../queries/lessons.ts';
import { readFieldMemory } from '../queries/lessonUses.ts';
import { readHistory } from '../queries/history.ts';
import { readOrigin } from '../queries/origins.ts';
import { readTimings } from '../queries/jobs.ts';
import { readRisk } from '../queries/risk.ts';
import { readDocumentReview } from './documentReview.ts';
import { readPartOf, readSplitView } from '../queries/splits.ts';

/** Everything the invoice screen shows of one document. @throws VouchFailure NOT_FOUND */
export function readDocumentView(db: SqlDatabase, documentId: DocumentId, clock: Clock = systemClock): DocumentView {
  const document = readDocument(db, documentId);
  return {
    id: document.id,
    fileName: document.fileName,
    sha256: document.sha256 ?? '',
    mediaType: document.mediaType,
    byteSize: document.byteSize,
    status: document.status,
    failure: document.failure,
    receivedAt: document.receivedAt,
    arrivals: readArrivals(db, documentId),
    textSource: document.textSource,
    pages: readPageViews(db, documentId),
    ...(document.stands ? readInvoiceView(db, documentId) : noInvoice),
    caseId: caseOfDocument(db, documentId),
    stands: document.stands,
    split: readSplitView(db, documentId),
    partOf: readPartOf(db, documentId),
    contents: readContents(db, documentId),
    review: readDocumentReview({ db, clock }, documentId),
    timingsMs: readTimings(db, documentId),
    history: readHistory(db, 'document', documentId),
  };
}

/** What was read and found, kept aside while the document does not stand. */
function readInvoiceView(db: SqlDatabase, documentId: DocumentId): InvoiceView {
  return {
    fields: readFields(db, documentId),
    memory: readFieldMemory(db, documentId),
    taught: readTaught(db, documentId),
    expectedLoss: readExpectedLoss(db, documentId),
    lineItems: readLineItems(db, documentId),
    findings: readFindings(db, documentId),
    risk: readRisk(db, documentId),
  };
}

type InvoiceView = Pick<
  DocumentView,
  'fields' | 'memory' | 'taught' | 'expectedLoss' | 'lineItems' | 'findings' | 'risk'
>;
const noInvoice: InvoiceView = {
  fields: {},
  memory: {},
  taught: {},
  expectedLoss: {},
  lineItems: [],
  findings: [],
  risk: null,
};

function readArrivals(db: SqlDatabase, documentId: DocumentId): DocumentView['arrivals'] {
  const rows = db
    .prepare(`SELECT id, file_name, at FROM arrival
       WHERE document_id = coalesce((SELECT file_id FROM document_part WHERE part_id = :documentId), :documentId)
       ORDER BY id`)
    .all({ documentId });
  return parseRows(z.object({ id: z.number(), file_name: z.string(), at: z.string() }), rows).map((row) => ({
    id: row.id,
    fileName: row.file_name,
    at: row.at,
    origin: readOrigin(db, row.id),
  }));
}

const pageRowSchema = pageViewSchema.omit({ imageUrl: true }).extend({ has_image: z.number() });

function readPageViews(db: SqlDatabase, documentId: DocumentId): PageView[] {
  const rows = db
    .prepare(
      `SELECT number, width, height, rotation, skew, source, turn,
         image_sha256 IS NOT NULL AS has_image FROM document_page
       WHERE document_id = :documentId ORDER BY number`,
    )
    .all({ documentId });
  return parseRows(pageRowSchema, rows).map(({ has_image: hasImage, ...page }) => ({
    ...page,
    imageUrl: hasImage === 0 ? null : pageImageUrl(documentId, page.number),
  }));
}

/** Address of a page's image; the shell serves it to the window that shows the document. */
export function pageImageUrl(documentId: DocumentId, page: number): string {
  return `vouch-page://page/${documentId}/${page}`;
}
