import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { engine, shell } from '../bridge/bridge.ts';

/**
 * The contract as query and mutation options, e.g. `useQuery(engineQueries.documents.get.queryOptions({ input }))`,
 * `useMutation(engineQueries.cases.note.mutationOptions())`; keys by `engineQueries.cases.key()`.
 */
export const engineQueries = createTanstackQueryUtils(engine, { path: ['engine'] });
export const shellQueries = createTanstackQueryUtils(shell, { path: ['shell'] });
