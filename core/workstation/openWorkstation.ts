import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { loadCalibration } from '../engines/calibration/loadCalibration.ts';
import { loadFieldRanker } from '../engines/onnx/loadFieldRanker.ts';
import { openDocumentReader } from '../engines/reader/openDocumentReader.ts';
import { type StoreSecret, openStore } from '../engines/storeFolder/openStore.ts';
import type { OcrEngineSetting, OcrLanguage } from '../contract/settings.ts';
import type { StoreStatus } from '../contract/storeStatus.ts';
import { forecastDoubt } from '../extraction/calibration/forecastDoubt.ts';
import { Pipeline } from '../pipeline/Pipeline.ts';
import type { StagePorts } from '../pipeline/StagePorts.ts';
import type { SqlDatabase } from '../store/SqlDatabase.ts';
import { flowActor } from '../store/Store.ts';
import { type Clock, systemClock } from '../vocabulary/clock.ts';
import { failureOf } from '../vocabulary/failure.ts';
import { v7 } from 'uuid';
import { ControlRuns } from './ControlRuns.ts';
import { EventHub } from './EventHub.ts';
import { LedgerImports } from './LedgerImports.ts';
import { LinkedVendorRuns } from './LinkedVendorRuns.ts';
import { ReviewTimer } from './ReviewTimer.ts';
import { ModelDesk } from './models/ModelDesk.ts';
import { SafetyCopies } from './SafetyCopies.ts';
import { type Session, analystOf } from './Session.ts';
import { Sources } from './Sources.ts';
import type { PushPace } from './release/PushOutbox.ts';
import { openReleases } from './release/openReleases.ts';
import { RuleDesk } from './RuleDesk.ts';
import { StoreKeeper } from './StoreKeeper.ts';
import { ThresholdDesk } from './ThresholdDesk.ts';
import { VendorSearch } from './VendorSearch.ts';
import { composePorts } from './composePorts.ts';
import { type EngineRouter, makeEngineRouter } from './engineRouter.ts';
import { type HostRouter, makeHostRouter } from './hostRouter.ts';
import { type Log, describe } from './refusals.ts';
import { keepHeapThrifty } from './keepHeapThrifty.ts';

export interface WorkstationOptions {
  /** Folder of the store. */
  readonly folder: string;
  /** Folder that holds the models, each in a folder of its own. */
  readonly modelFolder: string;
  /** Path of the SQLite addon for runtimes the shipped one does not load in. */
  readonly nativeBinding?: string | undefined;
  /** OCR workers; one a core unless said otherwise. */
  readonly workerCount?: number | undefined;
  /** Ignore XML carried inside a PDF, so that the page itself is read. */
  readonly visibleOnly?: boolean | undefined;
  /** OCR languages instead of those in the settings. */
  readonly languages?: readonly OcrLanguage[] | undefined;
  /** The OCR engine instead of the one in the settings. */
  readonly ocrEngine?: OcrEngineSetting | undefined;
  /** Leave confidence as extraction states it: what curves are fitted on. */
  readonly isRawConfidence?: boolean | undefined;
  /** Take what comes into watched folders; off unless said, so that a command line run does only what it was asked. */
  readonly watchFolders?: boolean | undefined;
  readonly clock?: Clock | undefined;
  /** When pushes are tried again, where not as usual. */
  readonly pushPace?: PushPace | undefined;
  /** Takes one line a call, never anything out of a document. */
  readonly log?: Log | undefined;
  /** Wraps what the flow works with; tests use it to stop the engine at a chosen point. */
  readonly instruments?: Instruments | undefined;
}

export interface Instruments {
  ports?(ports: StagePorts): StagePorts;
  database?(db: SqlDatabase): SqlDatabase;
}

/** One store, the flow on it, and the procedures others ask them by. */
export interface Workstation {
  readonly engineRouter: EngineRouter;
  readonly hostRouter: HostRouter;
  /** Opens the store. @throws VouchFailure STORE_KEY_WRONG, DISK_FULL */
  unlock(secret: StoreSecret): Promise<StoreStatus>;
  /** The open store and its flow. @throws VouchFailure STORE_LOCKED */
  session(): Session;
  /** Gives unfinished work back to the queue, closes the store and ends all listening. */
  close(): Promise<void>;
}

/** Composes a workstation; the store stays closed until somebody brings its key. */
export function openWorkstation(options: WorkstationOptions): Workstation {
  keepHeapThrifty();
  const log = options.log ?? ((line) => void process.stderr.write(`${line}\n`));
  const hub = new EventHub();
  const keeper = new StoreKeeper({
    folder: options.folder,
    nativeBinding: options.nativeBinding,
    openSession: (secret) => openSession(options, secret, hub, log),
    onStatus: (status) => hub.emit({ kind: 'store-status', status }),
  });
  const parts = { keeper, hub, log };
  return {
    engineRouter: makeEngineRouter(parts),
    hostRouter: makeHostRouter(parts),
    unlock: (secret) => keeper.unlock(secret),
    session: () => keeper.session(),
    close: async () => {
      await keeper.close();
      hub.close();
    },
  };
}

