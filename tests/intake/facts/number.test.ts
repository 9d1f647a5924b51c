/** The number of the document, and no other. */
import { describe, expect, it } from 'vitest';
import { body, factsOf } from './received.ts';

const number = (text: string, beside = {}) => factsOf(text, beside).documentNumber?.value ?? null;
const title = '湖南省水利厅关于做好巡查工作的通知';

describe('a number on a line of the head', () => {
  it.each([
    ['湘水发〔2031〕7号', '湘水发〔2031〕7号'],
    ['（湘水发〔2031〕7号）', '湘水发〔2031〕7号'],
    ['湘水发[2031] 7号', '湘水发[2031]7号'],
    ['湘水发（2031）7号', '湘水发（2031）7号'],
    ['湘水发［2031］7 号', '湘水发［2031］7号'],
    ['湘水发〔2031〕第7号', '湘水发〔2031〕第7号'],
    ['（2031）7号', '（2031）7号'],
    ['湘水发〔２０３１〕７号', '湘水发〔２０３１〕７号'],
    ['湘水发〔2031〕7号　　签发人：张三', '湘水发〔2031〕7号'],
    ['府環字第1200001234號', '府環字第1200001234號'],
    ['2031年第5号', '2031年第5号'],
    ['湘水函〔2031〕7号（A）', '湘水函〔2031〕7号'],
  ])('%s', (line, value) => {
    expect(number(`${title}\n${line}\n各市州水利局：\n${body}`)).toBe(value);
    expect(number(`湖南省水利厅文件\n${line}\n${title}\n各市州水利局：\n${body}`)).toBe(value);
  });

  it('behind the title', () => expect(number(`${title}（湘水发〔2031〕7号）\n各市州水利局：\n${body}`)).toBe('湘水发〔2031〕7号'));
  it('with the date', () => expect(number(`${title}\n湘水发〔2031〕7号　2031年3月1日\n各市州水利局：\n${body}`)).toBe('湘水发〔2031〕7号'));
  it('of an announcement, below its name', () => expect(number('湖南省水利厅公告\n2031年第5号\n现公告如下。\n一、巡查。')).toBe('湖南省水利厅公告2031年第5号'));
  it('of an order, on its line', () =>
    expect(number('湖南省人民政府令第312号\n湖南省取水管理办法\n第一条　为规范取水，制定本办法。')).toBe('湖南省人民政府令第312号'));
});

it.each([
  ['a number that the text cites', `${title}\n根据湘政发〔2030〕6号文件，制定本方案。\n${body}`],
  ['a line that cites one', `${title}\n根据湘政发〔2030〕6号\n${body}`],
  ['a number in brackets behind another title', `${title}\n《水源保护办法》（湘政发〔2030〕6号）已经修订。\n${body}`],
  ['a telephone number', `${title}\n12369号\n${body}`],
])('%s is none', (_, text) => expect(number(text)).toBeNull());

describe('a number beside the text', () => {
  it('counts where the text has none', () => {
    expect(factsOf(`${title}\n${body}`, { 发文字号: '湘水发〔2031〕7号' }).documentNumber).toMatchObject({
      value: '湘水发〔2031〕7号',
      confidence: 'likely',
      evidence: [{ place: { label: '发文字号' } }],
    });
  });
  it('confirms that of the text, whatever its brackets', () => {
    const facts = factsOf(`${title}\n湘水发[2031]7号\n各市州水利局：\n${body}`, { 文号: '湘水发〔2031〕7号' });
    expect([facts.documentNumber?.value, facts.documentNumber?.evidence.length, facts.doubts]).toEqual(['湘水发[2031]7号', 2, []]);
  });
  it('is asked about where it differs', () =>
    expect(factsOf(`${title}\n湘水发〔2031〕7号\n${body}`, { 文号: '湘水发〔2031〕8号' }).doubts).toEqual(['two-numbers']));
  it('is none where the field holds something else', () => expect(number(`${title}\n${body}`, { 文号: '无' })).toBeNull());
  it('stands on a line of its own', () => expect(number(`发文字号：湘水发〔2031〕7号\n${title}\n${body}`)).toBe('湘水发〔2031〕7号'));
});
