import { Button, FormGroup } from '@blueprintjs/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useFocusOnMount } from '../../ui/useFocusOnMount.ts';
import { GateCard } from './GateCard.tsx';
import { PassphraseInput } from './PassphraseInput.tsx';
import { useUnlock } from './useUnlock.ts';

/** Asks for the passphrase of a locked store. */
export function UnlockStore() {
  const { t } = useTranslation();
  const input = useFocusOnMount<HTMLInputElement>();
  const [passphrase, setPassphrase] = useState('');
  const { mutate, isPending, error } = useUnlock();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate({ passphrase });
  };
  return (
    <GateCard title={t('gate.unlock')}>
      <p>{t('gate.unlockHint')}</p>
      <form onSubmit={submit}>
        <FormGroup label={t('gate.passphrase')} labelFor="passphrase">
          <PassphraseInput id="passphrase" value={passphrase} onChange={setPassphrase} inputRef={input} />
        </FormGroup>
        {error ? <FailureNotice error={error} /> : null}
        <Button
          type="submit"
          intent="primary"
          fill
          loading={isPending}
          disabled={passphrase.length < 8}
          text={t('gate.unlockAction')}
        />
      </form>
    </GateCard>
  );
}
