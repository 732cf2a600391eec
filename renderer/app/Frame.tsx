import { useTranslation } from '../i18n/useTranslation.ts';
import { CommandPalette } from './palette/CommandPalette.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { KeyOverlay } from './KeyOverlay.tsx';
import { Navigation } from './Navigation.tsx';
import { Screens } from './Screens.tsx';
import { TopBar } from './TopBar.tsx';
import { useFrameKeys } from './useFrameKeys.ts';
import { useHashPath } from './address.ts';

/** What stays around every screen: navigation, top bar, palette and the overlay of keys. */
export function Frame() {
  const { t } = useTranslation();
  const [path] = useHashPath();
  useFrameKeys();
  return (
    <div className="frame">
      <a
        className="skip-link"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {t('frame.skip')}
      </a>
      <Navigation />
      <div className="frame-main">
        <TopBar />
        <main id="content" className="frame-content" tabIndex={-1}>
          <ErrorBoundary of={path}>
            <Screens />
          </ErrorBoundary>
        </main>
      </div>
      <CommandPalette />
      <KeyOverlay />
    </div>
  );
}
