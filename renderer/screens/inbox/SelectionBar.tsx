import { Button } from '@blueprintjs/core';
import { Cross, Disable, Refresh } from '@blueprintjs/icons';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';

interface SelectionBarProps {
  readonly count: number;
  readonly onRetry: () => void;
  readonly onCancel: () => void;
  readonly onClear: () => void;
}

/** What can be done to the chosen rows; there while some are chosen. */
export function SelectionBar({ count, onRetry, onCancel, onClear }: SelectionBarProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (count === 0) return null;
  return (
    <div className="selection-bar" role="toolbar" aria-label={t('inbox.selected', { count, shown: number(count) })}>
      <output>{t('inbox.selected', { count, shown: number(count) })}</output>
      <Button variant="minimal" size="small" icon={<Refresh />} text={t('action.retry')} onClick={onRetry} />
      <Button variant="minimal" size="small" icon={<Disable />} text={t('action.cancel')} onClick={onCancel} />
      <Button variant="minimal" size="small" icon={<Cross />} text={t('inbox.chooseNone')} onClick={onClear} />
    </div>
  );
}
