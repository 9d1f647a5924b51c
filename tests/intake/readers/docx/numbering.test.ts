/** Numbers that Word counts come out as Word prints them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printNumber } from '../../../../scripts/intake/readers/docx/number-formats.ts';
import { readDocx } from '../../../../scripts/intake/readers/docx/read-docx.ts';
import { formatNumeral } from '../../../../src/policy/numerals.ts';
import { abstractXml, levelXml, type MadeLevel, numbered, numXml, p, text, type WordParts, wordFile } from '../../made/word-file.ts';

const read = (parts: WordParts) => readDocx({ name: '通知.docx', bytes: wordFile(parts) }).extract;
const linesOf = (body: string, numbering: string, styles = '') => read({ body, numbering, styles })?.lines.map((line) => line.text);

const outline: MadeLevel[] = [
  { format: 'chineseCounting', pattern: '%1、', more: '<w:suff w:val="nothing"/>' },
  { format: 'chineseCounting', pattern: '（%2）', more: '<w:suff w:val="nothing"/>' },
  { pattern: '%3.', more: '<w:suff w:val="space"/>' },
];
const one = abstractXml(0, outline) + numXml(1, 0);

describe('a number is printed as its format says', () => {
  it.each([
    ['decimal', 12, '12'],
    ['decimalZero', 3, '03'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalEnclosedCircle', 3, '③'],
    ['decimalEnclosedCircleChinese', 21, '㉑'],
    ['decimalEnclosedCircle', 40, '㊵'],
    ['decimalEnclosedCircle', 51, '51'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalEnclosedFullstop', 2, '⒉'],
    ['chineseCounting', 12, '十二'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['japaneseCounting', 21, '二十一'],
    ['taiwaneseCountingThousand', 30, '三十'],
    ['ideographDigital', 20, '二〇'],
    ['chineseLegalSimplified', 3, '叁'],
    ['ideographTraditional', 3, '丙'],
    ['ideographZodiac', 2, '丑'],
    ['lowerLetter', 28, 'bb'],
    ['upperLetter', 3, 'C'],
    ['lowerRoman', 14, 'xiv'],
    ['upperRoman', 4, 'IV'],
    ['lowerLetter', 781, '781'],
    ['upperRoman', 999_999_999, '999999999'],
    ['none', 4, ''],
  ])('%s %i: %s', (format, value, printed) => expect(printNumber(value, format)).toBe(printed));

  it('is null where the format is unknown', () => expect(printNumber(1, 'hebrew1')).toBeNull());
});

describe('automatic numbers', () => {
  it('count in their levels, and begin anew behind an outer one', () => {
    const body = [
      text('总体要求', numbered(1)),
      text('指导思想', numbered(1, 1)),
      text('基本原则', numbered(1, 1)),
      text('问题导向', numbered(1, 2)),
      text('重点任务', numbered(1)),
      text('治理水体', numbered(1, 1)),
    ].join('');
    expect(linesOf(body, one)).toEqual(['一、总体要求', '（一）指导思想', '（二）基本原则', '1. 问题导向', '二、重点任务', '（一）治理水体']);
  });

  it('are marked as restored', () =>
    expect(read({ body: text('问题导向', numbered(1, 2)), numbering: one })?.lines[0]?.restored).toEqual([{ start: 0, end: 2, what: '自动编号' }]));

  it('stay apart from the text where a space is typed', () => expect(linesOf(text('　总体要求', numbered(1)), one)).toEqual(['一、 总体要求']));

  it('go on from list to list of one abstract list, and begin where a list says so', () => {
    const lists =
      abstractXml(0, outline) + numXml(1, 0) + numXml(2, 0) + numXml(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    const body = [1, 2, 1, 3, 3].map((list) => text('段', numbered(list))).join('');
    expect(linesOf(body, lists)).toEqual(['一、段', '二、段', '三、段', '五、段', '六、段']);
  });

  it('take a level of their own from the list', () => {
    const own = `<w:lvlOverride w:ilvl="0">${levelXml({ pattern: '附%1 ' }, 0)}</w:lvlOverride>`;
    expect(linesOf(text('表', numbered(2)), abstractXml(0, outline) + numXml(2, 0, own))).toEqual(['附1 表']);
  });

  it('run on across chapters where their level never begins anew', () => {
    const levels = [
      { format: 'chineseCounting', pattern: '第%1章' },
      { format: 'chineseCounting', pattern: '第%2条', more: '<w:lvlRestart w:val="0"/>' },
    ];
    const body = [0, 1, 1, 0, 1].map((level) => text('文', numbered(1, level))).join('');
    expect(linesOf(body, abstractXml(0, levels) + numXml(1, 0))).toEqual(['第一章 文', '第一条 文', '第二条 文', '第二章 文', '第三条 文']);
  });

  it('print outer numbers as digits where the level is a legal one, and in their own form where it is not', () => {
    const levels = [{ format: 'chineseCounting', pattern: '%1' }, { pattern: '%1.%2', more: '<w:isLgl/>' }, { pattern: '%1-%3' }];
    const body = [0, 1, 2].map((level) => text('文', numbered(1, level))).join('');
    expect(linesOf(body, abstractXml(0, levels) + numXml(1, 0))).toEqual(['一 文', '1.1 文', '一-1 文']);
  });

  it('come from the style, from the style it is based on, and from the level that is linked to it', () => {
    const styles = [
      `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
      `<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>`,
      `<w:style w:type="paragraph" w:styleId="C"><w:name w:val="二级"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
    ].join('');
    const lists =
      abstractXml(0, [outline[0] as MadeLevel, { ...(outline[1] as MadeLevel), more: '<w:pStyle w:val="C"/><w:suff w:val="nothing"/>' }]) + numXml(1, 0);
    const body = ['A', 'B', 'C'].map((style) => text('文', `<w:pStyle w:val="${style}"/>`)).join('');
    const off = text('无', '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(linesOf(body + off, lists, styles)).toEqual(['一、文', '二、文', '（一）文', '无']);
  });

  it('come from a style of lists', () => {
    const lists = `${abstractXml(0, [], '<w:numStyleLink w:val="L"/>')}${abstractXml(1, outline, '<w:styleLink w:val="L"/>')}${numXml(1, 0)}`;
    expect(linesOf(text('文', numbered(1)), lists)).toEqual(['一、文']);
  });

  it('are no text where they are bullets', () => {
    const extract = read({ body: text('水', numbered(1)), numbering: abstractXml(0, [{ format: 'bullet', pattern: '\uf0b7' }]) + numXml(1, 0) });
    expect(extract?.lines).toEqual([{ text: '水', form: { item: true } }]);
  });

  it('of paragraphs without text count, are left out, and are remarked', () => {
    const extract = read({ body: text('甲', numbered(1)) + p('', numbered(1)) + text('乙', numbered(1)), numbering: one });
    expect(extract?.lines.map((line) => line.text)).toEqual(['一、甲', '三、乙']);
    expect(extract?.leftOut).toEqual([{ reason: '没有文字的自动编号', words: '二、' }]);
    expect(extract?.remarks).toHaveLength(1);
  });

  it('do not count paragraphs that were deleted', () => {
    const gone = p('<w:del><w:r><w:delText>丙</w:delText></w:r></w:del>', `${numbered(1)}<w:rPr><w:del/></w:rPr>`);
    expect(linesOf(text('甲', numbered(1)) + gone + text('乙', numbered(1)), one)).toEqual(['一、甲', '二、乙']);
  });

  it('do not count paragraphs of which nothing is shown', () => {
    const gone = p('', `${numbered(1)}<w:rPr><w:vanish/></w:rPr>`);
    expect(linesOf(text('甲', numbered(1)) + gone + text('乙', numbered(1)), one)).toEqual(['一、甲', '二、乙']);
  });

  it('of a format that is not known are digits, with a remark', () => {
    const extract = read({ body: text('甲', numbered(1)), numbering: abstractXml(0, [{ format: 'hebrew1', pattern: '%1.' }]) + numXml(1, 0) });
    expect(extract?.lines[0]?.text).toBe('1. 甲');
    expect(extract?.remarks.join('')).toContain('hebrew1');
  });

  it('are the count of the paragraphs so far, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 150 }), (isNumbered) => {
        const body = isNumbered.map((is) => text('文', is ? numbered(1) : '')).join('');
        let count = 0;
        expect(linesOf(body, one)).toEqual(isNumbered.map((is) => (is ? `${formatNumeral(++count)}、文` : '文')));
      }),
      { numRuns: 30 },
    );
  });
});
