import type { Analyst } from '../../contract/analysts.ts';
import type { AlertState } from '../../contract/alerts.ts';
import type { Severity } from '../../vocabulary/fieldNames.ts';

export interface RoutedAlert {
  readonly key: string;
  readonly severity: Severity;
  readonly state: AlertState;
  readonly assignee: string | null;
  /** Who escalated it; they do not get it back. */
  readonly escalatedBy: string | null;
}

/**
 * Whom each alert that nobody has should go to: most urgent first, to whoever has least to do. What is critical or
 * escalated goes to a senior where there is one, and never back to who escalated it. Without analysts it goes to nobody.
 * @param alerts in order of priority
 */
export function routeAlerts(alerts: readonly RoutedAlert[], analysts: readonly Analyst[]): ReadonlyMap<string, string> {
  const load = new Map(analysts.map(({ name }) => [name, 0]));
  for (const { assignee } of alerts) if (assignee !== null) load.set(assignee, (load.get(assignee) ?? 0) + 1);
  const routed = new Map<string, string>();
  for (const alert of alerts) {
    if (alert.assignee !== null && alert.state !== 'escalated') continue;
    const [first] = candidates(alert, analysts).toSorted((one, other) => (load.get(one) ?? 0) - (load.get(other) ?? 0));
    if (first === undefined) continue;
    routed.set(alert.key, first);
    load.set(first, (load.get(first) ?? 0) + 1);
  }
  return routed;
}

function candidates({ severity, state, escalatedBy }: RoutedAlert, analysts: readonly Analyst[]): readonly string[] {
  const others = analysts.filter(({ name }) => name !== escalatedBy);
  const seniors = others.filter(({ role }) => role === 'senior');
  const isGrave = severity === 'critical' || state === 'escalated';
  return (isGrave && seniors.length > 0 ? seniors : others).map(({ name }) => name);
}
