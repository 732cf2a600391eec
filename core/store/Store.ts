import type { Clock } from '../vocabulary/clock.ts';
import type { ChangeLog } from './ChangeLog.ts';
import type { SqlDatabase } from './SqlDatabase.ts';

/** What a function that changes records needs: the database, the log of changes and the time. */
export interface Store {
  readonly db: SqlDatabase;
  readonly changeLog: ChangeLog;
  readonly clock: Clock;
}

/** The actor written beside what the flow does by itself; people are named by the settings' `analystName`. */
export const flowActor = 'flow';
