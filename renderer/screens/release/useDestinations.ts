import { useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { type Destination, type DestinationId, destinationIdSchema } from '../../../core/contract/release.ts';
import { engineQueries, shellQueries } from '../../queries/engineQueries.ts';
import { showFailure } from '../../ui/toasts.tsx';

interface Destinations {
  readonly list: readonly Destination[];
  /** The one last used, until another is chosen; null where none is known. */
  readonly chosen: DestinationId | null;
  readonly choose: (id: string) => void;
  readonly nameOf: (id: DestinationId) => string;
  /** Shows the system's dialog, and chooses what was chosen there. */
  readonly chooseFolder: () => void;
  readonly remove: (id: DestinationId) => void;
}

/** Where releases can go; the last used stands first. `onChosen` is told when the system's dialog has closed. */
export function useDestinations(onChosen: () => void): Destinations {
  const { data } = useQuery(engineQueries.release.destinations.queryOptions());
  const [choice, setChoice] = useState<DestinationId | null>(null);
  const list = data ?? none;
  const choose = useCallback((id: string) => setChoice(destinationIdSchema.safeParse(id).data ?? null), []);
  const { mutate: ask } = useMutation(
    shellQueries.release.chooseFolder.mutationOptions({
      onSuccess: (destination) => {
        if (destination !== null) setChoice(destination.id);
        onChosen();
      },
      onError: showFailure,
    }),
  );
  const { mutate: remove } = useMutation(
    engineQueries.release.removeDestination.mutationOptions({ onError: showFailure }),
  );
  const known = list.some(({ id }) => id === choice) ? choice : null;
  return {
    list,
    chosen: known ?? list[0]?.id ?? null,
    choose,
    nameOf: (id) => list.find((each) => each.id === id)?.name ?? '',
    chooseFolder: () => ask(undefined),
    remove: (destinationId) => remove({ destinationId }),
  };
}

const none: readonly Destination[] = [];
