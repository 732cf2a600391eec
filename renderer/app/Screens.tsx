import { Search } from '@blueprintjs/icons';
import { Route, Switch } from 'wouter';
import { controlIdSchema } from '../../core/contract/controls.ts';
import { caseIdSchema, documentIdSchema } from '../../core/vocabulary/ids.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { AlertsScreen } from '../screens/alerts/AlertsScreen.tsx';
import { CaseScreen } from '../screens/cases/CaseScreen.tsx';
import { CasesScreen } from '../screens/cases/CasesScreen.tsx';
import { ControlScreen } from '../screens/controls/ControlScreen.tsx';
import { ControlsScreen } from '../screens/controls/ControlsScreen.tsx';
import { DuplicatesScreen } from '../screens/duplicates/DuplicatesScreen.tsx';
import { FlowScreen } from '../screens/flow/FlowScreen.tsx';
import { GroupsScreen } from '../screens/groups/GroupsScreen.tsx';
import { HomeScreen } from '../screens/home/HomeScreen.tsx';
import { InboxScreen } from '../screens/inbox/InboxScreen.tsx';
import { InvoiceScreen } from '../screens/invoice/InvoiceScreen.tsx';
import { LedgerScreen } from '../screens/ledger/LedgerScreen.tsx';
import { MemoryScreen } from '../screens/memory/MemoryScreen.tsx';
import { QueueScreen } from '../screens/queue/QueueScreen.tsx';
import { ReleaseScreen } from '../screens/release/ReleaseScreen.tsx';
import { RulesScreen } from '../screens/rules/RulesScreen.tsx';
import { SettingsScreen } from '../screens/settings/SettingsScreen.tsx';
import { SourcesScreen } from '../screens/sources/SourcesScreen.tsx';
import { ThresholdsScreen } from '../screens/thresholds/ThresholdsScreen.tsx';
import { VendorsScreen } from '../screens/vendors/VendorsScreen.tsx';
import { ModelsScreen } from '../screens/models/ModelsScreen.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useScreenTitle } from './useScreenTitle.ts';

/** The screen the address names. */
export function Screens() {
  return (
    <Switch>
      <Route path="/" component={HomeScreen} />
      <Route path="/inbox" component={InboxScreen} />
      <Route path="/review" component={QueueScreen} />
      <Route path="/documents/:id">{({ id }) => <OneDocument id={id} />}</Route>
      <Route path="/cases" component={CasesScreen} />
      <Route path="/cases/:id">{({ id }) => <OneCase id={id} />}</Route>
      <Route path="/duplicates" component={DuplicatesScreen} />
      <Route path="/vendors" component={VendorsScreen} />
      <Route path="/groups" component={GroupsScreen} />
      <Route path="/flow" component={FlowScreen} />
      <Route path="/memory" component={MemoryScreen} />
      <Route path="/sources" component={SourcesScreen} />
      <Route path="/ledger" component={LedgerScreen} />
      <Route path="/release" component={ReleaseScreen} />
      <Route path="/alerts" component={AlertsScreen} />
      <Route path="/controls" component={ControlsScreen} />
      <Route path="/controls/:id">{({ id }) => <OneControl id={id} />}</Route>
      <Route path="/models" component={ModelsScreen} />
      <Route path="/thresholds" component={ThresholdsScreen} />
      <Route path="/rules" component={RulesScreen} />
      <Route path="/settings" component={SettingsScreen} />
      <Route component={NoScreen} />
    </Switch>
  );
}

function OneDocument({ id }: { readonly id: string }) {
  const documentId = documentIdSchema.safeParse(id);
  return documentId.success ? <InvoiceScreen documentId={documentId.data} /> : <NoScreen />;
}

function OneCase({ id }: { readonly id: string }) {
  const caseId = caseIdSchema.safeParse(id);
  return caseId.success ? <CaseScreen key={id} caseId={caseId.data} /> : <NoScreen />;
}

function OneControl({ id }: { readonly id: string }) {
  const control = controlIdSchema.safeParse(id);
  return control.success ? <ControlScreen key={id} control={control.data} /> : <NoScreen />;
}

function NoScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('frame.notFoundTitle'));
  return (
    <EmptyState icon={<Search size={32} />} title={t('frame.notFoundTitle')}>
      {t('frame.notFoundHint')}
    </EmptyState>
  );
}
