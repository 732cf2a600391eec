import { resolve } from 'node:path';
import type { StoredHit } from '../contract/controls.ts';
import { controlTests } from '../controls/catalogue.ts';
import { openStore } from '../engines/storeFolder/openStore.ts';
import { lastControlRun } from '../store/queries/controlRuns.ts';
import type { SqlDatabase } from '../store/SqlDatabase.ts';
import { listControlHits } from '../store/views/controlHits.ts';
import { systemClock } from '../vocabulary/clock.ts';
import { VouchFailure } from '../vocabulary/failure.ts';
import { fromMinor } from '../vocabulary/money.ts';
import { ControlRuns } from '../workstation/ControlRuns.ts';
import { readControlRows } from '../workstation/controlProcedures.ts';
import type { ControlsCommand } from './commandLine.ts';
import { passphraseFor } from './passphrase.ts';

const actor = 'command line';
const page = 500;

/** Runs the control tests of a store and writes a line for each hit, test by test, most money first. */
export async function runControlTests(command: ControlsCommand, write: (line: string) => Promise<void>): Promise<void> {
  const passphrase = await passphraseFor(command.passphraseFile);
  const store = await openStore({
    folder: resolve(command.store),
    secret: { kind: 'passphrase', passphrase },
    clock: systemClock,
  });
  const runs = new ControlRuns({
    store,
    onChanged: () => undefined,
    onAlerts: () => undefined,
    onDefect: (error) => {
      throw error;
    },
  });
  try {
    if (command.onlyNew) runs.runNew(actor);
    else await runs.runAll(actor);
    await runs.settled();
    const run = lastControlRun(store.db);
    if (run?.failure != null) throw new VouchFailure(run.failure.code, run.failure.message, run.failure.remedy);
    for (const hit of eachHit(store.db)) await write(command.json ? JSON.stringify(hit) : lineOf(hit));
    if (command.json) await write(JSON.stringify(run));
    const untested = readControlRows(store.db).filter(({ missing }) => missing !== null && missing.length > 0);
    process.stderr.write(
      `${run?.payments ?? 0} payments tested: ${run?.hits ?? 0} hits, ${run?.added ?? 0} of them new; ${run?.alerts ?? 0} alerts opened. ` +
        `Not tested, as inputs are missing: ${untested.map(({ id }) => id).join(' ') || 'none'}.\n`,
    );
  } finally {
    await runs.close();
    await store.close();
  }
}

function* eachHit(db: SqlDatabase): Generator<StoredHit> {
  for (const { id: control } of controlTests)
    for (let offset = 0; ; offset += page) {
      const { hits } = listControlHits(db, { control, alertId: null, offset, limit: page });
      yield* hits;
      if (hits.length < page) break;
    }
}

function lineOf({ control, severity, entity, entityName, records, amountMinor, currency }: StoredHit): string {
  const money = currency === null ? '' : `${fromMinor(amountMinor, currency)} ${currency}`;
  const about = entityName === null ? entity.id : `${entity.id} (${entityName})`;
  return `${control}  ${severity}  ${entity.kind} ${about}  ${money}  ${records
    .slice(0, 5)
    .map(({ key }) => key)
    .join(', ')}`;
}
