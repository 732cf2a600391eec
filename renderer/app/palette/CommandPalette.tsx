import { Command } from 'cmdk';
import { useState } from 'react';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFocusOnMount } from '../../ui/useFocusOnMount.ts';
import { useObservable } from '../../ui/Observable.ts';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { closeOverlay, overlay } from '../overlays.ts';
import { PaletteResults } from './PaletteResults.tsx';

/** Everything that can be done from here, and every document and case, by typing. */
export function CommandPalette() {
  const { t } = useTranslation();
  const isOpen = useObservable(overlay) === 'palette';
  return (
    <ModalDialog className="palette" isOpen={isOpen} onClose={closeOverlay} aria-labelledby="palette-title">
      <h2 id="palette-title" className="visually-hidden">
        {t('frame.palette')}
      </h2>
      <PaletteBody />
    </ModalDialog>
  );
}

function PaletteBody() {
  const { t } = useTranslation();
  const input = useFocusOnMount<HTMLInputElement>();
  const [text, setText] = useState('');
  return (
    <Command label={t('frame.palette')} shouldFilter={false} loop>
      <Command.Input ref={input} value={text} onValueChange={setText} placeholder={t('frame.paletteHint')} />
      <Command.List>
        <PaletteResults text={text.trim()} />
        <Command.Empty>{t('frame.paletteNone', { text })}</Command.Empty>
      </Command.List>
    </Command>
  );
}
