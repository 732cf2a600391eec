import type { SnoozeEntity, SnoozeFacts } from '../contract/rules.ts';

/** What a document says of whom a snooze may be for. */
export interface EntityFacts {
  readonly vendor: string | null;
  readonly vendorKey: string | null;
  readonly vatId: string | null;
  readonly iban: string | null;
  /** Amount in euro by rough rates, without its sign. */
  readonly euros: number;
}

/** The facts a snooze is granted for: those of the documents of the entity that were seen till then. */
export function snoozeFacts(documents: readonly EntityFacts[]): SnoozeFacts {
  return {
    vendorKeys: distinct(documents.map(({ vendorKey }) => vendorKey)),
    vatIds: distinct(documents.map(({ vatId }) => vatId)),
    ibans: distinct(documents.map(({ iban }) => iban)),
    most: Math.max(0, ...documents.map(({ euros }) => euros)),
  };
}

/**
 * True where a document is of the vendor or account a snooze is for. A vendor is also known by its VAT id, so that another name
 * under it is noticed and not taken for another vendor.
 */
export function isOfSnooze(entity: SnoozeEntity, facts: SnoozeFacts, document: EntityFacts): boolean {
  if (entity === 'account') return document.iban !== null && facts.ibans.includes(document.iban);
  return (
    (document.vendorKey !== null && facts.vendorKeys.includes(document.vendorKey)) ||
    (document.vatId !== null && facts.vatIds.includes(document.vatId))
  );
}

/**
 * What of a document is not as it was when the snooze was granted, as a sentence; null where all is. What a document does not
 * show is no change.
 */
export function changedFact(facts: SnoozeFacts, document: EntityFacts): string | null {
  const { vendor, vendorKey, vatId, iban, euros } = document;
  if (iban !== null && !facts.ibans.includes(iban)) return `The bank account is ${iban}, which was not known then.`;
  if (vendorKey !== null && !facts.vendorKeys.includes(vendorKey))
    return `The vendor is named “${vendor ?? vendorKey}”, which was not known then.`;
  if (vatId !== null && !facts.vatIds.includes(vatId)) return `The VAT id is ${vatId}, which was not known then.`;
  if (euros > facts.most)
    return `The amount of about EUR ${Math.round(euros)} is above the EUR ${Math.round(facts.most)} seen till then.`;
  return null;
}

function distinct(values: readonly (string | null)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== null))].toSorted();
}
