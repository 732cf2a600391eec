import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CurvePoint, ThresholdCurve, ThresholdMove } from '../../../core/contract/thresholds.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { placeOf } from './caughtMoney.ts';

/** A threshold that is tried and not at work yet. */
export interface ThresholdTrial {
  readonly days: number | null;
  readonly curve: ThresholdCurve;
  readonly place: number;
  readonly point: CurvePoint;
  readonly move: ThresholdMove | null;
  readonly isAtWork: boolean;
  readonly try: (threshold: number) => void;
  readonly toPlace: (place: number) => void;
  readonly reset: () => void;
}

/** The history of a period and a threshold tried on it; moving answers from what is here already. */
export function useThresholdTrial(days: number | null) {
  const { t } = useTranslation();
  const answer = useQuery(
    engineQueries.thresholds.curve.queryOptions({ input: { days }, placeholderData: keepPreviousData }),
  );
  const curve = answer.data;
  /** Null: the one at work. */
  const [tried, setTried] = useState<number | null>(null);
  const atWork = curve?.inUse ?? null;
  const threshold = tried ?? atWork ?? 1;
  const move = useQuery({
    ...engineQueries.thresholds.compare.queryOptions({ input: { days, from: atWork ?? 1, threshold } }),
    enabled: atWork !== null && tried !== null && tried !== atWork,
    placeholderData: keepPreviousData,
  });
  const place = curve === undefined ? 0 : placeOf(curve, threshold);
  const toPlace = (next: number): void => {
    const point = curve?.points[next];
    if (point !== undefined) setTried(point.threshold === atWork ? null : point.threshold);
  };
  useKeys(t('thresholds.title'), [
    { keys: '[', description: t('thresholds.key.lower'), run: () => toPlace(place - 1), isCommand: false },
    { keys: ']', description: t('thresholds.key.higher'), run: () => toPlace(place + 1), isCommand: false },
    { keys: 'Backspace', description: t('thresholds.key.current'), run: () => setTried(null) },
    {
      keys: 'Ctrl+Enter',
      description: t('thresholds.key.apply'),
      run: () => document.querySelector<HTMLInputElement>('#threshold-name')?.focus(),
    },
  ]);
  const point = curve?.points[place];
  const trial: ThresholdTrial | null =
    curve === undefined || point === undefined || atWork === null
      ? null
      : {
          days,
          curve,
          place,
          point,
          move: tried === null || tried === atWork ? null : (move.data ?? null),
          isAtWork: point.threshold === atWork,
          try: (value) => toPlace(placeOf(curve, value)),
          toPlace,
          reset: () => setTried(null),
        };
  return { answer, trial };
}
