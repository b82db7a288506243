/** Calendar arithmetic of tallies: months as `2017-06`, days as `2017-06-14`, in the calendar alone, without time zones. */

/** The month of a day. */
export const month = (day: string) => day.slice(0, 7);

/** Months are compared as text: what lies beyond the years of the calendar has to stay after, or before, all of them. */
function shifted(day: string, by: number): string {
  const date = new Date(`${month(day)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.getUTCFullYear() > 9999 ? '9999-99' : date.toISOString().slice(0, 7);
}

/** The month after that of a day. */
export const nextMonth = (day: string) => shifted(day, 1);
/** The month before that of a day. */
export const previousMonth = (day: string) => shifted(day, -1);

/** The last day of a month. */
export function lastDay(ofMonth: string): string {
  const date = new Date(`${ofMonth}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  return date.toISOString().slice(0, 10);
}

/** Whether a day is the last of its month. */
export const isLastDay = (day: string) => lastDay(month(day)) === day;
