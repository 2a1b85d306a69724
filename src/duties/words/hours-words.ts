/** A working day, for words only: what is counted is hours. */
const HOURS_A_DAY = 8;

/**
 * Says how long, in the words that a team would use.
 * @param workingHours hours of the project's working time
 */
export function hoursWords(workingHours: number): string {
  if (workingHours < 1) return 'less than a working hour';
  if (workingHours < HOURS_A_DAY) return amount(Math.floor(workingHours), 'working hour');
  return amount(Math.floor(workingHours / HOURS_A_DAY), 'working day');
}

function amount(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
