import { useMutation } from '@tanstack/react-query';
import type { GroupCell, GroupOutcome, GroupPlace } from '../../../core/contract/groups.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { groupMarks, placeKey } from './groupMarks.ts';

interface GroupActs {
  readonly accept: (cells: readonly GroupCell[]) => void;
  /** Resolves to whether it was saved. */
  readonly fix: (cell: GroupCell, value: string, alike: boolean) => Promise<boolean>;
  readonly isBusy: boolean;
}

/** Decisions about places, and what came of them. */
export function useGroupActs(): GroupActs {
  const { t } = useTranslation();
  const say = ({ decided, documents, passedOver }: GroupOutcome, what: 'accepted' | 'fixed') => {
    const taken = passedOver.filter(({ why }) => why === 'taken').length;
    const changed = passedOver.length - taken;
    const parts = [
      t(`groups.${what}`, { count: decided, documents: t('groups.inDocuments', { count: documents }) }),
      taken === 0 ? '' : t('groups.taken', { count: taken }),
      changed === 0 ? '' : t('groups.changed', { count: changed }),
    ];
    showToast({ message: parts.filter((part) => part !== '').join(' '), key: 'groups' });
  };
  const accept = useMutation(
    engineQueries.groups.accept.mutationOptions({
      onSuccess: (outcome) => say(outcome, 'accepted'),
      onError: showFailure,
    }),
  );
  const fix = useMutation(
    engineQueries.groups.fix.mutationOptions({ onSuccess: (outcome) => say(outcome, 'fixed'), onError: showFailure }),
  );
  return {
    accept: (cells) => {
      if (cells.length > 0 && !accept.isPending) accept.mutate({ places: cells.map(placeOf) });
    },
    fix: async (cell, value, alike) => {
      try {
        await fix.mutateAsync({ places: [placeOf(cell)], value, alike });
      } catch {
        return false;
      }
      unmark(cell);
      return true;
    },
    isBusy: accept.isPending || fix.isPending,
  };
}

function placeOf({ documentId, field, value, at }: GroupCell): GroupPlace {
  return { documentId, field, value, at };
}

function unmark(cell: GroupCell): void {
  const marks = new Set(groupMarks.get());
  if (marks.delete(placeKey(cell))) groupMarks.set(marks);
}
