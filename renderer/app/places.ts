import type { CaseId, DocumentId, LessonId, RuleId } from '../../core/vocabulary/ids.ts';
import type { ControlId } from '../../core/contract/controls.ts';
import type { CaseState } from '../../core/contract/cases.ts';
import type { Severity } from '../../core/vocabulary/fieldNames.ts';

/** Paths of the screens; the patterns App routes are the same ones. */
export const places = {
  home: '/',
  inbox: '/inbox',
  review: '/review',
  cases: '/cases',
  duplicates: '/duplicates',
  vendors: '/vendors',
  groups: '/groups',
  flow: '/flow',
  release: '/release',
  alerts: '/alerts',
  models: '/models',
  controls: '/controls',
  thresholds: '/thresholds',
  rules: '/rules',
  newRule: '/rules?rule=new',
  settings: '/settings',
  memory: '/memory',
  sources: '/sources',
  ledger: '/ledger',
  ledgerDraft: (draftId: string): string => `/ledger?draft=${draftId}`,
  documentFlow: (id: DocumentId): string => `/flow?document=${id}`,
  document: (id: DocumentId): string => `/documents/${id}`,
  control: (id: ControlId, alertId?: string): string =>
    `/controls/${id}${alertId === undefined ? '' : `?alert=${alertId}`}`,
  case: (id: CaseId): string => `/cases/${id}`,
  rule: (id: RuleId): string => `/rules?rule=${id}`,
  lesson: (id: LessonId): string => `/memory?lesson=${id}`,
} as const;

/** Cases listed by state and severity, e.g. "/cases?state=open,in-review&severity=high". CasesScreen reads the same words. */
export function casesPlace(filter: { states?: readonly CaseState[]; severity?: Severity }): string {
  const search = new URLSearchParams();
  if (filter.states?.length) search.set('state', filter.states.join(','));
  if (filter.severity) search.set('severity', filter.severity);
  return search.size === 0 ? places.cases : `${places.cases}?${search}`;
}
