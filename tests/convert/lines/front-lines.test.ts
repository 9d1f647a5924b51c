import { describe, expect, it } from 'vitest';
import { fromSeed } from '../../../scripts/convert/correct/sourced-text.ts';
import { frontLength, joinFront } from '../../../scripts/convert/lines/front-lines.ts';
import { splitLines } from '../../../scripts/convert/lines/split-lines.ts';
import { nearestLine } from '../../../scripts/convert/lines/title-places.ts';
import { language } from '../../language.ts';

const lines = (...words: string[]) => splitLines(fromSeed(words.join('\n'), { start: 0, end: words.join('\n').length }), words.join('\n'));
const policy = {
  title: '云溪市清洁河湖行动意见',
  lineBreaks: 'page-breaks',
  issuers: ['云溪市水利局'],
  carriedBy: null,
  asAttachment: false,
  numbering: { levels: ['一、', '（一）'], runOn: ['（一）'] },
} as const;
const metadata = { ...policy, issuers: [...policy.issuers], numbering: { levels: [...policy.numbering.levels], runOn: [...policy.numbering.runOn] } };
const statute = { ...metadata, numbering: { levels: ['第一编' as const, '第一章' as const, '第一节' as const, '第一条' as const], runOn: [] } };

describe('frontLength', () => {
  it.each([
    ['goes on to the title', ['云溪市水利局', '云溪市清洁河湖行动意见', '为让河湖常清。', '一、目标'], 2],
    [
      'goes on to the last of two titles before the first heading',
      ['云溪市清洁河湖行动意见', '云溪市清洁河湖 行动意见', '一、目标', '云溪市清洁河湖行动意见'],
      2,
    ],
    ['is nothing without a title', ['为让河湖常清。', '一、目标'], 0],
  ])('%s', (_, words, expected) => expect(frontLength(lines(...words), metadata, language.frontLines)).toBe(expected));

  it.each([['goes on to the first heading', ['云溪市河湖条例', '（二〇三一年通过）', '第一条　总则'], 2]])('of a statute %s', (_, words, expected) =>
    expect(frontLength(lines(...words), statute, language.frontLines)).toBe(expected),
  );
});

describe('what stands under the title', () => {
  it.each([
    ['a number', '（云政发〔2031〕7号）', true],
    ['a number in other brackets', '云政发[2031] 7号', true],
    ['a date', '二〇三一年三月一日', true],
    ['an adoption', '2031年3月1日云溪市第三届人民代表大会常务委员会第二次会议通过', true],
    ['an adoption in brackets', '（2031年3月1日云溪市人民政府令第7号公布）', true],
    ['an adoption whose year is printed with a digit', '二0三一年三月一日云溪市第三届人民代表大会常务委员会第二次会议通过', true],
    ['an issuer', '云溪市水利局', true],
    ['an issuer twice', '云溪市水利局云溪市水利局', false],
    ['addressees', '各区县人民政府，市政府有关部门：', true],
    ['one addressee', '云溪市生态环境局：', true],
    ['addressees that are people', '全体市民：', true],
    ['an office to which it answers', '云溪市南湖管理处：', true],
    ['places', '各市、县：', true],
    ['units of a kind', '各有关单位：', true],
    ['offices within an agency', '各分局，局机关各处室：', true],
    ['whom an appeal speaks to', '广大市民朋友们：', true],
    ['several with brackets', '各市（州）、县（市、区）人民政府，省政府各部门，各有关单位（企业）：', true],
    ['those who get it', '主送：各县（区）人民政府', true],
    ['a number with a bare year', '（2031）39号', true],
    ['the number of an order', '云溪市人民政府令第12号', true],
    ['a date in brackets', '（2031年3月1日）', true],
    ['a number and a date', '云政发〔2031〕7号　2031年3月1日', true],
    ['an issuer and a date', '云溪市水利局　2031-03-01', true],
    ['a sentence that cites a number', '根据云政发〔2031〕2号', false],
    ['a line that announces a list', '本意见适用于下列重点排污单位：', false],
    ['a line that gives notice', '现将有关事项通知各部门：', false],
    ['an agency that is not stated', '云溪市财政局', false],
    ['a preamble', '为让河湖常清，现提出如下意见：', false],
    ['a paragraph on a date', '2031年3月1日起施行新标准，各区抓紧落实。', false],
  ])('%s: %s', (_, words, belongs) =>
    expect(frontLength(lines('云溪市清洁河湖行动意见', words, '一、目标'), metadata, language.frontLines)).toBe(belongs ? 2 : 1),
  );

  it.each([
    ['addressees with commas', ['南湖区、北渠县生态环境分局、财政局，市环境监测中心站：'], 1],
    ['addressees of two provinces and ministries', ['云渠省、云港省人民政府，国家发展改革委、水利部：'], 1],
    ['no sentence with commas that ends in an office', ['为做好河湖保洁，会同市水利局，函告市财政局：'], 0],
    ['addressees over two lines', ['各市、县人民政府，', '省政府各部门：'], 2],
    ['an agency that was not stated, with its date', ['云溪市财政局', '二〇三一年三月一日'], 2],
    ['an adoption over two lines', ['2031年3月1日云溪市第三届人民代表大会', '常务委员会第二次会议通过'], 2],
    ['a history in brackets', ['（2031年3月1日第二次会议通过', '根据2032年5月6日第九次会议《关于修改', '〈云溪市河湖条例〉的决定》修正）'], 3],
    ['no sentences', ['河湖清洁，重在日常', '人人有责。'], 0],
    ['no bracket that tells of something else', ['（本意见中的河湖，', '包括沟渠。）'], 0],
  ])('may be %s', (_, words, more) => expect(frontLength(lines('云溪市清洁河湖行动意见', ...words, '一、目标'), metadata, language.frontLines)).toBe(1 + more));

  it('is reached past a notice with clauses of its own that carries the text', () => {
    const carried = { ...metadata, carriedBy: { title: '关于印发《云溪市清洁河湖行动意见》的通知', documentNumber: null, attachment: null } };
    const words = ['关于印发《云溪市清洁河湖行动意见》的通知', '一、认真落实。', '二、按时报告。', '云溪市清洁河湖', '行动意见', '一、目标'];
    expect(frontLength(lines(...words), carried, language.frontLines)).toBe(5);
  });
});

describe('nearestLine', () => {
  it('is the line that shares most with the words', () => expect(nearestLine(lines('一、目标', '云溪市清洁河湖行动方案'), policy.title)?.number).toBe(2));
  it('is none where nothing resembles them', () => expect(nearestLine(lines('一、目标', '清淤'), policy.title)).toBeNull());
});

describe('joinFront', () => {
  const joined = (...words: string[]): string[] => joinFront(lines(...words), metadata, language.frontLines).map(({ text }) => text);

  it('joins prose up to its stop, and leaves alone what stands for itself', () => {
    const front = ['云溪市水利局', '关于印发意见的通知', '云水发〔2031〕7号', '各区，', '各单位：', '云溪市清洁河湖行动意见', '2031年3月1日'];
    expect(joined(...front)).toEqual(['云溪市水利局', '关于印发意见的通知', '云水发〔2031〕7号', '各区，各单位：', '云溪市清洁河湖行动意见', '2031年3月1日']);
  });

  it('joins nothing where every line is a paragraph', () =>
    expect(joinFront(lines('各区，', '各单位：'), { ...metadata, lineBreaks: 'paragraph-per-line' }, language.frontLines).map(({ text }) => text)).toEqual([
      '各区，',
      '各单位：',
    ]));
});
