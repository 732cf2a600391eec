import { Spinner } from '@blueprintjs/core';
import { useSyncExternalStore } from 'react';
import { engineLink } from '../bridge/bridge.ts';
import { useTranslation } from '../i18n/useTranslation.ts';

/** Says so while the engine is away; nothing while all is well. */
export function EngineState() {
  const { t } = useTranslation();
  const isLinked = useSyncExternalStore(watch, () => engineLink.isLinked);
  return (
    <output className="engine-state">
      {isLinked ? null : (
        <>
          <Spinner size={14} />
          {t('frame.reconnecting')}
        </>
      )}
    </output>
  );
}

function watch(watcher: () => void): () => void {
  return engineLink.watch(watcher);
}
