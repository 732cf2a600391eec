import { useTranslation } from '../i18n/useTranslation.ts';
import type { KeyBinding } from '../keys/KeyRegistry.ts';
import { isTyping, useFrameScope } from '../keys/useKeys.ts';
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
    {
      keys: ['?', 'F1'],
      description: t('frame.showKeys'),
      inFields: true,
      // A question mark belongs to the text where one types.
      run: (event) => (event.key === '?' && isTyping(event.target) ? false : carryOut('keys')),
    },
    {
      keys: 'Ctrl+1',
      description: t('frame.goHome'),
      run: () => carryOut('go-home'),
      inFields: true,
      isCommand: false,
    },
    {
      keys: 'Ctrl+2',
      description: t('frame.goInbox'),
      run: () => carryOut('go-inbox'),
      inFields: true,
      isCommand: false,
    },
    {
      keys: 'Ctrl+3',
      description: t('frame.goCases'),
      run: () => carryOut('go-cases'),
      inFields: true,
      isCommand: false,
    },
    {
      keys: 'Ctrl+4',
      description: t('frame.goSettings'),
      run: () => carryOut('go-settings'),
      inFields: true,
      isCommand: false,
    },
    { keys: 'Ctrl+5', description: t('queue.go'), run: () => carryOut('go-review'), inFields: true, isCommand: false },
    { keys: 'Ctrl+6', description: t('groups.go'), run: () => carryOut('go-groups'), inFields: true, isCommand: false },
    {
      keys: 'Ctrl+Shift+D',
      description: t('frame.goDuplicates'),
      run: () => carryOut('go-duplicates'),
      inFields: true,
      isCommand: false,
    },
    {
      keys: 'Ctrl+Shift+V',
      description: t('vendors.goTo'),
      run: () => carryOut('go-vendors'),
      isCommand: false,
    },
    {
      keys: 'Ctrl+7',
      description: t('intake.goTo'),
      run: () => carryOut('go-folders'),
      inFields: true,
      isCommand: false,
    },
    {
      keys: 'Ctrl+Shift+F',
      description: t('frame.goFlow'),
      run: () => carryOut('go-flow'),
      inFields: true,
      isCommand: false,
    },
    {
      keys: 'Ctrl+Shift+T',
      description: t('frame.goThresholds'),
      run: () => carryOut('go-thresholds'),
      inFields: true,
      isCommand: false,
    },
    {
      keys: 'Ctrl+Shift+U',
      description: t('rules.go'),
      run: () => carryOut('go-rules'),
      inFields: true,
      isCommand: false,
    },
    {
      keys: 'Ctrl+Shift+K',
      description: t('controls.goTo'),
      run: () => carryOut('go-controls'),
      inFields: true,
      isCommand: false,
    },
    {
      keys: 'Ctrl+Shift+E',
      description: t('frame.goRelease'),
      run: () => carryOut('go-release'),
      inFields: true,
      isCommand: false,
    },
    { keys: 'Ctrl+Z', description: t('action.undo'), run: () => carryOut('undo') },
    { keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], description: t('action.redo'), run: () => carryOut('redo') },
    { keys: 'Alt+T', description: t('frame.toggleTheme'), run: () => carryOut('toggle-theme') },
  ];
  useFrameScope(t('frame.keysEverywhere'), bindings);
}
