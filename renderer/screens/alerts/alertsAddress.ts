import { type AlertState, alertStateSchema } from '../../../core/contract/alerts.ts';
import { type Severity, severitySchema } from '../../../core/vocabulary/fieldNames.ts';
import { places } from '../../app/places.ts';

/** What the queue of alerts lists: a state, and one severity or any. */
export interface AlertsListed {
  readonly state: AlertState;
  readonly severity: Severity | undefined;
}

/** The address of a list, e.g. "/alerts?state=escalated&severity=high". */
export function alertsPlace({ state, severity }: AlertsListed): string {
  const search = new URLSearchParams({ ...(state === 'open' ? {} : { state }), ...(severity && { severity }) });
  return search.size === 0 ? places.alerts : `${places.alerts}?${search}`;
}

/** The list an address names; what it does not name, or names wrongly, is open and of any severity. */
export function alertsListed(search: string): AlertsListed {
  const named = new URLSearchParams(search);
  return {
    state: alertStateSchema.safeParse(named.get('state')).data ?? 'open',
    severity: severitySchema.safeParse(named.get('severity')).data,
  };
}
