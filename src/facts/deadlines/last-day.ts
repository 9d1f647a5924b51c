/** The last day of a deadline: 2025 → 2025-12-31, 2022-06 → 2022-06-30. */
export function lastDay(deadline: string): string {
  const [year = 0, month = 12, day] = deadline.split('-').map(Number);
  if (day !== undefined) return deadline;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
