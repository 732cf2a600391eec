import type { StageFigures } from '../../../core/contract/flowState.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { StageCount } from './StageCount.tsx';
import { stageTime } from './stageTime.ts';

/** The stages as stations on one line, each with what waits before it, is at work in it, has stopped, and how long it takes. */
export function StageDiagram({ stages }: { readonly stages: readonly StageFigures[] }) {
  const { t } = useTranslation();
  const longest = Math.max(1, ...stages.map(({ ninetyFifthMs }) => ninetyFifthMs ?? 0));
  return (
    <ol className="flow-diagram" aria-label={t('flow.diagram')}>
      {stages.map((figures) => (
        <Station key={figures.stage} figures={figures} longest={longest} />
      ))}
    </ol>
  );
}

interface StationProps {
  readonly figures: StageFigures;
  /** The longest time of any stage, in milliseconds: bars are drawn against it. */
  readonly longest: number;
}

function Station({ figures, longest }: StationProps) {
  const { t, i18n } = useTranslation();
  const { stage, working, stopped, waiting, doubtful, medianMs, ninetyFifthMs } = figures;
  const state = stopped > 0 ? 'stopped' : working + waiting > 0 ? 'busy' : 'quiet';
  return (
    <li className="flow-station" data-state={state}>
      <svg viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
        <path className="flow-line" d="M0 8H100" />
        <path className="flow-arrow" d="M94 4l5 4-5 4" />
      </svg>
      <h2>{t(`flow.stage.${stage}`)}</h2>
      <p className="flow-quiet">{t(`flow.purpose.${stage}`)}</p>
      <dl>
        {(['waiting', 'working', 'stopped'] as const).map((counted) => (
          <div key={counted} className={`flow-${counted}`}>
            <dt>{t(`flow.${counted}`)}</dt>
            <dd>
              <StageCount stage={stage} counted={counted} count={figures[counted]} />
            </dd>
          </div>
        ))}
        <div className="flow-times">
          <dt>{t('flow.median')}</dt>
          <dd>{stageTime(medianMs, t, i18n.language)}</dd>
          <dt>{t('flow.ninetyFifth')}</dt>
          <dd>{stageTime(ninetyFifthMs, t, i18n.language)}</dd>
        </div>
      </dl>
      <svg className="flow-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="flow-bar-tail" width={share(ninetyFifthMs, longest)} height="6" />
        <rect className="flow-bar-median" width={share(medianMs, longest)} height="6" />
      </svg>
      <p>
        <StageCount stage={stage} counted="doubtful" count={doubtful} /> {t(`flow.doubt.${stage}`)}
      </p>
    </li>
  );
}

/** Root of the share, so that short stages show beside OCR. */
function share(milliseconds: number | null, longest: number): number {
  return Math.sqrt((milliseconds ?? 0) / longest) * 100;
}
