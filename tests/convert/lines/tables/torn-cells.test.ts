import { describe, expect, it } from 'vitest';
import { judgeTorn, restsOf, type Verdict } from '../../../../scripts/convert/lines/tables/torn-cells.ts';

const row = (text: string): { text: string } => ({ text });
const header = '任务\t单位';

describe('judgeTorn', () => {
  it.each<[string, string[], string[], string | null, Verdict]>([
    ['a row that ends with a comma goes on', ['清淤\t水务局、'], ['住建局'], '植树\t林业局', 'cell'],
    ['so it does where no row follows', ['清淤\t水务局、'], ['住建局'], null, 'cell'],
    ['the count of the rows goes on', ['1\t水务局'], ['住建局'], '2\t林业局', 'cell'],
    ['a row with punctuation is no header of another table', ['清淤\t疏浚。'], ['清除垃圾。'], '植树\t种树。', 'cell'],
    ['nor is one with a figure alone in a cell', ['东河\t逐段清淤'], ['疏浚'], '西河\t12.5', 'cell'],
    ['a year may stand in a header', ['清淤\t水务局'], ['各区负责。'], '河流\t2025', 'paragraph'],
    ['a sentence stands between two tables', ['清淤\t水务局'], ['各区负责。'], '河流\t目标', 'paragraph'],
    ['so does what announces the second', ['清淤\t水务局'], ['另有指标如下：'], '河流\t目标', 'paragraph'],
    ['the header again opens a table', ['清淤\t水务局'], ['住建局'], header, 'paragraph'],
    ['a row of another width too', ['清淤\t水务局'], ['住建局'], '河流\t目标\t年份', 'paragraph'],
    ['no row follows', ['清淤\t水务局'], ['住建局'], null, 'paragraph'],
    ['words without a stop may be either', ['清淤\t水务局'], ['住建局'], '植树\t林业局', 'doubt'],
    ['so may a sentence behind a cell that is one', ['清淤\t疏浚。'], ['清除垃圾。'], '植树\t种树', 'doubt'],
    ['and words below the header', [], ['局'], '植树\t林业局', 'doubt'],
    ['many lines of which nothing tells are paragraphs', ['清淤\t水务局'], Array.from({ length: 9 }, () => '住建局'), '植树\t林业局', 'paragraph'],
  ])('%s', (_, rows, lines, next, verdict) =>
    expect(judgeTorn({ rows: [header, ...rows].map(row), lines: lines.map(row), next: next === null ? null : row(next), nextIsFollowed: true })).toBe(verdict),
  );

  it('one row alone is no second table: nothing tells what stands before it', () =>
    expect(judgeTorn({ rows: [header, '清淤\t水务局'].map(row), lines: [row('各区负责。')], next: row('植树\t林业局'), nextIsFollowed: false })).toBe('doubt'));
});

describe('restsOf', () => {
  it.each([
    ['清淤\t疏浚，', '清除垃圾\t水务局', true],
    ['清淤\t疏浚', '清除垃圾\t水务局', false],
    ['清淤\t疏浚，', '植树\t种树\t林业局', false],
    ['清淤\t疏浚\t水务局、', '植树\t种树\t林业局', false],
  ])('%j and %j: %s', (last, line, expected) => expect(restsOf(['任务\t内容\t单位', last].map(row), row(line))).toBe(expected));

  it('a header is never completed', () => expect(restsOf([row('任务，\t单位')], row('清淤'))).toBe(false));
});
