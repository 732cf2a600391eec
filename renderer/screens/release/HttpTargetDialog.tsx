import { Button, Checkbox, DialogBody, DialogFooter } from '@blueprintjs/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { DestinationId } from '../../../core/contract/release.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';

interface HttpTargetDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** It has left the screen: the focus is to go on from here. */
  readonly onClosed: () => void;
  readonly onAdded: (id: DestinationId) => void;
}

/** Asks for an address to push to, and the secret that signs. */
export function HttpTargetDialog({ isOpen, onClose, onClosed, onAdded }: HttpTargetDialogProps) {
  const { t } = useTranslation();
  return (
    <ModalDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('release.address.title')}
      onClosed={onClosed}
      shouldReturnFocusOnClose={false}
      lazy
    >
      <TargetForm onClose={onClose} onAdded={onAdded} />
    </ModalDialog>
  );
}

function TargetForm({ onClose, onAdded }: Pick<HttpTargetDialogProps, 'onClose' | 'onAdded'>) {
  const { t } = useTranslation();
  const [target, setTarget] = useState({ name: '', url: '', secret: '', allowPlainHttp: false });
  const { mutate, error, isPending } = useMutation(
    engineQueries.release.addHttpTarget.mutationOptions({
      onSuccess: ({ id }) => {
        onAdded(id);
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate(target);
  };
  const field = (name: 'name' | 'url' | 'secret', type: string) => (
    <label className="release-field">
      {t(`release.address.${name}`)}
      <input
        className="bp6-input bp6-fill"
        type={type}
        required
        minLength={name === 'secret' ? 16 : 1}
        autoComplete="off"
        value={target[name]}
        onChange={({ target: { value } }) => setTarget({ ...target, [name]: value })}
      />
    </label>
  );
  return (
    <form onSubmit={submit}>
      <DialogBody>
        {error ? <FailureNotice error={error} /> : null}
        {field('name', 'text')}
        {field('url', 'url')}
        {field('secret', 'password')}
        <p className="release-quiet">{t('release.address.secretHint')}</p>
        <Checkbox
          label={t('release.address.plain')}
          checked={target.allowPlainHttp}
          onChange={({ currentTarget }) => setTarget({ ...target, allowPlainHttp: currentTarget.checked })}
        />
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text={t('action.cancel')} onClick={onClose} />
            <Button type="submit" intent="primary" text={t('release.address.add')} loading={isPending} />
          </>
        }
      />
    </form>
  );
}
