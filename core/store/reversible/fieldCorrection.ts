import { spokenFieldName } from '../../vocabulary/fieldNames.ts';
import { documentIdSchema } from '../../vocabulary/ids.ts';
import { putField } from '../queries/corrections.ts';
import { fieldStateSchema, readFieldState } from '../queries/fields.ts';
import { isSaidAlike, withoutOldPlace } from '../queries/keptPlaces.ts';
import { reversible } from './ReversibleKind.ts';

/** What an analyst said a field is. */
export const fieldCorrection = reversible({
  name: 'field',
  recordKind: 'document',
  done: ['field.corrected'],
  undone: 'field.correction-undone',
  redone: 'field.correction-redone',
  recordId: documentIdSchema,
  state: fieldStateSchema,
  // A page read again lies otherwise: the places of before are none of its, and what was said stands without them.
  present: (store, documentId, left) => {
    const now = readFieldState(store.db, documentId, left.field);
    return isSaidAlike(store.db, documentId, now, left) ? left : now;
  },
  restore: (store, documentId, { to }) => putField(store, documentId, withoutOldPlace(store.db, documentId, to)),
  describe: (_store, documentId, { after: { field } }) => ({
    documentId,
    field,
    description: `Correction of ${spokenFieldName(field)}`,
  }),
});
