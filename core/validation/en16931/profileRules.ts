import { type BusinessRule, ruleFor, wholeInvoice } from './BusinessRule.ts';
import { exceedsProfile, profileOf } from './profile.ts';
import { isGiven } from './termValues.ts';

/** What Factur-X 1.0.7 (chapter 7) says of profile and content; no assertion of EN 16931 compares the two. */
export const profileRules: readonly BusinessRule[] = [
  ruleFor({
    id: 'FX-PROFILE-CONTENT',
    verdict: 'warn',
    severity: 'low',
    each: wholeInvoice,
    holds: (invoice) => !exceedsProfile(profileOf(invoice.specification?.text ?? ''), invoice),
    problem: ({ specification }) =>
      `The invoice says it is of profile ${profileOf(specification?.text ?? '')}, but holds lines or details that profile has no place for.`,
  }),
  ruleFor({
    id: 'FX-PROFILE-KNOWN',
    severity: 'low',
    each: ({ specification }) => (isGiven(specification) ? [specification] : []),
    holds: ({ text }) => profileOf(text) !== 'unknown',
    problem: ({ text }) =>
      `"${text}" is no specification of EN 16931, so it is not known which rules the invoice follows (BT-24).`,
  }),
];
