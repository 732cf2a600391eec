import { readExtraction } from '../../store/queries/extraction.ts';
import { readFindings } from '../../store/queries/findings.ts';
import { sqlInvoiceHistory } from '../../store/queries/invoiceHistory.ts';
import { noteUnscored, saveRisk } from '../../store/queries/risk.ts';
import { saveComparedScore } from '../../store/queries/comparedScores.ts';
import type { ServedRisk } from '../../scoring/serving/serveScore.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { StagePorts } from '../StagePorts.ts';
import { type StageContext, type StageResult, settingsOf } from '../StageContext.ts';
import { today } from '../loadDocument.ts';

/**
 * The calibrated risk, kept with the threshold that holds for it: the settings' own, else the model's. Where the model is
 * missing or refused, the document goes on without a risk, so that its findings alone can still open an alert.
 */
export async function runScoring(context: StageContext): Promise<StageResult> {
  const { store, documentId, ports } = context;
  const scored = await scoreOrRefusal(ports, {
    documentId,
    extraction: readExtraction(store.db, documentId),
    findings: readFindings(store.db, documentId),
    history: sqlInvoiceHistory(store.db, documentId),
    today: today(store.clock),
  });
  if (scored instanceof VouchFailure) {
    const failure = scored.toFailure();
    return {
      save: () => {
        noteUnscored(store, documentId, failure);
        return { kind: 'unscored', failure };
      },
    };
  }
  const { beside = null, ...risk } = scored;
  const own = settingsOf(context).alertThreshold;
  return {
    save: () => {
      saveRisk(store, documentId, { ...risk, alertThreshold: own ?? risk.alertThreshold });
      if (beside !== null)
        saveComparedScore(store.db, documentId, { ...beside, alertThreshold: own ?? beside.alertThreshold });
      return { kind: 'next' };
    },
  };
}

async function scoreOrRefusal(
  ports: StagePorts,
  input: Parameters<StagePorts['score']>[0],
): Promise<ServedRisk | VouchFailure> {
  try {
    return await ports.score(input);
  } catch (error) {
    if (error instanceof VouchFailure && error.code === 'MODEL_REFUSED') return error;
    throw error;
  }
}
