import { Button } from '@blueprintjs/core';
import { Refresh, Undo } from '@blueprintjs/icons';
import { useTranslation } from '../../i18n/useTranslation.ts';
import type { Forgetting } from './useForget.ts';

/** Says what was forgotten, with the way back, and offers to read the documents again that were read with it. */
export function Forgotten({ forgetting: { last, undo, readAgain } }: { readonly forgetting: Forgetting }) {
  const { t } = useTranslation();
  const documents = last?.documentIds.length ?? 0;
  return (
    <output className="memory-forgotten">
      {last === null ? null : (
        <>
          <span>
            {t('memory.forgotten', { count: last.count })}{' '}
            {last.isReading ? t('memory.reading', { count: documents }) : t('memory.usedOn', { count: documents })}
          </span>
          {documents > 0 && !last.isReading ? (
            <Button
              size="small"
              icon={<Refresh size={12} />}
              text={t('memory.readAgain', { count: documents })}
              onClick={readAgain}
            />
          ) : null}
          <Button size="small" variant="minimal" icon={<Undo size={12} />} text={t('memory.undo')} onClick={undo} />
        </>
      )}
    </output>
  );
}
