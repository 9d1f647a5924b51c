/** For a file that is made now, by the reader's own clock. */
export function madeNow(): { created: string; modified: string } {
  const now = new Date().toISOString();
  return { created: now, modified: now };
}

/** The reader's own day, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-');
}
