/** Days as they are printed, and which of them is which. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, daysIn, endOfTerm } from '../../../scripts/intake/rows/days.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { body, doubtsOf, factsOf } from './received.ts';

describe('a printed day', () => {
  it.each([
    ['2031年3月1日', '2031-03-01'],
    ['２０３１年３月１日', '2031-03-01'],
    ['2031 年 03 月 01 日', '2031-03-01'],
    ['二〇三一年三月一日', '2031-03-01'],
    ['二○三一年十二月三十一日', '2031-12-31'],
    ['二O三一年三月一日', '2031-03-01'],
    ['二0三一年三月一日', '2031-03-01'],
    ['2031-3-1', '2031-03-01'],
    ['2031.03.01', '2031-03-01'],
    ['2031/3/1', '2031-03-01'],
    ['中華民國一百二十年三月一日', '2031-03-01'],
    ['民國六十三年七月二十六日', '1974-07-26'],
    ['民国120年3月1日', '2031-03-01'],
    ['2031年3月1月', null],
    ['2031年2月30日', null],
    ['2031年13月1日', null],
  ])('%s', (words, value) => expect(daysIn(normalForm(words)).map((day) => day.value)).toEqual([value]));

  it.each(['2031年3月', '第2031号', '1.2031.3', '有效期五年', '十二月三十一日'])('%s is none', (words) => expect(daysIn(words)).toEqual([]));

  it('beside a text may be run together, or have an hour', () =>
    expect(['20310301', '2031-03-01 10:05', '2031-03-01T10:05:00', '2031年3月1日', '长期'].map(dayOf)).toEqual([
      '2031-03-01',
      '2031-03-01',
      '2031-03-01',
      '2031-03-01',
      null,
    ]));

  it('is read back from every form in which it is printed', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-').map(Number);
        for (const printed of [`${y}年${m}月${d}日`, `${y}-${m}-${d}`, iso, `${y}.${m}.${d}`, `民国${(y ?? 0) - 1911}年${m}月${d}日`])
          expect(daysIn(printed.startsWith('民国-') ? iso : printed)[0]?.value).toBe((y ?? 0) < 1912 ? expect.anything() : iso);
      }),
      { numRuns: 50 },
    );
  });
});

it.each([
  ['2031-03-01', 5, '2036-02-29'],
  ['2031-03-04', 5, '2036-03-03'],
  ['2031-01-01', 2, '2032-12-31'],
])('a term from %s for %i years ends on %s', (from, years, end) => expect(endOfTerm(from, years)).toBe(end));

const title = '湖南省水利厅关于做好巡查工作的通知';
const signed = (text: string, beside = {}) => factsOf(text, beside).dateSigned?.value ?? null;

describe('the day of signature', () => {
  it.each([
    ['under the name of who signed', `${title}\n${body}\n湖南省水利厅\n2031年3月1日`, '2031-03-01'],
    ['in Chinese digits', `${title}\n${body}\n湖南省水利厅\n二○三一年三月一日`, '2031-03-01'],
    ['behind the name', `${title}\n${body}\n湖南省水利厅　2031年3月1日`, '2031-03-01'],
    ['without a name', `${title}\n${body}\n2031年3月1日\n（此件公开发布）`, '2031-03-01'],
    ['under the title', `${title}\n（2031年3月1日）\n${body}`, '2031-03-01'],
    ['before attachments with days of their own', `${title}\n${body}\n湖南省水利厅\n2031年3月1日\n附件1\n巡查表\n巡查日期\n2031年9月9日`, '2031-03-01'],
    ['not the day of printing', `${title}\n${body}\n湖南省水利厅\n2031年3月1日\n湖南省水利厅办公室　2031年3月5日印发`, '2031-03-01'],
    ['not a day in the text', `${title}\n${body}\n自2031年5月1日起，每月巡查。`, null],
    ['none that there is not', `${title}\n${body}\n湖南省水利厅\n2031年2月30日`, null],
  ])('%s', (_, text, day) => expect(signed(text)).toBe(day));

  it('is asked about where there is no such day', () =>
    expect(doubtsOf(`${title}\n${body}\n湖南省水利厅\n2031年3月1月`).map(({ rule }) => rule)).toEqual(['impossible-date']));
  it('comes from beside the text where that has none', () =>
    expect(factsOf(`${title}\n${body}`, { 成文日期: '2031年3月1日' }).dateSigned).toMatchObject({ value: '2031-03-01', confidence: 'likely' }));
  it('is that of the text where both differ, and asked about', () => {
    const facts = factsOf(`${title}\n${body}\n湖南省水利厅\n2031年3月1日`, { 成文日期: '2031-03-02' });
    expect([facts.dateSigned?.value, facts.doubts]).toEqual(['2031-03-01', ['two-dates']]);
  });

  it.each([
    ['counts as likely', '2031-03-18', '2031-03-18'],
    ['is not the first of a month', '2031-03-01', null],
    ['is not the day of effect', '2031-05-15', null],
  ])('a date that does not say of what it is: %s', (_, date, value) => {
    const facts = factsOf(`${title}\n${body}\n本通知自2031年5月15日起施行。`, { date });
    expect([facts.dateSigned?.value ?? null, facts.doubts]).toEqual([value, ['date-of-what']]);
  });
  it('a date that does not say of what it is is silent beside a signature', () =>
    expect(factsOf(`${title}\n${body}\n湖南省水利厅\n2031年3月1日`, { date: '2031-03-18' }).doubts).toEqual([]));
});

describe('publication', () => {
  it.each([
    ['发布日期', '2031-03-05'],
    ['发布时间', '2031-03-05 10:05'],
    ['PubDate', '2031-03-05 00:00'],
  ])('%s %s', (label, value) => expect(factsOf(`${title}\n${body}\n湖南省水利厅\n2031年3月1日`, { [label]: value }).datePublished?.value).toBe('2031-03-05'));
  it('is not before the signature', () => {
    const facts = factsOf(`${title}\n${body}\n湖南省水利厅\n2031年3月9日`, { 发布日期: '2031-03-05' });
    expect([facts.datePublished, facts.doubts]).toEqual([null, ['published-before-signed']]);
  });
});

describe('effect and expiry', () => {
  const ends = (clause: string, beside = {}) => {
    const facts = factsOf(`${title}\n${body}\n${clause}\n湖南省水利厅\n2031年3月1日`, beside);
    return [facts.dateEffective?.value ?? null, facts.dateExpires?.value ?? null];
  };
  it.each([
    ['本通知自2031年5月1日起施行。', '2031-05-01', null],
    ['本通知自2031年5月1日起施行，有效期五年。', '2031-05-01', '2036-04-30'],
    ['本通知自2031年5月1日起执行，有效期至2033年12月31日。', '2031-05-01', '2033-12-31'],
    ['本通知自印发之日起施行。', '2031-03-01', null],
    ['本办法自二〇三一年五月一日起施行。', '2031-05-01', null],
    ['本规定自2031年3月1月起施行。', null, null],
    ['《取水管理办法》自2030年5月1日起施行。', null, null],
    ['依照“本法自2030年5月1日起施行”的规定办理。', null, null],
  ])('%s', (clause, effective, expires) => expect(ends(clause)).toEqual([effective, expires]));
  it('stand beside the text', () =>
    expect(ends('请认真执行。', { 实施日期: '2031年05月01日', 失效日期: '2036年04月30日' })).toEqual(['2031-05-01', '2036-04-30']));
});

it.each([
  ['请于2031年4月1日前将意见反馈至我厅。', '2031-04-01'],
  ['意见反馈截止时间：2031年4月1日', '2031-04-01'],
  ['征求意见时间为2031年3月1日至2031年4月1日。', '2031-04-01'],
  ['2031年4月1日前完成巡查任务。', null],
])('comments are taken until: %s', (words, day) =>
  expect(factsOf(`湖南省水源保护方案（征求意见稿）\n${body}\n${words}`).commentsUntil?.value ?? null).toBe(day),
);
