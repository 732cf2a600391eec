import { userInfo } from 'node:os';
import type { OpenStore } from '../engines/storeFolder/openStore.ts';
import type { Pipeline } from '../pipeline/Pipeline.ts';
import type { Releases } from './release/openReleases.ts';
import type { DoubtForecast } from '../contract/calibration.ts';
import type { StagePorts } from '../pipeline/StagePorts.ts';
import type { ControlRuns } from './ControlRuns.ts';
import type { LedgerImports } from './LedgerImports.ts';
import type { ModelDesk } from './models/ModelDesk.ts';
import type { Sources } from './Sources.ts';
import type { RuleDesk } from './RuleDesk.ts';
import type { ThresholdDesk } from './ThresholdDesk.ts';
import type { VendorSearch } from './VendorSearch.ts';
import { readSettings } from '../store/queries/settings.ts';

/** One open store and the flow that works on it. */
export interface Session extends Releases {
  readonly store: OpenStore;
  readonly pipeline: Pipeline;
  /** The folders that are watched. */
  readonly sources: Sources;
  /** Thresholds of alerting, tried on the store's history. */
  readonly thresholds: ThresholdDesk;
  /** Rules of one's own, tried on the store's history. */
  readonly rules: RuleDesk;
  readonly imports: LedgerImports;
  /** The search for records of vendors that may be one. */
  readonly vendorSearch: VendorSearch;
  /** Runs of control tests over the ledger. */
  readonly controls: ControlRuns;
  /** The models that score invoices, and what is learned beside them. */
  readonly models: ModelDesk;
  /** What pages are read as, without any memory. */
  readonly extractPages: StagePorts['extractPages'];
  /** What to expect at each doubt threshold. @throws VouchFailure MODEL_REFUSED where there are no reliability curves */
  forecastDoubt(): Promise<DoubtForecast>;
  close(): Promise<void>;
}

/** The name written beside what the analyst at this machine does: as set, else the system's name for the person. */
export function analystOf(session: Pick<Session, 'store'>): string {
  return readSettings(session.store.db).analystName || systemUser() || 'analyst';
}

/** The account this runs under; null where the system knows none. */
function systemUser(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}
