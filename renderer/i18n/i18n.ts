import i18next from 'i18next';
import { de } from './de.ts';
import { en } from './en.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

/** Starts the texts in the language of the system, English where it has none of ours. React escapes; i18next need not. */
export async function startTexts(languages: readonly string[]): Promise<void> {
  await i18next.init({
    resources: { en: { translation: en }, de: { translation: de } },
    lng: languages.find((language) => /^(en|de)\b/.test(language))?.slice(0, 2) ?? 'en',
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = i18next.language;
}
