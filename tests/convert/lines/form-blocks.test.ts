import { describe, expect, it } from 'vitest';
import { fromSeed } from '../../../scripts/convert/correct/sourced-text.ts';
import type { Block } from '../../../scripts/convert/lines/blocks.ts';
import { formBlocks } from '../../../scripts/convert/lines/form-blocks.ts';
import { settleLines } from '../../../scripts/convert/lines/settle-lines.ts';
import { splitLines } from '../../../scripts/convert/lines/split-lines.ts';
import { language } from '../../language.ts';

type Metadata = Parameters<typeof formBlocks>[1];

const ordinary: Metadata = {
  title: '云溪市清洁河湖行动意见',
  lineBreaks: 'paragraph-per-line',
  issuers: [],
  typography: [],
  numbering: { levels: ['一、', '（一）'], runOn: ['（一）'] },
  carriedBy: null,
  asAttachment: false,
  attachments: [],
};
const runIn: Partial<Metadata> = { lineBreaks: 'wrapped', numbering: { levels: ['一、', 'run-in'], runOn: [] } };
const paths = { text: 'text.txt', metadata: 'document.yaml' };
function blocksOf(seed: string, properties: Partial<Metadata> = {}): Block[] {
  const metadata = { ...ordinary, ...properties };
  return formBlocks(settleLines(splitLines(fromSeed(seed, { start: 0, end: seed.length }), seed), metadata), metadata, language, paths).value;
}

/** Its line, what it is, and its words: parts by |, run-in headings in 【】. */
function drawn(block: Block): string {
  const words = (): string => {
    if (block.kind === 'heading') return `${block.level} ${block.number?.label ?? ''}${block.rest.text}`;
    if (block.kind === 'preface') return block.title.text;
    if (block.kind === 'dropped' || block.kind === 'attached') return '---';
    if (block.kind === 'paragraph')
      return (block.headingLength ? `【${block.text.text.slice(0, block.headingLength)}】` : '') + block.text.text.slice(block.headingLength);
    const caption = 'title' in block ? [`${block.label} ${block.title.text}`] : [];
    return [...caption, ...block.parts.map(({ text }) => text)].join('|');
  };
  return `${block.line} ${block.kind} ${words()}`;
}
const draw = (lines: readonly string[], properties: Partial<Metadata> = {}): string[] => blocksOf(lines.join('\n'), properties).map(drawn);

