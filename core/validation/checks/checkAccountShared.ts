import { friendlyFormatIBAN, isValidIBAN } from 'ibantools';
import type { Finding } from '../../contract/findings.ts';
import type { Severity } from '../../vocabulary/fieldNames.ts';
import type { PastInvoice, VendorNames } from '../InvoiceHistory.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { mentionsFactoring } from '../factoring.ts';
import { makeFinding } from '../makeFinding.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import type { PlainKey } from '../../vocabulary/sentences/templates.ts';

interface Verdict {
  readonly severity: Severity;
  readonly remark: PlainKey | null;
}

/**
 * Catalogue test B2: the account is named by documents of another vendor. High where the two are surely different: both
 * VAT ids are known, or this vendor had another account. Guards: the same VAT id is the same vendor, as are records that were linked; names that share
 * their first word are one group; factoring banks collect for many; where
 * most documents with the account are this vendor's, the others may be misread.
 */
export function checkAccountShared(invoice: InvoiceUnderCheck): readonly Finding[] {
  const iban = readingOf(invoice, 'iban')?.value;
  if (iban === undefined || !isValidIBAN(iban) || invoice.vendorKey === null || invoice.documentType === 'other')
    return [];
  const named = invoice.history.withAccount(iban);
  const own = invoice.history.namesOf(invoice.vendorKey, invoice.vendorVatId);
  const strangers = named.filter((past) => isOtherVendor(own, past));
  // Where most documents are this vendor's, another name without another VAT id is this vendor's name misread.
  const isMostlyOwn = named.length - strangers.length > documentsOfLargest(strangers);
  const others = isMostlyOwn ? strangers.filter((past) => hasOtherVatId(invoice, past)) : strangers;
  const other = others.find((past) => !isSameGroup(invoice, past)) ?? others[0];
  if (other === undefined) return [];
  const verdict = judge(invoice, iban, other, isMostlyOwn);
  const count = new Set(others.map((past) => past.vendorKey)).size;
  const said = {
    iban: friendlyFormatIBAN(iban) ?? iban,
    vendor: other.vendor ?? say('word.anotherVendor'),
    file: other.fileName,
  };
  return [
    makeFinding(invoice, {
      code: 'BANK_ACCOUNT_SHARED',
      severity: verdict.severity,
      sentences: [
        count > 1 ? say('account.sharedByMore', { ...said, more: count - 1 }) : say('account.shared', said),
        ...(verdict.remark === null ? [] : [say(verdict.remark)]),
      ],
      fields: ['iban', 'vendor'],
      relatedDocumentId: other.documentId,
    }),
  ];
}

/** How many documents name the account under the other name that is most frequent. */
function documentsOfLargest(others: readonly PastInvoice[]): number {
  const counts = new Map<string | null, number>();
  for (const { vendorKey } of others) counts.set(vendorKey, (counts.get(vendorKey) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function judge(invoice: InvoiceUnderCheck, iban: string, other: PastInvoice, isMostlyOwn: boolean): Verdict {
  if (mentionsFactoring(invoice.pages)) return { severity: 'low', remark: 'remark.factoring' };
  if (isSameGroup(invoice, other)) return { severity: 'low', remark: 'remark.group' };
  if (isMostlyOwn) return { severity: 'low', remark: 'remark.mostlyOwn' };
  if (hasOtherVatId(invoice, other)) return { severity: 'high', remark: null };
  const hadAnother = invoice.vendorPast.some((past) => past.iban !== null && past.iban !== iban);
  if (hadAnother) return { severity: 'high', remark: null };
  return { severity: 'medium', remark: 'remark.otherName' };
}

function isOtherVendor({ vendorKeys, vatIds }: VendorNames, { vendorKey, vendorVatId }: PastInvoice): boolean {
  if (vendorKey === null || vendorKeys.includes(vendorKey)) return false;
  return vendorVatId === null || !vatIds.includes(vendorVatId);
}

function hasOtherVatId(invoice: InvoiceUnderCheck, past: PastInvoice): boolean {
  return past.vendorVatId !== null && invoice.vendorVatId !== null && past.vendorVatId !== invoice.vendorVatId;
}

function isSameGroup(invoice: InvoiceUnderCheck, past: PastInvoice): boolean {
  const [one] = (invoice.vendorKey ?? '').split(' ');
  const [other] = (past.vendorKey ?? '').split(' ');
  return one === other && (one?.length ?? 0) >= 4;
}
