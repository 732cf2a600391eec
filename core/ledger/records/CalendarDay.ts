import { z } from 'zod';
import { isoDateSchema } from '../../vocabulary/dates.ts';
import { flagSchema, recordKeySchema, textSchema } from './recordParts.ts';

/** A day that is not as its weekday says: a holiday, or a Saturday that was worked. */
export const calendarDaySchema = z.object({
  /** Day and region. */
  key: recordKeySchema,
  day: isoDateSchema,
  /** Country, state or site it holds for; null: everywhere. */
  region: textSchema.nullable(),
  name: textSchema.nullable(),
  isWorkingDay: flagSchema,
});
export type CalendarDay = Readonly<z.infer<typeof calendarDaySchema>>;
