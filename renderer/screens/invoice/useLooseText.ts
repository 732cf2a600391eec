import { useCallback } from 'react';
import { useTranslation } from '../../i18n/useTranslation.ts';

/**
 * Text for a key the dictionary may not have yet, such as the name of a feature of a newer model; else the fallback.
 */
export function useLooseText(): (key: string, fallback: string) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (key, fallback) => {
      for (const language of i18n.languages) {
        const text: unknown = i18n.getResource(language, 'translation', key);
        if (typeof text === 'string') return text;
      }
      return fallback;
    },
    [i18n],
  );
}
