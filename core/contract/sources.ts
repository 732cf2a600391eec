import { z } from 'zod';
import { instantSchema } from '../vocabulary/dates.ts';
import { failureSchema } from '../vocabulary/failure.ts';
import { sourceIdSchema } from '../vocabulary/ids.ts';
import { currencySchema } from '../vocabulary/money.ts';
import { ocrLanguageSchema } from './settings.ts';

/** A folder of a person's choice, or the one that people print PDFs into. */
export const sourceKindSchema = z.enum(['folder', 'print']);

const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** When a folder is looked at: all the time, or every so many minutes, on some weekdays, between two times of day. */
export const scheduleSchema = z.object({
  /** Null: as soon as something comes. */
  everyMinutes: z.number().int().min(1).max(1440).nullable().default(null),
  /** Local time of day, "HH:MM"; `from` later than `to` spans midnight. Both null: all day. */
  from: clockTime.nullable().default(null),
  to: clockTime.nullable().default(null),
  /** 1 Monday … 7 Sunday; empty: every day. */
  weekdays: z.array(z.number().int().min(1).max(7)).max(7).default([]),
});
export type Schedule = Readonly<z.infer<typeof scheduleSchema>>;

/** A file name with "*" and "?", e.g. "*.pdf"; case does not count. */
const pattern = z.string().trim().min(1).max(100);

export const sourcePrioritySchema = z.enum(['first', 'normal', 'last']);

/** What holds for documents of a source, from the moment each comes in. */
export const sourceRulesSchema = z.object({
  /** Languages scans are expected in; null: as in the settings. */
  languages: z.array(ocrLanguageSchema).min(1).nullable().default(null),
  /** Currency of invoices that name none. */
  currency: currencySchema.nullable().default(null),
  /** Whose invoices these are; another vendor is a finding. */
  expectedVendor: z.string().trim().max(200).nullable().default(null),
  /** A word of one's own shown beside its documents. */
  tag: z.string().trim().max(40).nullable().default(null),
  /** Which documents are read before others that wait. */
  priority: sourcePrioritySchema.default('normal'),
  /** Whether files that seem to hold several documents are proposed to be split. */
  split: z.enum(['propose', 'none']).default('propose'),
  /** Files of these names are turned away, in the open. */
  rejectPatterns: z.array(pattern).max(50).default([]),
});
export type SourceRules = Readonly<z.infer<typeof sourceRulesSchema>>;

/** What a person decides about a source. */
export const sourceTermsSchema = z.object({
  name: z.string().trim().min(1).max(100),
  subfolders: z.boolean().default(true),
  /** Files that are taken; empty: all. What does not match stays and is counted. */
  patterns: z.array(pattern).max(50).default([]),
  /** What happens to a file once its original is kept: it stays, or moves into the subfolder "Taken". */
  afterwards: z.enum(['leave', 'move']).default('leave'),
  schedule: scheduleSchema.default(scheduleSchema.parse({})),
  rules: sourceRulesSchema.default(sourceRulesSchema.parse({})),
});
export type SourceTerms = Readonly<z.infer<typeof sourceTermsSchema>>;

/** `waiting`: the folder cannot be reached at the moment; it is tried again. `resting`: outside its schedule. */
export const sourceStateSchema = z.enum(['watching', 'resting', 'waiting', 'error', 'paused']);
export type SourceState = z.infer<typeof sourceStateSchema>;

export const sourceViewSchema = z.object({
  id: sourceIdSchema,
  kind: sourceKindSchema,
  /** The last two parts of the folder's path, to tell it by; never the path. */
  folder: z.string(),
  terms: sourceTermsSchema,
  state: sourceStateSchema,
  /** Why it waits or fails. */
  failure: failureSchema.nullable(),
  /** Files that came in from it, those inside mails and archives counted. */
  taken: z.number().int(),
  takenToday: z.number().int(),
  rejected: z.number().int(),
  /** Files seen that match no pattern, at the last look. */
  ignored: z.number().int(),
  /** Files seen that are still being written. */
  settling: z.number().int(),
  lastArrival: instantSchema.nullable(),
  lastLook: instantSchema.nullable(),
});
export type SourceView = Readonly<z.infer<typeof sourceViewSchema>>;

/** What a change of a source leaves as it is. */
export const sourceChangeSchema = z.object({
  sourceId: sourceIdSchema,
  terms: sourceTermsSchema.optional(),
  paused: z.boolean().optional(),
  removed: z.boolean().optional(),
});
export type SourceChange = Readonly<z.infer<typeof sourceChangeSchema>>;
