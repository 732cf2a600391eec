import type { TFunction } from 'i18next';

/** "12 ms", "1.4 s": short times in the unit that says them best; a word for none. */
export function stageTime(milliseconds: number | null, t: TFunction, language: string): string {
  if (milliseconds === null) return t('flow.none');
  const inSeconds = milliseconds >= 1000;
  const value = inSeconds ? milliseconds / 1000 : milliseconds;
  const digits = value < 10 ? 1 : 0;
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  return t(inSeconds ? 'flow.seconds' : 'flow.milliseconds', { figure });
}
