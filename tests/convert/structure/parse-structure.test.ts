import { describe, expect, it } from 'vitest';
import { fromSeed } from '../../../scripts/convert/correct/sourced-text.ts';
import { assignSpans } from '../../../scripts/convert/lines/assign-spans.ts';
import { formBlocks } from '../../../scripts/convert/lines/form-blocks.ts';
import { settleLines } from '../../../scripts/convert/lines/settle-lines.ts';
import { splitLines } from '../../../scripts/convert/lines/split-lines.ts';
import { readSeed } from '../../../scripts/convert/read/read-seed.ts';
import { parseStructure } from '../../../scripts/convert/structure/parse-structure.ts';
import { textOf, type UnitDraft } from '../../../scripts/convert/structure/unit-draft.ts';
import type { Span } from '../../../src/policy/model/values.ts';
import { language } from '../../language.ts';
import { smallSeedFiles } from '../seeds.ts';

const titleLine = '关于测试的意见';
const statute = { numbering: { levels: ['第一编', '第一章', '第一节', '第一条'] } };
const anew = { numbering: { levels: ['一、', '（一）'] } };
const runIn = { lineBreaks: 'wrapped', numbering: { levels: ['一、', 'run-in'] } };

function parse(words: readonly string[], properties: object = {}) {
  const { seed } = readSeed(smallSeedFiles(words.join('\n'), { ...properties }));
  if (!seed) throw new Error('seed not readable');
  const lines = settleLines(splitLines(fromSeed(seed.text, { start: 0, end: seed.text.length }), seed.text), seed.metadata);
  const { value: blocks } = formBlocks(lines, seed.metadata, language, seed.paths);
  const { value, issues } = parseStructure(blocks, assignSpans(blocks, seed.text, []), seed, language);
  return { seed, ...value, faults: issues.map(({ rule, file, line, what }) => `${file.slice('seeds/test/'.length)}:${line} ${rule} ${what}`) };
}
/** Kind, label, title and text of each unit, children indented. */
const drawn = (units: readonly UnitDraft[], indent = ''): string[] =>
  units.flatMap((unit) => {
    const words = [unit.kind, unit.label, unit.title && `《${unit.title.text}》`, textOf(unit).replaceAll('\n', '/')];
    return [indent + words.filter(Boolean).join(' '), ...drawn(unit.children, `${indent}  `)];
  });
const body = (...lines: string[]): string[] => [titleLine, ...lines];
/** The words of the seed that units hold, in its order, without line feeds. */
const held = (units: readonly UnitDraft[], text: string): string => {
  const all = (unit: UnitDraft): Span[] => [...unit.spans, ...unit.children.flatMap(all)];
  const spans = units.flatMap(all).sort((a, b) => a.start - b.start);
  return spans.map(({ start, end }) => text.slice(start, end).replaceAll('\n', '')).join('');
};

