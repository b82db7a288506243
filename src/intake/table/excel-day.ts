/** Days between the serial day zero of Excel and 1970-01-01, by the workbook's epoch. */
const offsets = { 1900: 25_569, 1904: 24_107 } as const;

export type ExcelEpoch = keyof typeof offsets;

/**
 * The day of a serial number of a spreadsheet, such as 44197 or 44197.5, written YYYY-MM-DD; null where it names no day
 * from 1900-03-01 to 9999-12-31. Earlier serials are off by a day, since Excel takes 1900 for a leap year.
 */
export function excelDay(serial: number, epoch: ExcelEpoch = 1900): string | null {
  const day = Math.floor(serial) - offsets[epoch];
  if (!Number.isFinite(serial) || (epoch === 1900 && serial < 61) || serial < 0 || day > 2_932_896)
    return null;
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
