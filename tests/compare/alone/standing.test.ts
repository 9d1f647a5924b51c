import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Absence, byTheme, countByArea, countPassages, ofArea, type SoleClaim, type TopicStanding } from '../../../src/compare/alone/standing.ts';
import { lackingToCsv, soleToCsv } from '../../../src/compare/view/standing-files.ts';
import { unitId } from '../../../src/policy/ids.ts';
import type { Topic } from '../../../src/policy/model/topic.ts';
import type { Place } from '../../../src/policy/places.ts';
import { absenceInWords, checkedInWords, countedInWords, furtherUnits, notComparedInWords, soughtInWords, unitInWords } from '../../../src/wording/alone.ts';
import { committed } from '../../committed.ts';
import { unit } from './units.ts';

const place = (name: string, area = name): Place => ({ name, area, fullName: name, names: [name] });
const topic = (id: string, theme: string): Topic => ({ id, title: id, theme, framework: null, units: [] });
const [hunan, jiangxi] = ['hunan-2021-governance', 'jiangxi-2020-governance'];
const documentOf = (id: string) => committed.documents.find((document) => document.id === id) ?? expect.fail(id);

const sole = (where: Place, words: string): SoleClaim => ({
  place: where,
  sentence: { unit: { document: hunan, anchor: 'm5', name: '（五）依法严格排污管理', sentences: [] }, index: 2 },
  words,
  nearestName: '近似',
  checked: '此句文字未见于所收江西的1份文件',
  nearest: [unit(unitId(jiangxi, 'm6'), '', '实施排污许可管理制度')],
});
const absence = (where: Place): Absence => ({
  place: where,
  state: 'elsewhere',
  nearest: [unit(unitId(jiangxi, 'm21'), '', '加强地方立法')],
  further: 2,
  documents: 1,
});
const standings: TopicStanding[] = [
  { topic: topic('permit', '企业责任体系'), sole: [sole(place('湖南'), '甲'), sole(place('长沙市（湖南）', '湖南'), '乙')], absences: [], sought: '' },
  { topic: topic('soil', '监管体系'), sole: [sole(place('湖南'), '甲')], absences: [absence(place('江西'))], sought: '逐条检索“土壤”。' },
];

describe('standings', () => {
  it('stand by theme', () =>
    expect(byTheme(standings).map(([theme, list]) => [theme, list.length])).toEqual([
      ['企业责任体系', 1],
      ['监管体系', 1],
    ]));
  it('are counted by area, cities with their province', () => expect(countByArea(standings[0]?.sole ?? [])).toEqual([{ area: '湖南', count: 2 }]));
  it('count a passage once, however many topics its unit is in', () => expect(countPassages(standings)).toBe(2));
  it('of one area leave out topics that do not concern it', () =>
    expect(ofArea(standings, '江西').map(({ topic: { id }, sole: own }) => [id, own.length])).toEqual([['soil', 0]]));
});

describe('files', () => {
  const rowsOf = (csv: string): string[][] => parse<string[]>(csv.replace(/^\ufeff/u, '').trim()).data;
  const absolute = (path: string): string => `https://example.org${path}`;

  it('have a line for each passage, with what was checked, the nearest and the link of the sentence', () => {
    const [head, line] = rowsOf(soleToCsv(standings, documentOf, absolute));
    expect(line).toHaveLength(head?.length ?? 0);
    expect(line?.slice(3)).toEqual([
      '（五）依法严格排污管理　第2句',
      '甲',
      '此句文字未见于所收江西的1份文件',
      '近似',
      '江西《若干措施》实施排污许可管理制度',
      `https://example.org/policies/${hunan}/#m5.2`,
    ]);
  });

  it('have a line for each gap, and for each place without documents of the kind', () => {
    const [head, ...lines] = rowsOf(lackingToCsv(standings, [place('青海')], documentOf, absolute));
    expect(lines.every((line) => line.length === head?.length)).toBe(true);
    expect(lines.map((line) => line.slice(0, 5))).toEqual([
      ['江西', 'soil', '无专条；另见', '江西《若干措施》加强地方立法', '3'],
      ['青海', '', '未收此类文件', '', '0'],
    ]);
  });
});

describe('in words', () => {
  it.each([
    [['江西', '辽宁'], 2, '此句文字未见于所收江西、辽宁的2份文件'],
    [['甲', '乙', '丙', '丁'], 88, '此句文字未见于所收其他4地的88份文件'],
  ])('what was searched: %s', (others, count, expected) => expect(checkedInWords(others, count)).toBe(expected));

  it('what was sought', () => expect([soughtInWords(['农村', '土壤']), soughtInWords([])]).toEqual(['以“农村”“土壤”等词逐句检索。', '']));

  it.each([
    ['（二十六）', '完善标准', '《方案》（二十六）'],
    ['第十条', null, '《方案》第十条'],
    ['21.', '加强地方立法', '《方案》21.加强地方立法'],
    ['一、', '总体要求', '《方案》一、总体要求'],
  ])('the place %s %s', (label, title, expected) => expect(unitInWords({ ...unit('a#m1', '', title), label }, '《方案》')).toBe(expected));

  it('what was found', () =>
    expect([absenceInWords({ state: 'elsewhere' }), absenceInWords({ state: 'not-found' }), furtherUnits(5, 3), furtherUnits(0, 3)]).toEqual([
      '无专条；另见',
      '所收文件中未检得',
      '等8个条目',
      '',
    ]));

  it('attachments that are not held', () => {
    expect(notComparedInWords([documentOf(jiangxi)])).toBe('');
    expect(notComparedInWords([documentOf(hunan)])).toBe('湖南《实施意见》附件1、附件2不公开或未收到，未据以比较。');
  });
});

it.each([
  [2, [[1], [1]], '2处，分列2个主题。'],
  [2, [[1, 1], [1]], '2处，分列2个主题；一处归入几个主题的，各主题都列，合计3处。'],
])('%i passages in %j are counted plainly', (passages, soles, expected) =>
  expect(
    countedInWords(
      passages,
      soles.map((sole) => ({ sole })),
    ),
  ).toBe(expected),
);
