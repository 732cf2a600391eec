import { HTMLSelect } from '@blueprintjs/core';
import { useId, useState } from 'react';
import type { Failure } from '../../../core/vocabulary/failure.ts';
import { servingModeSchema, type ModelSubject, type ServingMode } from '../../../core/contract/modelRegistry.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { ReviewDialog } from '../queue/ReviewDialog.tsx';
import '../queue/review.css';
import type { AskedModelAct, ModelDecision } from './useModelActs.ts';

const shares = [0.1, 0.2, 0.3, 0.5] as const;

interface ModelDialogProps {
  readonly scores: ModelSubject;
  readonly act: AskedModelAct;
  /** What the reason begins with. */
  readonly suggested: string;
  readonly onClose: () => void;
  readonly onDecide: (decision: ModelDecision) => Promise<Failure | null>;
}

/** Asks why another model is put to work or the champion kept, and for a challenger how it works. */
export function ModelDialog({ scores, act, suggested, onClose, onDecide }: ModelDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(suggested);
  const [mode, setMode] = useState<ServingMode>('shadow');
  const [share, setShare] = useState<number>(shares[0]);
  const reason = text.trim();
  const title = t(`models.ask.${act.kind}`, { version: 'version' in act ? act.version.version : '' });
  return (
    <ReviewDialog
      title={title}
      confirmText={t(`models.confirm.${act.kind}`)}
      lack={t('models.reasonNeeded')}
      isComplete={reason !== ''}
      onClose={onClose}
      onDecide={() => onDecide({ reason, mode, share })}
    >
      {act.kind === 'challenge' ? <ModeChoice mode={mode} onMode={setMode} share={share} onShare={setShare} /> : null}
      <label className="review-label" htmlFor={id}>
        {t('models.reason')}
      </label>
      <textarea
        id={id}
        className="bp6-input bp6-fill"
        rows={3}
        maxLength={1000}
        required
        // A dialog takes the focus when it opens (ARIA: dialog pattern).
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type this
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className="is-quiet">{t(act.kind === 'keep' ? 'models.keptFor' : `models.fromThenOn.${scores}`)}</p>
    </ReviewDialog>
  );
}

interface ModeChoiceProps {
  readonly mode: ServingMode;
  readonly onMode: (mode: ServingMode) => void;
  readonly share: number;
  readonly onShare: (share: number) => void;
}

function ModeChoice({ mode, onMode, share, onShare }: ModeChoiceProps) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const name = useId();
  return (
    <fieldset className="models-modes">
      <legend>{t('models.mode.legend')}</legend>
      {servingModeSchema.options.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={mode === each} onChange={() => onMode(each)} />
          <span>{t(`models.mode.${each}`)}</span>
        </label>
      ))}
      <label>
        <span>{t('models.mode.share')}</span>
        <HTMLSelect
          value={share}
          disabled={mode !== 'split'}
          onChange={(event) => onShare(Number(event.currentTarget.value))}
        >
          {shares.map((each) => (
            <option key={each} value={each}>
              {percent(each)}
            </option>
          ))}
        </HTMLSelect>
      </label>
    </fieldset>
  );
}
