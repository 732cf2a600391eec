import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import type { CaseView } from '../../../core/contract/cases.ts';
import type { CaseId } from '../../../core/vocabulary/ids.ts';
import { navigate } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import type { KeyBinding } from '../../keys/KeyRegistry.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { AlertCard } from './AlertCard.tsx';
import { CaseHeader } from './CaseHeader.tsx';
import { CaseTimeline } from './CaseTimeline.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import { NoteComposer } from './NoteComposer.tsx';
import { useCaseActs } from './useCaseActs.ts';
import './cases.css';

/** One case: its alerts with their reasons and invoices, its history, and what an analyst may do. */
export function CaseScreen({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation();
  const query = useQuery(engineQueries.cases.get.queryOptions({ input: { caseId } }));
  useScreenTitle(query.data === undefined ? t('cases.caseScope') : t('cases.title', { number: query.data.number }));
  if (query.isError) return <FailureNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) {
    return <output className="case-loading">{t('cases.loading')}</output>;
  }
  return <OpenCase view={query.data} />;
}

/** Notes begun and not saved, by case: leaving the screen loses none. Gone with the window, never written anywhere. */
const drafts = new Map<CaseId, string>();

function OpenCase({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const acts = useCaseActs(view);
  const noteRef = useRef<HTMLTextAreaElement>(null);
  const [isDeciding, setDeciding] = useState(false);
  const [draft, setDraft] = useState(() => drafts.get(view.id) ?? '');
  const keepDraft = (text: string) => {
    drafts.set(view.id, text);
    setDraft(text);
  };
  const openDecision = useCallback(() => setDeciding(true), []);
  useKeys(t('cases.caseScope'), useCaseKeys(view, acts, noteRef, openDecision));
  return (
    <div className="case-screen">
      <CaseHeader
        view={view}
        isBusy={acts.isMoving}
        onBack={goBack}
        onMove={(state) => void acts.move(state)}
        onDecide={openDecision}
      />
      <div className="case-body">
        <section className="case-alerts" aria-label={t('cases.alerts')}>
          <h3>
            {t('cases.alerts')} <span className="case-count">{view.alerts.length}</span>
          </h3>
          {view.alerts.length === 0 ? <p>{t('cases.noAlerts')}</p> : null}
          {view.alerts.map((alert) => (
            <AlertCard key={alert.id} alert={alert} />
          ))}
        </section>
        <section className="case-story" aria-label={t('cases.history')}>
          <h3>{t('cases.history')}</h3>
          <NoteComposer textRef={noteRef} draft={draft} onDraft={keepDraft} onSave={acts.note} />
          <CaseTimeline view={view} />
        </section>
      </div>
      <DecisionDialog
        view={view}
        isOpen={isDeciding}
        onClose={() => setDeciding(false)}
        onDecide={async (disposition, rationale) => {
          const refusal = await acts.decide(disposition, rationale);
          if (refusal === null) setDeciding(false);
          return refusal;
        }}
      />
    </div>
  );
}

function goBack(): void {
  if (history.length > 1) history.back();
  else navigate(places.cases);
}

function useCaseKeys(
  view: CaseView,
  acts: ReturnType<typeof useCaseActs>,
  note: RefObject<HTMLTextAreaElement | null>,
  openDecision: () => void,
): readonly KeyBinding[] {
  const { t } = useTranslation();
  const isClosed = view.state === 'closed';
  const firstDocument = view.alerts[0]?.documentId;
  return useMemo(
    () => [
      { keys: 'Escape', description: t('cases.back'), run: goBack },
      { keys: 'N', description: t('cases.keys.note'), run: () => note.current?.focus() },
      { keys: 'D', description: t('cases.keys.decide'), isEnabled: !isClosed, run: openDecision },
      {
        keys: 'R',
        description: t('cases.keys.review'),
        isEnabled: !isClosed,
        run: () => void acts.move(view.state === 'open' ? 'in-review' : 'open'),
      },
      {
        keys: 'I',
        description: t('cases.keys.invoice'),
        isEnabled: firstDocument !== undefined,
        run: () => (firstDocument === undefined ? false : navigate(places.document(firstDocument))),
      },
    ],
    [acts, firstDocument, isClosed, note, openDecision, t, view.state],
  );
}
