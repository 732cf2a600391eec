import type { Severity } from '../../vocabulary/fieldNames.ts';
import type { RuleQuery } from './ruleQuery.ts';

const all = (...rules: RuleQuery['rules']): RuleQuery => ({ combinator: 'and', not: false, rules });
const noOrder = { field: 'purchaseOrder', operator: 'null', value: '' } as const;

interface WorkedExample {
  readonly severity: Exclude<Severity, 'info'>;
  readonly query: RuleQuery;
}

/**
 * Rules of the field to begin from, by tests of the accounts-payable catalogue (docs/controls.md). None works until somebody has
 * looked at it, set the amounts of the own company and put it to work.
 */
export const workedExamples = {
  /** B1: another account than before, and enough money to call back for. */
  changedAccount: {
    severity: 'critical',
    query: all(
      { field: 'findings', operator: 'any', value: ['BANK_ACCOUNT_CHANGED', 'BANK_ACCOUNT_SHARED'] },
      { field: 'totalEuros', operator: '>=', value: '1000' },
    ),
  },
  /** V6: a vendor nobody has paid before, and a large first invoice. */
  newAndLarge: {
    severity: 'high',
    query: all(
      { field: 'vendorInvoices', operator: '<=', value: '1' },
      { field: 'totalEuros', operator: '>=', value: '5000' },
      noOrder,
    ),
  },
  /** S2: within five per cent below the limit a second signature is needed from. */
  belowLimit: {
    severity: 'medium',
    query: all({ field: 'totalEuros', operator: 'between', value: ['4750', '4999.99'] }, noOrder),
  },
  /** B4, T6: money that is to go abroad, and fast. */
  abroadAndFast: {
    severity: 'high',
    query: all(
      { field: 'findings', operator: 'any', value: ['IBAN_COUNTRY_MISMATCH'] },
      { field: 'paymentDays', operator: '<=', value: '7' },
    ),
  },
  /** N1, X2: a round sum for something that is not said. */
  roundAndVague: {
    severity: 'medium',
    query: all(
      { field: 'trailingZeros', operator: '>=', value: '3' },
      { field: 'vagueLines', operator: '>=', value: '50' },
      noOrder,
    ),
  },
  /** T5: silence for a year, then an invoice. */
  dormant: {
    severity: 'medium',
    query: all(
      { field: 'vendorSilentDays', operator: '>=', value: '365' },
      { field: 'totalEuros', operator: '>=', value: '1000' },
    ),
  },
  /** D3, D5: nearly the same again within a month. */
  nearlyAgain: {
    severity: 'high',
    query: {
      combinator: 'or',
      not: false,
      rules: [
        { field: 'findings', operator: 'any', value: ['DUPLICATE_FUZZY'] },
        all(
          { field: 'sameAmountDays', operator: '<=', value: '31' },
          { field: 'numberShapeChanged', operator: 'yes', value: '' },
        ),
      ],
    },
  },
  /** A large amount that the reading is not sure of. */
  doubtfulAndLarge: {
    severity: 'low',
    query: all(
      { field: 'lowestConfidence', operator: '<', value: '50' },
      { field: 'totalEuros', operator: '>=', value: '10000' },
    ),
  },
} as const satisfies Readonly<Record<string, WorkedExample>>;

export type WorkedExampleName = keyof typeof workedExamples;
