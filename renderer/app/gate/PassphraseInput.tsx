import { Button, InputGroup } from '@blueprintjs/core';
import { EyeOff, EyeOpen } from '@blueprintjs/icons';
import { useState, type RefObject } from 'react';
import { useTranslation } from '../../i18n/useTranslation.ts';

interface PassphraseInputProps {
  readonly id: string;
  readonly value: string;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly describedBy?: string;
  readonly onChange: (value: string) => void;
}

/** A passphrase, hidden until asked to be seen. */
export function PassphraseInput(props: PassphraseInputProps) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const label = isShown ? t('gate.hide') : t('gate.show');
  return (
    <InputGroup
      id={props.id}
      type={isShown ? 'text' : 'password'}
      autoComplete="off"
      spellCheck={false}
      value={props.value}
      {...(props.inputRef ? { inputRef: props.inputRef } : {})}
      aria-describedby={props.describedBy}
      onValueChange={(value) => props.onChange(value)}
      rightElement={
        <Button
          variant="minimal"
          size="small"
          icon={isShown ? <EyeOff /> : <EyeOpen />}
          aria-label={label}
          title={label}
          onClick={() => setShown(!isShown)}
        />
      }
    />
  );
}
