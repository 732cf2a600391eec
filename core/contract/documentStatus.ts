import { z } from 'zod';

/**
 * working → done | parked (work failed, can be retried) | rejected (the file itself cannot be read) | cancelled.
 * A file whose bytes were seen before is no document of its own: it is a note on the first (`arrivals`).
 */
export const documentStatusSchema = z.enum(['queued', 'working', 'done', 'parked', 'rejected', 'cancelled']);
export type DocumentStatus = z.infer<typeof documentStatusSchema>;
