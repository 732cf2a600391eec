import { Button } from '@blueprintjs/core';
import { type WorkedExampleName, workedExamples } from '../../../core/contract/conditions/workedExamples.ts';
import { navigate } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { useRuleWords } from './useRuleWords.ts';

const names = Object.keys(workedExamples).filter((name): name is WorkedExampleName =>
  Object.hasOwn(workedExamples, name),
);

/** Rules of the field to begin from; each opens in the editor, and none works by itself. */
export function RuleExamples() {
  const { t } = useTranslation();
  const words = useRuleWords();
  return (
    <section className="home-panel" aria-labelledby="rules-examples-title">
      <header>
        <h2 id="rules-examples-title">{t('rules.examples')}</h2>
      </header>
      <ul className="rules-examples">
        {names.map((name) => (
          <li key={name}>
            <span>
              <strong>{t(`rules.example.${name}`)}</strong> <SeverityMark severity={workedExamples[name].severity} />
              <span className="rules-quiet rules-line">{words.sentence(workedExamples[name].query)}</span>
            </span>
            <Button
              size="small"
              text={t('rules.use')}
              aria-label={`${t('rules.use')}: ${t(`rules.example.${name}`)}`}
              onClick={() => navigate(`${places.newRule}&example=${name}`)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