describe('the tree', () => {
  it.each<[string, string[], object, string[]]>([
    [
      'measures stand under their section, paragraphs in their measure',
      body('为治水，制定本意见。', '请落实。', '一、任务', '（一）清淤。年底完成。', '各区负责。', '二、保障', '（二）经费。列入预算。'),
      {},
      [
        'preamble 为治水，制定本意见。/请落实。',
        'section 一、 《任务》',
        '  measure （一） 《清淤》 年底完成。/各区负责。',
        'section 二、 《保障》',
        '  measure （二） 《经费》 列入预算。',
      ],
    ],
    [
      'the parts of a statute stand in each other, an article has no title',
      body('第一编　总则', '第一章　目的', '第一条　清淤。护岸。', '第二编　附则', '第二条　施行。'),
      statute,
      ['part 第一编 《总则》', '  chapter 第一章 《目的》', '    article 第一条 清淤。护岸。', 'part 第二编 《附则》', '  article 第二条 施行。'],
    ],
    [
      '附则 without a number is as high as what stands before it, and takes no article for its text',
      body('第一编　总则', '第一章　目的', '第一条　清淤。', '护岸。', '附　则', '第二条　施行。'),
      statute,
      ['part 第一编 《总则》', '  chapter 第一章 《目的》', '    article 第一条 清淤。/护岸。', 'part 《附　则》', '  article 第二条 施行。'],
    ],
    [
      'it is a chapter among chapters, in wrapped lines too',
      body('第一章　目的', '第一条　清淤，', '护岸。', '附则', '第二条　施行。'),
      { ...statute, lineBreaks: 'wrapped' },
      ['chapter 第一章 《目的》', '  article 第一条 清淤，护岸。', 'chapter 《附则》', '  article 第二条 施行。'],
    ],
    [
      'the sentence of the last clause is its text where two paragraphs close the text behind it',
      body(
        '一、将第七条中的“县”修改为“区”。',
        '二、将第九条中的“乡”修改为“镇”。',
        '本决定自公布之日起施行。',
        '《云溪市供水条例》根据本决定作相应修改，重新公布。',
      ),
      { numbering: { levels: ['一、'] } },
      [
        'measure 一、 将第七条中的“县”修改为“区”。',
        'measure 二、 将第九条中的“乡”修改为“镇”。',
        'closing 本决定自公布之日起施行。/《云溪市供水条例》根据本决定作相应修改，重新公布。',
      ],
    ],
    [
      'a sentence with a pause is no title among clauses without titles, nor is one on when the text takes effect',
      body('一、禁止夜间施工，抢修除外。', '二、违反规定的，责令改正。情节严重的，处罚款。', '三、本通告自2031年2月1日起施行。原通告同时废止。'),
      { numbering: { levels: ['一、'] } },
      [
        'measure 一、 禁止夜间施工，抢修除外。',
        'measure 二、 违反规定的，责令改正。情节严重的，处罚款。',
        'measure 三、 本通告自2031年2月1日起施行。原通告同时废止。',
      ],
    ],
    [
      'a long sentence is no title among clauses without titles',
      body('一、列入清单的活动，免于许可。', '二、豁免管理仅适用于清单所列的环节及其条件。未列入的照常办理。', '三、清单每年更新，由市水务局公布。'),
      { numbering: { levels: ['一、'] } },
      [
        'measure 一、 列入清单的活动，免于许可。',
        'measure 二、 豁免管理仅适用于清单所列的环节及其条件。未列入的照常办理。',
        'measure 三、 清单每年更新，由市水务局公布。',
      ],
    ],
    [
      'a short sentence is no title among short sentences, whatever follows it',
      body('一、加强管理。', '二、严格考核。', '三、做好总结。', '各区结合实际，抓好落实。'),
      { numbering: { levels: ['一、'] } },
      ['measure 一、 加强管理。', 'measure 二、 严格考核。', 'measure 三、 做好总结。/各区结合实际，抓好落实。'],
    ],
    [
      'a short title stays one among long clauses',
      body('一、禁止夜间施工，抢修除外。', '二、违反规定的，责令改正。', '三、督促检查。每季度检查一次。逐次公布。'),
      { numbering: { levels: ['一、'] } },
      ['measure 一、 禁止夜间施工，抢修除外。', 'measure 二、 违反规定的，责令改正。', 'measure 三、 《督促检查》 每季度检查一次。逐次公布。'],
    ],
    [
      'a title with a pause stays one among titles',
      body('一、加强领导，落实责任。各区负责。', '二、加大投入。列入预算。', '三、依法处罚违法行为，绝不手软。'),
      { numbering: { levels: ['一、'] } },
      ['measure 一、 《加强领导，落实责任》 各区负责。', 'measure 二、 《加大投入》 列入预算。', 'measure 三、 依法处罚违法行为，绝不手软。'],
    ],
    [
      'a run-in heading gives the title without its stop',
      body('一、任务', '全面清理河道。对城区河道逐段开展清淤，年底前完成。'),
      runIn,
      ['section 一、 《任务》', '  measure 《全面清理河道》 对城区河道逐段开展清淤，年底前完成。'],
    ],
    [
      'a note stands below its table, an attachment below nothing',
      body('一、任务', '表1 指标', '河\t清', '甲\t1', '注：按年计算。', '附件：1.名录', '2.图册'),
      {},
      ['section 一、 《任务》', '  table 表1 《指标》 河\t清/甲\t1', '    note 注： 按年计算。', 'attachment 附件： 1.名录/2.图册'],
    ],
    [
      'what follows a table belongs to the measure that is open before it',
      body('一、任务', '（一）清淤。完成。', '表1', '河\t清', '各区负责。', '（二）护岸。完成。'),
      {},
      ['section 一、 《任务》', '  measure （一） 《清淤》 完成。/各区负责。', '  table 表1 河\t清', '  measure （二） 《护岸》 完成。'],
    ],
    [
      'what follows a table and its note in a text of one level belongs to its clause, and is no preamble',
      body('一、清淤。完成。', '表1', '河\t清', '注：按年计算。', '各区负责。', '二、护岸。完成。'),
      { numbering: { levels: ['一、'] } },
      ['measure 一、 《清淤》 完成。/各区负责。', 'table 表1 河\t清', '  note 注： 按年计算。', 'measure 二、 《护岸》 完成。'],
    ],
    [
      'what follows a table right under a heading is the text of the heading, as is what stands before it',
      body('一、任务', '清淤是重点。', '表1', '河\t清', '各区负责。', '（一）护岸。完成。'),
      anew,
      ['section 一、 《任务》 清淤是重点。/各区负责。', '  table 表1 河\t清', '  measure （一） 《护岸》 完成。'],
    ],
    [
      'what stands on both sides of a table before the first heading is one preamble',
      body('为治水，制定本意见。', '表1', '河\t清', '请落实。', '一、任务', '（一）护岸。完成。'),
      anew,
      ['preamble 为治水，制定本意见。/请落实。', 'table 表1 河\t清', 'section 一、 《任务》', '  measure （一） 《护岸》 完成。'],
    ],
    [
      'numbered notes are items of one note, whatever their numbers look like',
      body('一、任务', '（一）清淤。完成。', '表1', '河\t清', '备注：1.按年计算。', '2.不含支流。', '资料来源：市水利局', '（二）护岸。完成。'),
      anew,
      [
        'section 一、 《任务》',
        '  measure （一） 《清淤》 完成。',
        '  table 表1 河\t清',
        '    note 备注：1.按年计算。/2.不含支流。/资料来源：市水利局',
        '  measure （二） 《护岸》 完成。',
      ],
    ],
    [
      'notes with a number each are one note',
      body('一、任务', '（一）清淤。完成。', '表1', '河\t清', '注1：按年计算。', '注2：不含支流。', '（二）护岸。完成。'),
      anew,
      [
        'section 一、 《任务》',
        '  measure （一） 《清淤》 完成。',
        '  table 表1 河\t清',
        '    note 注1：按年计算。/注2：不含支流。',
        '  measure （二） 《护岸》 完成。',
      ],
    ],
    [
      'a table that goes on under 续表 is a table with that label',
      body('一、任务', '（一）清淤。完成。', '表1 河湖', '河\t清', '甲\t1', '续表1', '河\t清', '乙\t2', '（二）护岸。完成。'),
      anew,
      [
        'section 一、 《任务》',
        '  measure （一） 《清淤》 完成。',
        '  table 表1 《河湖》 河\t清/甲\t1',
        '  table 续表1 河\t清/乙\t2',
        '  measure （二） 《护岸》 完成。',
      ],
    ],
    [
      'the line that says in what unit a table counts is a note above its rows',
      body('一、任务', '（一）清淤。完成。', '表1 河湖', '单位：公里', '河\t长', '甲\t1', '表2 湖\t单位：%', '湖\t清', '乙\t2', '注：按年计算。'),
      anew,
      [
        'section 一、 《任务》',
        '  measure （一） 《清淤》 完成。',
        '  table 表1 《河湖》 河\t长/甲\t1',
        '    note 单位：公里',
        '  table 表2 《湖》 湖\t清/乙\t2',
        '    note 单位：%',
        '    note 注： 按年计算。',
      ],
    ],
    [
      'so it is without a caption',
      body('一、任务', '（一）清淤。完成。', '（单位：公里）', '河\t长', '甲\t1', '各区负责。'),
      anew,
      ['section 一、 《任务》', '  measure （一） 《清淤》 完成。/各区负责。', '  table 河\t长/甲\t1', '    note （单位：公里）'],
    ],
    [
      'the lines of a cell stay in its row where the count of the rows goes on behind them',
      body('一、任务', '（一）清单。如下。', '序号\t事项\t依据', '1\t许可\t《河道条例》', '第五条', '第六条', '2\t审批\t《湖泊条例》', '各区负责。'),
      anew,
      [
        'section 一、 《任务》',
        '  measure （一） 《清单》 如下。/各区负责。',
        '  table 序号\t事项\t依据/1\t许可\t《河道条例》第五条第六条/2\t审批\t《湖泊条例》',
      ],
    ],
    [
      'every line of a box is an item where every line is a paragraph; a table in it is a table, and it goes on behind it',
      body(
        '一、任务',
        '（一）清淤。完成。',
        '专栏1 工程',
        '（一）山区工程',
        '造林5万亩',
        '河\t清',
        '甲\t1',
        '（二）平原工程',
        '护岸10公里',
        '专栏2 项目',
        '01 管网',
        '表1 湖',
        '湖\t清',
        '注：按年计算。',
      ),
      { ...anew, lineBreaks: 'paragraph-per-line' },
      [
        'section 一、 《任务》',
        '  measure （一） 《清淤》 完成。',
        '  box 专栏1 《工程》 （一）山区工程/造林5万亩/（二）平原工程/护岸10公里',
        '  table 河\t清/甲\t1',
        '  box 专栏2 《项目》 01 管网',
        '  table 表1 《湖》 湖\t清',
        '    note 注： 按年计算。',
      ],
    ],
  ])('%s', (_, lines, properties, expected) => {
    const { units, faults } = parse(lines, properties);
    expect([faults, drawn(units).slice(1)]).toEqual([[], expected]);
  });

  it('words that go on in the next line are no title', () => {
    const { units } = parse(body('一、任务', '（一）建立台账，', '每月报送。'));
    expect(drawn(units).at(-1)?.trim()).toBe('measure （一） 建立台账，/每月报送。');
  });

  it('a first sentence is a title up to 60 characters', () => {
    const measureOf = (text: string) => parse(body('一、任务', `（一）${text}`)).units[1]?.children[0];
    const [short, long] = ['清'.repeat(60), '清'.repeat(61)];
    const read = [short, `${short}。护岸。`, long, `${long}。护岸。`].map(measureOf).map((unit) => [unit?.title?.text, unit?.paragraphs[0]?.text]);
    expect(read).toEqual([
      [short, undefined],
      [short, '护岸。'],
      [undefined, long],
      [undefined, `${long}。护岸。`],
    ]);
  });

  it('carries the spans of all blocks of a unit, and tells rules apart', () => {
    const { units, drops: rules, seed } = parse(body('一、任务', '（一）清淤。完成。', '-----', '各区负责。'), { typography: ['markdown-marks'] });
    const words = (spans: readonly { start: number; end: number }[]) => spans.map(({ start, end }) => seed.text.slice(start, end));
    expect(words(units[1]?.children[0]?.spans ?? [])).toEqual(['（一）清淤。完成。', '各区负责。']);
    expect(words(rules)).toEqual(['-----']);
  });
});

