import { caseStateSchema, type CaseQuery, type CaseState } from '../../../core/contract/cases.ts';
import { severitySchema, type Severity } from '../../../core/vocabulary/fieldNames.ts';
import { places } from '../../app/places.ts';

/** Which cases are listed; kept in the address, so that going back and links from other screens show the same. */
export interface CaseFilter {
  /** Empty for all. */
  readonly states: readonly CaseState[];
  /** Of this severity, which is that of its worst alert. */
  readonly severity: Severity | null;
  readonly text: string;
}

/** Cases nobody has decided: what the list shows unless told otherwise. */
export const unclosed: readonly CaseState[] = ['open', 'in-review'];

/** The filter of an address's search part; words it does not know are passed over. "state=all" lists every state. */
export function parseCaseFilter(search: string): CaseFilter {
  const parameters = new URLSearchParams(search);
  const named = (parameters.get('state') ?? unclosed.join(',')).split(',');
  const states = named.map((name) => caseStateSchema.safeParse(name)).flatMap(({ data }) => (data ? [data] : []));
  const severity = severitySchema.safeParse(parameters.get('severity'));
  return {
    states: states.length === caseStateSchema.options.length ? [] : states,
    severity: severity.success ? severity.data : null,
    text: (parameters.get('text') ?? '').slice(0, 200),
  };
}

/** The address that lists by this filter; what is usual is left out. */
export function placeOfFilter({ states, severity, text }: CaseFilter): string {
  const parameters = new URLSearchParams();
  const isUsual = states.length === unclosed.length && unclosed.every((state) => states.includes(state));
  if (!isUsual) parameters.set('state', states.length === 0 ? 'all' : states.join(','));
  if (severity !== null) parameters.set('severity', severity);
  if (text !== '') parameters.set('text', text);
  return parameters.size === 0 ? places.cases : `${places.cases}?${parameters}`;
}

/** The filter as the engine is asked. */
export function queryOfFilter({ states, severity, text }: CaseFilter): CaseQuery {
  const trimmed = text.trim();
  return {
    ...(states.length === 0 ? {} : { states: [...states] }),
    ...(severity === null ? {} : { severity }),
    ...(trimmed === '' ? {} : { text: trimmed }),
  };
}
