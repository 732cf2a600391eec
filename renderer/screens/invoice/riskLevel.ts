import type { Finding } from '../../../core/contract/findings.ts';
import type { Reason, Risk } from '../../../core/contract/risk.ts';

export type RiskLevel = 'low' | 'raised' | 'high';

/** From which part of the alert threshold on a probability is no longer called low. */
const raisedFrom = 0.5;

/** A probability in one word, measured by the threshold it was judged by: high is what opens an alert. */
export function riskLevel({ probability, alertThreshold }: Pick<Risk, 'probability' | 'alertThreshold'>): RiskLevel {
  if (probability >= alertThreshold) return 'high';
  return probability >= alertThreshold * raisedFrom ? 'raised' : 'low';
}

/** The weightiest reason that the list of findings does not give already; else the weightiest; null where there is none. */
export function reasonToTell({ reasons }: Pick<Risk, 'reasons'>, findings: readonly Finding[]): Reason | null {
  const listed = new Set(findings.map(({ message }) => message));
  return reasons.find(({ message }) => !listed.has(message)) ?? reasons[0] ?? null;
}
