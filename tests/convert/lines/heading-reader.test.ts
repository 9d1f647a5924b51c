import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSeed } from '../../../scripts/convert/correct/sourced-text.ts';
import { formBlocks } from '../../../scripts/convert/lines/form-blocks.ts';
import { settleLines } from '../../../scripts/convert/lines/settle-lines.ts';
import { splitLines } from '../../../scripts/convert/lines/split-lines.ts';
import type { LineBreaks } from '../../../src/policy/model/document-metadata.ts';
import type { LevelStyle } from '../../../src/policy/model/numbering.ts';
import { formatNumeral } from '../../../src/policy/numerals.ts';
import { language } from '../../language.ts';

/** The lines that open headings. */
function headings(lines: readonly string[], levels: LevelStyle[], lineBreaks: LineBreaks = 'paragraph-per-line'): string[] {
  const seed = ['云溪市河湖规程', ...lines].join('\n');
  const properties = { title: '云溪市河湖规程', lineBreaks, issuers: [], typography: [], carriedBy: null, asAttachment: false, attachments: [] };
  const metadata = { ...properties, numbering: { levels, runOn: [] } };
  const settled = settleLines(splitLines(fromSeed(seed, { start: 0, end: seed.length }), seed), metadata);
  const blocks = formBlocks(settled, metadata, language, { text: 'text.txt', metadata: 'document.yaml' }).value;
  return blocks.flatMap((block) => (block.kind === 'heading' ? [seed.split('\n')[block.line - 1]?.replace(/\s+/gu, ' ') ?? ''] : []));
}

const statute: LevelStyle[] = ['第一章', '第一条'];

