import { friendlyFormatIBAN, isValidIBAN } from 'ibantools';
import { say } from '../../vocabulary/sentences/say.ts';
import type { PlainKey } from '../../vocabulary/sentences/templates.ts';
import type { PastInvoice, VendorNames } from '../InvoiceHistory.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { mentionsFactoring } from '../factoring.ts';
import { defineDocumentTest } from '../frame/DocumentTest.ts';

/** An earlier document that names the account. */
interface AccountNamed {
  readonly invoice: InvoiceUnderCheck;
  readonly iban: string;
  readonly past: PastInvoice;
  readonly own: VendorNames;
  /** Most documents with the account are this vendor's: another name without another VAT id is this vendor's misread. */
  readonly isMostlyOwn: boolean;
}

/**
 * B2: the account is named by documents of another vendor. High where the two are surely different: both VAT ids are known, or this
 * vendor had another account.
 */
export const accountShared = defineDocumentTest({
  id: 'B2',
  code: 'BANK_ACCOUNT_SHARED',
  source: 'SpotSaaS; own',
  parameters: {
    /** Names with the same first word of this length are one group of companies. */
    groupWord: { value: 4, unit: 'characters' },
  },
  needs: ['iban', 'vendor', 'earlier invoices'],
  candidates: (invoice): readonly AccountNamed[] => {
    const iban = readingOf(invoice, 'iban')?.value;
    if (iban === undefined || invoice.vendorKey === null) return [];
    const named = invoice.history.withAccount(iban);
    const own = invoice.history.namesOf(invoice.vendorKey, invoice.vendorVatId);
    const strangers = named.filter((past) => past.vendorKey !== null && !isOneOf(own, past));
    const isMostlyOwn = named.length - strangers.length > documentsOfLargest(strangers);
    return named.map((past) => ({ invoice, iban, past, own, isMostlyOwn }));
  },
  condition: ({ invoice, past }) =>
    past.vendorKey !== null &&
    past.vendorKey !== invoice.vendorKey &&
    (past.vendorVatId === null || past.vendorVatId !== invoice.vendorVatId),
  guards: {
    otherKind: ({ invoice }) => invoice.documentType === 'other',
    impossibleAccount: ({ iban }) => !isValidIBAN(iban),
    linked: ({ past, own }) => isOneOf(own, past),
    misreadName: ({ invoice, past, isMostlyOwn }) => isMostlyOwn && !hasOtherVatId(invoice, past),
  },
  lowerings: {
    factoring: { to: 'low', when: ([{ invoice }]) => mentionsFactoring(invoice.pages) },
    group: { to: 'low', when: (hits, { groupWord }) => isSameGroup(mainOf(hits, groupWord), groupWord) },
    mostlyOwn: { to: 'low', when: ([{ isMostlyOwn }]) => isMostlyOwn },
    otherName: { to: 'medium', when: (hits, { groupWord }) => !isSurelyOther(mainOf(hits, groupWord)) },
  },
  tells: 'together',
  tell: (_invoice, hits, lowering, { groupWord }) => {
    const { iban, past } = mainOf(hits, groupWord);
    const count = new Set(hits.map((hit) => hit.past.vendorKey)).size;
    const said = {
      iban: friendlyFormatIBAN(iban) ?? iban,
      vendor: past.vendor ?? say('word.anotherVendor'),
      file: past.fileName,
    };
    return {
      severity: 'high',
      sentences: [
        count > 1 ? say('account.sharedByMore', { ...said, more: count - 1 }) : say('account.shared', said),
        ...(lowering === null ? [] : [say(remarks[lowering])]),
      ],
      fields: ['iban', 'vendor'],
      relatedDocumentId: past.documentId,
    };
  },
});

const remarks = {
  factoring: 'remark.factoring',
  group: 'remark.group',
  mostlyOwn: 'remark.mostlyOwn',
  otherName: 'remark.otherName',
} as const satisfies Record<string, PlainKey>;

/** The document the finding names: the newest of a vendor of another group, else the newest. */
function mainOf(hits: readonly [AccountNamed, ...AccountNamed[]], groupWord: number): AccountNamed {
  return hits.find((hit) => !isSameGroup(hit, groupWord)) ?? hits[0];
}

function isSurelyOther({ invoice, iban, past }: AccountNamed): boolean {
  if (hasOtherVatId(invoice, past)) return true;
  return invoice.vendorPast.some((one) => one.iban !== null && one.iban !== iban);
}

/** How many documents name the account under the other name that is most frequent. */
function documentsOfLargest(others: readonly PastInvoice[]): number {
  const counts = new Map<string | null, number>();
  for (const { vendorKey } of others) counts.set(vendorKey, (counts.get(vendorKey) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** One of the names or VAT ids that are the vendor's. */
function isOneOf({ vendorKeys, vatIds }: VendorNames, { vendorKey, vendorVatId }: PastInvoice): boolean {
  return (
    (vendorKey !== null && vendorKeys.includes(vendorKey)) || (vendorVatId !== null && vatIds.includes(vendorVatId))
  );
}

function hasOtherVatId(invoice: InvoiceUnderCheck, past: PastInvoice): boolean {
  return past.vendorVatId !== null && invoice.vendorVatId !== null && past.vendorVatId !== invoice.vendorVatId;
}

function isSameGroup({ invoice, past }: AccountNamed, groupWord: number): boolean {
  const [one] = (invoice.vendorKey ?? '').split(' ');
  const [other] = (past.vendorKey ?? '').split(' ');
  return one === other && (one?.length ?? 0) >= groupWord;
}
