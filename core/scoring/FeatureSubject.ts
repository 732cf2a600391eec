import type { Extraction } from '../contract/extraction.ts';
import type { Finding, FindingCode } from '../contract/findings.ts';
import type { InvoiceHistory, PastInvoice } from '../validation/InvoiceHistory.ts';
import { numberKey, vendorKey } from '../validation/comparisonKeys.ts';
import { type IsoDate, isIsoDate } from '../vocabulary/dates.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import { decimalSchema, toMinor } from '../vocabulary/money.ts';

/** A document as features look at it: its values, and the vendor's documents that came before it. */
export interface FeatureSubject {
  readonly extraction: Extraction;
  readonly findings: readonly Finding[];
  readonly history: InvoiceHistory;
  readonly today: IsoDate;
  readonly documentType: string;
  readonly vendorKey: string | null;
  readonly vendorVatId: string | null;
  readonly numberKey: string | null;
  readonly issueDate: IsoDate | null;
  readonly currency: string | null;
  readonly iban: string | null;
  /** Size of the total without its sign, in units of the currency; statistics only, never arithmetic on money. */
  readonly amount: number | null;
  readonly amountMinor: number | null;
  /** This vendor's invoices and receipts issued on or before this one, newest first. */
  readonly past: readonly PastInvoice[];
}

export type FeatureInput = Pick<FeatureSubject, 'extraction' | 'findings' | 'history' | 'today'>;

const pastLimit = 200;

export function featureSubject(input: FeatureInput): FeatureSubject {
  const valueOf = (field: FieldName): string | null => input.extraction.fields[field]?.value ?? null;
  const vendor = valueOf('vendor');
  const number = valueOf('invoiceNumber');
  const date = valueOf('issueDate');
  const total = decimalSchema.safeParse(valueOf('grandTotal')).data ?? null;
  const key = vendor === null ? null : vendorKey(vendor);
  const vatId = valueOf('vendorVatId');
  const issueDate = date !== null && isIsoDate(date) ? date : null;
  const currency = valueOf('currency');
  return {
    ...input,
    documentType: valueOf('documentType') ?? 'other',
    vendorKey: key,
    vendorVatId: vatId,
    numberKey: number === null ? null : numberKey(number),
    issueDate,
    currency,
    iban: valueOf('iban'),
    amount: total === null ? null : Math.abs(Number(total)),
    amountMinor: total === null ? null : toMinor(total, currency ?? ''),
    past: pastOf(input.history, key, vatId, issueDate ?? input.today),
  };
}

function pastOf(history: InvoiceHistory, key: string | null, vatId: string | null, until: IsoDate): PastInvoice[] {
  if (key === null && vatId === null) return [];
  const isEarlier = ({ issueDate }: PastInvoice): boolean => issueDate === null || issueDate <= until;
  return history
    .ofVendor(key, vatId, pastLimit)
    .filter((one) => isEarlier(one) && (one.documentType === 'invoice' || one.documentType === 'receipt'));
}

/** 0 none, 1 info or low, 2 medium, 3 high or critical: the gravest finding with this code. */
export function findingGrade({ findings }: FeatureSubject, code: FindingCode): number {
  return Math.max(0, ...findings.filter((finding) => finding.code === code).map(({ severity }) => grades[severity]));
}

const grades = { info: 1, low: 1, medium: 2, high: 3, critical: 3 } as const;
