import { Button } from '@blueprintjs/core';
import { Flash, Help, Moon, Search } from '@blueprintjs/icons';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Keycaps } from '../ui/Keycaps.tsx';
import { useObservable } from '../ui/Observable.ts';
import { EngineState } from './EngineState.tsx';
import { overlay } from './overlays.ts';
import { QueueMeter } from './QueueMeter.tsx';
import { useIsDark, useToggleTheme } from './useAppearance.ts';
import { screenTitle } from './useScreenTitle.ts';

/** Title of the screen, what the queue is doing, and the ways to commands, keys and theme. */
export function TopBar() {
  const { t } = useTranslation();
  const title = useObservable(screenTitle);
  const isDark = useIsDark();
  const toggleTheme = useToggleTheme();
  const themeLabel = isDark ? t('frame.toLight') : t('frame.toDark');
  return (
    <header className="top-bar">
      <h1 title={title}>{title}</h1>
      <EngineState />
      <QueueMeter />
      <button type="button" className="palette-button" onClick={() => overlay.set('palette')}>
        <Search size={14} />
        <span>{t('frame.palette')}</span>
        <Keycaps stroke="Ctrl+K" />
      </button>
      <Button
        variant="minimal"
        icon={<Help />}
        aria-label={t('frame.keysTitle')}
        title={t('frame.keysTitle')}
        onClick={() => overlay.set('keys')}
      />
      <Button
        variant="minimal"
        icon={isDark ? <Flash /> : <Moon />}
        aria-label={themeLabel}
        title={themeLabel}
        onClick={toggleTheme}
      />
    </header>
  );
}
