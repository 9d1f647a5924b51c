import { describe, expect, it } from 'vitest';
import { unreadHeading, type WantedNumber } from '../../../scripts/convert/structure/unread-headings.ts';
import type { LevelStyle } from '../../../src/policy/model/numbering.ts';
import { convert, smallSeedFiles } from '../seeds.ts';

const second: WantedNumber = { style: '一、', ordinal: 2, prefix: '' };
const item: WantedNumber = { style: '（一）', ordinal: 3, prefix: '' };
const decimal: WantedNumber = { style: '1.1', ordinal: 2, prefix: '2' };

describe('the line that is most likely a missing heading', () => {
  it.each<[string, WantedNumber, string[], string | null]>([
    ['behind a line without a stop', second, ['各区清淤，', '二、护岸。'], '2 no-stop'],
    ['in a quotation', second, ['修改为：“', '二、护岸。', '其余不变。”'], '2 quoted'],
    ['that reads as a list', second, ['清淤。', '二、三级河段护岸。'], '2 doubtful'],
    ['in another style', item, ['清淤。', '（3）护岸。'], '2 style'],
    ['in a list of another style is none', item, ['（1）清淤。', '（2）护岸。', '（3）保洁。'], null],
    ['with brackets of no style', item, ['清淤。', '〈三〉护岸。'], '2 form'],
    ['with another mark', second, ['清淤。', '二，护岸。'], '2 form'],
    ['with a bracket lost', item, ['清淤。', '（三护岸。'], '2 form'],
    ['whose numeral is a dash', { ...second, ordinal: 1 }, ['清淤。', '—、护岸。'], '2 form'],
    ['whose numeral is half a dash', { ...second, ordinal: 11 }, ['清淤。', '十－、护岸。'], '2 form'],
    ['with a character like it', { ...second, style: '第一条' }, ['清淤。', '笫二条　护岸。'], '2 form'],
    ['with a mark of no decimal', decimal, ['清淤。', '2。2 护岸'], '2 form'],
    ['of another prefix is none', decimal, ['清淤。', '3.2 护岸'], null],
    ['without its mark', second, ['清淤。', '二护岸。'], '2 no-mark'],
    ['without its mark in a sentence is none', second, ['清淤和', '二级河段护岸。'], null],
    ['of another number is none', second, ['清淤。', '四、护岸。', '五，保洁。'], null],
    ['that cites another number is none', { ...second, style: '第一条' }, ['清淤。', '第一条第一项的情形从重。'], null],
    ['that is nearest', second, ['二护岸。', '二，清淤。'], '2 form'],
  ])('%s', (_, wanted, lines, found) => {
    const unread = unreadHeading([...lines, ''], wanted, 0, lines.length + 1);
    expect(unread && `${unread.line} ${unread.why}`).toBe(found);
  });

  it('is none that was read as another heading', () => expect(unreadHeading(['二，护岸。', '三、保洁。'], second, 0, 2, new Set([1]))).toBeNull());
});

