import type { Finding } from '../../contract/findings.ts';

/** What the norm does with a document: take it, take it with a remark, or send it back. */
export type Conformity = 'accept' | 'warn' | 'reject';

/** The verdict of the published rules; findings without a rule (a risk, a doubt) have no part in it. */
export function conformityOf(findings: readonly Pick<Finding, 'rule'>[]): Conformity {
  const verdicts = new Set(findings.map(({ rule }) => rule?.verdict));
  if (verdicts.has('reject')) return 'reject';
  return verdicts.has('warn') ? 'warn' : 'accept';
}
