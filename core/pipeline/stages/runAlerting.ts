import { settleAlert } from '../../store/queries/alertReview.ts';
import { readFindings } from '../../store/queries/findings.ts';
import { readRisk } from '../../store/queries/risk.ts';
import { type RaisedRule, dropPastHits, noteRuleHits } from '../../store/queries/ruleHits.ts';
import { readWorkingRules } from '../../store/queries/rules.ts';
import { readRuleFacts } from '../../store/views/ruleFacts.ts';
import { today } from '../loadDocument.ts';
import type { RuleGround } from '../StagePorts.ts';
import type { StageContext, StageEnd, StageResult } from '../StageContext.ts';

/** An alert and a case, once, where risk, findings or rules ask for it; taken back where they no longer do and nobody took it up. */
export async function runAlerting(context: StageContext): Promise<StageResult> {
  const { store, documentId, ports } = context;
  const risk = readRisk(store.db, documentId);
  const findings = readFindings(store.db, documentId);
  const alertThreshold = risk?.alertThreshold ?? 1;
  const working = readWorkingRules(store.db);
  const matches = working.length === 0 ? [] : ports.matchRules(working, readRuleFacts(store.db, documentId).facts);
  return {
    save: (): StageEnd => {
      const rules = noteRuleHits(store, documentId, matches, today(store.clock)).map(groundOf);
      const decision = ports.decideAlert({ risk, findings, alertThreshold, rules });
      const caseId = settleAlert(store, documentId, decision, { isScored: risk !== null });
      dropPastHits(store, documentId, working, matches);
      return caseId === null ? { kind: 'next' } : { kind: 'case', caseId };
    },
  };
}

function groundOf({ rule: { ruleId, name, severity }, message, woken }: RaisedRule): RuleGround {
  return { ruleId, name, severity, message: woken === null ? message : `${message} Its snooze ended: ${woken}` };
}
