import type { Reason } from '../../contract/risk.ts';
import { severitySchema } from '../../vocabulary/fieldNames.ts';

/** What an alert is about: the code of its gravest reason, a finding before a feature; "score" where it has none. */
export function causeOf(reasons: readonly Reason[]): string {
  return reasons.toSorted((one, other) => rank(other) - rank(one))[0]?.code ?? 'score';
}

function rank({ severity, kind }: Reason): number {
  return severitySchema.options.indexOf(severity) * 2 + (kind === 'rule' ? 1 : 0);
}
