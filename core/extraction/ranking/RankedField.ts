import type { FieldName } from '../../vocabulary/fieldNames.ts';

/** Kinds of candidates; the fields of one kind choose among the same candidates by the same features. */
export const candidateKinds = ['amount', 'date', 'number', 'name'] as const;
export type CandidateKind = (typeof candidateKinds)[number];

/** The fields a learned ranker can choose, by the kind of their candidates, in the order a model answers them. */
export const rankedFields = {
  amount: ['grandTotal', 'netTotal', 'taxTotal', 'duePayable'],
  date: ['issueDate', 'dueDate'],
  number: ['invoiceNumber', 'purchaseOrder'],
  name: ['vendor', 'buyer'],
} as const satisfies Readonly<Record<CandidateKind, readonly FieldName[]>>;

export type RankedField = (typeof rankedFields)[CandidateKind][number];
