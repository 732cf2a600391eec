import type { ControlDetail, ControlId, ControlRow } from '../contract/controls.ts';
import { controlTests } from '../controls/catalogue.ts';
import type { ControlTest } from '../controls/frame/ControlTest.ts';
import type { SqlDatabase } from '../store/SqlDatabase.ts';
import { countLedgerRecords, lastControlRun } from '../store/queries/controlRuns.ts';
import {
  applyControlVersion,
  controlVersionsInUse,
  listControlVersions,
  useControlVersion,
} from '../store/queries/controlVersions.ts';
import { listControlHits, readHitEvidence } from '../store/views/controlHits.ts';
import { readControlFigures } from '../store/views/controlRows.ts';
import { VouchFailure } from '../vocabulary/failure.ts';
import { raisesAlertsByDefault } from './ControlRuns.ts';
import type { EventHub } from './EventHub.ts';
import { analystOf } from './Session.ts';
import type { StoreKeeper } from './StoreKeeper.ts';
import type { EngineQuestions } from './askEngine.ts';

/** What may be asked of control tests, answered from the one open store. */
export function controlProcedures(
  { controls: ask }: EngineQuestions,
  { keeper, hub }: { readonly keeper: StoreKeeper; readonly hub: EventHub },
) {
  const changed = (control: ControlId): ControlDetail => {
    hub.emit({ kind: 'controls-changed' });
    return readControlDetail(keeper.session().store.db, control);
  };
  return {
    overview: ask.overview.handler(() => {
      const { store, controls } = keeper.session();
      return {
        rows: readControlRows(store.db),
        run: lastControlRun(store.db),
        progress: controls.progress,
        records: countLedgerRecords(store.db),
      };
    }),
    get: ask.get.handler(({ input }) => readControlDetail(keeper.session().store.db, input.control)),
    hits: ask.hits.handler(({ input }) => listControlHits(keeper.session().store.db, input)),
    evidence: ask.evidence.handler(({ input }) => readHitEvidence(keeper.session().store.db, input.hitNo)),
    run: ask.run.handler(() => {
      const session = keeper.session();
      return session.controls.start(analystOf(session));
    }),
    cancel: ask.cancel.handler(() => keeper.session().controls.cancel()),
    change: ask.change.handler(({ input: { control, parameters, ...version } }) => {
      const session = keeper.session();
      const own = ownValues(testOf(control), parameters);
      applyControlVersion(session.store, control, { ...version, parameters: own }, analystOf(session));
      return changed(control);
    }),
    use: ask.use.handler(({ input: { control, version } }) => {
      const session = keeper.session();
      useControlVersion(session.store, control, version, analystOf(session));
      return changed(control);
    }),
  };
}

function testOf(control: ControlId): ControlTest {
  const test = controlTests.find(({ id }) => id === control);
  if (test === undefined) throw new VouchFailure('NOT_FOUND', 'There is no such control test.');
  return test;
}

/** Values that differ from the declared ones. @throws VouchFailure REFUSED for a name the test does not declare, or a negative value */
function ownValues(
  { parameters: declared }: ControlTest,
  asked: Readonly<Record<string, number>>,
): Record<string, number> {
  for (const [name, value] of Object.entries(asked))
    if (declared[name] === undefined || value < 0)
      throw new VouchFailure('REFUSED', `"${name}" cannot be ${value}.`, 'Enter a value of zero or more.');
  return Object.fromEntries(Object.entries(asked).filter(([name, value]) => declared[name]?.value !== value));
}

/** Every test with what it found, in the order of the catalogue. */
export function readControlRows(db: SqlDatabase): ControlRow[] {
  const figuresOf = readControlFigures(db);
  const versions = controlVersionsInUse(db);
  return controlTests.map((test) => {
    const version = versions.get(test.id);
    const { id, source, severity } = test;
    return {
      id,
      source,
      severity,
      version: version?.number ?? 0,
      raisesAlerts: version?.raisesAlerts ?? raisesAlertsByDefault(test),
      ...figuresOf(id),
    };
  });
}

function readControlDetail(db: SqlDatabase, control: ControlId): ControlDetail {
  const test = testOf(control);
  const row = readControlRows(db).find(({ id }) => id === control);
  if (row === undefined) throw new VouchFailure('NOT_FOUND', 'There is no such control test.');
  const own = controlVersionsInUse(db).get(control)?.parameters ?? {};
  const declared = { number: 0, parameters: {}, note: '', by: null, at: null };
  return {
    row,
    points: test.points,
    guards: test.guardNames,
    parameters: Object.entries(test.parameters).map(([name, { value, unit }]) => ({
      name,
      unit,
      declared: value,
      value: own[name] ?? value,
    })),
    versions: [...listControlVersions(db, control), { ...declared, raisesAlerts: raisesAlertsByDefault(test) }],
  };
}
