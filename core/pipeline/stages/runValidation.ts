import type { Finding } from '../../contract/findings.ts';
import { readDocument } from '../../store/queries/documents.ts';
import { readExtraction } from '../../store/queries/extraction.ts';
import { saveFindings } from '../../store/queries/findings.ts';
import { readMaking } from '../../store/queries/documentMake.ts';
import { readInspection } from '../../store/queries/inspection.ts';
import { sqlInvoiceHistory } from '../../store/queries/invoiceHistory.ts';
import { readSetApart } from '../../store/queries/duplicateVerdicts.ts';
import { readSplit } from '../../store/queries/splits.ts';
import type { StageContext, StageResult } from '../StageContext.ts';
import { loadPages, today } from '../loadDocument.ts';
import { originalOf } from '../originals.ts';
import { sourceRulesOf } from '../../store/queries/origins.ts';
import { findingsOfSource } from '../findingsOfSource.ts';
import { findingsOfFile } from '../findingsOfFile.ts';

/** Findings a person can read, about the values as they stand: read, or corrected by an analyst. */
export async function runValidation(context: StageContext): Promise<StageResult> {
  const { store, documentId, ports } = context;
  const incomplete = await isIncomplete(context);
  const extraction = readExtraction(store.db, documentId);
  const rules = sourceRulesOf(store.db, documentId);
  const findings = ports.validate({
    extraction,
    pages: loadPages(context),
    inspection: readInspection(store.db, documentId),
    making: readMaking(store.db, documentId, extraction),
    history: sqlInvoiceHistory(store.db, documentId),
    setApart: readSetApart(store.db, documentId),
    today: today(store.clock),
  });
  return {
    save: () => {
      const whole = findingsOfFile(readSplit(store.db, documentId));
      const ofSource = findingsOfSource(rules, extraction);
      saveFindings(store, documentId, [...(incomplete ? [breaksOff] : []), ...whole, ...ofSource, ...findings]);
      return { kind: 'next' };
    },
  };
}

/** What was salvaged from a file that breaks off must not pass for the whole. */
const breaksOff: Finding = {
  code: 'PAGE_UNREADABLE',
  severity: 'high',
  message: 'The file breaks off before its end: what is missing could not be read. Ask the sender for it again.',
  fields: [],
  page: null,
  box: null,
  relatedDocumentId: null,
};

/** Noted by intake; of documents from before it did, the original tells. */
async function isIncomplete(context: StageContext): Promise<boolean> {
  const document = readDocument(context.store.db, context.documentId);
  if (document.brokenOff !== null) return document.brokenOff;
  return context.ports.sniff(await originalOf(context, document)).incomplete;
}
