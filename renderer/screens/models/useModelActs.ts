import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  ModelRegistry,
  ModelSubject,
  ModelVersion,
  RollbackProposal,
  ServingMode,
} from '../../../core/contract/modelRegistry.ts';
import type { Failure } from '../../../core/vocabulary/failure.ts';
import { assertNever } from '../../../core/vocabulary/assertNever.ts';
import { engine } from '../../bridge/bridge.ts';
import { failureFrom } from '../../bridge/failureFrom.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';

/** Acts that ask for a reason first. */
export type AskedModelAct =
  | { readonly kind: 'promote' | 'challenge'; readonly version: ModelVersion }
  | { readonly kind: 'rollBack' | 'keep' | 'dismiss' };

export interface ModelDecision {
  readonly reason: string;
  readonly mode: ServingMode;
  /** Of the cases, in a split. */
  readonly share: number;
}

export interface ModelActs {
  /** The dialog that is open. */
  readonly asked: AskedModelAct | null;
  readonly ask: (act: AskedModelAct | null) => void;
  readonly canLearn: boolean;
  readonly canRollBack: boolean;
  readonly learn: () => void;
  readonly cancel: () => void;
  /** Does what was asked about; answers why not where it was refused. */
  readonly decide: (act: AskedModelAct, decision: ModelDecision) => Promise<Failure | null>;
}

/** What can be done with the models, by button and by key. */
export function useModelActs(
  scores: ModelSubject,
  registry: ModelRegistry | undefined,
  proposal: RollbackProposal | null,
): ModelActs {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asked, ask] = useState<AskedModelAct | null>(null);
  const take = (answer: ModelRegistry): void =>
    void client.setQueryData(engineQueries.models.registry.queryKey({ input: { scores } }), answer);
  const now = (work: Promise<ModelRegistry>): void => void work.then(take, showFailure);
  const missing = registry?.supply.missing ?? { losses: 1, harmless: 1 };
  const isLearning = registry !== undefined && registry.training.done !== null;
  const canLearn = registry !== undefined && !isLearning && missing.losses === 0 && missing.harmless === 0;
  const canRollBack = registry !== undefined && registry.roles.earlier.length > 0;
  const challenger = registry?.versions.find(({ sha256 }) => sha256 === registry.roles.challenger);
  const learn = (): void => now(engine.models.train({ scores }));
  const decide = async (act: AskedModelAct, decision: ModelDecision): Promise<Failure | null> => {
    try {
      take(await perform(scores, act, decision));
      await client.invalidateQueries({ queryKey: engineQueries.models.key() });
      showToast({ message: t(`models.done.${act.kind}`), key: 'models' });
      return null;
    } catch (error) {
      return failureFrom(error);
    }
  };
  const promote = (): void => {
    if (challenger !== undefined) ask({ kind: 'promote', version: challenger });
  };
  useKeys(t('models.title'), [
    { keys: 'L', description: t('models.learn'), run: learn, isEnabled: canLearn },
    { keys: 'P', description: t('models.promoteChallenger'), run: promote, isEnabled: challenger !== undefined },
    { keys: 'B', description: t('models.rollBack'), run: () => ask({ kind: 'rollBack' }), isEnabled: canRollBack },
    { keys: 'K', description: t('models.keep'), run: () => ask({ kind: 'keep' }), isEnabled: proposal !== null },
  ]);
  return {
    asked,
    ask,
    canLearn,
    canRollBack,
    learn,
    cancel: () => now(engine.models.cancelTraining({ scores })),
    decide,
  };
}

function perform(
  scores: ModelSubject,
  act: AskedModelAct,
  { reason, mode, share }: ModelDecision,
): Promise<ModelRegistry> {
  switch (act.kind) {
    case 'promote':
      return engine.models.promote({ sha256: act.version.sha256, reason });
    case 'challenge':
      return engine.models.challenge({ scores, challenger: act.version.sha256, mode, share, reason });
    case 'dismiss':
      return engine.models.challenge({ scores, challenger: null, mode, share, reason });
    case 'rollBack':
      return engine.models.rollBack({ scores, reason });
    case 'keep':
      return engine.models.keep({ scores, reason });
    default:
      return assertNever(act);
  }
}
