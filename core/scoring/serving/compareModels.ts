import type { MarkPair } from '../../contract/learning.ts';
import type { ModelComparison } from '../../contract/modelRegistry.ts';
import { markScores } from '../learning/judgeChallenger.ts';

interface Compared {
  readonly seq: number;
  readonly champion: { readonly score: number; readonly isAlert: boolean };
  readonly challenger: { readonly score: number; readonly isAlert: boolean };
  readonly euros: number;
  readonly isLoss: boolean | null;
}

type Figures = Omit<ModelComparison, 'champion' | 'challenger'>;

/** What a challenger would alert that the champion does not, what it would not, and which ranks decided cases better. */
export function compareModels(rows: readonly Compared[], { learnedUpTo }: { readonly learnedUpTo: number }): Figures {
  const gained = rows.filter(({ champion, challenger }) => challenger.isAlert && !champion.isAlert);
  const lost = rows.filter(({ champion, challenger }) => champion.isAlert && !challenger.isAlert);
  return {
    documents: rows.length,
    marks: marksOf(rows.filter(({ seq }) => seq > learnedUpTo)),
    gained: moved(gained),
    lost: moved(lost),
    both: rows.filter(({ champion, challenger }) => champion.isAlert && challenger.isAlert).length,
  };
}

function moved(rows: readonly Compared[]): ModelComparison['gained'] {
  return {
    alerts: rows.length,
    euros: rows.reduce((sum, { euros }) => sum + euros, 0),
    losses: rows.filter(({ isLoss }) => isLoss === true).length,
  };
}

/** Marks on decided cases that were not learned from; null where none is decided. */
function marksOf(rows: readonly Compared[]): MarkPair | null {
  const decided = rows.filter(({ isLoss }) => isLoss !== null);
  if (decided.length === 0) return null;
  const cases = {
    length: decided.length,
    isLoss: Uint8Array.from(decided, ({ isLoss }) => Number(isLoss)),
    weight: new Float64Array(decided.length).fill(1),
  };
  const losses = cases.isLoss.reduce((sum, one) => sum + one, 0);
  const scoresOf = (model: 'champion' | 'challenger') => Float64Array.from(decided, (row) => row[model].score);
  const k = Math.max(1, losses);
  return {
    cases: decided.length,
    losses,
    k,
    champion: markScores(cases, scoresOf('champion'), k),
    challenger: markScores(cases, scoresOf('challenger'), k),
  };
}
