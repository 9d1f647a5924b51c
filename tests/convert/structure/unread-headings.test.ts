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
