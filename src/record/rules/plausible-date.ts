import { addDays } from '../calendar-day.ts';
import { earliest, latest, type UncertainDate } from '../uncertain-date.ts';

/**
 * True for a date that no incident of this register can have: 1970-01-01, which programs put where there is none, a
 * year before 1900, or a day after tomorrow (`today` is a day of the calendar; places east of it are ahead).
 * A span or month that has begun may reach into the future.
 */
export function isImplausible(date: UncertainDate, today: string): boolean {
  const first = earliest(date) ?? latest(date);
  if (first === null) return false;
  return (
    [earliest(date), latest(date)].includes('1970-01-01') || first < '1900-01-01' || first > addDays(today, 1)
  );
}
