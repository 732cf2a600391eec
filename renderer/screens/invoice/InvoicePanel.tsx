import { Button } from '@blueprintjs/core';
import { ArrowRight, ColumnLayout, TickCircle, WarningSign } from '@blueprintjs/icons';
import { memo, useDeferredValue, type Ref } from 'react';
import type { DocumentView } from '../../../core/contract/documents.ts';
import type { Finding } from '../../../core/contract/findings.ts';
import type { FieldName } from '../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { ContentList } from '../sources/ContentList.tsx';
import { Arrivals } from './Arrivals.tsx';
import type { DraftBoard } from './typing/DraftBoard.ts';
import type { FieldFocus } from './fieldFocus.ts';
import { FieldPanel } from './FieldPanel.tsx';
import type { FieldActions } from './FieldRow.tsx';
import { FindingList } from './FindingList.tsx';
import { HistoryList } from './HistoryList.tsx';
import { JumpBar } from './jump/JumpBar.tsx';
import { type GridControls, LineGrid } from './lines/LineGrid.tsx';
import { openPanelSection, PanelSection } from './PanelSection.tsx';
import { RiskLine } from './RiskLine.tsx';
import { ScorePanel } from './ScorePanel.tsx';
import { StatusPanel } from './StatusPanel.tsx';
import { TimingStrip } from './TimingStrip.tsx';

interface InvoicePanelProps {
  readonly panelRef: Ref<HTMLElement>;
  readonly document: DocumentView;
  readonly doubtThreshold: number;
  readonly focus: FieldFocus;
  readonly actions: FieldActions;
  readonly drafts: DraftBoard;
  readonly openDecisions: readonly FieldName[];
  readonly onGoToFirst: () => void;
  readonly onShowFinding: (finding: Finding) => void;
  readonly grid: Ref<GridControls>;
  /** Keys pressed to go somewhere; null while nobody does. */
  readonly jumpKeys: string | null;
  /** Begins drawing the columns of the lines on the page; null where there is nothing to draw on. */
  readonly onDrawTable: (() => void) | null;
}

const scoreSection = 'score';

/** Everything known about the document, in the order an analyst needs it. */
export const InvoicePanel = memo(function InvoicePanel(props: InvoicePanelProps) {
  const { panelRef, document, doubtThreshold, focus, actions, drafts, openDecisions } = props;
  const { t } = useTranslation();
  return (
    <section
      className={`invoice-panel${props.jumpKeys === null ? '' : ' is-jumping'}`}
      ref={panelRef}
      tabIndex={-1}
      aria-label={t('invoice.panelLabel')}
    >
      {props.jumpKeys === null ? null : <JumpBar keys={props.jumpKeys} />}
      <StatusPanel document={document} />
      {isRead(document) ? (
        <>
          {document.risk === null ? null : (
            <RiskLine risk={document.risk} findings={document.findings} onOpen={() => openPanelSection(scoreSection)} />
          )}
          <PanelSection title={t('invoice.findings.title')} aside={document.findings.length || undefined}>
            <FindingList document={document} onShow={props.onShowFinding} />
          </PanelSection>
          <PanelSection
            title={t('invoice.fields')}
            aside={<Decisions count={openDecisions.length} onGo={props.onGoToFirst} />}
          >
            <FieldPanel
              document={document}
              doubtThreshold={doubtThreshold}
              focus={focus}
              actions={actions}
              drafts={drafts}
            />
          </PanelSection>
          <PanelSection
            title={t('invoice.lines.title')}
            aside={<LinesAside count={document.lineItems.length} onDraw={props.onDrawTable} />}
          >
            <LineGrid
              document={document}
              doubtThreshold={doubtThreshold}
              focus={focus}
              onShowCell={focus.set}
              controls={props.grid}
            />
          </PanelSection>
        </>
      ) : null}
      <Knowledge document={useDeferredValue(document)} />
    </section>
  );
});

/**
 * The score, where the document came from and what happened to it. Below what is worked on, so it may follow it by a
 * frame when another document is shown.
 */
const Knowledge = memo(function Knowledge({ document }: { readonly document: DocumentView }) {
  const { t } = useTranslation();
  const formats = useFormat();
  return (
    <>
      {isRead(document) ? (
        <PanelSection
          name={scoreSection}
          title={t('invoice.score.title')}
          aside={document.risk === null ? undefined : formats.probability(document.risk.probability)}
        >
          {document.risk === null ? (
            <p className="invoice-panel-empty">{t('invoice.score.notYet')}</p>
          ) : (
            <ScorePanel risk={document.risk} findings={document.findings} />
          )}
        </PanelSection>
      ) : null}
      {document.contents === null ? null : (
        <PanelSection title={t('intake.contents.title')} aside={document.contents.length}>
          <ContentList contents={document.contents} />
        </PanelSection>
      )}
      <PanelSection title={t('invoice.arrivals.title')} aside={document.arrivals.length}>
        <Arrivals arrivals={document.arrivals} />
      </PanelSection>
      <PanelSection title={t('invoice.history.title')} aside={document.history.length || undefined}>
        <HistoryList entries={document.history} currency={document.fields.currency?.value ?? null} />
      </PanelSection>
      <PanelSection title={t('invoice.timings.title')}>
        {Object.keys(document.timingsMs).length === 0 ? (
          <p className="invoice-panel-empty">{t('invoice.timings.none')}</p>
        ) : (
          <TimingStrip timings={document.timingsMs} />
        )}
      </PanelSection>
    </>
  );
});

/** A file that was split is no invoice: its parts have the values. */
function isRead({ stands, status, fields }: DocumentView): boolean {
  return stands && (status === 'done' || Object.keys(fields).length > 0);
}

/** How many lines there are, and the way to draw their columns. */
function LinesAside({ count, onDraw }: { readonly count: number; readonly onDraw: (() => void) | null }) {
  const { t } = useTranslation();
  return (
    <span className="invoice-lines-aside">
      {count === 0 ? null : <span>{count}</span>}
      {onDraw === null ? null : (
        <Button
          variant="minimal"
          size="small"
          icon={<ColumnLayout size={12} />}
          text={t('table.start')}
          onClick={onDraw}
        />
      )}
    </span>
  );
}

/** How many fields wait for a decision, and the way to the first. */
function Decisions({ count, onGo }: { readonly count: number; readonly onGo: () => void }) {
  const { t } = useTranslation();
  return (
    <output className={count === 0 ? 'invoice-decisions is-none' : 'invoice-decisions'}>
      {count === 0 ? <TickCircle size={12} /> : <WarningSign size={12} />}
      <span title={count === 0 ? undefined : t('invoice.toCheckHint')}>{t('invoice.toCheck', { count })}</span>
      {count === 0 ? null : (
        <Button
          variant="minimal"
          size="small"
          endIcon={<ArrowRight size={12} />}
          text={t('invoice.goToFirst')}
          onClick={onGo}
        />
      )}
    </output>
  );
}
