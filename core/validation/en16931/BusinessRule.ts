import type { SemanticInvoice } from '../../contract/semanticInvoice.ts';
import type { FieldName, Severity } from '../../vocabulary/fieldNames.ts';
import type { Sentence } from '../../vocabulary/sentences/Sentence.ts';

/** One place where a rule does not hold. */
export interface Breach {
  /** Element path below the root that was looked at, or where something should stand. */
  readonly path: string;
  /** What is wrong there, with the values compared. */
  readonly sentence: Sentence;
}

/** One published rule, by its published id. */
export interface BusinessRule {
  readonly id: string;
  /** What a document that breaks it gets by the norm: 'reject' where the rule is fatal, else 'warn'. */
  readonly verdict: 'reject' | 'warn';
  /** How much it matters to someone who is about to pay. */
  readonly severity: Severity;
  /** The fields it speaks about, first the one to look at. */
  readonly fields: readonly FieldName[];
  breaches(invoice: SemanticInvoice): readonly Breach[];
}

interface RuleOf<Item> {
  readonly id: string;
  readonly verdict?: BusinessRule['verdict'];
  readonly severity?: Severity;
  readonly fields?: readonly FieldName[];
  /** The things the rule looks at, each with its path. */
  readonly each: (invoice: SemanticInvoice) => readonly Item[];
  readonly holds: (item: Item, invoice: SemanticInvoice) => boolean;
  /** What is wrong where it does not hold. */
  readonly problem: Sentence | ((item: Item) => Sentence);
}

/** A rule that must hold for each of some things: the whole invoice, its lines, its allowances … */
export function ruleFor<Item extends { readonly path: string }>(rule: RuleOf<Item>): BusinessRule {
  return {
    id: rule.id,
    verdict: rule.verdict ?? 'reject',
    severity: rule.severity ?? 'medium',
    fields: rule.fields ?? [],
    breaches: (invoice) =>
      rule
        .each(invoice)
        .filter((item) => !rule.holds(item, invoice))
        .map((item) => ({
          path: item.path,
          sentence: typeof rule.problem === 'function' ? rule.problem(item) : rule.problem,
        })),
  };
}

/** The invoice as the one thing a rule looks at; its path is the root. */
export function wholeInvoice(invoice: SemanticInvoice): readonly (SemanticInvoice & { readonly path: string })[] {
  return [{ ...invoice, path: '/' }];
}
