import type { StoredField } from '../../contract/extraction.ts';
import { type DocumentType, type FieldName, documentTypeSchema, fieldNames } from '../../vocabulary/fieldNames.ts';
import { decimalSchema } from '../../vocabulary/money.ts';
import { requiredFields } from './requiredFields.ts';
import { roughlyInEuro } from './roughRates.ts';

/** What a document without any readable amount is taken to be worth, in euro: the order of size of an everyday invoice. */
const unknownStake = 1000;

/**
 * The part of the amount that is lost if this value is wrong and nobody notices. Who is paid, and how much of what, is the
 * whole; the number guards against paying twice; VAT numbers and sums before tax against tax that cannot be claimed; the
 * rest costs work, not money.
 */
const shareLost: Readonly<Record<FieldName, number>> = {
  iban: 1,
  vendor: 1,
  grandTotal: 1,
  duePayable: 1,
  currency: 1,
  bic: 0.5,
  documentType: 0.5,
  invoiceNumber: 0.3,
  netTotal: 0.2,
  taxTotal: 0.2,
  vendorVatId: 0.2,
  issueDate: 0.05,
  dueDate: 0.05,
  buyer: 0.05,
  buyerVatId: 0.05,
  purchaseOrder: 0.05,
  address: 0.02,
};

type FieldsAsTheyStand = Readonly<Partial<Record<FieldName, StoredField>>>;

/** What is known of a document when it is put in order. */
export interface LossGrounds {
  readonly fields: FieldsAsTheyStand;
  /** Fields an analyst said the document has not: decided, and not missing. */
  readonly removed: ReadonlySet<FieldName>;
  /** Probability of fraud or error by the risk model; null where it was not scored. */
  readonly riskProbability: number | null;
}

/**
 * Money to be lost, in euro, if nobody looks at the document: over the values no person decided, the probability that
 * each is wrong times the share of the amount that then is lost; a required value that is missing counts as wrong for
 * sure. To this comes the probability of the risk model times the whole amount.
 */
export function expectedLoss({ fields, removed, riskProbability }: LossGrounds): number {
  const shares = fieldNames.map((field) => chanceOfWrong(field, fields, removed) * shareLost[field]);
  const share = shares.reduce((sum, one) => sum + one, riskProbability ?? 0);
  return share * stakeOf(fields);
}

function chanceOfWrong(field: FieldName, fields: FieldsAsTheyStand, removed: ReadonlySet<FieldName>): number {
  const reading = fields[field];
  if (reading !== undefined) return reading.source === 'analyst' ? 0 : 1 - reading.confidence;
  return requiredFields(typeOf(fields)).includes(field) && !removed.has(field) ? 1 : 0;
}

/** How likely a value is wrong, at least, that a check did not pass and no person decided. */
const chanceAfterFailedCheck = 0.5;

/**
 * Money to be lost by each field, in euro: what puts the fields of one document in order. A field whose check failed
 * counts as wrong with a chance of a half at least.
 */
export function expectedLossByField(
  fields: FieldsAsTheyStand,
  removed: ReadonlySet<FieldName>,
  failing: ReadonlySet<FieldName>,
): Readonly<Partial<Record<FieldName, number>>> {
  const stake = stakeOf(fields);
  const losses = fieldNames.flatMap((field) => {
    const isFailing = failing.has(field) && fields[field]?.source !== 'analyst' && !removed.has(field);
    const chance = Math.max(chanceOfWrong(field, fields, removed), isFailing ? chanceAfterFailedCheck : 0);
    return chance === 0 ? [] : [[field, chance * shareLost[field] * stake] as const];
  });
  return Object.fromEntries(losses);
}

/** The least confidence among values no person decided; 1 where there are none. */
export function leastConfidence(fields: FieldsAsTheyStand): number {
  const undecided = Object.values(fields).filter(({ source }) => source !== 'analyst');
  return Math.min(1, ...undecided.map(({ confidence }) => confidence));
}

/** The amount at stake in euro, roughly, whatever its sign. */
export function stakeOf(fields: FieldsAsTheyStand): number {
  const amounts = [fields.grandTotal, fields.duePayable, fields.netTotal].flatMap((reading) => {
    const decimal = decimalSchema.safeParse(reading?.value);
    return decimal.success ? [Math.abs(Number(decimal.data))] : [];
  });
  const amount = amounts[0];
  return amount === undefined ? unknownStake : roughlyInEuro(amount, fields.currency?.value ?? null);
}

/** What kind of document it is; `other` where none was read. */
export function typeOf(fields: FieldsAsTheyStand): DocumentType {
  return documentTypeSchema.safeParse(fields.documentType?.value).data ?? 'other';
}