describe('the faults', () => {
  it.each<[string, string[], object, string[]]>([
    ['a number skipped', body('一、任务', '（一）甲。乙。', '（三）丙。丁。'), {}, ['text.txt:4 number-order “（三）” stands after “（一）”']],
    [
      'measures that begin anew',
      body('一、甲', '（一）甲。乙。', '二、乙', '（一）丙。丁。'),
      {},
      ['text.txt:5 numbers-begin-anew “（一）” stands after “（一）”, under another heading'],
    ],
    [
      'an article inserted behind another',
      body('第一条　清淤。', '第二条之一　护岸。'),
      statute,
      ['text.txt:3 number-order “第二条之一” stands after “第一条”'],
    ],
    [
      'a number behind the closing marks of another line',
      body('一、任务', '推行“河长制。”二、河道', '三、施行'),
      anew,
      ['text.txt:3 heading-inside-line “二、” stands inside this line'],
    ],
    [
      'a number behind the brackets of another line',
      body('一、任务', '清淤（市水利局负责）二、河道', '三、施行'),
      anew,
      ['text.txt:3 heading-inside-line “二、” stands inside this line'],
    ],
    ['a last number inside a line', body('一、任务', '推行“河长制。”二、施行'), anew, ['text.txt:3 heading-inside-line “二、” stands inside this line']],
    [
      'a last number inside a line, below a heading that another follows',
      body('一、任务', '（一）甲。乙。（二）丙。丁。', '二、施行', '（一）甲。乙。'),
      anew,
      ['text.txt:3 heading-inside-line “（二）” stands inside this line'],
    ],
    [
      'first numbers on the lines of the headings above them',
      body('一、总体要求（一）清淤。逐段开展。', '（二）护岸。加固堤岸。', '二、保障（一）经费。列入预算。', '（二）督查。按月通报。'),
      { numbering: { levels: ['一、', '（一）'] } },
      ['text.txt:2 heading-inside-line “（一）” stands inside this line', 'text.txt:4 heading-inside-line “（一）” stands inside this line'],
    ],
    [
      'a first number on the line of the heading above it that the order seems to run past',
      body('一、总体要求', '（一）清淤。逐段开展。', '二、保障（一）经费。列入预算。', '（二）督查。按月通报。'),
      { numbering: { levels: ['一、', '（一）'] } },
      ['text.txt:4 heading-inside-line “（一）” stands inside this line'],
    ],
    [
      'articles on the lines of their chapters, the last one too',
      body('第一章 总 则 第一条 为了清淤，制定本办法。', '第二条 各区清淤。', '第二章 附则 第三条 本办法自公布之日起施行。'),
      statute,
      ['text.txt:2 heading-inside-line “第一条” stands inside this line', 'text.txt:4 heading-inside-line “第三条” stands inside this line'],
    ],
    ['a last number torn by a line break', body('一、任务', '清淤。', '二', '、施行'), anew, ['text.txt:4 heading-inside-line “二、” stands inside this line']],
    ['a row with a cell too many', body('一、任务', '表1', '河\t清', '甲\t1\t2'), {}, ['text.txt:5 ragged-table the row “甲 1 2” has 3 cells']],
    [
      'a line between the rows of which nothing tells whether it is a cell',
      body('一、任务', '事项\t依据', '许可\t《河道条例》', '第五条', '审批\t《湖泊条例》'),
      {},
      ['text.txt:5 ragged-table the row “第五条” has 1 cell'],
    ],
  ])('%s', (_, lines, properties, expected) => {
    const { units, faults, seed } = parse(lines, properties);
    expect(faults).toEqual(expected.map((words) => expect.stringContaining(words)));
    expect(held(units, seed.text)).toBe(lines.join(''));
  });

  it('are none where measures may begin anew, and where articles are inserted behind their own', () => {
    expect(parse(body('一、甲', '（一）甲。乙。', '二、乙', '（一）丙。丁。'), anew).faults).toEqual([]);
    expect(parse(body('第一条　清淤。', '第一条之一　护岸。', '第一条之二　植树。', '第二条　施行。'), statute).faults).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['lists all numbers in a line', body('一、任务', '（一）甲。分三步：（一）摸底。（二）清淤。（三）护岸。')],
    ['cites a number behind brackets', body('一、任务', '（一）甲。依照第五条（一）（二）项办理。')],
    ['tells of amounts', body('一、任务', '（一）甲。完成清淤。（见附表）二级河道除外。')],
  ])('are none where prose %s', (_, lines) => expect(parse(lines, anew).faults).toEqual([]));

  it('labels that document.yaml writes with white space or in another width are those of the text', () => {
    const lines = body('一、任务', '（一）甲。乙。', '（ 三 ）丙。丁。');
    expect(parse(lines, { anomalies: [{ label: '( 三 )', expected: '（ 二 ）', reason: '底本缺' }] }).faults).toEqual([]);
    const moved = { misplaced: [{ heading: '一 、', before: '二 、', reason: '排版错位' }] };
    expect(parse(body('二、保障', '一、任务'), moved).faults).toEqual([]);
  });

  it('a declared anomaly is used once', () => {
    const skipped = { label: '（三）', expected: '（二）', reason: '底本缺' };
    const lines = body('一、任务', '（一）甲。乙。', '（三）丙。丁。');
    expect(parse(lines, { anomalies: [skipped] }).faults).toEqual([]);
    const again = parse([...lines, '二、保障', '（一）甲。乙。', '（三）丙。丁。'], { ...anew, anomalies: [skipped] });
    expect(again.faults).toEqual([expect.stringContaining('text.txt:7 number-order')]);
  });

  it('a misplaced heading is read where it belongs with the reason; one that is not there is reported', () => {
    const lines = body('二、保障', '经费列入预算。', '一、任务');
    const misplaced = (heading: string) => ({ misplaced: [{ heading, before: '二、', reason: '排版错位' }] });
    const { units, faults } = parse(lines, misplaced('一、'));
    expect([faults, units.slice(1).map(({ label, moved }) => `${label} ${moved?.reason ?? null}`)]).toEqual([[], ['一、 排版错位', '二、 null']]);
    const absent = parse(lines, misplaced('三、'));
    expect(absent.faults[0]).toContain(`document.yaml:${absent.seed.metadataLine('misplaced', 0)} heading-not-found`);
    expect(drawn(absent.units)).toEqual([`front ${titleLine}`, 'section 二、 《保障》', '  measure 经费列入预算。', 'section 一、 《任务》']);
  });
});
