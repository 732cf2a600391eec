import type { Extraction } from '../../contract/extraction.ts';
import { type StoredDocument, readDocument, setTextSource } from '../../store/queries/documents.ts';
import { saveExtraction } from '../../store/queries/extraction.ts';
import { sourceRulesOf } from '../../store/queries/origins.ts';
import { saveInspection } from '../../store/queries/inspection.ts';
import { saveProposal } from '../../store/queries/splits.ts';
import { flowActor } from '../../store/Store.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { CarriedFiles, StageContext, StageResult } from '../StageContext.ts';
import { withCurrencyOf } from '../withCurrencyOf.ts';
import { contentOf, isXml, loadPages } from '../loadDocument.ts';
import { locateOnPages } from '../locateOnPages.ts';
import { extractRemembered } from '../extractRemembered.ts';
import { carriedIn, noFiles, openOriginal, originalOf } from '../originals.ts';

/** Fields and line items: from the XML a file is or carries, else from the words of its pages. */
export async function runExtraction(context: StageContext): Promise<StageResult> {
  const { store, documentId, ports } = context;
  const document = readDocument(store.db, documentId);
  // XML that a file carries is the data of one invoice; parts are made only of files that carry none.
  const files = document.isPart ? noFiles : await filesOf(context, document);
  const pages = loadPages(context);
  const content = contentOf(context, pages);
  const remembered = content.length === 0 ? null : await extractRemembered(context, content);
  const seen = remembered?.extraction ?? null;
  const stated = files.xml === null ? null : statedIn(context, files.xml, document);
  const rules = sourceRulesOf(store.db, documentId);
  const proposal = document.isPart || files.xml !== null || rules?.split === 'none' ? null : ports.proposeSplit(pages);
  const read = stated === null ? (seen ?? { fields: {}, lineItems: [] }) : locateOnPages(stated, seen);
  const extraction = withCurrencyOf(rules, read);
  const inspection = ports.inspect({ ...files, stated, seen, pages, pdf: await pdfOf(context, document) });
  return {
    save: () => {
      saveInspection(store.db, documentId, inspection);
      const uses = (remembered?.uses ?? []).filter(({ field }) => stated?.fields[field] === undefined);
      saveExtraction(store, documentId, extraction, flowActor, uses);
      if (!document.isPart) saveProposal(store, documentId, proposal);
      if (stated !== null) setTextSource(store, documentId, 'xml');
      return { kind: 'next' };
    },
  };
}

/** What the XML says. A PDF whose attachment cannot be understood still has its pages; a lone XML file has not. */
function statedIn(context: StageContext, xml: Uint8Array, document: StoredDocument): Extraction | null {
  try {
    return context.ports.extractXml(xml);
  } catch (error) {
    if (error instanceof VouchFailure && !isXml(document)) return null;
    throw error;
  }
}

/** A part of a file is no file of its own; where only what is visible counts, the file is not looked at. */
async function pdfOf(context: StageContext, document: StoredDocument): Promise<Uint8Array | null> {
  const isLookedAt = document.mediaType === 'application/pdf' && !document.isPart && !context.options.visibleOnly;
  return isLookedAt ? originalOf(context, document) : null;
}

async function filesOf(context: StageContext, document: StoredDocument): Promise<CarriedFiles> {
  if (context.carried.files !== undefined) return context.carried.files;
  if (isXml(document)) return { ...noFiles, xml: await originalOf(context, document) };
  if (document.mediaType !== 'application/pdf' || context.options.visibleOnly) return noFiles;
  const open = await openOriginal(context, document);
  try {
    return carriedIn(context, open);
  } finally {
    await open.close();
  }
}
