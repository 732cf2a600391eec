import { Button, FormGroup, ProgressBar, type Intent } from '@blueprintjs/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useFocusOnMount } from '../../ui/useFocusOnMount.ts';
import { GateCard } from './GateCard.tsx';
import { PassphraseInput } from './PassphraseInput.tsx';
import { passphraseStrength, type Strength } from './passphraseStrength.ts';
import { useUnlock } from './useUnlock.ts';

/** Makes the first passphrase, typed twice, and with it the store. */
export function MakePassphrase() {
  const { t } = useTranslation();
  const input = useFocusOnMount<HTMLInputElement>();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const { mutate, isPending, error } = useUnlock();
  const strength = passphraseStrength(first);
  const isDifferent = second !== '' && second !== first;
  const isReady = strength !== 'short' && second === first;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) mutate({ passphrase: first });
  };
  return (
    <GateCard title={t('gate.make')}>
      <p>{t('gate.makeHint')}</p>
      <form onSubmit={submit}>
        <FormGroup label={t('gate.passphrase')} labelFor="passphrase">
          <PassphraseInput id="passphrase" describedBy="strength" value={first} onChange={setFirst} inputRef={input} />
          {first === '' ? null : <StrengthHint strength={strength} />}
        </FormGroup>
        <FormGroup
          label={t('gate.again')}
          labelFor="again"
          intent={isDifferent ? 'danger' : 'none'}
          helperText={isDifferent ? t('gate.different') : undefined}
        >
          <PassphraseInput id="again" value={second} onChange={setSecond} />
        </FormGroup>
        <p className="gate-warning">{t('gate.noRecovery')}</p>
        {error ? <FailureNotice error={error} /> : null}
        <Button
          type="submit"
          intent="primary"
          fill
          loading={isPending}
          disabled={!isReady}
          text={t('gate.makeAction')}
        />
      </form>
    </GateCard>
  );
}

const looks: Readonly<Record<Strength, { share: number; intent: Intent }>> = {
  short: { share: 0.1, intent: 'danger' },
  weak: { share: 0.35, intent: 'warning' },
  fair: { share: 0.65, intent: 'primary' },
  strong: { share: 1, intent: 'success' },
};

function StrengthHint({ strength }: { readonly strength: Strength }) {
  const { t } = useTranslation();
  const { share, intent } = looks[strength];
  return (
    <output className="strength" id="strength">
      <ProgressBar value={share} intent={intent} animate={false} stripes={false} />
      <span>{t(`gate.strength.${strength}`)}</span>
    </output>
  );
}
