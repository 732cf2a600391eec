import type { Schedule } from '../../../core/contract/sources.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';

/** Days as the texts name them; the first is 1. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** A schedule in a few words: "Every 15 minutes, 08:00–18:00, Mon, Tue". */
export function useScheduleText(): (schedule: Schedule) => string {
  const { t } = useTranslation();
  return ({ everyMinutes, from, to, weekdays: chosen }) => {
    const often = everyMinutes === null ? [] : [t('intake.when.every', { count: everyMinutes })];
    const hours =
      from === null && to === null ? [] : [t('intake.when.hours', { from: from ?? '00:00', to: to ?? '24:00' })];
    const days = weekdays.filter((_day, index) => chosen.includes(index + 1));
    const parts = [...often, ...hours, ...days.map((day) => t(`intake.weekday.${day}`))];
    return parts.length === 0 ? t('intake.when.always') : parts.join(', ');
  };
}