describe('where lines go on with each other, the last heading behind a line without a stop', () => {
  const heads = (numbers: string[], gap: string): string[] => numbers.map((number, i) => `${number}${gap}${['总体要求', '重点任务', '保障措施'][i]}`);
  const rules = (levels: LevelStyle[], lineBreaks: string, lines: string[]): string[] =>
    convert(smallSeedFiles(['关于测试的意见', ...lines].join('\n'), { lineBreaks, numbering: { levels } })).issues.map(({ rule, line }) => `${line} ${rule}`);

  const styles: [LevelStyle, string[]][] = [
    ['一、', ['一、', '二、', '三、']],
    ['（一）', ['（一）', '（二）', '（三）']],
    ['1.', ['1.', '2.', '3.']],
    ['1、', ['1、', '2、', '3、']],
    ['（1）', ['（1）', '（2）', '（3）']],
    ['①', ['①', '②', '③']],
    ['甲、', ['甲、', '乙、', '丙、']],
    ['1.1', ['1.1', '1.2', '1.3']],
    ['第一章', ['第一章', '第二章', '第三章']],
    ['第一条', ['第一条', '第二条', '第三条']],
  ];
  const cases = styles.flatMap(([style, numbers]) => ['wrapped', 'page-breaks'].map((lineBreaks) => ({ style, lineBreaks, numbers })));

  it.each(cases)('$style in a text of the style $lineBreaks is a fault of its line', ({ style, lineBreaks, numbers }) => {
    const [first = '', second = '', third = ''] = heads(numbers, '　');
    const texts = ['到二〇三五年，全面完成治理。', '各区组织清淤，拆除违法建筑，开展排查整治，', '落实资金，接受监督。'];
    const [one = '', two = '', three = ''] = style === '第一章' ? texts.map((words, i) => `第${'一二三'[i]}条　${words}`) : texts;
    const levels: LevelStyle[] = style === '第一章' ? ['第一章', '第一条'] : [style];
    expect(rules(levels, lineBreaks, [first, one, second, two, third, three])).toContain('6 unread-heading');
  });

  it.each<[string, LevelStyle, string[]]>([
    ['a citation', '第一条', ['第一条　为了治理。', '第二条　违反本条例第一条、', '第三条规定的，予以处罚。']],
    ['a list of numerals', '一、', ['一、保洁。', '二、河道实行二、', '三、四级响应，组织清淤。']],
    ['an amount', '1.1', ['1.1 保洁', '岸线清理完成。', '1.2 清淤', '比上年增长', '1.3个百分点，完成清淤。']],
    ['an item that is cited', '（一）', ['（一）保洁。', '（二）依照前款第（一）、', '（三）项处理，按期完成。']],
    ['a list of its own', '1.', ['1.保洁，按期完成。', '2.清淤，完成下列工作，', '1.排查，', '2.整治，', '3.验收。']],
  ])('%s is none', (_, style, lines) => expect(rules([style], 'wrapped', lines).filter((rule) => rule.includes('unread-heading'))).toEqual([]));
});

describe('a fault of numbering', () => {
  const rulesOf = (levels: LevelStyle[], ...lines: string[]): string[] =>
    convert(smallSeedFiles(['关于测试的意见', ...lines].join('\n'), { numbering: { levels } })).issues.map(({ rule, line, what }) => `${line} ${rule} ${what}`);

  it.each<[string, LevelStyle[], string[], RegExp[]]>([
    ['tells a misread number once', ['一、'], ['一、甲。乙。', '一、丙。丁。', '三、戊。己。'], [/^3 number-order .*“三、” follows it as if it were “二、”$/u]],
    [
      'tells a line that is no heading once',
      ['一、'],
      ['一、甲。乙，', '四、丙。丁。', '二、戊。己。'],
      [/^3 number-order .*as if this line were no heading$/u],
    ],
    ['stays where nothing explains it', ['一、'], ['一、甲。乙。', '三、丙。丁。', '四、戊。己。'], [/^3 number-order “三、” stands after “一、”$/u]],
    [
      'names a heading above that was not read, once',
      ['一、', '（一）'],
      ['一、甲', '（一）乙。丙。', '2.丁', '（一）戊。己。', '三、庚', '（一）辛。壬。'],
      [/^4 unread-heading “2.丁…” may be the heading “二、”/u],
    ],
  ])('%s', (_, levels, lines, faults) => {
    const found = rulesOf(levels, ...lines);
    expect(found).toHaveLength(faults.length);
    for (const [i, fault] of faults.entries()) expect(found[i]).toMatch(fault);
  });

  it('of a misread number is settled by one declared anomaly', () => {
    const anomalies = [{ label: '一、', expected: '二、', reason: '原文误作一' }];
    const text = '关于测试的意见\n一、甲。乙。\n一、丙。丁。\n三、戊。己。';
    expect(convert(smallSeedFiles(text, { numbering: { levels: ['一、'] }, anomalies })).issues).toEqual([]);
  });
});
