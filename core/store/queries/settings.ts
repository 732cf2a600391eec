import { z } from 'zod';
import { type Settings, type SettingsChange, settingsSchema } from '../../contract/settings.ts';
import type { Store } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';

const settingRowSchema = z.object({ name: z.string(), value: jsonColumn(z.unknown()) });
const settingNames = z.enum([
  'theme',
  'density',
  'analystName',
  'ocrLanguages',
  'ocrEngine',
  'alertThreshold',
  'doubtThreshold',
  'analysts',
  'reviewScope',
  'secondCheck',
]);

/** The settings; what was never changed has its default. */
export function readSettings(db: SqlDatabase): Settings {
  const rows = parseRows(settingRowSchema, db.prepare('SELECT name, value FROM setting').all());
  const stored = rows.filter((row) => settingNames.safeParse(row.name).success);
  return parseRow(settingsSchema, Object.fromEntries(stored.map((row) => [row.name, row.value])));
}

/** Changes the settings given and answers them all. */
export function changeSettings(store: Store, change: SettingsChange, by: string): Settings {
  return store.db.transaction(() => {
    const before = readSettings(store.db);
    const changed = settingNames.options.filter(
      (name) => change[name] !== undefined && JSON.stringify(change[name]) !== JSON.stringify(before[name]),
    );
    for (const name of changed) {
      store.db
        .prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (:name, :value)')
        .run({ name, value: JSON.stringify(change[name]) });
    }
    if (changed.length === 0) return before;
    const after = readSettings(store.db);
    const only = (settings: Settings) => Object.fromEntries(changed.map((name) => [name, settings[name]]));
    store.changeLog.append({
      actor: by,
      kind: 'settings.changed',
      recordKind: 'settings',
      recordId: 'settings',
      before: only(before),
      after: only(after),
    });
    return after;
  });
}
