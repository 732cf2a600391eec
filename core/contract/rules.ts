import { oc } from '@orpc/contract';
import { z } from 'zod';
import { instantSchema, isoDateSchema } from '../vocabulary/dates.ts';
import { failureSchema } from '../vocabulary/failure.ts';
import { severitySchema } from '../vocabulary/fieldNames.ts';
import { documentIdSchema, ruleIdSchema, ruleSnoozeIdSchema } from '../vocabulary/ids.ts';
import { currencySchema, decimalSchema } from '../vocabulary/money.ts';
import { ruleQuerySchema } from './conditions/ruleQuery.ts';

const count = z.number().int().nonnegative();
/** Euro by rough rates: it compares amounts of different currencies and is nothing to book by. */
const euros = z.number().nonnegative();

/** Documents a rule holds for, and what people said of them. */
export const ruleFiguresSchema = z.object({
  hits: count,
  money: euros,
  /** Hits of which a person has said whether they were a loss, and those that were: precision is losses ÷ decided. */
  decided: count,
  losses: count,
  lossMoney: euros,
});
export type RuleFigures = Readonly<z.infer<typeof ruleFiguresSchema>>;

const hitDocumentSchema = z.object({
  documentId: documentIdSchema,
  fileName: z.string(),
  vendor: z.string().nullable(),
  iban: z.string().nullable(),
  currency: currencySchema.nullable(),
  grandTotal: decimalSchema.nullable(),
});
export type RuleHitDocument = Readonly<z.infer<typeof hitDocumentSchema>>;

const alertChangeSchema = ruleFiguresSchema.extend({
  /** Those with most money. */
  documents: z.array(hitDocumentSchema).readonly(),
});

/** A rule tried on the own history. Snoozes do not count. */
export const ruleTrialSchema = z.object({
  from: isoDateSchema.nullable(),
  to: isoDateSchema.nullable(),
  /** Calendar days between them, both counted. */
  days: count,
  documents: count,
  hits: ruleFiguresSchema,
  /** Alerts there would be that neither risk, nor findings, nor another rule at work, nor this rule as it is at work opens. */
  gained: alertChangeSchema,
  /** Alerts that this rule as it is at work alone opens, and would not. */
  lost: alertChangeSchema,
  /** Hits with most money. */
  sample: z.array(hitDocumentSchema).readonly(),
});
export type RuleTrial = Readonly<z.infer<typeof ruleTrialSchema>>;

const ruleText = z.object({
  name: z.string().trim().min(1).max(100),
  note: z.string().trim().max(1000),
  /** Of the alerts it opens. */
  severity: severitySchema.exclude(['info']),
  query: ruleQuerySchema,
});

export const ruleVersionSchema = ruleText.extend({
  version: z.number().int().positive(),
  by: z.string(),
  at: instantSchema,
  /** What the backtest said when it was made, and over how many days. */
  figures: ruleFiguresSchema,
  days: count,
});
export type RuleVersion = Readonly<z.infer<typeof ruleVersionSchema>>;

/** Whom a snooze is for: the vendor of a hit, or its bank account. */
export const snoozeEntitySchema = z.enum(['vendor', 'account']);
export type SnoozeEntity = z.infer<typeof snoozeEntitySchema>;

/** What a snooze was granted for. Another account, name, VAT id, or more money ends it at once. */
export const snoozeFactsSchema = z.object({
  vendorKeys: z.array(z.string()).readonly(),
  vatIds: z.array(z.string()).readonly(),
  ibans: z.array(z.string()).readonly(),
  /** Largest amount it holds for, in euro by rough rates. */
  most: euros,
});
export type SnoozeFacts = Readonly<z.infer<typeof snoozeFactsSchema>>;

/** Why a snooze is over: its day came, a fact changed, or a person ended it. */
export const snoozeEndSchema = z.enum(['expired', 'facts-changed', 'ended']);

