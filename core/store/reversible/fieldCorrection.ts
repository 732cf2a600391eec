import { spokenFieldName } from '../../vocabulary/fieldNames.ts';
import { documentIdSchema } from '../../vocabulary/ids.ts';
import { putField } from '../queries/corrections.ts';
import { fieldStateSchema, readFieldState } from '../queries/fields.ts';
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
  present: (store, documentId, { field }) => readFieldState(store.db, documentId, field),
  restore: (store, documentId, { to }) => putField(store, documentId, to),
  describe: (_store, documentId, { after: { field } }) => ({
    documentId,
    field,
    description: `Correction of ${spokenFieldName(field)}`,
  }),
});
