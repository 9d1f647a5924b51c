/** What a person is asked: two or three choices each, of which the first is what was found. */
import { describe, expect, it } from 'vitest';
import { body, doubtsOf } from './received.ts';

const title = '湖南省水利厅关于做好巡查工作的通知';
const signed = `${title}\n湘水发〔2031〕7号\n各市州水利局：\n${body}\n湖南省水利厅\n2031年3月9日`;

describe('a doubt', () => {
  it.each<[string, string, Record<string, string>, string, object[]]>([
    ['two numbers', signed, { 文号: '湘水发〔2031〕8号' }, 'two-numbers', [{ documentNumber: '湘水发〔2031〕7号' }, { documentNumber: '湘水发〔2031〕8号' }]],
    ['two days', signed, { 成文日期: '2031-03-08' }, 'two-dates', [{ dateSigned: '2031-03-09' }, { dateSigned: '2031-03-08' }]],
    [
      'published too early',
      signed,
      { 发布日期: '2031-03-05' },
      'published-before-signed',
      [{ datePublished: null }, { dateSigned: '2031-03-05', datePublished: null }],
    ],
    ['no such day', `${title}\n${body}\n湖南省水利厅\n2031年3月1月`, {}, 'impossible-date', [{ dateSigned: null }, { dateSigned: '2031-03-01' }]],
    ['no such day of a month', `${title}\n${body}\n湖南省水利厅\n2031年2月30日`, {}, 'impossible-date', [{ dateSigned: null }, { dateSigned: '2031-02-28' }]],
    ['a date of what', `${title}\n${body}`, { date: '2031-03-18' }, 'date-of-what', [{ dateSigned: '2031-03-18' }, { dateSigned: null }]],
    ['the first of a month', `${title}\n${body}`, { date: '2031-03-01' }, 'date-of-what', [{ dateSigned: null }, { dateSigned: '2031-03-01' }]],
    ['an author', `水源保护方案\n${body}`, { author: '湖南省水利厅' }, 'author-as-issuer', [{ issuers: ['湖南省水利厅'] }, { issuers: [] }]],
    ['two titles', signed, { 标题: '湖南省湿地修复行动计划' }, 'two-titles', [{ title }, { title: '湖南省湿地修复行动计划' }]],
    ['no title', '为保护水源，作出如下规定。', {}, 'no-title', [{ title: 'x' }, { title: '为保护水源，作出如下规定。' }]],
  ])('%s', (_, text, beside, rule, sets) => {
    const doubts = doubtsOf(text, beside);
    expect(doubts.map((doubt) => [doubt.rule, doubt.choices.map(({ set }) => set)])).toEqual([[rule, sets]]);
  });

  it('has words of at most 80 units and a message in Chinese', () => {
    for (const { words, message } of doubtsOf(signed, { 文号: '湘水发〔2031〕8号', 成文日期: '2031-03-08', 标题: '湖南省湿地修复行动计划' })) {
      expect(words.length).toBeLessThanOrEqual(80);
      expect(message).toMatch(/[。？]$/u);
    }
  });
  it('is none where all agree', () =>
    expect(doubtsOf(signed, { 标题: title, 文号: '湘水发〔2031〕7号', 成文日期: '2031-03-09', 发布日期: '2031-03-10' })).toEqual([]));
});
