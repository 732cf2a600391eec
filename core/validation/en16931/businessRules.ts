import type { SemanticInvoice } from '../../contract/semanticInvoice.ts';
import { profileOf } from '../../vocabulary/eInvoiceProfile.ts';
import type { Sentence } from '../../vocabulary/sentences/Sentence.ts';
import type { BusinessRule } from './BusinessRule.ts';
import { categoryRules } from './categoryRules.ts';
import { codeRules } from './codeRules.ts';
import { datatypeRules } from './datatypeRules.ts';
import { decimalRules } from './decimalRules.ts';
import { documentRules } from './documentRules.ts';
import { extendedRules } from './extendedRules.ts';
import { frenchContentRules } from './frenchContentRules.ts';
import { frenchRules } from './frenchRules.ts';
import { germanRules } from './germanRules.ts';
import { lineRules } from './lineRules.ts';
import { paymentRules } from './paymentRules.ts';
import { answersTo } from './answersTo.ts';
import { peppolRules } from './peppolRules.ts';
import { profileRules } from './profileRules.ts';
import { syntaxRules } from './syntaxRules.ts';
import { totalRules } from './totalRules.ts';

/** Every rule Vouch knows, in the order findings of one gravity are shown. */
export const businessRules: readonly BusinessRule[] = [
  ...totalRules,
  ...categoryRules,
  ...paymentRules,
  ...documentRules,
  ...lineRules,
  ...decimalRules,
  ...codeRules,
  ...datatypeRules,
  ...syntaxRules,
  ...extendedRules,
  ...profileRules,
  ...germanRules,
  ...frenchRules,
  ...frenchContentRules,
  ...peppolRules,
];

/** A rule an invoice breaks, with the first place and how many there are. */
export interface BrokenRule {
  readonly rule: BusinessRule;
  readonly path: string;
  readonly sentence: Sentence;
  readonly count: number;
}

/** The rules of its profile an e-invoice breaks; empty where it conforms. Pure, and takes time in proportion to its lines. */
export function brokenRules(invoice: SemanticInvoice): readonly BrokenRule[] {
  const profile = profileOf(invoice.specification?.text ?? '');
  return businessRules
    .filter((rule) => rule.id.startsWith('FX-') || answersTo(profile, rule, invoice))
    .flatMap((rule) => {
      const breaches = rule.breaches(invoice);
      const [first] = breaches;
      return first === undefined ? [] : [{ rule, ...first, count: breaches.length }];
    });
}
