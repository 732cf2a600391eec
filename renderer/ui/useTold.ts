import { useCallback } from 'react';
import { useTranslation } from '../i18n/useTranslation.ts';
import { type Told, toldIn } from './toldIn.ts';

/** What the engine says in the chosen language. */
export function useTold(): (told: Told) => string {
  const { i18n } = useTranslation();
  return useCallback((told: Told) => toldIn(i18n.language, told), [i18n.language]);
}
