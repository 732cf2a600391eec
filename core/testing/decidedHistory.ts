import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadRiskModel } from '../engines/onnx/loadRiskModel.ts';
import { guardSchema } from '../scoring/learning/Guard.ts';
import { openAlertAndCase } from '../store/queries/alerts.ts';
import { decideCase } from '../store/queries/caseFiles.ts';
import { setDocumentStatus } from '../store/queries/documents.ts';
import { saveExtraction } from '../store/queries/extraction.ts';
import { saveRisk } from '../store/queries/risk.ts';
import type { Store } from '../store/Store.ts';
import type { DocumentId } from '../vocabulary/ids.ts';
import { addSampleDocument, sampleExtraction, sampleRisk } from './sampleRecords.ts';

export const modelFolder = fileURLToPath(new URL('../../models', import.meta.url));

interface Wanted {
  readonly losses: number;
  readonly harmless: number;
  /** Scored and never alerted, so never decided. */
  readonly undecided?: number;
}

/**
 * Documents scored by the shipped model, with simulated features, and decided: losses are frauds of the simulation, harmless ones are
 * honest invoices, in turn. Answers them in order of arrival.
 */
export async function addDecidedHistory(store: Store, wanted: Wanted): Promise<DocumentId[]> {
  const { features, rows } = guardSchema.parse(JSON.parse(await readFile(`${modelFolder}/risk/guard.json`, 'utf8')));
  const model = await loadRiskModel(`${modelFolder}/risk`);
  const take = (isLoss: number, from: number, count: number) =>
    rows.filter((row) => row[0] === isLoss).slice(from, from + count);
  const losses = take(1, 0, wanted.losses).map((row) => ({ row, disposition: 'confirmed-fraud' as const }));
  const harmless = take(0, 0, wanted.harmless).map((row) => ({ row, disposition: 'false-positive' as const }));
  const others = take(0, wanted.harmless, wanted.undecided ?? 0).map((row) => ({ row, disposition: null }));
  const longest = Math.max(losses.length, harmless.length, others.length);
  const inTurn = Array.from({ length: longest }, (_, at) => [losses[at], harmless[at], others[at]]).flat();
  const found: DocumentId[] = [];
  for (const [at, one] of inTurn.entries()) {
    if (one === undefined) continue;
    const documentId = addSampleDocument(store, `history ${at}`);
    const values = one.row.slice(2);
    const { contributions, ...answer } = await model.run(values);
    store.db.transaction(() => {
      saveExtraction(store, documentId, sampleExtraction({ invoiceNumber: `H-${at}` }), 'flow');
      saveRisk(
        store,
        documentId,
        sampleRisk({
          ...answer,
          contributions: features.map((feature, index) => ({
            feature,
            value: values[index] ?? -1,
            contribution: contributions[index] ?? 0,
          })),
          reasons: [],
          model: model.identity,
          alertThreshold: model.alertThreshold,
        }),
      );
      setDocumentStatus(store, documentId, 'done');
      if (one.disposition === null) return;
      const { caseId } = openAlertAndCase(store, documentId, { severity: 'high', title: 'Unusual', reasons: [] });
      decideCase(store, { caseId, disposition: one.disposition, rationale: 'Looked at.' }, 'ada');
    });
    found.push(documentId);
  }
  await model.close();
  return found;
}
