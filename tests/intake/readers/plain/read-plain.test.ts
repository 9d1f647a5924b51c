import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../../scripts/intake/readers/plain/read-plain.ts';
import { documentIds, gb18030Of, oneLineOf, paragraphsOf, textOf, wrappedAt } from '../../made/paragraphs-of.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
const extractOf = (bytes: Uint8Array) => {
  const { extract } = readPlain({ name: 'text.txt', bytes });
  if (!extract) throw new Error('refused');
  return extract;
};
const textsOf = (bytes: Uint8Array): string[] => extractOf(bytes).lines.map(({ text }) => text);

const sample = '某市试点办法\n第一条 为了开展试点，制定本办法。\n第二条 本办法自2031年5月1日起施行。';
const sampleLines = sample.split('\n');

describe('an encoding', () => {
  it.each([
    ['UTF-8', utf8(sample)],
    ['UTF-8 with a mark', utf8(`\ufeff${sample}`)],
    ['UTF-16, lower byte first, with a mark', utf16(`\ufeff${sample}`, true)],
    ['UTF-16, higher byte first, with a mark', utf16(`\ufeff${sample}`, false)],
    ['UTF-16, lower byte first', utf16(sample, true)],
    ['UTF-16, higher byte first', utf16(sample, false)],
    ['GB18030', gb18030Of(sample)],
  ])('is told: %s', (_, bytes) => expect(textsOf(bytes)).toEqual(sampleLines));

  it('is Big5 where that is clearly better', () => {
    const bytes = Uint8Array.of(0xa6, 0x61, 0xa4, 0xe8, 0xa1, 0x41, 0xa4, 0xa3, 0xaa, 0xba, 0xa1, 0x43, 0xa4, 0x40, 0xa1, 0x42, 0xa4, 0x54, 0xa1, 0x43);
    expect(textsOf(bytes)).toEqual(['地方，不的。一、三。']);
  });

  it.each(documentIds)('is told of whole texts in GB18030: %s', (id) => {
    const text = textOf(paragraphsOf(id));
    expect(textsOf(gb18030Of(text)).join('\n')).toBe(text);
  });

  it('is kept where a byte is wrong, and that is said', () => {
    const bytes = Uint8Array.of(...utf8(sample), 0xff);
    expect(extractOf(bytes).remarks).toEqual([expect.stringContaining('1 处')]);
  });
});

describe('lines', () => {
  it.each([
    ['ends of all kinds', '甲一\r\n乙二\r丙三\n丁四\u2028戊五\u000b己六', ['甲一', '乙二', '丙三', '丁四', '戊五', '己六']],
    ['white space round them', '　　甲一  \n\t乙二', ['甲一', '乙二']],
    ['rows, their first cell empty', '指标\t单位\n\t吨\n水耗\t', ['指标\t单位', '\t吨', '水耗']],
  ])('are cut and trimmed: %s', (_, text, expected) => expect(textsOf(utf8(text))).toEqual(expected));

  it('say their page behind a form feed', () => {
    expect(extractOf(utf8('甲一\f乙二')).lines).toEqual([
      { text: '甲一', form: { page: 1 } },
      { text: '乙二', form: { page: 2 } },
    ]);
  });

  it('say how printed ones are set', () => {
    const text = wrappedAt(textOf(paragraphsOf('liaoning-governance')), 30, '　　').replace(/\n/u, '\n\n');
    const [first, second] = extractOf(utf8(text)).lines;
    expect([first?.form, second?.form]).toEqual([{ indented: true }, { indented: true, afterGap: true }]);
  });
});

describe('lines are', () => {
  it.each(documentIds)('paragraphs, or printed where they are wrapped or run together: %s', (id) => {
    const paragraphs = paragraphsOf(id);
    const text = textOf(paragraphs);
    const found = [text, wrappedAt(text, 28), wrappedAt(text, 42, '　　'), oneLineOf(paragraphs)].map((made) => extractOf(utf8(made)).lineation);
    expect(found).toEqual(['paragraphs', 'printed', 'printed', 'printed']);
  });

  it('printed where sentences are torn', () => {
    const torn = '各县人民政府要加强对试点工作的组织领导，明确责任分工，细化工作措施，健全\n协调机制，确保试点工作按期完成并取得实效。\n'.repeat(3);
    expect(extractOf(utf8(torn)).lineation).toBe('printed');
  });

  it('paragraphs though titles and dates of adoption have no stop', () => {
    const text =
      '2031年5月1日某市第十五届人民代表大会常务委员会第二十次会议通过，2031年6月1日起施行\n2032年5月1日某市第十五届人民代表大会常务委员会第三十次会议修正，2032年6月1日起施行\n第一条 为了开展试点，制定本条例。';
    expect(extractOf(utf8(text)).lineation).toBe('paragraphs');
  });
});

describe('control characters', () => {
  it('are left out, with a remark, where there are few', () => {
    const extract = extractOf(utf8(`${sample}\u0007`));
    expect([extract.leftOut, extract.remarks]).toEqual([[{ reason: '控制字符', words: 'U+0007' }], ['去掉控制字符 1 个']]);
  });

  it.each([
    ['many of them', utf8('甲\u0001\u0002\u0003\u0004乙'), 'unsupported-format'],
    ['bytes of no text', Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 7 + (i >> 3)) & 255), 'unsupported-format'],
    ['more than any text has', new Uint8Array(21 * 10 ** 6).fill(0x61), 'beyond-limits'],
    ['nothing', new Uint8Array(), 'no-text'],
    ['white space alone', utf8(' \n　\n'), 'no-text'],
  ])('and the like are refused: %s', (_, bytes, rule) => expect(readPlain({ name: 'a.txt', bytes }).refusal?.rule).toBe(rule));
});
