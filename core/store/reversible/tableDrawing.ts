import { z } from 'zod';
import { drawnLayoutSchema } from '../../review/tables/DrawnLayout.ts';
import { putDrawnTable, readDrawnTable, tableDrawn } from '../queries/drawnTables.ts';
import { reversible } from './ReversibleKind.ts';

/** What drawing a table taught goes and comes with the lines that were drawn. */
export const tableDrawing = reversible({
  name: 'table',
  recordKind: 'table',
  done: [tableDrawn],
  undone: 'table.drawing-undone',
  redone: 'table.drawing-redone',
  isCompanion: true,
  recordId: z.string(),
  state: z.object({ layout: drawnLayoutSchema.nullable() }),
  present: (store, id) => ({ layout: readDrawnTable(store.db, id) }),
  restore: (store, id, { to }) => putDrawnTable(store.db, id, to.layout),
  describe: () => ({ description: 'Columns of a layout' }),
});
