/** Dates as Chinese texts write them. */

/** 2021年1月21日 for 2021-01-21. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