describe('a line opens a heading', () => {
  /** Lines that are headings begin with #. */
  it.each<[string, LevelStyle[], string[]]>([
    [
      'of the text, none inside a quotation',
      ['一、', '（一）'],
      ['#一、将第五条修改为：“第五条　保护分级：', '（一）水源；', '二、其他。”', '#二、删去第七条。', '#（一）全部；', '#（二）附表。'],
    ],
    [
      'of a statute, not where it is quoted',
      statute,
      ['#第一条　将条例第二条修改为：“第二条　河湖分级。', '第三条　河长巡查。”', '#第二条　施行。', '#第三条　解释。'],
    ],
    [
      'unless its part is cited',
      statute,
      ['#第一条　保护河湖。', '#第二条　违反规定的，依照', '第三条 第一款的规定处罚。', '第三条行为的，没收工具。', '#第三条　施行。'],
    ],
    [
      'that goes on with a paragraph of its own behind white space, as those before it are printed',
      statute,
      ['#第一条　河段分两级。', '#第二条　第一款所称河段，是指干流。', '#第三条　施行。'],
    ],
    ['unless white space stands behind no other', statute, ['#第一条河段分两级。', '第二条　第一款所称河段，是指干流。', '#第二条施行。']],
    ['unless the text before goes on', statute, ['#第一条　依照', '第二条　第一款的规定处罚。']],
    [
      'unless its part is cited in the next line',
      statute,
      ['#第一条　依照', '第二条', '第一款的规定处罚。', '#第二条', '第一条规定的河长每月巡查。', '#第三条　施行。'],
    ],
    ['unless articles are named together', statute, ['#第一条 保护。', '第二条、第三条所列河湖。', '第二条至第五条不适用。', '#第二条 施行。']],
    [
      'that is yet to come without a doubt',
      statute,
      ['#第一条　保护河湖。', '第二条列明的河湖由市级巡查，', '#第二条　河长巡查。', '第九条列明的除外。', '#第三条　施行。'],
    ],
    ['printed without white space', statute, ['#第一条为了保护河湖。', '#第二条违反本条例的，责令改正。', '#第三条本条例施行。']],
    [
      'unless items are named together',
      ['一、', '（一）'],
      ['#一、处罚', '#（一）警告。', '（二）、（三）项规定的情形从重。', '#（二）罚款。', '（三）项的罚款上缴。'],
    ],
    ['unless grades or months are listed', ['一、'], ['#一、监测', '#二、预警', '三、四级响应由区级启动，市级指导。', '#三、响应', '#四、评估']],
    ['that opens with a numeral of its own', ['一、'], ['#一、二级水源保护', '#二、三年行动', '#三、附则']],
    ['unless it is a decimal', ['一、'], ['#一、处罚', '二.五倍以上的罚款上缴。', '#二、附则']],
    ['unless units are listed', ['1、'], ['#1、概况', '2、3号机组年底前完成改造。', '#2、任务', '#3、2025年目标']],
    ['unless it is an amount', ['1', '1.1'], ['#1 总则', '#1.1 目的', '保洁到岸线', '1.2米以上。', '#1.2 范围', '#2 分级', '3 个工作日内办结。', '#3 附则']],
    ['unless it is an amount that nothing follows', ['1', '1.1'], ['#1 总则', '#1.1 目的', '护栏高度不限。', '1.2米以上的另行加固。', '#2 附则']],
    [
      'in bare digits without white space',
      ['1', '1.1'],
      ['#1总则', '#1.1目的', '1.2米以上的，', '#1.2范围', '#2分级', '3座泵站，', '3个工作日内办结。', '#3附则', '4家企业负责，'],
    ],
    ['unless it is a span of time', ['1'], ['#1 总则', '#2 任务', '清淤限期', '3 年内完成。', '3 月底前报告。', '#3 年度考核', '#4 附则']],
    ['whose title begins like a unit', ['1', '1.1'], ['#1 总则', '#1.1 分级', '#1.2 项目', '#2 个人防护', '#3 处置']],
    [
      'unless it is an amount or a number of another kind',
      ['1', '1.1'],
      ['#1 总则', '1.5倍罚款。', '3 000吨以上。', '12369热线受理。', '2 万吨以下。', '#2 附则'],
    ],
    [
      'whose words look like a citation',
      statute,
      [
        '#第一条为了保护河湖。',
        '#第二条项目建设单位应当护岸。',
        '#第三条规定河段由市级管理。',
        '#第四条目标责任由区级承担。',
        '#第五条第三条规定的部门负责解释。',
      ],
    ],
    [
      'unless words cite it, and it comes later',
      statute,
      ['#第一条为了保护河湖，依照', '第二条规定处罚。', '第二条规定的河段除外。', '#第二条违反规定的，依照', '第三条规定处罚。', '#第三条规定河段名录。'],
    ],
    ['whose words look like a citation below a chapter', statute, ['#第一章总则', '#第一条目标是河湖常清。', '#第二章附则', '#第二条规定自公布之日起施行。']],
    [
      'that begins with a figure',
      ['一、', '1.'],
      [
        '#一、目标',
        '#1.清淤3公里；',
        '#2.3个区完成试点；',
        '#3.1.5亿吨以上的（市水利局）',
        '#4.2031年底前完成。',
        '#二、任务',
        '#1.2米以上沟渠清淤。',
        '#2.1.5万亩湿地修复。',
      ],
    ],
    ['that begins with a figure, with another mark', ['1、'], ['#1.清淤；', '#2.3个区试点。']],
    [
      'unless it is an amount in its place',
      ['一、', '1.'],
      [
        '#一、目标',
        '1.5米以上的河道清淤。',
        '1.2米以下的除外。',
        '#1.清淤，宽度',
        '2.5米以上的加固。',
        '2.5米以下的除外。',
        '#2.护岸。',
        '4.5米以上的除外。',
        '#二、附则',
      ],
    ],
    ['unless it is a decimal', ['1.', '1.1'], ['#1.总则', '#1.1 目的', '#1.2 范围', '1.2米以上的加固。', '2.5米以上的除外。', '#2.附则']],
    ['in other forms of its style', ['一、', '（一）'], ['#廿一、总则', '#㈠目的', '#【二】范围', '#廿二、附则']],
    ['with a bracket lost, unless the line before opens it', ['（一）'], ['#一）总则', '见表（', '二）所列河段。', '#二）附则']],
    ['with signs', ['甲、', '①'], ['#甲、总则', '#❶目的', '#❷范围', '#乙、附则']],
    ['with letters', ['A.', 'a）'], ['#A. 总则', '#a）目的', '#b) 范围', '#B、附则', 'C、D类河段。', '#C. 解释']],
    [
      'of an annex',
      ['A.1', 'A.1.1'],
      ['#A.1 总则', '#A.1.1 目的', '见表A.1。', '#A.1.2 范围', '#A.2 pH值', '#A.2.1 m级水样的采集', 'A.1.3 所列方法。', '#A.3个别情形', 'A.5的规定适用。'],
    ],
    ['of an annex below its letter', ['A.', 'A.1'], ['#A. 总则', '#A.1目的', '#A.2 范围', '#B. 附则', 'A.3 的要求。', '#B.1解释']],
    ['of an annex below a number of another kind', ['一、', 'A.1'], ['#一、总则', '#A.1 目的', '#二、附则', '#A.1 解释']],
    ['with radicals, and whatever white space', ['一、'], ['#\u2f00、总则', '#二\u00a0、\t范围', '#\u3000三 、 附则']],
    ['that is counted', ['一、', '1.'], ['#一、目标', '#1.清淤。', '#2.5个重点任务。', '#3.12月底前完成。', '#4.2023年启动。', '#5.12369热线受理。']],
  ])('%s', (_, levels, drawn) => {
    const lines = drawn.map((line) => line.replace('#', ''));
    const wanted = drawn.filter((line) => line.startsWith('#')).map((line) => line.slice(1).replace(/\s+/gu, ' '));
    expect(headings(lines, levels)).toEqual(wanted);
  });

  const decimals = ['2.5倍', '2.5米', '2.5毫克', '2.2亿元', '2.5℃', '2.5%', '2.5 公里', '2.5万吨', '2.5 万亩', '2.5个百分点', '2.5mg'];
  it.each(decimals)('%s behind the first number is an amount, unless the third follows', (amount) => {
    const opening = ['一、目标', '1.清淤。', `${amount}以上的另行报告。`];
    expect(headings([...opening, '二、附则'], ['一、', '1.'])).toEqual(['一、目标', '1.清淤。', '二、附则']);
    expect(headings([...opening, '3.植树。', '二、附则'], ['一、', '1.'])).toEqual([...opening, '3.植树。', '二、附则']);
  });

  it('and no table, where a tab parts number and title', () =>
    expect(headings(['一、\t总则', '二、\t范围', '（一）\t河道', '（二）\t湖泊'], ['一、', '（一）'])).toHaveLength(4));

  /** Lines of prose that open with a number, whichever it is. */
  const prose: ((n: number) => string)[] = [
    (n) => `第${formatNumeral(n)}条 第一款规定的情形，从其规定。`,
    (n) => `第${formatNumeral(n)}条、第${formatNumeral(n + 1)}条所列河段，由市级管理。`,
    (n) => `第${formatNumeral(n)}条至第${formatNumeral(n + 2)}条不适用于水库。`,
    (n) => `第${formatNumeral(n)}条行为的，没收工具。`,
    (n) => `（${formatNumeral(n)}）、（${formatNumeral(n + 1)}）项规定的情形，从重处罚。`,
    (n) => `（${formatNumeral(n)}）项规定的罚款，上缴国库。`,
    (n) => `${formatNumeral(n)}、${formatNumeral(n + 1)}级河段由区级管理，每月巡查。`,
    (n) => `${n}、${n + 1}号泵站年底前完工。`,
    (n) => `${n}.5倍以上的，从重处罚。`,
    (n) => `修改为：“${formatNumeral(n)}、河段分级；`,
  ];

  it('the same whatever prose stands between, even where its number would be the next', () => {
    const inserted = fc.array(fc.tuple(fc.constantFrom(...prose), fc.integer({ min: 1, max: 9 })), { maxLength: 3 });
    const sequences: [LevelStyle[], (n: number) => string][] = [
      [['第一条'], (n) => `第${formatNumeral(n)}条　河段由市级管理。`],
      [['一、'], (n) => `${formatNumeral(n)}、河段管理`],
      [['（一）'], (n) => `（${formatNumeral(n)}）河段管理。由市级管理。`],
      [['1、'], (n) => `${n}、河段管理`],
      [['1.'], (n) => `${n}.河段管理`],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...sequences), fc.array(inserted, { minLength: 2, maxLength: 6 }), ([levels, heading], gaps) => {
        const wanted = gaps.map((_, i) => heading(i + 1).replace(/\s+/gu, ' '));
        // Behind the last heading no later one tells that a number is not meant.
        const lines = gaps.flatMap((lines, i) => [heading(i + 1), '市级部门负责。', ...(i < gaps.length - 1 ? lines.map(([line, n]) => line(n)) : [])]);
        expect(headings(lines, levels)).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });
});
