import type { StageFigures } from '../../../core/contract/flowState.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { StageCount } from './StageCount.tsx';
import { stageTime } from './stageTime.ts';

/** The same figures as the drawing, as a table. */
export function StageTable({ stages }: { readonly stages: readonly StageFigures[] }) {
  const { t, i18n } = useTranslation();
  const { number } = useFormat();
  return (
    <table className="flow-table">
      <caption className="visually-hidden">{t('flow.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('flow.column')}</th>
          {(['waiting', 'working', 'stopped', 'done', 'median', 'ninetyFifth', 'doubtful'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`flow.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stages.map((figures) => (
          <tr key={figures.stage}>
            <th scope="row">{t(`flow.stage.${figures.stage}`)}</th>
            {(['waiting', 'working', 'stopped'] as const).map((counted) => (
              <td key={counted}>
                <StageCount stage={figures.stage} counted={counted} count={figures[counted]} />
              </td>
            ))}
            <td>{number(figures.done)}</td>
            <td>{stageTime(figures.medianMs, t, i18n.language)}</td>
            <td>{stageTime(figures.ninetyFifthMs, t, i18n.language)}</td>
            <td>
              <StageCount stage={figures.stage} counted="doubtful" count={figures.doubtful} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
