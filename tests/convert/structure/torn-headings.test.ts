/** Where a number seems to be missing although it stands inside a line, the fault names that line. */
import { describe, expect, it } from 'vitest';
import { convert, smallSeedFiles } from '../seeds.ts';

const faultsOf = (text: string, lineBreaks: string) =>
  convert(smallSeedFiles(`关于测试的意见\n${text}`, { lineBreaks })).issues.map(({ rule, line, what }) => [rule, line, /“(.+?)”/u.exec(what)?.[1]]);

describe.each(['paragraph-per-line', 'page-breaks', 'wrapped'])('lines broken as %s', (lineBreaks) => {
  it.each([
    ['behind a stop', '一、总体要求\n（一）目标。汛前完成治理。二、任务\n（二）清淤。完成清淤。\n三、保障\n（三）投入。加大投入。\n', 3],
    ['behind brackets', '一、总体要求\n（一）目标。汛前完成（水利局负责）二、任务\n（二）清淤。完成清淤。\n三、保障\n（三）投入。加大投入。\n', 3],
    ['behind a title', '一、总体要求二、任务\n（一）清淤。完成清淤。\n三、保障\n（二）投入。加大投入。\n', 2],
    ['behind a gap', '一、总体要求\n（一）目标。汛前完成治理 二、任务\n（二）清淤。完成清淤。\n三、保障\n（三）投入。加大投入。\n', 3],
    ['behind words without a stop', '一、总体要求\n（一）目标。汛前完成治理，清淤二、任务\n（二）清淤。完成清淤。\n三、保障\n（三）投入。加大投入。\n', 3],
    ['torn by a line break', '一、总体要求\n（一）目标。汛前完成治理。\n二\n、任务\n（二）清淤。完成清淤。\n三、保障\n（三）投入。加大投入。\n', 4],
    ['torn behind a stop', '一、总体要求\n（一）目标。汛前完成治理。二\n、任务\n（二）清淤。完成清淤。\n三、保障\n（三）投入。加大投入。\n', 3],
  ])('二、 %s', (_, text, line) => expect(faultsOf(text, lineBreaks)).toEqual([['heading-inside-line', line, '二、']]));

  it('does not take numbers that a sentence names for a heading', () => {
    const text = '一、总体要求\n（一）目标。第一、二、三产业废水全部达标。\n三、保障\n（二）投入。加大投入。\n';
    expect(faultsOf(text, lineBreaks)).toEqual([['number-order', 4, '三、']]);
  });
});
