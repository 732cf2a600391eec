import { Button, HTMLSelect } from '@blueprintjs/core';
import { type FormEvent, useId, useState } from 'react';
import type { RuleProblem } from '../../../core/contract/conditions/checkRule.ts';
import { type RuleQuery, isGroup } from '../../../core/contract/conditions/ruleQuery.ts';
import type { RuleView } from '../../../core/contract/rules.ts';
import { severitySchema } from '../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Keycaps } from '../../ui/Keycaps.tsx';
import { RuleBuilder } from './RuleBuilder.tsx';
import { RuleHits } from './RuleHits.tsx';
import { RuleSnoozes } from './RuleSnoozes.tsx';
import { RuleVersions } from './RuleVersions.tsx';
import { TrialPane } from './TrialPane.tsx';
import { type RuleEditing, useRuleEditing } from './useRuleEditing.ts';
import { type RuleText } from './useRuleDraft.ts';
import { useRuleWords } from './useRuleWords.ts';
import { useTrial } from './useTrial.ts';

interface RuleEditorProps {
  readonly kept: RuleText;
  /** Null for a rule that is not kept yet. */
  readonly view: RuleView | null;
}

/** One rule: its conditions, what they say and would have hit; and of a kept one versions, hits and snoozes. */
export function RuleEditor({ kept, view }: RuleEditorProps) {
  const [days, setDays] = useState<number | null>(365);
  const editing = useRuleEditing(kept, view, days);
  const { query, problems } = editing.draft;
  const isComplete = problems.length === 0;
  const trial = useTrial(view?.ruleId ?? null, query, days, isComplete);
  return (
    <div className="rules">
      <EditorBar editing={editing} view={view} />
      <div className="rules-halves">
        <RuleForm editing={editing} />
        <TrialPane trial={trial.data} error={trial.error} isComplete={isComplete} days={days} onDays={setDays} />
      </div>
      {view === null ? null : (
        <div className="rules-halves">
          <RuleHits view={view} />
          <div className="rules-stack">
            <RuleSnoozes view={view} />
            <RuleVersions view={view} />
          </div>
        </div>
      )}
    </div>
  );
}

function EditorBar({ editing, view }: { readonly editing: RuleEditing; readonly view: RuleView | null }) {
  const { t } = useTranslation();
  return (
    <div className="rules-bar">
      <Button text={t('rules.back')} variant="minimal" onClick={editing.back} endIcon={<Keycaps stroke="Escape" />} />
      <h2>
        {view === null
          ? t('rules.newTitle')
          : t('rules.editTitle', { number: view.number, version: view.current.version })}
      </h2>
      {view === null ? null : <span>{t(view.enabled ? 'rules.on' : 'rules.off')}</span>}
      {editing.draft.isChanged && view !== null ? <span className="rules-quiet">{t('rules.unsaved')}</span> : null}
      <span className="rules-space" />
      {view === null ? null : (
        <>
          <Button text={t(view.enabled ? 'rules.turnOff' : 'rules.turnOn')} onClick={editing.toggle} />
          <CopyButton text={view.logic} label={t('rules.copyLogic')} />
          <Button text={t('rules.remove')} onClick={editing.remove} />
        </>
      )}
      <Button
        intent="primary"
        text={t('rules.save')}
        endIcon={<Keycaps stroke="Ctrl+Enter" />}
        loading={editing.isBusy}
        onClick={editing.save}
      />
    </div>
  );
}

function RuleForm({ editing }: { readonly editing: RuleEditing }) {
  const { t } = useTranslation();
  const words = useRuleWords();
  const id = useId();
  const { draft } = editing;
  const { text, write } = draft;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    editing.save();
  };
  return (
    <form className="home-panel rules-form" onSubmit={submit}>
      <div className="rules-text">
        <label htmlFor="rule-name">{t('rules.name')}</label>
        <input
          id="rule-name"
          className="bp6-input"
          maxLength={100}
          required
          value={text.name}
          onChange={(event) => write({ name: event.currentTarget.value })}
        />
        <label htmlFor={`${id}-severity`}>{t('rules.severity')}</label>
        <HTMLSelect
          id={`${id}-severity`}
          value={text.severity}
          onChange={(event) => {
            const chosen = severitySchema.exclude(['info']).safeParse(event.currentTarget.value);
            if (chosen.success) write({ severity: chosen.data });
          }}
        >
          {severitySchema.exclude(['info']).options.map((severity) => (
            <option key={severity} value={severity}>
              {t(`severity.${severity}`)}
            </option>
          ))}
        </HTMLSelect>
        <label htmlFor={`${id}-note`}>{t('rules.note')}</label>
        <input
          id={`${id}-note`}
          className="bp6-input"
          maxLength={1000}
          value={text.note}
          onChange={(event) => write({ note: event.currentTarget.value })}
        />
      </div>
      <h3>{t('rules.conditions')}</h3>
      <RuleBuilder query={draft.builder} onChange={draft.build} />
      <p className="rules-sentence">{t('rules.says', { sentence: words.sentence(draft.query) })}</p>
      <Problems problems={draft.problems} query={draft.query} isNamed={text.name.trim() !== '' || !editing.wasTried} />
      <p className="rules-quiet">{t('rules.saveHint')}</p>
    </form>
  );
}

interface ProblemsProps {
  readonly problems: readonly RuleProblem[];
  readonly query: RuleQuery;
  readonly isNamed: boolean;
}

function Problems({ problems, query, isNamed }: ProblemsProps) {
  const { t } = useTranslation();
  const words = useRuleWords();
  const nameOf = (path: readonly number[]): string => {
    const part = path.reduce<RuleQuery['rules'][number] | undefined>(
      (at, place) => (at !== undefined && isGroup(at) ? at.rules[place] : undefined),
      query,
    );
    return part === undefined || isGroup(part) ? '' : words.field(part.field);
  };
  return (
    <ul className="rules-problems" aria-live="polite">
      {isNamed ? null : <li>{t('rules.nameMissing')}</li>}
      {problems.map(({ path, code, detail }) => (
        <li key={path.join('.')}>{t(`rules.problem.${code}`, { field: nameOf(path), detail })}</li>
      ))}
    </ul>
  );
}
