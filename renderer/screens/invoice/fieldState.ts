import type { DocumentView } from '../../../core/contract/documents.ts';
import type { Finding } from '../../../core/contract/findings.ts';
import type { FieldName } from '../../../core/vocabulary/fieldNames.ts';

/**
 * What a field's row says about its value. `missing`: nothing found and nobody complains. `confirmed`: an analyst said
 * that the value as read is right. `failed`: a check that names the field did not pass, whoever set the value.
 */
export type FieldState = 'read' | 'doubtful' | 'failed' | 'corrected' | 'confirmed' | 'missing';

/** The part of a document that decides its fields' states. */
export type CheckedFields = Pick<DocumentView, 'fields' | 'findings' | 'history'>;

/** Findings above "info" that name the field, worst as the engine ordered them. */
export function failedChecks(document: Pick<DocumentView, 'findings'>, name: FieldName): readonly Finding[] {
  return document.findings.filter((finding) => finding.severity !== 'info' && finding.fields.includes(name));
}

export function stateOfField(document: CheckedFields, name: FieldName, doubtThreshold: number): FieldState {
  if (failedChecks(document, name).length > 0) return 'failed';
  const field = document.fields[name];
  if (field === undefined || field.value === '') return 'missing';
  if (field.source === 'analyst') return isConfirmation(document, name) ? 'confirmed' : 'corrected';
  return field.confidence < doubtThreshold ? 'doubtful' : 'read';
}

/** The newest change of the field left its value as it was. */
function isConfirmation(document: CheckedFields, name: FieldName): boolean {
  const newest = document.history.find((entry) => entry.field === name);
  return newest !== undefined && newest.before !== null && newest.before === newest.after;
}

/** True where a person should look: a failed check or a doubtful value. */
export function isProblem(state: FieldState): boolean {
  return state === 'failed' || state === 'doubtful';
}

/** True where the Enter key stops: a problem on which no analyst has decided yet. */
export function needsDecision(document: CheckedFields, name: FieldName, doubtThreshold: number): boolean {
  return document.fields[name]?.source !== 'analyst' && isProblem(stateOfField(document, name, doubtThreshold));
}

/**
 * The next of `names` after (or before) `from` that `wanted` accepts, going round; `from` itself comes last.
 * Null where none is wanted.
 */
export function nextField(
  names: readonly FieldName[],
  from: FieldName | null,
  direction: 1 | -1,
  wanted: (name: FieldName) => boolean,
): FieldName | null {
  const ordered = direction === 1 ? names : names.toReversed();
  const start = from === null ? -1 : ordered.indexOf(from);
  const round = [...ordered.slice(start + 1), ...ordered.slice(0, start + 1)];
  return round.find(wanted) ?? null;
}
