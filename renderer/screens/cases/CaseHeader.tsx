import { Button, ButtonGroup } from '@blueprintjs/core';
import { ArrowLeft, Endorsed, EyeOpen, FolderOpen, Redo } from '@blueprintjs/icons';
import type { CaseView } from '../../../core/contract/cases.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Keycaps } from '../../ui/Keycaps.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { CaseStateMark } from './CaseStateMark.tsx';
import { titled } from '../../ui/titled.ts';
import { useTold } from '../../ui/useTold.ts';

interface CaseHeaderProps {
  readonly view: CaseView;
  readonly isBusy: boolean;
  readonly onBack: () => void;
  readonly onMove: (state: 'open' | 'in-review') => void;
  readonly onDecide: () => void;
}

/** What the case is about, where it stands, and what can be done with it. */
export function CaseHeader({ view, isBusy, onBack, onMove, onDecide }: CaseHeaderProps) {
  const { t } = useTranslation();
  const formats = useFormat();
  const told = useTold();
  const isClosed = view.state === 'closed';
  return (
    <header className="case-header">
      <Button variant="minimal" icon={<ArrowLeft />} aria-label={t('cases.back')} onClick={onBack} />
      <div className="case-headline">
        <h2>{told(titled(view))}</h2>
        <p>
          {isClosed && view.closedAt !== null
            ? t('cases.closedAt', { at: formats.instant(view.closedAt) })
            : t('cases.opened', { at: formats.instant(view.openedAt) })}
        </p>
      </div>
      <dl className="case-facts">
        <div>
          <dt>{t('cases.column.severity')}</dt>
          <dd>
            <SeverityMark severity={view.severity} />
          </dd>
        </div>
        <div>
          <dt>{t('cases.column.state')}</dt>
          <dd>
            <CaseStateMark state={view.state} disposition={view.disposition} />
          </dd>
        </div>
        <div>
          <dt>{t('cases.vendor')}</dt>
          <dd>{view.vendor ?? '–'}</dd>
        </div>
        <div>
          <dt>{t('cases.moneyAtRisk')}</dt>
          <dd className="is-figure case-money">
            {view.moneyAtRisk === null ? t('cases.noMoney') : formats.money(view.moneyAtRisk, view.currency)}
          </dd>
        </div>
      </dl>
      <ButtonGroup>
        {isClosed ? (
          <Button icon={<Redo />} text={t('cases.move.reopen')} loading={isBusy} onClick={() => onMove('open')} />
        ) : (
          <>
            <Button
              icon={view.state === 'open' ? <EyeOpen /> : <FolderOpen />}
              text={t(view.state === 'open' ? 'cases.move.toReview' : 'cases.move.toOpen')}
              endIcon={<Keycaps stroke="R" />}
              loading={isBusy}
              onClick={() => onMove(view.state === 'open' ? 'in-review' : 'open')}
            />
            <Button
              intent="primary"
              icon={<Endorsed />}
              text={t('cases.decide.open')}
              endIcon={<Keycaps stroke="D" />}
              onClick={onDecide}
            />
          </>
        )}
      </ButtonGroup>
    </header>
  );
}