describe('formBlocks', () => {
  it('parts front, headings and paragraphs, each with the offset and the line where it begins; nothing where there is no line', () => {
    expect(blocksOf('\n \n')).toEqual([]);
    const seed = '云溪市清洁河湖行动意见\n\n  为让河湖常清，制定本意见。\n一、目标\n（一）河道清淤。年底完成。';
    const blocks = blocksOf(seed);
    expect(blocks.map(drawn)).toEqual([
      '1 front 云溪市清洁河湖行动意见',
      '3 paragraph 为让河湖常清，制定本意见。',
      '4 heading 0 一、目标',
      '5 heading 1 （一）河道清淤。年底完成。',
    ]);
    expect(blocks.map(({ start }) => start)).toEqual(['云溪', '为让', '一、', '（一）'].map((head) => seed.indexOf(head)));
  });

  const torn = ['一、目标', '河道', '清淤，年底，', '（一）完成。', '（二）植树。沿岸', '植树。', '各区负责。'];
  it.each<[Metadata['lineBreaks'], string[]]>([
    [
      'paragraph-per-line',
      [
        '1 heading 0 一、目标',
        '2 paragraph 河道',
        '3 paragraph 清淤，年底，',
        '4 heading 1 （一）完成。',
        '5 heading 1 （二）植树。沿岸',
        '6 paragraph 植树。',
        '7 paragraph 各区负责。',
      ],
    ],
    // A line that ends no sentence goes on in the next, even where that looks like a number.
    ['page-breaks', ['1 heading 0 一、目标', '2 paragraph 河道清淤，年底，（一）完成。', '5 heading 1 （二）植树。沿岸植树。', '7 paragraph 各区负责。']],
    ['wrapped', ['1 heading 0 一、目标', '2 paragraph 河道清淤，年底，（一）完成。', '5 heading 1 （二）植树。沿岸植树。各区负责。']],
  ])('judges line breaks as declared: %s', (lineBreaks, expected) => expect(draw(torn, { lineBreaks })).toEqual(expected));

  it('begins a paragraph with a number of whatever style where the text before has ended', () =>
    expect(draw(['一、目标', '清淤。', '（1）护岸', '植树。'], { lineBreaks: 'page-breaks' })).toEqual([
      '1 heading 0 一、目标',
      '2 paragraph 清淤。',
      '3 paragraph （1）护岸植树。',
    ]));

  /** Measures are （一） throughout; 　　 is the indent of a paragraph. */
  it.each<[string, string[], string[]]>([
    [
      'behind a bracket that holds others and goes over two lines',
      ['　　（一）清淤。完成清淤。（责任单位：市水利局，', '各县（市、区）人民政府）', '　　（二）植树。沿岸植树。'],
      ['1 heading 1 （一）清淤。完成清淤。（责任单位：市水利局，各县（市、区）人民政府）', '3 heading 1 （二）植树。沿岸植树。'],
    ],
    [
      'behind such a bracket where no line is indented',
      ['（一）清淤。完成清淤。（市水利局、', '各县（市、区）人民政府）', '（二）植树。沿岸植树。（市林业局）', '二、保障', '列入预算。'],
      [
        '1 heading 1 （一）清淤。完成清淤。（市水利局、各县（市、区）人民政府）',
        '3 heading 1 （二）植树。沿岸植树。（市林业局）',
        '4 heading 0 二、保障',
        '5 paragraph 列入预算。',
      ],
    ],
    [
      'behind words without a stop',
      [
        '　　（一）清淤。完成清淤',
        '（市水利局）',
        '　　（二）植树。沿岸植树。责任单位：市林业局',
        '　　二、保障',
        '　　（一）经费。列入预算，',
        '　　（二）监督。',
      ],
      [
        '1 heading 1 （一）清淤。完成清淤（市水利局）',
        '3 heading 1 （二）植树。沿岸植树。责任单位：市林业局',
        '4 heading 0 二、保障',
        '5 heading 1 （一）经费。列入预算，',
        '6 heading 1 （二）监督。',
      ],
    ],
    [
      'behind a point',
      ['　　（一）清淤。达标率98%.', '　　（二）植树.沿岸植树.', '三、四级河段由区级负', '责.', '　　二、保障'],
      ['1 heading 1 （一）清淤。达标率98%.', '2 heading 1 （二）植树.沿岸植树.三、四级河段由区级负责.', '5 heading 0 二、保障'],
    ],
    [
      'not where a line of an indented text goes on',
      ['　　（一）清淤。按照原方案的任务', '（二）落实到各区。', '　　各区负责。'],
      ['1 heading 1 （一）清淤。按照原方案的任务（二）落实到各区。', '3 paragraph 各区负责。'],
    ],
    [
      'not where the same heading comes later',
      ['（一）清淤。按照原方案的任务', '（二）落实到各区。', '（二）植树。沿岸植树。'],
      ['1 heading 1 （一）清淤。按照原方案的任务（二）落实到各区。', '3 heading 1 （二）植树。沿岸植树。'],
    ],
    [
      'and so do items',
      ['　　（一）清淤。包括下列河段：', '　　1.城区河段', '　　2.郊区河段，', '不包括水库', '　　（二）植树。'],
      ['1 heading 1 （一）清淤。包括下列河段：', '2 paragraph 1.城区河段', '3 paragraph 2.郊区河段，不包括水库', '5 heading 1 （二）植树。'],
    ],
  ])('a number that is next in a wrapped text opens a heading %s', (_, lines, expected) =>
    expect(draw(lines, { lineBreaks: 'wrapped', numbering: { levels: ['一、', '（一）'], runOn: [] } })).toEqual(expected),
  );

  it('an article opens behind an item without a stop', () =>
    expect(
      draw(['　　第一条　下列河段适用本条例：', '　　（一）干流', '　　（二）支流', '　　第二条　本条例自公布之日起施行。'], {
        lineBreaks: 'wrapped',
        numbering: { levels: ['第一条'], runOn: [] },
      }),
    ).toEqual(['1 heading 0 第一条下列河段适用本条例：', '2 paragraph （一）干流', '3 paragraph （二）支流', '4 heading 0 第二条本条例自公布之日起施行。']));

  it.each<[string, Metadata['lineBreaks'], string[], string[]]>([
    [
      'above an indented paragraph',
      'wrapped',
      ['　　（一）清理河道', '　　严格管控，全面清理城区', '河道。', '　　（二）植树', '造林和护岸', '　　植树。'],
      ['1 heading 1 （一）清理河道', '2 paragraph 严格管控，全面清理城区河道。', '4 heading 1 （二）植树造林和护岸', '6 paragraph 植树。'],
    ],
    [
      'above a line that shows how long lines are',
      'wrapped',
      ['（一）清理河道', '严格管控岸线，全面清理城区河道', '。', '（二）沿岸植树造林并且养护草地', '和护岸。植树。'],
      ['1 heading 1 （一）清理河道', '2 paragraph 严格管控岸线，全面清理城区河道。', '4 heading 1 （二）沿岸植树造林并且养护草地和护岸。植树。'],
    ],
    ['above its items', 'wrapped', ['（一）清理河道', '1.清淤；', '2.护岸'], ['1 heading 1 （一）清理河道', '2 paragraph 1.清淤；2.护岸']],
    [
      'not where the next line goes on with a mark',
      'page-breaks',
      ['（一）依法划定岸线', '，并依照划定的岸线功能分区实行分级分类管理和保护。'],
      ['1 heading 1 （一）依法划定岸线，并依照划定的岸线功能分区实行分级分类管理和保护。'],
    ],
    [
      'not in a text whose measures are sentences',
      'page-breaks',
      ['（一）各区人民政府应当组织', '编制岸线保护规划并报市人民政府批准后公布实施。', '（二）加强监管。'],
      ['1 heading 1 （一）各区人民政府应当组织编制岸线保护规划并报市人民政府批准后公布实施。', '3 heading 1 （二）加强监管。'],
    ],
    [
      'above an indented paragraph however long it is, and with commas',
      'wrapped',
      ['　　（一）压实各级河长责任，健全巡查、督办、考核机制，推进联防联控', '　　全面清理城区', '河道。'],
      ['1 heading 1 （一）压实各级河长责任，健全巡查、督办、考核机制，推进联防联控', '2 paragraph 全面清理城区河道。'],
    ],
    [
      'above a line wider than it by more than a word',
      'wrapped',
      ['（一）推进河湖清淤疏浚、岸线整治', '各区每年冬季清淤一次，清出的淤泥运往指定地', '点。', '（二）市水利局会同有关部门制定河湖清淤', '计划。'],
      [
        '1 heading 1 （一）推进河湖清淤疏浚、岸线整治',
        '2 paragraph 各区每年冬季清淤一次，清出的淤泥运往指定地点。',
        '4 heading 1 （二）市水利局会同有关部门制定河湖清淤计划。',
      ],
    ],
    [
      'that is broken over two lines, above a paragraph',
      'wrapped',
      ['（一）推进城镇污水管网覆盖和处理设施改', '造', '各区每年冬季清淤一次，清出的淤泥运往指', '定地点。'],
      ['1 heading 1 （一）推进城镇污水管网覆盖和处理设施改造', '3 paragraph 各区每年冬季清淤一次，清出的淤泥运往指定地点。'],
    ],
    [
      'where as many measures are sentences',
      'page-breaks',
      [
        '（一）清淤疏浚',
        '各区每年冬季清淤一次，清出的淤泥运往指定地点，不得占用农田。',
        '（二）岸线整治',
        '各区逐一登记违法占用岸线的建筑物，限期拆除，恢复岸线原状。',
        '（三）水质每月监测，结果报送市生态环境局。',
        '（四）未完成任务的区，由市河长办约谈。',
      ],
      [
        '1 heading 1 （一）清淤疏浚',
        '2 paragraph 各区每年冬季清淤一次，清出的淤泥运往指定地点，不得占用农田。',
        '3 heading 1 （二）岸线整治',
        '4 paragraph 各区逐一登记违法占用岸线的建筑物，限期拆除，恢复岸线原状。',
        '5 heading 1 （三）水质每月监测，结果报送市生态环境局。',
        '6 heading 1 （四）未完成任务的区，由市河长办约谈。',
      ],
    ],
    [
      'where no other does and it is too short for a column',
      'page-breaks',
      ['（一）清淤疏浚', '各区每年冬季清淤一次，清出的淤泥运往指定地点，不得占用农田。', '（二）水质每月监测。', '（三）未完成任务的区，限期整改。'],
      [
        '1 heading 1 （一）清淤疏浚',
        '2 paragraph 各区每年冬季清淤一次，清出的淤泥运往指定地点，不得占用农田。',
        '3 heading 1 （二）水质每月监测。',
        '4 heading 1 （三）未完成任务的区，限期整改。',
      ],
    ],
    [
      'above a short sentence where all titles stand alone',
      'page-breaks',
      ['（一）清淤疏浚', '每年冬季清淤一次。', '（二）岸线整治', '逐一登记。', '（三）水质', '监测', '每月监测。'],
      [
        '1 heading 1 （一）清淤疏浚',
        '2 paragraph 每年冬季清淤一次。',
        '3 heading 1 （二）岸线整治',
        '4 paragraph 逐一登记。',
        '5 heading 1 （三）水质监测',
        '7 paragraph 每月监测。',
      ],
    ],
    [
      'above a clause or a whole line, which end no title',
      'page-breaks',
      ['（一）农业节水', '发展节水灌溉，新增', '两万亩。', '（二）工业节水', '推进废水循环利用。'],
      ['1 heading 1 （一）农业节水', '2 paragraph 发展节水灌溉，新增两万亩。', '4 heading 1 （二）工业节水', '5 paragraph 推进废水循环利用。'],
    ],
    [
      'above its items on pages too',
      'page-breaks',
      ['（一）清淤疏浚', '1.登记；', '2.清淤。', '（二）水质每月监测。'],
      ['1 heading 1 （一）清淤疏浚', '2 paragraph 1.登记；', '3 paragraph 2.清淤。', '4 heading 1 （二）水质每月监测。'],
    ],
    [
      'above an indented paragraph of pages too',
      'page-breaks',
      ['　　（一）清理河道', '　　全面清理。', '　　（二）植树', '造林。沿岸植树。'],
      ['1 heading 1 （一）清理河道', '2 paragraph 全面清理。', '3 heading 1 （二）植树造林。沿岸植树。'],
    ],
  ])('a title stands on its own line %s', (_, lineBreaks, lines, expected) =>
    expect(draw(lines, { lineBreaks, numbering: { levels: ['一、', '（一）'], runOn: [] } })).toEqual(expected),
  );

  it('a page break in an article makes no title of its first words', () =>
    expect(
      draw(['第一条 市水行政主管', '部门应当会同有关部门编制河湖保护规划并组织实施。', '第二条 施行。'], {
        lineBreaks: 'page-breaks',
        numbering: { levels: ['第一条'], runOn: [] },
      }),
    ).toEqual(['1 heading 0 第一条市水行政主管部门应当会同有关部门编制河湖保护规划并组织实施。', '3 heading 0 第二条施行。']));

  it('parts a wrapped text before its run-in headings, at a lost line break too', () => {
    const lines = ['一、任务', '全面清理河道。对城区河道逐段开展清淤，年底', '前完成。严格岸线管控。依法划定岸线功能分区，分级管理。'];
    const blocks = blocksOf(lines.join('\n'), runIn);
    expect(blocks.map(drawn)).toEqual([
      '1 heading 0 一、任务',
      '2 paragraph 【全面清理河道。】对城区河道逐段开展清淤，年底前完成。',
      '3 paragraph 【严格岸线管控。】依法划定岸线功能分区，分级管理。',
    ]);
    expect(blocks[2]?.start).toBe(lines.join('\n').indexOf('严格岸线'));
  });

  it.each<[string, string[], string[]]>([
    [
      'holds its items to the next empty line',
      ['专栏 2 重点工程', '河道清淤。城区逐段清淤。', '', '一、目标'],
      ['1 box 专栏2 重点工程|河道清淤。城区逐段清淤。', '4 heading 0 一、目标'],
    ],
    [
      'has every line for an item where every line is a paragraph',
      ['专栏1', '（一）河道', '清淤10公里', '01 岸线', '植树'],
      ['1 box 专栏1 |（一）河道|清淤10公里|01 岸线|植树'],
    ],
    ['takes an item that is marked', ['专栏1 工程', '<p>河道</p>', '<p>湖泊</p>'], ['1 box 专栏1 工程|河道|湖泊']],
  ])('a box %s', (_, lines, expected) => expect(draw(lines, { typography: ['markdown-marks'] })).toEqual(expected));

  it('a box joins the lines of an item where lines are wrapped', () => {
    const lines = ['专栏1', '河道清淤。城区逐段', '清淤。', '岸线植树。沿岸植树。'];
    expect(draw(lines, { lineBreaks: 'wrapped' })).toEqual(['1 box 专栏1 |河道清淤。城区逐段清淤。|岸线植树。沿岸植树。']);
  });

  it.each<[string, string[], string[]]>([
    [
      'has rows with their tabs, empty cells at the edges included',
      ['表1 指标', '河\t清\t绿', '\t1\t2', '3\t4\t', '各区负责。'],
      ['1 table 表1 指标|河\t清\t绿|\t1\t2|3\t4\t', '5 paragraph 各区负责。'],
    ],
    ['has rows of one filled cell', ['表1 指标', '河\t清', '甲\t', '\t1', '\t各区负责。'].slice(0, 4), ['1 table 表1 指标|河\t清|甲\t|\t1']],
    ['is none without a row below', ['表1 所列河道', '清淤。'], ['1 paragraph 表1 所列河道', '2 paragraph 清淤。']],
    [
      'goes on behind a rule, to its notes',
      ['表1 指标', '河\t清', '---|---', '甲\t1', '注：①按年', '计算。', '②按月计算。', '各区负责。'],
      ['1 table 表1 指标|河\t清|甲\t1', '5 note ①按年计算。|②按月计算。', '8 paragraph 各区负责。'],
    ],
  ])('a table %s', (_, lines, expected) => expect(draw(lines, { typography: ['markdown-marks'] })).toEqual(expected));

  it('a line of hyphens is text where no marks are declared', () => expect(draw(['清淤。', '-----'])).toEqual(['1 paragraph 清淤。', '2 paragraph -----']));

  it('a list of attachments takes what is numbered, and no heading', () =>
    expect(draw(['一、目标', '附件： 1.河道名录', '2.湖泊名录', '二、说明'])).toEqual([
      '1 heading 0 一、目标',
      '2 attachment 1.河道名录|2.湖泊名录',
      '4 heading 0 二、说明',
    ]));

  it('a note without a stop takes no heading and no other paragraph', () =>
    expect(draw(['表1 指标', '河\t清', '甲\t1', '注：按年计算', '二、保障', '列入预算。']).slice(1)).toEqual([
      '4 note 按年计算',
      '5 heading 0 二、保障',
      '6 paragraph 列入预算。',
    ]));

  it('reads the levels of a statute, and no article inside a line', () =>
    expect(
      draw(['云溪市河湖条例', '第一章　总则', '第一条　为让河湖常清，依照第二条制定。', '第二条所称河湖，包括水库。'], {
        title: '云溪市河湖条例',
        numbering: { levels: ['第一编', '第一章', '第一节', '第一条'], runOn: [] },
      }),
    ).toEqual([
      '1 front 云溪市河湖条例',
      '2 heading 1 第一章总则',
      '3 heading 3 第一条为让河湖常清，依照第二条制定。',
      '4 paragraph 第二条所称河湖，包括水库。',
    ]));
});
