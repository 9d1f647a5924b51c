import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suspiciousLines } from '../../../scripts/intake/suspicious/suspicious-lines.ts';
import { language } from '../../language.ts';
import { unit } from '../unit.ts';

const of = (text: string, units = [unit('m1')]) => suspiciousLines(text, units, language);

describe('a suspicious line', () => {
  it.each([
    ['a tag', '加强<br/>河道管理。', '网页'],
    ['an entity', '加强&nbsp;河道管理。', '网页'],
    ['Markdown', '**一、总体要求**', 'Markdown'],
    ['a button', '【打印本页】【关闭窗口】', '网页'],
    ['an invitation', '扫一扫在手机打开当前页', '网页'],
    ['who edited the page', '责任编辑：张三', '网页'],
    ['a landline', '联系电话：0791-8612 3456', '电话号码'],
    ['full-width figures', '电话：（０７９１）８６１２３４５６', '电话号码'],
    ['a number without its area code', '联系人：李四，联系电话86123456', '联系方式'],
    ['a mobile', '值班手机13812345678。', '手机号码'],
    ['an identity card', '身份证号：360102199001011234', '身份证'],
    ['a mailbox', '请发送至office@example.gov.cn。', '邮箱'],
    ['an address', '详见https://www.example.cn/a/b。', '网址'],
    ['a bare address', '登录www.example.gov.cn查询。', '网址'],
    ['damage', '加强\ufffd河道管理。', '不会用的字符'],
    ['a very long line', '河'.repeat(2500), '2500'],
  ])('has %s', (_, line, why) => {
    const found = of(`第一行没有问题。\n\n${line}\n最后一行也没有问题。`);
    expect(found.map((one) => one.line)).toEqual([3]);
    expect(found[0]?.why).toContain(why);
  });

  it.each([
    ['a policy’s own words', '各级人民政府应当建立网站，公布举报电话12369。'],
    ['a document number and a date', '云政办发〔2021〕39号，20210301，2021—2025年。'],
    ['amounts', '投资86123456万元，COD 120mg/L，面积1.5×10平方米。'],
    ['a sentence on pages', '网站应当公布浏览次数，读者可以打印。'],
    ['comparisons', 'PM2.5<35，pH值>7。'],
  ])('is none with %s', (_, line) => expect(of(line)).toEqual([]));

  it('stands in a list of links, line by line', () => {
    const list = '清河条例解读 2021-03-04\n绿岸规划发布 2021-03-05\n治水会议召开 2021-03-06';
    expect(of(`正文到此为止。\n${list}`).map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(of('云溪省人民政府\n2021-03-04')).toEqual([]);
  });

  it('is named once, with all that speaks against it', () => {
    expect(of('扫一扫<br/>')).toMatchObject([{ line: 1, words: '扫一扫<br/>', why: expect.stringMatching(/；/u) }]);
  });
});

describe('a strange unit', () => {
  const text = '一、甲\n二、乙\n三、丙\n四、丁\n五、戊';
  const at = (i: number) => [{ start: 4 * i, end: 4 * i + 3 }];
  const named = [0, 1, 2, 3].map((i) => unit(`m${i + 1}`, { title: '河道管理', text: '加强河道管理。', source: at(i) }));

  it('has no name where the others have', () => {
    const units = [...named, unit('m5', { text: '加强河道管理。', source: at(4) })];
    expect(of(text, units)).toEqual([{ line: 5, words: '五、戊', why: '其他各条都有标题，这一条没有' }]);
    expect(of(text, [...named, unit('m5', { parent: 'example#s2', text: '加强河道管理。', source: at(4) })])).toEqual([]);
  });

  it('is of a letter or two', () =>
    expect(of(text, [unit('m1', { text: '甲。', source: at(0) })])).toMatchObject([{ line: 1, why: expect.stringContaining('一两个字') }]));

  it('is a heading with nothing below it', () => {
    const section = unit('s1', { kind: 'section', title: '总体要求', source: at(1) });
    expect(of(text, [section])).toMatchObject([{ line: 2, why: '标题之下没有文字' }]);
    expect(of(text, [section, unit('m1', { parent: section.id, text: '加强河道管理。', source: at(2) })])).toEqual([]);
  });
});

it('lines come in order, each once, whatever the text', () => {
  const piece = fc.constantFrom('<p>', '扫一扫', '\n', '\r\n', '010-62345678', '河道', '&nbsp;', '\ufffd', '2021-03-04', 'www.a.cn', '**粗**');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const lines = of(pieces.join('')).map(({ line }) => line);
      expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
    }),
  );
});
