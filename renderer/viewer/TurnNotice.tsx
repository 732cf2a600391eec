import { Button } from '@blueprintjs/core';
import type { PageView } from '../../core/contract/documents.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Keycaps } from '../ui/Keycaps.tsx';
import type { PageAct } from './PageAct.ts';

interface TurnNoticeProps {
  /** The page in view. */
  readonly page: PageView | undefined;
  readonly acts: readonly PageAct[];
}

/** Says of a turned scan that its words are those of how it lay before, and offers to read it as it lies now. */
export function TurnNotice({ page, acts }: TurnNoticeProps) {
  const { t } = useTranslation();
  const act = acts.find(({ id }) => id === 'read-again');
  if (page === undefined || act === undefined || !act.canRun([page.number], page.number)) return null;
  return (
    <output className="viewer-turn-notice">
      <span>{t('viewer.wasReadOtherwise', { number: page.number })}</span>
      <Button size="small" icon={act.icon} onClick={() => act.run([page.number], page.number)}>
        {act.text} {act.everywhere === undefined ? null : <Keycaps stroke={act.everywhere} />}
      </Button>
    </output>
  );
}
