import { modelRolesSchema, modelSubjectSchema } from '../../contract/modelRegistry.ts';
import { putModelRoles, readModelRoles } from '../queries/modelRoles.ts';
import { readModelVersion } from '../queries/modelVersions.ts';
import { reversible } from './ReversibleKind.ts';

/** A model was promoted, rolled back, kept in spite of a proposal, or named challenger. Versions stay; which of them are at work is taken back. */
export const modelRolesChange = reversible({
  name: 'model',
  recordKind: 'model',
  done: ['model.promoted', 'model.rolled-back', 'model.challenged', 'model.kept'],
  undone: 'model.change-undone',
  redone: 'model.change-redone',
  recordId: modelSubjectSchema,
  state: modelRolesSchema,
  present: (store, scores) => readModelRoles(store.db, scores),
  restore: (store, scores, { to }) => putModelRoles(store.db, scores, to),
  describe: (store, _id, { after: { champion } }) => ({
    description: `Model ${readModelVersion(store.db, champion).version}`,
  }),
});
