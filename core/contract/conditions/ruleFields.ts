import { documentTypeSchema } from '../../vocabulary/fieldNames.ts';
import { findingCodeSchema } from '../findings.ts';

/** What a field's values are; it decides which operators there are and how a value is typed, compared and said. */
export const ruleFieldTypes = ['number', 'date', 'text', 'choice', 'set', 'flag'] as const;
export type RuleFieldType = (typeof ruleFieldTypes)[number];

/** What a number counts in. `euro`: by rough rates; `amount`: units of the document's own currency; `share`: 0 to 1, typed as per cent. */
export type RuleUnit = 'euro' | 'amount' | 'share' | 'days' | 'times' | 'count';

export const ruleFieldGroups = ['amount', 'vendor', 'account', 'date', 'document', 'finding', 'risk', 'past'] as const;
export type RuleFieldGroup = (typeof ruleFieldGroups)[number];

/** One thing a rule can ask of an invoice. Its facts are those alerting has: nothing that came later is among them. */
export interface RuleField {
  readonly type: RuleFieldType;
  readonly group: RuleFieldGroup;
  readonly unit?: RuleUnit;
  /** Largest value there is; larger ones were cut to it (features of core/scoring alone). */
  readonly maximum?: number;
  /** What a choice or a set is made of. */
  readonly choices?: readonly string[];
  /** Name in the catalogue of core/scoring; its value is the one the model was fed, as of then. */
  readonly feature?: string;
  /** Compared without spaces: accounts and identifiers. */
  readonly isCompact?: boolean;
}

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export const textSources = ['text-layer', 'ocr', 'mixed', 'xml'] as const;

const counted = (feature: string, maximum: number, unit: RuleUnit = 'count'): RuleField => ({
  type: 'number',
  group: 'past',
  unit,
  maximum,
  feature,
});
const flag = (feature: string, group: RuleFieldGroup = 'past'): RuleField => ({ type: 'flag', group, feature });

/** Every field, in the order screens list them. Only add: stored rules refer to them. */
export const ruleFields = {
  totalEuros: { type: 'number', group: 'amount', unit: 'euro' },
  grandTotal: { type: 'number', group: 'amount', unit: 'amount' },
  netTotal: { type: 'number', group: 'amount', unit: 'amount' },
  taxTotal: { type: 'number', group: 'amount', unit: 'amount' },
  duePayable: { type: 'number', group: 'amount', unit: 'amount' },
  currency: { type: 'text', group: 'amount', isCompact: true },
  trailingZeros: { ...counted('amountTrailingZeros', 6), group: 'amount' },
  belowRoundLimit: flag('amountBelowRoundLimit', 'amount'),
  amountToMedian: { ...counted('amountToVendorMedian', 20, 'times'), group: 'amount' },
  amountDeviation: { ...counted('amountDeviation', 30, 'times'), group: 'amount' },
  vendor: { type: 'text', group: 'vendor' },
  vendorVatId: { type: 'text', group: 'vendor', isCompact: true },
  vendorCountry: { type: 'text', group: 'vendor', isCompact: true },
  identityGaps: { ...counted('vendorIdentityGaps', 3), group: 'vendor' },
  identityConflict: flag('vendorIdentityConflict', 'vendor'),
  iban: { type: 'text', group: 'account', isCompact: true },
  bankCountry: { type: 'text', group: 'account', isCompact: true },
  accountNamed: flag('accountNamed', 'account'),
  accountDisagreement: { ...counted('accountDisagreement', 5), group: 'account' },
  issueDate: { type: 'date', group: 'date' },
  dueDate: { type: 'date', group: 'date' },
  receivedDay: { type: 'date', group: 'date' },
  issueWeekday: { type: 'choice', group: 'date', choices: weekdays },
  paymentDays: { ...counted('paymentDays', 120, 'days'), group: 'date' },
  issueAge: { ...counted('issueAgeDays', 730, 'days'), group: 'date' },
  documentType: { type: 'choice', group: 'document', choices: documentTypeSchema.options },
  invoiceNumber: { type: 'text', group: 'document', isCompact: true },
  purchaseOrder: { type: 'text', group: 'document', isCompact: true },
  textSource: { type: 'choice', group: 'document', choices: textSources },
  pageCount: { type: 'number', group: 'document', unit: 'count' },
  lineCount: { ...counted('lineCount', 30), group: 'document' },
  vagueLines: { ...counted('vagueLines', 1, 'share'), group: 'document' },
  lowestConfidence: { ...counted('lowestConfidence', 1, 'share'), group: 'document' },
  findings: { type: 'set', group: 'finding', choices: findingCodeSchema.options },
  graveFindings: { type: 'number', group: 'finding', unit: 'count' },
  requiredMissing: { ...counted('requiredMissing', 5), group: 'finding' },
  probability: { type: 'number', group: 'risk', unit: 'share', maximum: 1 },
  twinOfOtherVendor: flag('twinOfOtherVendor'),
  sameAmountDays: counted('sameAmountDays', 400, 'days'),
  numberShapeChanged: flag('numberShapeChanged'),
  numberBackwards: flag('numberBackwards'),
  numbersConsecutive: counted('numbersConsecutive', 1, 'share'),
  vendorInvoices: counted('vendorInvoices', 20),
  vendorKnownDays: counted('vendorKnownDays', 730, 'days'),
  vendorSilentDays: counted('vendorSilentDays', 730, 'days'),
  vendorGapToUsual: counted('vendorGapToUsual', 20, 'times'),
  vendorInvoicesLastWeek: counted('vendorInvoicesLastWeek', 10),
} as const satisfies Readonly<Record<string, RuleField>>;

export type RuleFieldName = keyof typeof ruleFields;
export const ruleFieldNames = Object.keys(ruleFields).filter(isRuleFieldName);

export function isRuleFieldName(name: string): name is RuleFieldName {
  return Object.hasOwn(ruleFields, name);
}

/** The declaration of a field, with what only some have. */
export function ruleField(name: RuleFieldName): RuleField {
  return ruleFields[name];
}
