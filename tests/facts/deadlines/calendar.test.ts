import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/facts/deadlines/calendar.ts';
import { lastDay } from '../../../src/facts/deadlines/last-day.ts';
import type { FactRow } from '../../../src/facts/list/row.ts';

const row = (made: Partial<FactRow>): FactRow => ({
  id: 'a#m1~t1',
  cells: ['2025年', '优良天数比率：83%', '甲厅牵头；\n乙局负责'],
  keys: {},
  words: ['到2025年，', '优良天数比率达到83%', '；同时，'],
  href: '/policies/a/#m1.1',
  place: '甲省《规划》（一）',
  area: '湖南',
  due: '2025-12-31',
  ...made,
});
const page = 'https://library.example/deadlines/2025/';
const write = (...rows: FactRow[]): string => calendarOf('2025年到期', ['时限', '任务与目标', '单位'], rows, page);
const eventsOf = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

describe('the last day of a deadline', () => {
  it.each([
    ['2025', '2025-12-31'],
    ['2022-06', '2022-06-30'],
    ['2024-02', '2024-02-29'],
    ['2023-02', '2023-02-28'],
    ['2020-12-31', '2020-12-31'],
    ['2021-12', '2021-12-31'],
  ])('%s → %s', (deadline, day) => {
    expect(lastDay(deadline)).toBe(day);
  });
});

describe('a calendar of deadlines', () => {
  it('reads back as whole days with their words and their address', () => {
    const [event] = eventsOf(write(row({})));
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe('2025-12-31');
    expect(event?.uid).toBe('a#m1~t1@library.example');
    expect(event?.summary).toBe('优良天数比率：83%');
    expect(event?.description).toContain('甲省《规划》（一）：到2025年，优良天数比率达到83%；同时，');
    expect(event?.component.getFirstPropertyValue('url')).toBe('https://library.example/policies/a/#m1.1');
    expect(event?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2000-01-01T00:00:00Z');
  });

  it('folds lines at 75 octets and ends them with CRLF, whatever the words', () => {
    const long = `治理“三磷”；水、气, 土 \\ 渣\n${'🏭生态环境'.repeat(60)}`;
    const text = write(row({ cells: ['2025年', long, ''] }));
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n\ufffd]/u);
    }
    expect(eventsOf(text)[0]?.summary).toBe(long);
  });

  it('holds no control character, and ends its last line', () => {
    const text = write(row({ cells: ['2025年', '治理\u0001\u000b\ud800', ''] }));
    expect(eventsOf(text)[0]?.summary).toBe('治理���');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('is the same for the same rows, with an entry for each that has a day', () => {
    const rows = [row({}), row({ id: 'a#m2~t2', due: '2025-06-30' }), row({ id: 'a#m3~t3', due: undefined as never })];
    expect(write(...rows)).toBe(write(...rows));
    expect(eventsOf(write(...rows)).map(({ uid }) => uid)).toEqual(['a#m1~t1@library.example', 'a#m2~t2@library.example']);
    expect(eventsOf(write())).toEqual([]);
  });
});
