import { lineItemCells } from '../../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import { cellLetters, linesLetter } from './jumpTarget.ts';
import './jump.css';

/** Says what the next key means while one goes to a value; the letters themselves stand beside the fields. */
export function JumpBar({ keys }: { readonly keys: string }) {
  const { t } = useTranslation();
  return (
    <output className="jump-bar">
      <strong>{t('desk.jump.title')}</strong>
      {keys === '' ? (
        <span>{t('desk.jump.hint', { letter: linesLetter.toUpperCase() })}</span>
      ) : (
        <>
          <span>{t('desk.jump.line', { line: keys })}</span>
          {lineItemCells.map((cell) => (
            <span key={cell}>
              <kbd>{cellLetters[cell].toUpperCase()}</kbd> {t(`invoice.lines.${cell}`)}
            </span>
          ))}
        </>
      )}
    </output>
  );
}
