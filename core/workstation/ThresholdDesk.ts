import { z } from 'zod';
import { AlertBacktest } from '../alerts/thresholds/AlertBacktest.ts';
import { thresholdGrid } from '../alerts/thresholds/thresholdGrid.ts';
import type { ThresholdCurve, ThresholdMove, ThresholdVersion } from '../contract/thresholds.ts';
import type { Store } from '../store/Store.ts';
import { applyThreshold, readThresholdState } from '../store/queries/thresholdVersions.ts';
import { parseRow } from '../store/rows.ts';
import { lastDays } from '../store/views/lastDays.ts';
import { type ReadHistory, readScoredDocument, readScoredHistory } from '../store/views/scoredHistory.ts';

const mostShown = 20;
const dayMs = 86_400_000;

interface Kept extends ReadHistory {
  readonly days: number | null;
  /** Head of the change log it was read at. */
  readonly head: number;
  readonly backtest: AlertBacktest;
}

/** Backtests of thresholds over one store. The history read last is kept until the log has grown. */
export class ThresholdDesk {
  readonly #store: Store;
  /** The threshold the model came with; null where none could be loaded. */
  readonly #ofModel: () => Promise<number | null>;
  #kept: Kept | null = null;

  constructor(store: Store, ofModel: () => Promise<number | null>) {
    this.#store = store;
    this.#ofModel = ofModel;
  }

  async curve(days: number | null): Promise<ThresholdCurve> {
    const ofModel = await this.#ofModel();
    const { backtest, history, from, to } = this.#read(days);
    const { version, probability } = readThresholdState(this.#store.db);
    const inUse = probability ?? ofModel;
    const grid = thresholdGrid(...[inUse, ofModel].filter((value) => value !== null));
    return {
      from,
      to,
      days: daysBetween(from, to),
      documents: history.length,
      byFinding: backtest.byFinding,
      whole: backtest.figuresAt(0),
      points: grid.map((threshold) => ({ threshold, ...backtest.figuresAt(threshold) })),
      inUse,
      ofModel,
      version,
    };
  }

  compare({ days, from, threshold }: { days: number | null; from: number; threshold: number }): ThresholdMove {
    const { backtest, documentIds } = this.#read(days);
    const [here, there] = [backtest.figuresAt(from), backtest.figuresAt(threshold)];
    const rows = backtest.between(from, threshold);
    return {
      isGain: threshold <= from,
      alerts: rows.length,
      money: Math.abs(there.alertedMoney - here.alertedMoney),
      expectedMoney: Math.abs(there.expectedMoney - here.expectedMoney),
      losses: Math.abs(there.losses - here.losses),
      lossMoney: Math.abs(there.lossMoney - here.lossMoney),
      documents: rows.slice(0, mostShown).flatMap((row) => {
        const documentId = documentIds[row];
        return documentId === undefined ? [] : [readScoredDocument(this.#store.db, documentId)];
      }),
    };
  }

  async apply(
    wanted: { name: string; note: string; probability: number | null; days: number | null },
    by: string,
  ): Promise<ThresholdVersion> {
    const { name, note, probability, days } = wanted;
    const threshold = probability ?? (await this.#ofModel()) ?? 1;
    const { backtest, from, to } = this.#read(days);
    const figures = backtest.figuresAt(threshold);
    return applyThreshold(this.#store, { name, note, probability, figures, days: daysBetween(from, to) }, by);
  }

  #read(days: number | null): Kept {
    const { db, clock } = this.#store;
    const head = headOf(this.#store);
    if (this.#kept?.head === head && this.#kept.days === days) return this.#kept;
    const read = readScoredHistory(db, days === null ? null : lastDays(clock, days).from);
    this.#kept = { ...read, days, head, backtest: new AlertBacktest(read.history) };
    return this.#kept;
  }
}

function headOf({ db }: Store): number {
  const row = db.prepare('SELECT coalesce(max(sequence), 0) AS head FROM change').get();
  return parseRow(z.object({ head: z.number().int() }), row).head;
}

function daysBetween(from: string | null, to: string | null): number {
  return from === null || to === null ? 0 : Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
}
