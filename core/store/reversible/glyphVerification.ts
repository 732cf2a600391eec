import { spokenFieldName } from '../../vocabulary/fieldNames.ts';
import { documentIdSchema } from '../../vocabulary/ids.ts';
import { putVerified, readVerified, verifiedStateSchema } from '../queries/verifiedGlyphs.ts';
import { reversible } from './ReversibleKind.ts';

/** Characters of a value were seen to be right. */
export const glyphVerification = reversible({
  name: 'glyphs',
  recordKind: 'document',
  done: ['glyphs.verified'],
  undone: 'glyphs.verification-undone',
  redone: 'glyphs.verification-redone',
  recordId: documentIdSchema,
  state: verifiedStateSchema,
  present: (store, documentId, { field }) => readVerified(store.db, documentId, field),
  restore: (store, documentId, { to }) => putVerified(store.db, documentId, to),
  describe: (_store, documentId, { after: { field } }) => ({
    documentId,
    field,
    description: `Verification of characters of ${spokenFieldName(field)}`,
  }),
});
