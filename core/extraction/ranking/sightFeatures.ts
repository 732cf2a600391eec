import type { Candidate } from './Candidate.ts';
import type { CandidateKind } from './RankedField.ts';
import { type RankingFeature, share } from './RankingFeature.ts';
import type { SightKind } from './Sight.ts';

/** The kinds of labels that matter to candidates of a kind: their own and those that compete. */
const kindsInSight: Readonly<Record<CandidateKind, readonly SightKind[]>> = {
  amount: [
    'gross',
    'total',
    'due',
    'subtotal',
    'net',
    'tax',
    'prepaid',
    'withheld',
    'rounding',
    'discount',
    'charge',
    'tendered',
    'change',
    'otherAmount',
    'otherNumber',
  ],
  date: [
    'issueDate',
    'anyDate',
    'dueDate',
    'otherDate',
    'invoiceNumber',
    'purchaseOrder',
    'otherNumber',
    'title',
    'buyer',
  ],
  number: [
    'invoiceNumber',
    'title',
    'purchaseOrder',
    'otherNumber',
    'contact',
    'vatId',
    'localTaxId',
    'registration',
    'iban',
    'bank',
    'address',
    'issueDate',
    'anyDate',
    'buyer',
    'seller',
  ],
  name: [
    'seller',
    'buyer',
    'otherParty',
    'partyName',
    'address',
    'contact',
    'vatId',
    'registration',
    'bank',
    'iban',
    'title',
    'invoiceNumber',
    'otherNumber',
    'issueDate',
    'total',
  ],
};

/** How close labels of each kind are, in the eight languages, and what the nearest is like. */
export function sightFeatures<C extends Candidate>(kind: CandidateKind): RankingFeature<C>[] {
  return [
    ...kindsInSight[kind].map((seen) =>
      share<C>(
        `near-${seen}`,
        `Closeness of the nearest label of kind ${seen}; 1 right before it, 0 out of sight.`,
        ({ sight }) => sight.closeness(seen),
      ),
    ),
    share('near-any', 'Closeness of the nearest label of any kind.', ({ sight }) => sight.nearest),
    {
      name: 'labelLetters',
      unit: 'letters',
      description: 'Letters of the nearest label.',
      minimum: 0,
      maximum: 30,
      of: ({ sight }) => sight.letters,
    },
    {
      name: 'labelDirection',
      unit: 'direction',
      description: 'Where the nearest label stands: 0 nowhere, 1 in the cell, 2 in the row, 3 above.',
      minimum: 0,
      maximum: 3,
      of: ({ sight }) => sight.direction,
    },
  ];
}
