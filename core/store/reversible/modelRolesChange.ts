import { z } from 'zod';
import { modelRolesSchema } from '../../contract/modelRegistry.ts';
import { invoiceRolesId, putModelRoles, readModelRoles } from '../queries/modelRoles.ts';
import { readModelVersion } from '../queries/modelVersions.ts';
import { reversible } from './ReversibleKind.ts';

/** A model was promoted, rolled back or named challenger. Versions stay; which of them are at work is taken back. */
export const modelRolesChange = reversible({
  name: 'model',
  recordKind: 'model',
  done: ['model.promoted', 'model.rolled-back', 'model.challenged'],
  undone: 'model.change-undone',
  redone: 'model.change-redone',
  recordId: z.literal(invoiceRolesId),
  state: modelRolesSchema,
  present: (store) => readModelRoles(store.db),
  restore: (store, _id, { to }) => putModelRoles(store.db, to),
  describe: (store, _id, { after: { champion } }) => ({
    description: `Model ${readModelVersion(store.db, champion).version}`,
  }),
});