export const ruleSnoozeSchema = z.object({
  snoozeId: ruleSnoozeIdSchema,
  entity: snoozeEntitySchema,
  /** Vendor's name or account, as it was shown. */
  label: z.string(),
  facts: snoozeFactsSchema,
  reason: z.string(),
  /** Last day it holds; null: until a fact changes. */
  until: isoDateSchema.nullable(),
  by: z.string(),
  at: instantSchema,
  /** Null while it holds. */
  ended: z.object({ why: snoozeEndSchema, at: instantSchema, detail: z.string() }).nullable(),
  /** Hits it kept from alerting. */
  silenced: count,
});
export type RuleSnooze = Readonly<z.infer<typeof ruleSnoozeSchema>>;

export const ruleRowSchema = z.object({
  ruleId: ruleIdSchema,
  number: z.number().int().positive(),
  enabled: z.boolean(),
  /** The version at work, or that would be. */
  current: ruleVersionSchema,
  /** Documents it has hit since it is at work, of all versions; silenced ones apart. */
  live: ruleFiguresSchema,
  silenced: count,
  snoozes: count,
  changedBy: z.string(),
  changedAt: instantSchema,
});
export type RuleRow = Readonly<z.infer<typeof ruleRowSchema>>;

export const ruleHitSchema = hitDocumentSchema.extend({
  version: z.number().int().positive(),
  at: instantSchema,
  /** The snooze that kept it from alerting. */
  silencedBy: ruleSnoozeIdSchema.nullable(),
});
export type RuleHit = Readonly<z.infer<typeof ruleHitSchema>>;

export const ruleViewSchema = ruleRowSchema.extend({
  /** Newest first. */
  versions: z.array(ruleVersionSchema).readonly(),
  /** Those that hold first, then the newest. */
  snoozeList: z.array(ruleSnoozeSchema).readonly(),
  /** What the version that counts means, as JSONLogic text for other programs. */
  logic: z.string(),
  /** The newest 50. */
  hitList: z.array(ruleHitSchema).readonly(),
});
export type RuleView = Readonly<z.infer<typeof ruleViewSchema>>;

const base = oc.errors({ VOUCH: { data: failureSchema } });
const rule = z.object({ ruleId: ruleIdSchema });
/** The history a rule is tried on: the last days, or all; documents that were received then. */
const span = z.object({ days: z.number().int().min(1).max(3660).nullable() });

/** Rules of one's own: conditions on invoices that open alerts. */
export const rulesContract = {
  list: base.output(z.array(ruleRowSchema).readonly()),
  get: base.input(rule).output(ruleViewSchema),
  /** What a rule would hit, gain and lose on the history. Stops where the call is given up. */
  try: base.input(span.extend({ ruleId: ruleIdSchema.nullable(), query: ruleQuerySchema })).output(ruleTrialSchema),
  /** Keeps a version; without `ruleId` a new rule, which does not work yet. Can be undone. */
  save: base.input(span.extend({ ruleId: ruleIdSchema.nullable(), ...ruleText.shape })).output(ruleViewSchema),
  /** Puts a rule to work for what is checked from then on, or stops it. Can be undone. */
  enable: base.input(rule.extend({ enabled: z.boolean() })).output(ruleViewSchema),
  /** Takes an earlier version again. Can be undone. */
  restore: base.input(rule.extend({ version: z.number().int().positive() })).output(ruleViewSchema),
  /** Takes a rule off the list; its versions and hits are kept. Can be undone. */
  remove: base.input(rule).output(z.void()),
  /** Keeps a rule from alerting for the vendor or account of a hit, while the facts stay as they are. Can be undone. */
  snooze: base
    .input(
      rule.extend({
        documentId: documentIdSchema,
        entity: snoozeEntitySchema,
        until: isoDateSchema.nullable(),
        reason: z.string().trim().min(1).max(1000),
      }),
    )
    .output(ruleViewSchema),
  endSnooze: base.input(z.object({ snoozeId: ruleSnoozeIdSchema })).output(ruleViewSchema),
};
