import type { Translate } from '../../texts/translate';

/** A working day and month, for words only: what is counted is hours. */
const HOURS_A_DAY = 8;
const DAYS_A_MONTH = 21;
/** Beyond these, days and months say less than the larger unit. */
const MOST_DAYS = 60;
const MOST_MONTHS = 24;

/**
 * Says how long, in the words that a team would use.
 * @param workingHours hours of the project's working time
 */
export function hoursWords(workingHours: number, t: Translate): string {
  if (workingHours < 1) return t('durations.lessThanHour');
  if (workingHours < HOURS_A_DAY) return t('durations.hours', { count: Math.floor(workingHours) });
  const days = Math.floor(workingHours / HOURS_A_DAY);
  if (days <= MOST_DAYS) return t('durations.days', { count: days });
  const months = Math.round(days / DAYS_A_MONTH);
  if (months <= MOST_MONTHS) return t('durations.months', { count: months });
  return t('durations.years', { count: Math.round(months / 12) });
}
