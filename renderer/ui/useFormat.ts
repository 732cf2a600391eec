import { useMemo } from 'react';
import { useTranslation } from '../i18n/useTranslation.ts';
import { formatsFor, type Formats } from './formats.ts';

/** Money, dates and numbers written the way of the chosen language. */
export function useFormat(): Formats {
  const { i18n } = useTranslation();
  return useMemo(() => formatsFor(i18n.language), [i18n.language]);
}
