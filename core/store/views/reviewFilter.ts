import type { ReviewFilter } from '../../contract/review.ts';
import { type SqlCondition, inboxCondition } from './inboxFilter.ts';

/**
 * A filter of the queue as a condition on `review AS q`, `document AS d` and `invoice AS i`. Of the waiting only those that are
 * to be looked at by the settings.
 */
export function reviewCondition({ states, minimumTotal, awaitsSecond, ...filter }: ReviewFilter): SqlCondition {
  // what was never put in order is no invoice: a mail, an archive
  const clauses = ['q.ready = 1', 'q.expected_loss IS NOT NULL', stateClause(states)];
  if (minimumTotal !== undefined) clauses.push('abs(CAST(i.grand_total AS REAL)) >= :minimumTotal');
  if (awaitsSecond !== undefined) clauses.push(`q.first_by IS ${awaitsSecond ? 'NOT ' : ''}NULL`);
  const inbox = inboxCondition(filter);
  return {
    where: [...clauses, inbox.where].join(' AND '),
    parameters: {
      ...inbox.parameters,
      ...(minimumTotal === undefined ? {} : { minimumTotal: Number(minimumTotal) }),
      ...(states.length === 1 ? { state: states[0] ?? 'waiting' } : { states: JSON.stringify(states) }),
    },
  };
}

/** One state is walked along the index in its order; several are gathered and sorted. */
function stateClause(states: ReviewFilter['states']): string {
  const state = states.length === 1 ? 'q.state = :state' : 'q.state IN (SELECT value FROM json_each(:states))';
  if (!states.includes('waiting')) return state;
  return states.length === 1 ? `${state} AND q.waits = 1` : `${state} AND (q.state <> 'waiting' OR q.waits = 1)`;
}

/** Whether a filter asks more than the queue's own row knows, so that documents and invoices must be looked at. */
export function asksDocuments({ states: _states, awaitsSecond: _second, ...rest }: ReviewFilter): boolean {
  return Object.values(rest).some((value) => value !== undefined && value !== '');
}
