/** Calendar arithmetic of tallies: months as `2017-06`, days as `2017-06-14`, in the calendar alone, without time zones. */

/** The month of a day. */
export const month = (day: string) => day.slice(0, 7);

function shifted(day: string, by: number): string {
  const date = new Date(`${month(day)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
}

/** The month after that of a day. */
export const nextMonth = (day: string) => shifted(day, 1);
/** The month before that of a day. */
export const previousMonth = (day: string) => shifted(day, -1);

/** The last day of a month. */
export function lastDay(ofMonth: string): string {
  const date = new Date(`${shifted(`${ofMonth}-01`, 1)}-01T00:00:00Z`);
  date.setUTCDate(0);
  return date.toISOString().slice(0, 10);
}

/** Whether a day is the last of its month. */
export const isLastDay = (day: string) => lastDay(month(day)) === day;
