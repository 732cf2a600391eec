import { Button } from '@blueprintjs/core';
import type { RuleSnooze, RuleView } from '../../../core/contract/rules.ts';
import { engine } from '../../bridge/bridge.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { showFailure } from '../../ui/toasts.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useEuros } from '../thresholds/useEuros.ts';

/** Whom the rule does not alert for, on which facts and until when; and why earlier snoozes ended. */
export function RuleSnoozes({ view }: { readonly view: RuleView }) {
  const { t } = useTranslation();
  return (
    <section className="home-panel" aria-labelledby="rules-snoozes-title">
      <header>
        <h2 id="rules-snoozes-title">{t('rules.snoozes')}</h2>
      </header>
      {view.snoozeList.length === 0 ? <p className="rules-quiet">{t('rules.noSnoozes')}</p> : null}
      <ul className="rules-examples">
        {view.snoozeList.map((snooze) => (
          <Snooze key={snooze.snoozeId} snooze={snooze} />
        ))}
      </ul>
    </section>
  );
}

function Snooze({ snooze }: { readonly snooze: RuleSnooze }) {
  const { t } = useTranslation();
  const { date, instant } = useFormat();
  const euros = useEuros();
  const { label, until, ended, facts, reason, by, at, silenced } = snooze;
  const holds = until === null ? t('rules.holds') : t('rules.holdsUntil', { date: date(until) });
  return (
    <li>
      <span>
        <strong>{label}</strong>{' '}
        {ended === null
          ? `${holds}, ${t('rules.upTo', { money: euros(facts.most) })}`
          : `${t(`rules.ended.${ended.why}`)}, ${instant(ended.at)}`}
        {ended === null || ended.detail === '' ? null : <span className="rules-line">{ended.detail}</span>}
        <span className="rules-quiet rules-line">
          {`${reason} – ${t('rules.byAt', { by, at: instant(at) })}; ${t('rules.silenced', { count: silenced })}`}
        </span>
      </span>
      {ended === null ? (
        <Button
          size="small"
          text={t('rules.endSnooze')}
          aria-label={`${t('rules.endSnooze')}: ${label}`}
          onClick={() => void engine.rules.endSnooze({ snoozeId: snooze.snoozeId }).catch(showFailure)}
        />
      ) : null}
    </li>
  );
}
