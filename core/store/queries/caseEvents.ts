import type { CaseEvent } from '../../contract/cases.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import type { CaseId } from '../../vocabulary/ids.ts';
import type { Store } from '../Store.ts';

/** Adds one line to a case's history, which only grows. */
export function addCaseEvent(store: Store, caseId: CaseId, event: Omit<CaseEvent, 'at'>): void {
  store.db
    .prepare('INSERT INTO case_event (case_id, at, by, kind, text) VALUES (:caseId, :at, :by, :kind, :text)')
    .run({ caseId, at: instantOf(store.clock), ...event });
}
