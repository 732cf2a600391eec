import { v7 } from 'uuid';
import { z } from 'zod';

/**
 * Record identifiers are UUID version 7 (RFC 9562): unique without a server and ordered by time of creation,
 * so that rows made on two laptops can be merged and still list in the order they were made.
 */
const uuid = z.uuid();

export const documentIdSchema = uuid.brand<'DocumentId'>();
export type DocumentId = z.infer<typeof documentIdSchema>;

export const caseIdSchema = uuid.brand<'CaseId'>();
export type CaseId = z.infer<typeof caseIdSchema>;

export const alertIdSchema = uuid.brand<'AlertId'>();
export type AlertId = z.infer<typeof alertIdSchema>;

export const changeIdSchema = uuid.brand<'ChangeId'>();
export type ChangeId = z.infer<typeof changeIdSchema>;

/** One thing vendor memory has learned, and the layout it was learned of. */
export const lessonIdSchema = uuid.brand<'LessonId'>();
export type LessonId = z.infer<typeof lessonIdSchema>;

export const layoutIdSchema = uuid.brand<'LayoutId'>();
export type LayoutId = z.infer<typeof layoutIdSchema>;

/** A folder that is watched. */
export const sourceIdSchema = uuid.brand<'SourceId'>();
export type SourceId = z.infer<typeof sourceIdSchema>;

/** A rule of one's own that opens alerts. */
export const ruleIdSchema = uuid.brand<'RuleId'>();
export type RuleId = z.infer<typeof ruleIdSchema>;

/** One vendor or account a rule does not alert for. */
export const ruleSnoozeIdSchema = uuid.brand<'RuleSnoozeId'>();
export type RuleSnoozeId = z.infer<typeof ruleSnoozeIdSchema>;

export const savedViewIdSchema = uuid.brand<'SavedViewId'>();
export type SavedViewId = z.infer<typeof savedViewIdSchema>;

/** A new identifier of the kind the schema names, e.g. `newId(documentIdSchema)`. */
export function newId<Id>(schema: { parse(value: unknown): Id }): Id {
  return schema.parse(v7());
}
