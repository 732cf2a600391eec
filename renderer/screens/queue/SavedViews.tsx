import { Button, HTMLSelect, InputGroup, PopoverNext } from '@blueprintjs/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { showFailure } from '../../ui/toasts.tsx';
import { type QueueView, shownView } from './queueAddress.ts';

interface SavedViewsProps {
  readonly view: QueueView;
  readonly onView: (view: QueueView) => void;
}

/** Choosing, keeping and forgetting a filter and order under a name. */
export function SavedViews({ view, onView }: SavedViewsProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: views = [] } = useQuery(engineQueries.review.views.list.queryOptions());
  const freshen = () => client.invalidateQueries({ queryKey: engineQueries.review.views.key() });
  const remove = useMutation(
    engineQueries.review.views.remove.mutationOptions({
      onSuccess: () => {
        void freshen();
        onView({ ...view, viewId: null });
      },
      onError: showFailure,
    }),
  );
  const chosen = views.find(({ id }) => id === view.viewId);
  return (
    <div className="queue-views">
      <HTMLSelect
        aria-label={t('queue.views.choose')}
        value={chosen?.id ?? ''}
        onChange={(event) => {
          const next = views.find(({ id }) => id === event.currentTarget.value);
          onView(
            next
              ? shownView(next)
              : { filter: { states: ['waiting'] }, sort: 'expectedLoss', descending: true, viewId: null },
          );
        }}
      >
        <option value="">{t('queue.views.all')}</option>
        {views.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </HTMLSelect>
      <SaveView view={view} onSaved={(viewId) => onView({ ...view, viewId })} onFresh={freshen} />
      {chosen ? (
        <Button variant="minimal" text={t('queue.views.remove')} onClick={() => remove.mutate({ id: chosen.id })} />
      ) : null}
    </div>
  );
}

interface SaveViewProps {
  readonly view: QueueView;
  readonly onSaved: (viewId: NonNullable<QueueView['viewId']>) => void;
  readonly onFresh: () => Promise<void>;
}

function SaveView({ view: { filter, sort, descending }, onSaved, onFresh }: SaveViewProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const save = useMutation(
    engineQueries.review.views.save.mutationOptions({
      onSuccess: ({ id }) => {
        setOpen(false);
        setName('');
        void onFresh();
        onSaved(id);
      },
      onError: showFailure,
    }),
  );
  return (
    <PopoverNext
      isOpen={isOpen}
      onInteraction={setOpen}
      placement="bottom-end"
      arrow={false}
      animation="minimal"
      content={
        <form
          className="queue-save"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') save.mutate({ name: name.trim(), filter, sort, descending });
          }}
        >
          <InputGroup
            // A popover that asks one thing takes the focus for it.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            aria-label={t('queue.views.name')}
            placeholder={t('queue.views.name')}
            maxLength={80}
            value={name}
            onValueChange={setName}
          />
          <Button type="submit" intent="primary" text={t('action.save')} loading={save.isPending} />
        </form>
      }
    >
      <Button variant="minimal" text={t('queue.views.save')} />
    </PopoverNext>
  );
}
