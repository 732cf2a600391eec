import { settleAlert } from '../../store/queries/alertReview.ts';
import { readFindings } from '../../store/queries/findings.ts';
import { readRisk } from '../../store/queries/risk.ts';
import type { StageContext, StageEnd, StageResult } from '../StageContext.ts';

/** An alert and a case, once, where risk or findings ask for it; taken back where they no longer do and nobody took it up. */
export async function runAlerting(context: StageContext): Promise<StageResult> {
  const { store, documentId, ports } = context;
  const risk = readRisk(store.db, documentId);
  const findings = readFindings(store.db, documentId);
  const decision = ports.decideAlert({ risk, findings, alertThreshold: risk?.alertThreshold ?? 1 });
  return {
    save: (): StageEnd => {
      const caseId = settleAlert(store, documentId, decision, { isScored: risk !== null });
      return caseId === null ? { kind: 'next' } : { kind: 'case', caseId };
    },
  };
}
