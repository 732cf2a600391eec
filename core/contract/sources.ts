import { z } from 'zod';
import { currencySchema } from '../vocabulary/money.ts';
import { ocrLanguageSchema } from './settings.ts';

const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** When a folder is looked at: all the time, or every so many minutes, on some weekdays, between two times of day. */
const scheduleSchema = z.object({
  /** Null: as soon as something comes. */
  everyMinutes: z.number().int().min(1).max(1440).nullable().default(null),
  /** Local time of day, "HH:MM"; `from` later than `to` spans midnight. Both null: all day. */
  from: clockTime.nullable().default(null),
  to: clockTime.nullable().default(null),
  /** 1 Monday … 7 Sunday; empty: every day. */
  weekdays: z.array(z.number().int().min(1).max(7)).max(7).default([]),
});

/** A file name with "*" and "?", e.g. "*.pdf"; case does not count. */
const pattern = z.string().trim().min(1).max(100);

const sourcePrioritySchema = z.enum(['first', 'normal', 'last']);

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
