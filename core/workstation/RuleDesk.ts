import { z } from 'zod';
import { ruleField } from '../contract/conditions/ruleFields.ts';
import { type RuleQuery, conditionsOf } from '../contract/conditions/ruleQuery.ts';
import type { RuleHitDocument, RuleTrial } from '../contract/rules.ts';
import type { RuleHistory } from '../rules/RuleHistory.ts';
import { figuresOf, mostMoney, tryRule } from '../rules/tryRule.ts';
import type { Store } from '../store/Store.ts';
import { readWorkingRules } from '../store/queries/rules.ts';
import { parseRow } from '../store/rows.ts';
import { lastDays } from '../store/views/lastDays.ts';
import { readHitDocument } from '../store/views/ruleLists.ts';
import type { RuleId } from '../vocabulary/ids.ts';
import { readRuleHistory } from './readRuleHistory.ts';

const mostShown = 20;
const dayMs = 86_400_000;

interface Wanted {
  readonly ruleId: RuleId | null;
  readonly query: RuleQuery;
  readonly days: number | null;
}

interface Kept {
  readonly days: number | null;
  readonly withFeatures: boolean;
  /** Head of the change log it was read at. */
  readonly head: number;
  readonly history: RuleHistory;
}

/** Rules tried over one store. The history read last is kept until the log has grown, features only where a rule asks for them. */
export class RuleDesk {
  readonly #store: Store;
  /** The threshold the model came with; null where none could be loaded. */
  readonly #ofModel: () => Promise<number | null>;
  #kept: Kept | null = null;

  constructor(store: Store, ofModel: () => Promise<number | null>) {
    this.#store = store;
    this.#ofModel = ofModel;
  }

  /** @throws VouchFailure CANCELLED where the call is given up while the history is read */
  async try({ ruleId, query, days }: Wanted, signal?: AbortSignal): Promise<RuleTrial> {
    const working = readWorkingRules(this.#store.db);
    const others = working.filter((rule) => rule.ruleId !== ruleId).map((rule) => rule.query);
    const atWork = working.find((rule) => rule.ruleId === ruleId)?.query ?? null;
    const asked = [query, ...others, ...(atWork === null ? [] : [atWork])];
    const history = await this.#read(days, asked.some(asksForFeatures), signal);
    const { hits, gained, lost } = tryRule(history, { query, atWork, others });
    const { from, to, documentIds } = history;
    return {
      from,
      to,
      days: from === null || to === null ? 0 : Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1,
      documents: documentIds.length,
      hits: figuresOf(history, hits),
      gained: { ...figuresOf(history, gained), documents: this.#named(history, gained) },
      lost: { ...figuresOf(history, lost), documents: this.#named(history, lost) },
      sample: this.#named(history, hits),
    };
  }

  #named(history: RuleHistory, rows: readonly number[]): RuleHitDocument[] {
    return mostMoney(history, rows, mostShown).flatMap((row) => {
      const documentId = history.documentIds[row];
      return documentId === undefined ? [] : [readHitDocument(this.#store.db, documentId)];
    });
  }

  async #read(days: number | null, withFeatures: boolean, signal: AbortSignal | undefined): Promise<RuleHistory> {
    const { db, clock } = this.#store;
    const head = headOf(this.#store);
    const kept = this.#kept;
    if (kept?.head === head && kept.days === days && (kept.withFeatures || !withFeatures)) return kept.history;
    const modelThreshold = (await this.#ofModel()) ?? Number.POSITIVE_INFINITY;
    const since = days === null ? '' : lastDays(clock, days).from;
    const history = await readRuleHistory(db, { since, withFeatures, modelThreshold, signal });
    this.#kept = { days, withFeatures, head, history };
    return history;
  }
}

function asksForFeatures(query: RuleQuery): boolean {
  return conditionsOf(query).some(({ field }) => ruleField(field).feature !== undefined);
}

function headOf({ db }: Store): number {
  const row = db.prepare('SELECT coalesce(max(sequence), 0) AS head FROM change').get();
  return parseRow(z.object({ head: z.number().int() }), row).head;
}
