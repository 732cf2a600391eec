import { useQuery } from '@tanstack/react-query';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { AboutSection } from './AboutSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { BackupSection } from './BackupSection.tsx';
import { ReadingSection } from './ReadingSection.tsx';
import { ReviewSection } from './ReviewSection.tsx';
import { RiskSection } from './RiskSection.tsx';
import { StoreSection } from './StoreSection.tsx';
import { useChangeSettings } from './useChangeSettings.ts';
import './settings.css';

/** Everything one can choose, saved as it is chosen, and the state of the store. */
export function SettingsScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('frame.settings'));
  const { data: settings, error, refetch } = useQuery(engineQueries.settings.get.queryOptions());
  const change = useChangeSettings();
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!settings) return null;
  return (
    <div className="settings">
      <AppearanceSection settings={settings} onChange={change} />
      <ReadingSection settings={settings} onChange={change} />
      <RiskSection settings={settings} onChange={change} />
      <ReviewSection settings={settings} onChange={change} />
      <StoreSection />
      <BackupSection />
      <AboutSection />
    </div>
  );
}