async function openSession(
  options: WorkstationOptions,
  secret: StoreSecret,
  hub: EventHub,
  log: Log,
): Promise<Session> {
  const { folder, nativeBinding, instruments } = options;
  const clock = options.clock ?? systemClock;
  const opened = await openStore({ folder, secret, clock, nativeBinding });
  const store = { ...opened, db: instruments?.database?.(opened.db) ?? opened.db };
  const workers = options.workerCount ?? availableParallelism();
  const reader = openDocumentReader({ workers, log });
  // Since 1.30 onnxruntime reports its use to its maker and leaves an identifier on the disk, unless told not to before
  // the first session (PR 27379 there). Vouch works offline and tells nobody.
  process.env['ORT_DISABLE_TELEMETRY'] = '1';
  const models = new ModelDesk({
    store,
    modelFolder: options.modelFolder,
    onChanged: (isProgress) => hub.emit({ kind: 'models-changed', isProgress }),
    log,
  });
  const ranker = loadFieldRanker(join(options.modelFolder, 'extraction')).catch((error: unknown) => {
    log(`field ranker: ${describe(error)}`);
    return null;
  });
  const loadCurves = () => loadCalibration(join(options.modelFolder, 'extraction'));
  const calibration = options.isRawConfidence
    ? Promise.resolve(null)
    : loadCurves().catch((error: unknown) => {
        log(`reliability curves: ${describe(error)}`);
        return null;
      });
  const ports = composePorts({
    vault: store.vault,
    reader,
    score: (input) => models.score(input),
    ranker,
    calibration,
  });
  const pipeline = new Pipeline({
    store,
    ports: instruments?.ports?.(ports) ?? ports,
    options: {
      visibleOnly: options.visibleOnly ?? false,
      languages: options.languages ?? null,
      ocrEngine: options.ocrEngine ?? null,
      workers,
    },
    owner: v7(),
    emit: (event) => hub.emit(event),
    onDefect: (error, stage) => log(`defect in ${stage}: ${describe(error)}`),
  });
  pipeline.start();
  models.models.shipped().then(
    () => pipeline.scoreUnscored(),
    (error: unknown) => log(`risk model: ${describe(error)}`),
  );
  const review = new ReviewTimer(store, (documentIds) => hub.emit({ kind: 'documents-changed', documentIds }));
  const releases = await openReleases(store, hub, log, options.pushPace);
  const copies = new SafetyCopies(opened, (error) => {
    log(`safety copy: ${describe(error)}`);
    hub.emit({ kind: 'problem', failure: failureOf(error) });
  });
  const sources = new Sources({
    store,
    isWatching: options.watchFolders ?? false,
    take: (files, by) => pipeline.noteFound(files, by),
    onChanged: () => hub.emit({ kind: 'sources-changed' }),
  });
  const vendorSearch = new VendorSearch(store, () => hub.emit({ kind: 'vendors-changed' }));
  const controls = new ControlRuns({
    store,
    onChanged: () => hub.emit({ kind: 'controls-changed' }),
    onAlerts: () => hub.emit({ kind: 'cases-changed', caseIds: [] }),
    onDefect: (error) => log(`control tests: ${describe(error)}`),
  });
  const linkedVendorRuns = new LinkedVendorRuns(store, controls, flowActor);
  const imports = new LedgerImports({
    store,
    onChanged: () => hub.emit({ kind: 'ledger-changed' }),
    onRecords: () => {
      vendorSearch.goOn();
      controls.runNew(flowActor);
    },
    onDefect: (error) => log(`ledger import: ${describe(error)}`),
  });
  imports.goOn(analystOf({ store: opened }));
  vendorSearch.goOn();
  const ofModel = () =>
    models.models.champion().then(
      (loaded) => loaded.alertThreshold,
      () => null,
    );
  return {
    ...releases,
    store,
    pipeline,
    sources,
    thresholds: new ThresholdDesk(store, ofModel),
    rules: new RuleDesk(store, ofModel),
    imports,
    vendorSearch,
    controls,
    models,
    extractPages: (pages) => ports.extractPages(pages),
    forecastDoubt: async () => forecastDoubt(await loadCurves()),
    async close() {
      await imports.close();
      await vendorSearch.close();
      linkedVendorRuns.close();
      await controls.close();
      await sources.close();
      review.close();
      await releases.outbox.close();
      await pipeline.close();
      await reader.close();
      await models.close();
      await ranker.then((loaded) => loaded?.close());
      await copies.close();
      await store.close();
    },
  };
}
