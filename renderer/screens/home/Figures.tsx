import { Link } from 'wouter';
import type { Dashboard } from '../../../core/contract/home.ts';
import { casesPlace } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { inboxPlace } from '../inbox/inboxAddress.ts';
import type { Period } from './period.ts';

/** The handful of numbers one looks at first. */
export function Figures({ dashboard, period }: { readonly dashboard: Dashboard; readonly period: Period }) {
  const { t } = useTranslation();
  const { number, percent } = useFormat();
  const { received, done, needsAttention, straightThrough, straightThroughShare, openCases } = dashboard;
  return (
    <section className="home-figures" aria-label={t('home.figures')}>
      <Figure
        label={t('home.received')}
        value={number(received)}
        detail={t('home.doneOf', { done: number(done) })}
        place={inboxPlace(period)}
      />
      <Figure
        label={t('home.straightThrough')}
        value={straightThroughShare === null ? '–' : percent(straightThroughShare)}
        detail={t('home.throughOf', { through: number(straightThrough), done: number(done) })}
        place={inboxPlace({ ...period, straightThrough: true })}
      />
      <Figure
        label={t('home.needsAttention')}
        value={number(needsAttention)}
        detail={t('home.attentionHint')}
        place={inboxPlace({ ...period, needsAttention: true })}
      />
      <Figure
        label={t('home.openCases')}
        value={number(openCases)}
        detail={t('home.casesHint')}
        place={casesPlace({ states: ['open', 'in-review'] })}
      />
    </section>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
  readonly place: string;
}

function Figure({ label, value, detail, place }: FigureProps) {
  return (
    <Link href={place} className="home-figure">
      <span className="home-figure-label">{label}</span>
      <span className="home-figure-value">{value}</span>
      <span className="home-figure-detail">{detail}</span>
    </Link>
  );
}
