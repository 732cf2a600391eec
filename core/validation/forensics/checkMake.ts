import { checkAccountChanged } from '../checks/checkAccountChanged.ts';
import { defineDocumentTest } from '../frame/DocumentTest.ts';
import { compareMakes, makeParameters } from './makeSigns.ts';
import { say } from '../../vocabulary/sentences/say.ts';

/**
 * X3, norm of the vendor: program, fonts or layout unlike the vendor's earlier printed documents. One sign is a hint, several
 * together are medium; high where the account is another one as well. Scans tell of the scanner and are not compared.
 */
export const unlikeVendor = defineDocumentTest({
  id: 'X3-make',
  code: 'PDF_UNLIKE_VENDOR',
  source: 'htpbe.tech; ISO 32000-2, 14.3.3 and 9.6; own',
  parameters: makeParameters,
  needs: ['make of the file', 'earlier makes'],
  candidates: ({ making }, values) => {
    const earlier = making?.earlier.map(({ make }) => make) ?? [];
    return making?.make == null ? [] : compareMakes(making.make, earlier, values);
  },
  condition: ({ unlike }) => unlike !== null,
  guards: {
    fewEarlier: ({ earlier }, { fewestEarlier }) => earlier < fewestEarlier,
    signingService: ({ isSigned }) => isSigned,
    noNorm: ({ odd, earlier }, { mostOdd }) => odd > mostOdd * earlier,
  },
  lowerings: { oneSign: { to: 'low', when: (signs) => signs.length === 1 } },
  tells: 'together',
  tell: (invoice, signs) => {
    const latest = invoice.making?.earlier[0];
    const isOtherAccount = signs.length > 1 && checkAccountChanged(invoice).length > 0;
    return {
      severity: isOtherAccount ? 'high' : 'medium',
      sentences: [
        say('make.unlike'),
        ...signs.flatMap(({ unlike }) => unlike ?? []),
        ...(isOtherAccount ? [say('make.account')] : []),
        say('make.compare', { file: latest?.fileName ?? '' }),
      ],
      fields: [],
      ...(latest === undefined ? {} : { relatedDocumentId: latest.documentId }),
    };
  },
});
