import { Button } from '@blueprintjs/core';
import { Lightbulb } from '@blueprintjs/icons';
import type { TFunction } from 'i18next';
import type { RepairSuggestion } from '../../../../core/contract/repair.ts';
import { assertNever } from '../../../../core/vocabulary/assertNever.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import { Keycaps } from '../../../ui/Keycaps.tsx';
import { useFormat } from '../../../ui/useFormat.ts';
import { formatValue } from '../formatValue.ts';
import { cellText } from './cellText.ts';

interface RepairHintProps {
  readonly suggestion: RepairSuggestion;
  readonly currency: string | null;
  readonly onTake: () => void;
}

/** What a doubtful value may be in truth, why, and the key that takes it. */
export function RepairHint({ suggestion, currency, onTake }: RepairHintProps) {
  const { t, i18n } = useTranslation();
  const formats = useFormat();
  const { target, value } = suggestion;
  const shown =
    target.kind === 'field'
      ? formatValue(target.field, value, formats, currency)
      : cellText(target.cell, value, currency, formats, i18n.language);
  return (
    <output className="repair-hint">
      <Lightbulb size={14} />
      <span className="repair-hint-text">
        <strong className="is-figure">{shown}</strong> {glyphsText(suggestion, t)}
        {reasonText(suggestion, t, formats.percent)}
      </span>
      <Button size="small" onClick={onTake}>
        {t('repair.take')} <Keycaps stroke="Alt+Enter" />
      </Button>
    </output>
  );
}

/** "Reading 7 as 1" for each character. */
function glyphsText({ glyphs }: RepairSuggestion, t: TFunction): string {
  if (glyphs.length === 0) return '';
  const each = glyphs.map(({ read, printed }) => t('repair.glyph', { read, printed }));
  return `${t('repair.reading', { glyphs: each.join(t('repair.and')) })} `;
}

function reasonText({ reason, share }: RepairSuggestion, t: TFunction, percent: (share: number) => string): string {
  switch (reason.kind) {
    case 'arithmetic': {
      const closes = reason.closes.map((equation) =>
        equation.kind === 'line'
          ? t('repair.closes.line', { line: equation.line + 1 })
          : t(`repair.closes.${equation.kind}`),
      );
      return t('repair.arithmetic', { closes: closes.join(t('repair.and')), share: percent(share) });
    }
    case 'checksum':
      return t('repair.checksum', { share: percent(share) });
    case 'vendor':
      return t('repair.vendor', { agree: reason.agree, of: reason.of });
    default:
      return assertNever(reason);
  }
}
