import { navigate, useHashSearch } from '../../app/address.ts';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { LedgerPart } from './LedgerPart.tsx';
import { OutboxPart } from './OutboxPart.tsx';
import { ProfilesPart } from './ProfilesPart.tsx';
import { ReleasePart } from './ReleasePart.tsx';
import { placeOfTab, releaseTabs, tabOf } from './releaseTabs.ts';
import './release.css';

const parts = { documents: ReleasePart, ledger: LedgerPart, outbox: OutboxPart, profiles: ProfilesPart };

/** What is confirmed leaves from here; what has left, waits, and how it leaves are its other parts. */
export function ReleaseScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('release.title'));
  const tab = tabOf(useHashSearch());
  const next = () => {
    const place = releaseTabs[(releaseTabs.indexOf(tab) + 1) % releaseTabs.length] ?? 'documents';
    navigate(placeOfTab(place), { replace: true });
  };
  useKeys(t('release.scope'), [{ keys: 'Ctrl+.', description: t('release.keys.tab'), run: next }]);
  const Part = parts[tab];
  return (
    <div className="release">
      <nav className="release-tabs" aria-label={t('release.tabs.label')}>
        {releaseTabs.map((each) => (
          <a key={each} href={`#${placeOfTab(each)}`} {...(each === tab ? { 'aria-current': 'page' as const } : {})}>
            {t(`release.tabs.${each}`)}
          </a>
        ))}
      </nav>
      <Part />
    </div>
  );
}
