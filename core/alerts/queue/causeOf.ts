import type { Reason } from '../../contract/risk.ts';
import { severitySchema } from '../../vocabulary/fieldNames.ts';

/**
 * What an alert is about: the rule that names it where one stands first (decideAlert); else the code of its gravest reason, a
 * finding before a feature; "score" where it has none.
 */
export function causeOf(reasons: readonly Reason[]): string {
  if (reasons[0]?.kind === 'own-rule') return gravestOf(reasons.filter(({ kind }) => kind === 'own-rule')) ?? 'score';
  return gravestOf(reasons) ?? 'score';
}

function gravestOf(reasons: readonly Reason[]): string | undefined {
  return reasons.toSorted((one, other) => rank(other) - rank(one))[0]?.code;
}

function rank({ severity, kind }: Reason): number {
  return severitySchema.options.indexOf(severity) * 2 + (kind === 'model' ? 0 : 1);
}
