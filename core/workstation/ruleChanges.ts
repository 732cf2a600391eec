import type { z } from 'zod';
import { checkRule } from '../contract/conditions/checkRule.ts';
import type { RuleQuery } from '../contract/conditions/ruleQuery.ts';
import type { SnoozeEntity } from '../contract/rules.ts';
import { snoozeFacts } from '../rules/snoozeFacts.ts';
import type { Store } from '../store/Store.ts';
import { readEntityDocuments, readEntityFacts } from '../store/queries/ruleHits.ts';
import { grantSnooze } from '../store/queries/ruleSnoozes.ts';
import { readRule, saveRule } from '../store/queries/rules.ts';
import type { IsoDate } from '../vocabulary/dates.ts';
import { VouchFailure } from '../vocabulary/failure.ts';
import type { severitySchema } from '../vocabulary/fieldNames.ts';
import type { DocumentId, RuleId, RuleSnoozeId } from '../vocabulary/ids.ts';
import { ruleProblemText } from './ruleProblemText.ts';
import type { Session } from './Session.ts';

interface SavedRule {
  readonly ruleId: RuleId | null;
  readonly days: number | null;
  readonly name: string;
  readonly note: string;
  readonly severity: Exclude<z.infer<typeof severitySchema>, 'info'>;
  readonly query: RuleQuery;
}

/** Keeps a version with what it would have hit. @throws VouchFailure INVALID_VALUE, NOT_FOUND */
export async function saveTriedRule({ store, rules }: Session, rule: SavedRule, by: string): Promise<RuleId> {
  const { ruleId, query, days, name, note, severity } = rule;
  const [problem] = checkRule(query);
  if (problem !== undefined) throw new VouchFailure('INVALID_VALUE', ruleProblemText(problem, query));
  const trial = await rules.try({ ruleId, query, days });
  return saveRule(store, ruleId, { name, note, severity, query, figures: trial.hits, days: trial.days }, by);
}

interface WantedSnooze {
  readonly ruleId: RuleId;
  readonly documentId: DocumentId;
  readonly entity: SnoozeEntity;
  readonly until: IsoDate | null;
  readonly reason: string;
}

/** Grants a snooze for the vendor or account of a document, on the facts its documents have shown so far. @throws VouchFailure INVALID_VALUE, NOT_FOUND */
export function snoozeHit(store: Store, wanted: WantedSnooze, by: string): RuleSnoozeId {
  const { ruleId, documentId, entity, until, reason } = wanted;
  readRule(store.db, ruleId);
  const document = readEntityFacts(store.db, documentId);
  const key = entity === 'vendor' ? document?.vendorKey : document?.iban;
  if (document === null || key === null || key === undefined)
    throw new VouchFailure(
      'INVALID_VALUE',
      `The document names no ${entity === 'vendor' ? 'vendor' : 'bank account'} to snooze.`,
      'Correct the document first, or snooze the other.',
    );
  const facts = snoozeFacts([document, ...readEntityDocuments(store.db, document, entity)]);
  const label = (entity === 'vendor' ? document.vendor : document.iban) ?? key;
  return grantSnooze(store, { ruleId, entity, label, facts, reason, until }, by);
}
