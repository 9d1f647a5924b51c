/** Deadlines as a calendar (iCalendar, RFC 5545): a whole-day entry on the last day of each. */
import ical from 'ical-generator';
import { printable } from '../files/printable.ts';
import type { FactRow } from '../list/row.ts';
import { plainWords } from '../proofs.ts';

/** The day from which all entries are: the same rows give the same calendar. */
const stamp = new Date('2000-01-01T00:00:00Z');

/** `page`: absolute address of the list, by which the addresses of sentences are completed and the entries are told from those of others. */
export function calendarOf(title: string, columns: readonly string[], rows: readonly FactRow[], page: string): string {
  const { host } = new URL(page);
  const calendar = ical({ name: title, prodId: { company: host, product: title, language: 'ZH' } });
  for (const { id, cells, words, href, place, due } of rows) {
    if (due === undefined) continue;
    calendar.createEvent({
      id: `${id}@${host}`,
      start: new Date(`${due}T00:00:00Z`),
      allDay: true,
      timezone: null,
      stamp,
      summary: printable(cells.find((cell, at) => at > 0 && cell !== '') ?? place),
      description: printable(
        [...cells.map((cell, at) => (cell ? `${columns[at]}：${cell.replaceAll('\n', '；')}` : '')).filter(Boolean), `${place}：${plainWords(words)}`].join(
          '\n',
        ),
      ),
      url: new URL(href, page).href,
    });
  }
  return `${calendar.toString()}\r\n`;
}
