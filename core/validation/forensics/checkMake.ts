import type { Finding } from '../../contract/findings.ts';
import type { InvoiceUnderCheck } from '../InvoiceUnderCheck.ts';
import { checkAccountChanged } from '../checks/checkAccountChanged.ts';
import { makeFinding } from '../makeFinding.ts';
import { makeSigns } from './makeSigns.ts';

/**
 * X3, norm of the vendor: program, fonts or layout unlike the vendor's earlier printed documents. One sign is a hint, several
 * together are medium; high where the account is another one as well. See `makeSigns` for the guards.
 */
export function checkMake(invoice: InvoiceUnderCheck): readonly Finding[] {
  const signs = signsAgainst(invoice);
  const [latest] = invoice.making?.earlier ?? [];
  if (signs.length === 0 || latest === undefined) return [];
  const isOtherAccount = signs.length > 1 && checkAccountChanged(invoice).length > 0;
  const account = isOtherAccount ? ' The account is not the usual one either.' : '';
  return [
    makeFinding(invoice, {
      code: 'PDF_UNLIKE_VENDOR',
      severity: isOtherAccount ? 'high' : signs.length > 1 ? 'medium' : 'low',
      message: `This PDF is made unlike the vendor's earlier ones. ${signs.join(' ')}${account} Compare it with "${latest.fileName}"; the vendor can say whether its program has changed.`,
      fields: [],
      relatedDocumentId: latest.documentId,
    }),
  ];
}

/** In what the document is made unlike its vendor's earlier ones. */
export function signsAgainst({ making }: InvoiceUnderCheck): readonly string[] {
  if (making?.make == null) return [];
  return makeSigns(
    making.make,
    making.earlier.map(({ make }) => make),
  );
}
