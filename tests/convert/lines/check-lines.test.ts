import { describe, expect, it } from 'vitest';
import { convert, smallSeedFiles } from '../seeds.ts';

const good = '关于测试的意见\n一、总体要求\n（一）目标。到2035年治理完成。';
const faultsOf = (text: string, properties: Record<string, unknown> = {}): (string | number | null)[][] =>
  convert(smallSeedFiles(text, properties)).issues.map(({ rule, line, what }) => [rule, line, what]);

describe('a text as a whole', () => {
  it.each<[string, string, Record<string, unknown>, (string | number | null)[][]]>([
    ['is without fault', good, {}, []],
    ['may have its title over lines', good.replace('测试的', '测试\n的'), {}, []],
    [
      'names the line that is nearest to a title that is not there',
      `云溪市水利局\n${good.replace('测试', '检测')}`,
      {},
      [['title-not-found', 2, 'no line is the title “关于测试的意见”; the nearest is “关于检测的意见”']],
    ],
    [
      'names each level that no heading has',
      good,
      { numbering: { levels: ['一、', '（一）', '1.'] } },
      [['no-heading', null, 'no heading of the style 1. was found']],
    ],
    [
      'may have its levels in an attachment alone, in its numbering or in another',
      '关于测试的意见\n现将方案印发。\n附件\n云溪市治水方案\n一、目标\n（一）清淤。完成。\n附表\n河段名录\n1.南湖段。',
      {
        numbering: { levels: ['一、', '（一）', '1.'] },
        attachments: [
          { label: '附件', title: '云溪市治水方案', state: 'received' },
          { label: '附表', title: '河段名录', state: 'received', numbering: { levels: ['1.'] } },
        ],
      },
      [],
    ],
    [
      'names each level that an attachment declares and no heading in it has',
      '关于测试的意见\n一、清淤\n二、护岸\n附录A\n采样方法\nA.1 布点\n每公里两个断面。\n附录B\n记录格式\n1.封面。\n附件1\n河段名录\n南湖段。',
      {
        numbering: { levels: ['一、'] },
        attachments: [
          { label: '附录A', title: '采样方法', state: 'received', numbering: { levels: ['A.1', 'A.1.1'] } },
          { label: '附录B', title: '记录格式', state: 'received', numbering: { levels: ['一、'] } },
          { label: '附件1', title: '河段名录', state: 'received' },
        ],
      },
      [
        ['no-heading', 4, 'no heading of the style A.1.1 was found in “附录A”'],
        ['no-heading', 8, 'no heading of the style 一、 was found in “附录B”'],
      ],
    ],
    [
      'withholds what seems wrong with other numbers while a level of their text is missing',
      '关于测试的意见\n一、目标\n第一节 河道\n1.清淤。\n2.护岸。\n第二节 湖泊\n1.清淤。\n附件1\n河段名录\n1.南湖段。\n3.北溪段。',
      {
        numbering: { levels: ['一、', '（一）', '1.'] },
        attachments: [{ label: '附件1', title: '河段名录', state: 'received', numbering: { levels: ['1.'] } }],
      },
      [
        ['no-heading', null, 'no heading of the style （一） was found'],
        ['undeclared-level', 3, '“第一节” here and “第二节” in line 6 have measures between them'],
        ['number-order', 11, '“3.” stands after “1.”'],
      ],
    ],
    [
      'withholds the numbers of an attachment while a level of it is missing, and no others',
      '关于测试的意见\n1.目标。\n3.任务。\n附件1\n河段名录\n干流\n1.南湖段。\n支流\n1.北溪段。',
      {
        numbering: { levels: ['1.'] },
        attachments: [{ label: '附件1', title: '河段名录', state: 'received', numbering: { levels: ['一、', '1.'] } }],
      },
      [
        ['no-heading', 4, 'no heading of the style 一、 was found in “附件1”'],
        ['number-order', 3, '“3.” stands after “1.”'],
      ],
    ],
    [
      'says where a quotation begins that nothing ends, with a number behind it',
      '关于测试的意见\n一、将第五条修改为：“第五条　分级保护：\n（一）水源；\n（二）其他。\n二、施行。',
      { numbering: { levels: ['一、'] } },
      [['unclosed-quotation', 2, 'opens a quotation that is never closed, before “（一）水源；”']],
    ],
    [
      'names the first of numbers in a form that no style has',
      '关于测试的意见\n一、总则\n<1>清淤。\n<2>护岸。\n二、施行',
      { numbering: { levels: ['一、'] } },
      [['unknown-number-form', 3, '“<1>” and the numbers that follow it are of a form that no style has']],
    ],
    [
      'may have notes, page numbers, spans and amounts at the heads of lines',
      '关于测试的意见\n一、总则\n[1]见附表。\n[2]见附图。\n—1—\n—2—\n1—2月清淤。\n2—3月护岸。\n1%以下。\n2%以上。\n二、施行',
      { numbering: { levels: ['一、'] }, typography: ['page-furniture'] },
      [],
    ],
    [
      'may lose a closing mark where nothing is in doubt',
      '关于测试的意见\n一、市长指出：“河湖要清。\n各区照办。\n二、施行。',
      { numbering: { levels: ['一、'] } },
      [],
    ],
    [
      'needs the articles of a statute alone',
      '关于测试的意见\n第一条 为了治理，制定本办法。',
      { numbering: { levels: ['第一编', '第一章', '第一节', '第一条'] } },
      [],
    ],
    [
      'has 分编 that its levels lack',
      '关于测试的意见\n第一编 河流\n第一分编 清淤\n第一条 逐段清淤。\n第二分编 护岸\n第二条 逐段护岸。',
      { numbering: { levels: ['第一编', '第一章', '第一节', '第一条'] } },
      [['undeclared-level', 3, '“第一分编” here and “第二分编” in line 5 have measures between them']],
    ],
    [
      'without line breaks is said to be so, and nothing else',
      `关于测试的意见一、要求${'加强协作。'.repeat(700)}`,
      {},
      [['one-line-text', 1, 'the text is one line of 3,511 characters']],
    ],
    [
      'with markup is said to be so, and nothing else',
      good.replaceAll('\n', '\n<span>').concat('\n</span>'),
      {},
      [['markup-in-text', 2, 'holds markup: <span>, on 3 lines']],
    ],
    ['has a tag on one line', good.replace('治理完成', '治理<br/>完成'), {}, [['markup-in-text', 3, 'holds markup: <br/>']]],
    ['has a tag with attributes', good.replace('治理完成', '<p class="a">治理完成'), {}, [['markup-in-text', 3, 'holds markup: <p class="a">']]],
    ['has a paragraph mark that no typography names', good.replace('治理完成', '<p>治理完成</p>'), {}, [['markup-in-text', 3, 'holds markup: <p>']]],
    ['has a paragraph mark that its typography names', good.replace('（一）', '<p>（一）'), { typography: ['markdown-marks'] }, []],
    ['has an entity', good.replace('治理完成', '治理&nbsp;完成'), {}, [['markup-in-text', 3, 'holds markup: &nbsp;']]],
    ['has a numbered entity', good.replace('治理完成', '治理&#160;完成'), {}, [['markup-in-text', 3, 'holds markup: &#160;']]],
    ['has a hexadecimal entity', good.replace('治理完成', '治理&#xA0;完成'), {}, [['markup-in-text', 3, 'holds markup: &#xA0;']]],
    ['compares figures', good.replace('治理完成', 'PM2.5<35，误差<5%，a<b且c>d'), {}, []],
    ['names a statute in half-width marks', good.replace('治理完成', '修改<云溪市河湖条例>'), {}, []],
    ['speaks of R&D', good.replace('治理完成', 'R&D;经费'), {}, []],
    ['may speak of what is < 5 and > 3', good.replace('治理完成', '浓度<5且>3'), {}, []],
  ])('%s', (_, text, properties, expected) => expect(faultsOf(text, properties)).toEqual(expected));
});
