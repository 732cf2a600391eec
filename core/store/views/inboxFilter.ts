import type { InboxFilter } from '../../contract/inbox.ts';
import type { SqlParameters, SqlValue } from '../SqlDatabase.ts';
import { textCondition } from './textSearch.ts';
import { severityRank } from '../queries/findings.ts';

/** A condition on `document AS d LEFT JOIN invoice AS i`, and the values it names. */
export interface SqlCondition {
  readonly where: string;
  readonly parameters: SqlParameters;
}

const decided = (states: string) =>
  `EXISTS (SELECT 1 FROM review AS q WHERE q.document_id = d.id AND q.state IN (${states}))`;

/**
 * Went through by itself: done and scored, with no finding above info, no alert ever, no correction, and neither rejected
 * nor escalated by a person. One that a person confirmed as it was read still counts.
 */
export const straightThroughSql = `(d.status = 'done' AND d.failure_code IS NULL AND coalesce(i.corrected, 0) = 0
  AND NOT EXISTS (SELECT 1 FROM finding AS f WHERE f.document_id = d.id AND f.severity_rank > ${severityRank('info')})
  AND NOT EXISTS (SELECT 1 FROM alert AS a WHERE a.document_id = d.id) AND NOT ${decided("'rejected', 'escalated'")})`;

/**
 * Waits for a person: parked, rejected, not scored, with an open alert, or done with a finding of medium or worse and neither
 * confirmed nor rejected in review.
 */
export const needsAttentionSql = `(d.status IN ('parked', 'rejected') OR (d.status = 'done' AND d.failure_code IS NOT NULL)
  OR EXISTS (SELECT 1 FROM alert AS a WHERE a.document_id = d.id AND a.closed_at IS NULL)
  OR (d.status = 'done' AND NOT ${decided("'confirmed', 'rejected'")} AND EXISTS (SELECT 1 FROM finding AS f
    WHERE f.document_id = d.id AND f.severity_rank >= ${severityRank('medium')})))`;

/** All conditions of a filter joined by AND; an empty filter lists everything. */
export function inboxCondition(filter: InboxFilter): SqlCondition {
  // a file that was split, and a part of a split taken back, are listed nowhere
  const clauses: string[] = ['d.stands = 1'];
  const parameters: Record<string, SqlValue> = {};
  const add = (clause: string, values: Readonly<Record<string, SqlValue>> = {}): void => {
    clauses.push(clause);
    Object.assign(parameters, values);
  };
  if (filter.statuses) add(oneOf('d.status', 'statuses'), { statuses: JSON.stringify(filter.statuses) });
  if (filter.stages) add(stageSql, { stages: JSON.stringify(filter.stages) });
  if (filter.documentTypes) add(oneOf('i.document_type', 'types'), { types: JSON.stringify(filter.documentTypes) });
  if (filter.text?.trim()) {
    const { clause, values } = textCondition(filter.text.trim());
    add(clause, values);
  }
  if (filter.minimumSeverity) add(findingSql, { minimumRank: severityRank(filter.minimumSeverity) });
  if (filter.straightThrough !== undefined) add(holds(straightThroughSql, filter.straightThrough));
  if (filter.needsAttention !== undefined) add(holds(needsAttentionSql, filter.needsAttention));
  if (filter.withOpenAlert !== undefined) add(holds(`EXISTS (${openAlertSql})`, filter.withOpenAlert));
  if (filter.alertSeverity) {
    add(`EXISTS (${openAlertSql} AND a.severity_rank = :alertRank)`, { alertRank: severityRank(filter.alertSeverity) });
  }
  if (filter.receivedFrom) add('d.received_day >= :receivedFrom', { receivedFrom: filter.receivedFrom });
  if (filter.receivedTo) add('d.received_day <= :receivedTo', { receivedTo: filter.receivedTo });
  if (filter.currency) add('i.currency = :currency', { currency: filter.currency });
  return { where: clauses.join(' AND '), parameters };
}

const stageSql = `EXISTS (SELECT 1 FROM job AS w WHERE w.document_id = d.id AND w.state IN ('ready', 'leased', 'parked')
  AND w.stage IN (SELECT value FROM json_each(:stages)))`;
const openAlertSql = 'SELECT 1 FROM alert AS a WHERE a.document_id = d.id AND a.closed_at IS NULL';
const findingSql = 'EXISTS (SELECT 1 FROM finding AS f WHERE f.document_id = d.id AND f.severity_rank >= :minimumRank)';

function holds(condition: string, wanted: boolean): string {
  return wanted ? condition : `NOT ${condition}`;
}

function oneOf(column: string, parameter: string): string {
  return `${column} IN (SELECT value FROM json_each(:${parameter}))`;
}
