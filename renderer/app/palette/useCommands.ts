import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { strokesOf } from '../../keys/KeyRegistry.ts';
import { useKeyScopes } from '../../keys/useKeys.ts';
import { shellQueries } from '../../queries/engineQueries.ts';
import { showFailure } from '../../ui/toasts.tsx';
import { navigate } from '../address.ts';
import { places } from '../places.ts';
import { useAnalystCommands } from './useAnalystCommands.ts';
import { useCarryOut, type Command } from '../useCarryOut.ts';

export interface PaletteCommand {
  readonly label: string;
  /** The key that does the same; null for none. */
  readonly stroke: string | null;
  readonly run: () => void;
}

export interface CommandGroup {
  readonly name: string;
  readonly commands: readonly PaletteCommand[];
}

/** What can be done now: the keys of every mounted scope, innermost first, then where one can go. */
export function useCommands(): readonly CommandGroup[] {
  const { t } = useTranslation();
  const scopes = useKeyScopes();
  const carryOut = useCarryOut();
  const { mutate: choose } = useMutation(shellQueries.files.choose.mutationOptions({ onError: showFailure }));
  const analysts = useAnalystCommands();
  return useMemo(() => {
    const goTo = (label: string, command: Command, stroke: string): PaletteCommand => ({
      label,
      stroke,
      run: () => carryOut(command),
    });
    const go: CommandGroup = {
      name: t('frame.paletteGo'),
      commands: [
        goTo(t('frame.goHome'), 'go-home', 'Ctrl+1'),
        goTo(t('frame.goInbox'), 'go-inbox', 'Ctrl+2'),
        goTo(t('frame.goCases'), 'go-cases', 'Ctrl+3'),
        goTo(t('queue.go'), 'go-review', 'Ctrl+5'),
        goTo(t('groups.go'), 'go-groups', 'Ctrl+6'),
        goTo(t('frame.goDuplicates'), 'go-duplicates', 'Ctrl+Shift+D'),
        goTo(t('vendors.goTo'), 'go-vendors', 'Ctrl+Shift+V'),
        goTo(t('intake.goTo'), 'go-folders', 'Ctrl+7'),
        goTo(t('frame.goFlow'), 'go-flow', 'Ctrl+Shift+F'),
        goTo(t('frame.goThresholds'), 'go-thresholds', 'Ctrl+Shift+T'),
        goTo(t('rules.go'), 'go-rules', 'Ctrl+Shift+U'),
        goTo(t('controls.goTo'), 'go-controls', 'Ctrl+Shift+K'),
        { label: t('ledger.goTo'), stroke: null, run: () => navigate(places.ledger) },
        goTo(t('frame.goRelease'), 'go-release', 'Ctrl+Shift+E'),
        goTo(t('frame.goSettings'), 'go-settings', 'Ctrl+4'),
        { label: t('alerts.title'), stroke: null, run: () => navigate(places.alerts) },
        { label: t('models.title'), stroke: null, run: () => navigate(places.models) },
        { label: t('frame.goMemory'), stroke: null, run: () => navigate(places.memory) },
        { label: t('frame.chooseFiles'), stroke: 'Ctrl+O', run: () => choose({ kind: 'files' }) },
        { label: t('frame.chooseFolder'), stroke: 'Ctrl+Shift+O', run: () => choose({ kind: 'folder' }) },
      ],
    };
    const [everywhere, ...inner] = scopes.map(groupOf);
    const groups = byName([...inner.toReversed(), go, analysts, ...(everywhere ? [everywhere] : [])]);
    return groups.filter(({ commands }) => commands.length > 0);
  }, [t, scopes, carryOut, choose, analysts]);
}

/** Groups of one name as one: a screen and the desk on it mount their keys apart, under the screen's name. */
function byName(groups: readonly CommandGroup[]): readonly CommandGroup[] {
  return [...Map.groupBy(groups, ({ name }) => name)].map(([name, same]) => ({
    name,
    commands: same.flatMap(({ commands }) => commands),
  }));
}

function groupOf(scope: ReturnType<typeof useKeyScopes>[number]): CommandGroup {
  const commands = scope.bindings
    .filter(({ isCommand, isEnabled }) => isCommand !== false && isEnabled !== false)
    .map((binding) => ({
      label: binding.description,
      stroke: strokesOf(binding)[0] ?? null,
      run: () => void binding.run(new KeyboardEvent('keydown')),
    }));
  return { name: scope.name, commands };
}
