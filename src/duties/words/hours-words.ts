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
export function hoursWords(workingHours: number): string {
  if (workingHours < 1) return 'less than a working hour';
  if (workingHours < HOURS_A_DAY) return amount(Math.floor(workingHours), 'working hour');
  const days = Math.floor(workingHours / HOURS_A_DAY);
  if (days <= MOST_DAYS) return amount(days, 'working day');
  const months = Math.round(days / DAYS_A_MONTH);
  if (months <= MOST_MONTHS) return `about ${amount(months, 'month')}`;
  return `about ${amount(Math.round(months / 12), 'year')}`;
}

function amount(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
