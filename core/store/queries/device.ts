import { z } from 'zod';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { deviceSchema } from '../hybridClock.ts';
import { jsonColumn, parseRow } from '../rows.ts';

/** The name of this device in the change log, chosen by `choose` the first time (16 hex digits) and kept. */
export function readDevice(db: SqlDatabase, choose: () => string): string {
  return db.transaction(() => {
    db.prepare("INSERT INTO setting (name, value) VALUES ('device', :value) ON CONFLICT DO NOTHING").run({
      value: JSON.stringify(deviceSchema.parse(choose())),
    });
    const row = db.prepare("SELECT value FROM setting WHERE name = 'device'").get();
    return parseRow(z.object({ value: jsonColumn(deviceSchema) }), row).value;
  });
}
