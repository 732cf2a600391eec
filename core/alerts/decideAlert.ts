import type { Finding } from '../contract/findings.ts';
import type { Reason, Risk } from '../contract/risk.ts';
import type { Severity } from '../vocabulary/fieldNames.ts';
import { findingTitle } from './findingTitle.ts';

/** What alerting decided: how grave it is, what the case is called, and why. */
export interface AlertDecision {
  readonly severity: Severity;
  readonly title: string;
  readonly reasons: readonly Reason[];
}

export interface AlertInput {
  /** Null where the document could not be scored: then findings alone decide. */
  readonly risk: Risk | null;
  readonly findings: readonly Finding[];
  /** Probability from which the model alone opens an alert. */
  readonly alertThreshold: number;
}

const rank = { info: 0, low: 1, medium: 2, high: 3, critical: 4 } as const;

/**
 * An alert where any finding is critical or the model's probability reaches the threshold; else null. The model was
 * trained on invoices, credit notes and receipts: for other documents (NOT_AN_INVOICE) only findings count.
 */
export function decideAlert({ risk, findings, alertThreshold }: AlertInput): AlertDecision | null {
  const isInvoice = !findings.some(({ code }) => code === 'NOT_AN_INVOICE');
  const byModel = risk !== null && isInvoice && risk.probability >= alertThreshold ? risk : null;
  const isCritical = findings.some(({ severity }) => severity === 'critical');
  if (byModel === null && !isCritical) return null;
  const gravest = gravestOf(findings);
  return {
    severity: graver(gravest?.severity ?? 'info', byModel === null ? 'info' : modelSeverity(byModel.probability)),
    title: titleOf(gravest, byModel),
    reasons: risk?.reasons ?? findings.filter(({ severity }) => rank[severity] >= rank.medium).map(reasonOf),
  };
}

/** An alert of the model is medium; high where fraud is likelier than not. */
function modelSeverity(probability: number): Severity {
  return probability >= 0.5 ? 'high' : 'medium';
}

function titleOf(gravest: Finding | null, risk: Risk | null): string {
  if (gravest !== null && rank[gravest.severity] >= rank.high) return findingTitle[gravest.code];
  const first = risk?.reasons[0];
  const topic =
    first === undefined ? 'several small signs together' : (first.message.split(' (adds')[0] ?? first.message);
  const lead = risk === null ? '' : `Unusual invoice (${Math.round(risk.probability * 100)} % risk): `;
  return gravest !== null && rank[gravest.severity] >= rank.medium
    ? `${lead}${findingTitle[gravest.code]}`
    : `${lead}${topic}`;
}

function gravestOf(findings: readonly Finding[]): Finding | null {
  return findings.reduce<Finding | null>(
    (worst, finding) => (worst === null || rank[finding.severity] > rank[worst.severity] ? finding : worst),
    null,
  );
}

function graver(one: Severity, other: Severity): Severity {
  return rank[one] >= rank[other] ? one : other;
}

function reasonOf({ code, severity, message }: Finding): Reason {
  return { kind: 'rule', code, severity, message };
}
