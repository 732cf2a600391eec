import { useCallback } from 'react';
import { assertNever } from '../../core/vocabulary/assertNever.ts';
import type { ShellEvent } from '../../core/contract/shellContract.ts';
import { isMac, keyRegistry } from '../keys/useKeys.ts';
import { navigate } from './address.ts';
import { overlay } from './overlays.ts';
import { places } from './places.ts';
import { useToggleTheme } from './useAppearance.ts';
import { useUndo } from './useUndo.ts';

export type Command = Extract<ShellEvent, { kind: 'command' }>['command'];

/** What menus, keys and palette ask of the frame, done. */
export function useCarryOut(): (command: Command) => void {
  const toggleTheme = useToggleTheme();
  const { undo, redo } = useUndo();
  return useCallback(
    (command) => {
      switch (command) {
        case 'go-home':
          return navigate(places.home);
        case 'go-inbox':
          return navigate(places.inbox);
        case 'go-cases':
          return navigate(places.cases);
        case 'go-groups':
          return navigate(places.groups);
        case 'go-release':
          return navigate(places.release);
        case 'go-review':
          return navigate(places.review);
        case 'go-duplicates':
          return navigate(places.duplicates);
        case 'go-vendors':
          return navigate(places.vendors);
        case 'go-folders':
          return navigate(places.sources);
        case 'go-flow':
          return navigate(places.flow);
        case 'go-controls':
          return navigate(places.controls);
        case 'go-thresholds':
          return navigate(places.thresholds);
        case 'go-rules':
          return navigate(places.rules);
        case 'go-settings':
          return navigate(places.settings);
        case 'palette':
        case 'keys':
          return overlay.set(overlay.get() === command ? null : command);
        case 'undo':
          return undo();
        case 'redo':
          return redo();
        case 'toggle-theme':
          return toggleTheme();
        case 'find':
          return find();
        default:
          return assertNever(command);
      }
    },
    [toggleTheme, undo, redo],
  );
}

/** Whatever "/" means on this screen; where it means nothing, the palette finds. */
function find(): void {
  const press = new KeyboardEvent('keydown', { key: '/' });
  const binding = keyRegistry.find(press, { isMac, inField: false });
  if (binding) binding.run(press);
  else overlay.set('palette');
}
