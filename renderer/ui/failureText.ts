import i18next from 'i18next';
import type { Failure } from '../../core/vocabulary/failure.ts';

export interface FailureText {
  readonly title: string;
  readonly message: string;
  readonly remedy: string;
}

/**
 * A failure in the chosen language. The engine writes English sentences with the particulars; in another language the
 * title and remedy that the code stands for are ours, and the particulars stay as the engine wrote them.
 */
export function failureText(failure: Failure): FailureText {
  const known = `failures.${failure.code}` as const;
  const title = i18next.t(`${known}.title`);
  const isEnglish = i18next.language === 'en';
  const remedy = isEnglish && failure.remedy !== '' ? failure.remedy : i18next.t(`${known}.remedy`);
  return { title, message: failure.message, remedy };
}

/** What to put on the clipboard for whoever is asked for help. */
export function failureDetails(failure: Failure, detail = ''): string {
  return [`${failure.code}: ${failure.message}`, failure.remedy, detail].filter((line) => line !== '').join('\n');
}
