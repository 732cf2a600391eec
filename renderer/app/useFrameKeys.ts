import { useTranslation } from 'react-i18next';
import type { KeyBinding } from '../keys/KeyRegistry.ts';
import { useFrameScope } from '../keys/useKeys.ts';
import { navigate } from './address.ts';
import { places } from './places.ts';
import { useCarryOut } from './useCarryOut.ts';

/** The keys that work on every screen. */
export function useFrameKeys(): void {
  const { t } = useTranslation();
  const carryOut = useCarryOut();
  const bindings: readonly KeyBinding[] = [
    {
      keys: 'Ctrl+K',
      description: t('frame.openPalette'),
      run: () => carryOut('palette'),
      inFields: true,
      isCommand: false,
    },
    { keys: ['?', 'F1'], description: t('frame.showKeys'), run: () => carryOut('keys') },
    { keys: 'Ctrl+1', description: t('frame.goHome'), run: () => carryOut('go-home'), isCommand: false },
    { keys: 'Ctrl+2', description: t('frame.goInbox'), run: () => carryOut('go-inbox'), isCommand: false },
    { keys: 'Ctrl+3', description: t('frame.goCases'), run: () => carryOut('go-cases'), isCommand: false },
    { keys: 'Ctrl+4', description: t('frame.goSettings'), run: () => carryOut('go-settings'), isCommand: false },
    { keys: 'Ctrl+5', description: t('queue.go'), run: () => navigate(places.review), isCommand: false },
    { keys: 'Ctrl+6', description: t('groups.go'), run: () => carryOut('go-groups'), isCommand: false },
    { keys: 'Ctrl+Shift+E', description: t('frame.goRelease'), run: () => carryOut('go-release'), isCommand: false },
    { keys: 'Ctrl+Z', description: t('action.undo'), run: () => carryOut('undo') },
    { keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], description: t('action.redo'), run: () => carryOut('redo') },
    { keys: 'Alt+T', description: t('frame.toggleTheme'), run: () => carryOut('toggle-theme') },
  ];
  useFrameScope(t('frame.keysEverywhere'), bindings);
}
