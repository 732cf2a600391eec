import { Spinner } from '@blueprintjs/core';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { GateCard } from './GateCard.tsx';

/** Opening usually takes no time anyone sees; a word about it appears only when it does, in milliseconds. */
const unnoticed = 400;

export function OpeningStore() {
  const { t } = useTranslation();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), unnoticed);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return null;
  return (
    <GateCard title={t('gate.opening')}>
      <output className="gate-opening">
        <Spinner size={24} />
        <span>{t('gate.openingHint')}</span>
      </output>
    </GateCard>
  );
}
