import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readParts } from '../../../scripts/convert/parts/read-parts.ts';
import { parseId, partId } from '../../../src/policy/ids.ts';
import type { UnitKind } from '../../../src/policy/kinds.ts';
import type { TableCell } from '../../../src/policy/model/unit.ts';

/** Each part as its steps and its words. */
const partsIn = (text: string, kind: UnitKind = 'measure'): [string, string][] =>
  readParts({ kind, text }).map(({ steps, start, end }) => [partId('', steps), text.slice(start, end)]);

describe('the parts of an article', () => {
  it('are its paragraphs, each with its items', () => {
    const text =
      '排污单位应当公开信息。\n下列单位应当安装设备：\n（一）重点排污单位；\n（二）下列其他单位：\n1.垃圾焚烧厂；\n2.污水处理厂。\n具体办法另行制定。';
    expect(partsIn(text, 'article')).toEqual([
      ['-p1', '排污单位应当公开信息。'],
      ['-p2', text.slice(text.indexOf('下列单位'), text.indexOf('\n具体'))],
      ['-p2-i1', '（一）重点排污单位；'],
      ['-p2-i2', '（二）下列其他单位：\n1.垃圾焚烧厂；\n2.污水处理厂。'],
      ['-p2-i2-1', '1.垃圾焚烧厂；'],
      ['-p2-i2-2', '2.污水处理厂。'],
      ['-p3', '具体办法另行制定。'],
    ]);
  });

  it('are counted anew in each paragraph', () => {
    const text = '应当：\n（一）甲；\n（二）乙。\n不得：\n（一）丙；\n（二）丁。';
    expect(partsIn(text, 'article').map(([steps]) => steps)).toEqual(['-p1', '-p1-i1', '-p1-i2', '-p2', '-p2-i1', '-p2-i2']);
  });

  it('follow the order of a traditional text: 一、 （一） 1.', () => {
    const text = '本法用詞定義如下：\n一、廢棄物：分下列二種：\n（一）一般廢棄物。\n（二）事業廢棄物：\n1.有害者。\n2.一般者。\n二、主管機關：指執行機關。';
    expect(partsIn(text, 'article').map(([steps]) => steps)).toEqual(['-p1', '-p1-i1', '-p1-i1-1', '-p1-i1-2', '-p1-i1-2-1', '-p1-i1-2-2', '-p1-i2']);
  });

  it('are not those of a statute that it quotes', () => {
    const text = '原第五条修改为：\n“禁止下列行为：\n“（一）倾倒；\n“（二）填湖。”\n前款自公布之日起施行。';
    expect(partsIn(text, 'article').map(([steps, words]) => [steps, words.slice(0, 4)])).toEqual([
      ['-p1', '原第五条'],
      ['-p2', '“禁止下'],
      ['-p3', '前款自公'],
    ]);
  });

  it('go on with a paragraph that closes the article', () => {
    const text = '禁止下列行为：\n（一）倾倒；\n（二）填湖：\n1.围垦；\n2.堆填。\n前款第（二）项规定的行为，由县级以上人民政府处理。\n（一）项规定另行制定。';
    expect(partsIn(text, 'article').map(([steps]) => steps)).toEqual(['-p1', '-p1-i1', '-p1-i2', '-p1-i2-1', '-p1-i2-2', '-p2', '-p3']);
  });

  it('keep a line without number with the item whose list goes on behind it', () => {
    const text = '应当：\n（一）甲。\n说明。\n（二）乙。\n另有规定的，从其规定。';
    expect(partsIn(text, 'article').map(([steps, words]) => [steps, words.length])).toEqual([
      ['-p1', 19],
      ['-p1-i1', 9],
      ['-p1-i2', 5],
      ['-p2', 11],
    ]);
  });
});

describe('items at the head of a line', () => {
  it.each<[string, string, string[]]>([
    ['with marks of several kinds', '任务：\n1. 治气；\n2、治水；\n３．治土。', ['-i1 1.', '-i2 2、', '-i3 ３．']],
    ['with brackets of several kinds', '任务：\n（一）治气；\n(二) 治水；\n㈢治土。', ['-i1 （一）', '-i2 (二)', '-i3 ㈢']],
    ['1. below 1、', '任务：\n1、治气：\n1. 车；\n2. 船；\n2、治水。', ['-i1 1、', '-i1-1 1.', '-i1-2 2.', '-i2 2、']],
    ['（1）⑵', '任务：\n（1）治气；\n⑵治水。', ['-i1 （1）', '-i2 ⑵']],
    ['alone behind what announces it', '下列单位应当报告：\n（一）排污单位。', ['-i1 （一）']],
    [
      'alone in one item of several',
      '任务：\n（一）治气：\n1.车。\n（二）治水：\n1.河；\n2.湖。',
      ['-i1 （一）', '-i1-1 1.', '-i2 （二）', '-i2-1 1.', '-i2-2 2.'],
    ],
    ['that name projects and goals', '包括：\n（一）项目建设；\n（二）目标考核；\n（三）款项管理。', ['-i1 （一）', '-i2 （二）', '-i3 （三）']],
    ['that hold a quoted list', '修改：\n（一）将“：\n（一）甲；\n（二）乙。”删去；\n（二）增加一条。', ['-i1 （一）', '-i2 （二）']],
    ['behind a mark that is never closed', '所称“名录：\n（一）甲；\n（二）乙。', ['-i1 （一）', '-i2 （二）']],
  ])('%s', (_, text, expected) => expect(readParts({ kind: 'measure', text }).map(({ steps, label }) => `${partId('', steps)} ${label}`)).toEqual(expected));
});

describe('numbers of items that skip or repeat one', () => {
  it.each<[string, string[], string[]]>([
    [
      '（一）（二）（四）',
      ['处罚：', '（一）乱停；', '（二）乱倒；', '（四）乱贴。', '另行公布。'],
      ['-p1', '-p1-i1 （一）', '-p1-i2 （二）', '-p1-i3 （四）', '-p2'],
    ],
    ['（一）（三）', ['处罚：', '（一）乱停；', '（三）乱贴。'], ['-p1', '-p1-i1 （一）', '-p1-i2 （三）']],
    [
      '（一）（二）（二）（四）',
      ['处罚：', '（一）乱停；', '（二）乱倒；', '（二）乱贴；', '（四）乱挂。'],
      ['-p1', '-p1-i1 （一）', '-p1-i2 （二）', '-p1-i3 （二）', '-p1-i4 （四）'],
    ],
    ['1. 3. 4.', ['任务：', '1.清淤；', '3.植树；', '4.护岸。'], ['-p1', '-p1-i1 1.', '-p1-i2 3.', '-p1-i3 4.']],
    [
      '4. in an item that others follow',
      ['任务：', '（一）河：', '1.清淤；', '2.护岸；', '4.植树。', '（二）湖。'],
      ['-p1', '-p1-i1 （一）', '-p1-i1-1 1.', '-p1-i1-2 2.', '-p1-i1-3 4.', '-p1-i2 （二）'],
    ],
    [
      'behind a line without number',
      ['任务：', '（一）清淤。', '（二）植树。', '每年检查。', '（四）护岸。'],
      ['-p1', '-p1-i1 （一）', '-p1-i2 （二）', '-p1-i3 （四）'],
    ],
    ['in one line', ['任务：（一）清淤；（二）植树；（四）护岸。'], ['-p1', '-p1-i1 （一）', '-p1-i2 （二）', '-p1-i3 （四）']],
    ['none where they only cite', ['处罚：', '（一）乱停；', '（二）乱倒。', '（四）项规定另行公布。'], ['-p1', '-p1-i1 （一）', '-p1-i2 （二）', '-p2']],
    ['none in a quotation', ['修改：', '（一）将“', '（三）甲；', '（五）乙。”删去；', '（二）增加一条。'], ['-p1', '-p1-i1 （一）', '-p1-i2 （二）']],
  ])('are those of items as printed: %s', (_, lines, expected) => {
    const found = readParts({ kind: 'article', text: lines.join('\n') });
    expect(found.map(({ steps, label }) => [partId('', steps), ...(label ? [label] : [])].join(' '))).toEqual(expected);
  });
});

describe('items in other styles', () => {
  it.each<[string, string[], string[]]>([
    ['A.', ['考核：', 'A.培训；', 'B.考试。', '另行公布。'], ['-p1', '-p1-i1 A.', '-p1-i2 B.', '-p2']],
    ['Ⅰ.', ['考核：', 'Ⅰ.培训；', 'Ⅱ.考试。'], ['-p1', '-p1-i1 Ⅰ.', '-p1-i2 Ⅱ.']],
    ['甲、', ['考核：', '甲、培训；', '乙、考试。'], ['-p1', '-p1-i1 甲、', '-p1-i2 乙、']],
    ['a. below （2）', ['考核：', '（1）培训；', '（2）考试：', 'a.笔试；', 'b.面试。'], ['-p1', '-p1-i1 （1）', '-p1-i2 （2）', '-p1-i2-1 a.', '-p1-i2-2 b.']],
    [
      '1.1 below 1.',
      ['任务：', '1.河', '1.1清淤', '1.2护岸', '2.湖', '2.1退田', '2.2植树'],
      ['-p1', '-p1-i1 1.', '-p1-i1-1 1.1', '-p1-i1-2 1.2', '-p1-i2 2.', '-p1-i2-1 2.1', '-p1-i2-2 2.2'],
    ],
    ['A. in one line', ['分为：A.清淤；B.护岸。'], ['-p1', '-p1-i1 A.', '-p1-i2 B.']],
    ['A. alone behind what announces it', ['考核：', 'A.培训。'], ['-p1', '-p1-i1 A.']],
    ['A. that skips', ['考核：', 'A.培训；', 'C.考试。'], ['-p1', '-p1-i1 A.', '-p1-i2 C.']],
    ['——', ['考核：', '——培训；', '——考试。', '另行公布。'], ['-p1', '-p1-i1', '-p1-i2', '-p2']],
    ['—— below （一）', ['考核：', '（一）办法：', '——培训；', '——考试。', '（二）时间。'], ['-p1', '-p1-i1 （一）', '-p1-i1-1', '-p1-i1-2', '-p1-i2 （二）']],
    ['none where letters and stems are words', ['企业分为：', 'A、B两类。', '甲、乙双方签字。'], ['-p1', '-p2', '-p3']],
    ['none where one decimal is an amount', ['投入：', '1.1亿元用于清淤。'], ['-p1', '-p2']],
    ['none where decimals that count on are amounts', ['投入：', '1.1亿元用于清淤；', '1.2亿元用于护岸。'], ['-p1', '-p2', '-p3']],
    ['none where they are days', ['按期提交：', '3.1日前提交初稿；', '3.2日前提交正稿。'], ['-p1', '-p2', '-p3']],
    ['none where one dash is not announced', ['考核从严。', '——本办法另有规定的除外。'], ['-p1', '-p2']],
  ])('are read as printed: %s', (_, lines, expected) => {
    const found = readParts({ kind: 'article', text: lines.join('\n') });
    expect(found.map(({ steps, label }) => [partId('', steps), ...(label ? [label] : [])].join(' '))).toEqual(expected);
  });
});

describe('a line without number behind the last item', () => {
  const headings = ['影响如下：', '1.对养殖户的影响', '养殖户应当清退。', '2.对企业的影响'];
  it.each<[string, string[], string[]]>([
    [
      'is the text of an item that is a heading as those before it',
      [...headings, '企业应当转产。'],
      ['1.对养殖户的影响/养殖户应当清退。', '2.对企业的影响/企业应当转产。'],
    ],
    [
      'so are more lines, as many as an item before has',
      [...headings.slice(0, 3), '补偿另定。', '2.对企业的影响', '企业应当转产。', '贷款贴息。', '各区落实。'],
      ['1.对养殖户的影响/养殖户应当清退。/补偿另定。', '2.对企业的影响/企业应当转产。/贷款贴息。'],
    ],
    [
      'closes the list where there are more',
      [...headings, '企业应当转产。', '以上由各区落实。'],
      ['1.对养殖户的影响/养殖户应当清退。', '2.对企业的影响/企业应当转产。'],
    ],
    ['closes it where the items before it hold none', ['任务：', '1.清淤', '2.植树', '以上任务按期完成。'], ['1.清淤', '2.植树']],
    [
      'closes it where one of them holds none',
      ['任务：', '1.清淤', '逐段清淤。', '2.植树', '3.护岸', '以上任务按期完成。'],
      ['1.清淤/逐段清淤。', '2.植树', '3.护岸'],
    ],
    [
      'closes it behind an item that is a sentence',
      ['应当：', '1.清淤；', '逐段清淤。', '2.植树。', '以上任务按期完成。'],
      ['1.清淤；/逐段清淤。', '2.植树。'],
    ],
    [
      'closes it behind an item that is one among headings',
      [...headings.slice(0, 3), '2.企业应当转产。', '以上由各区落实。'],
      ['1.对养殖户的影响/养殖户应当清退。', '2.企业应当转产。'],
    ],
    ['closes it where it is no sentence', [...headings, '云溪市水务局'], ['1.对养殖户的影响/养殖户应当清退。', '2.对企业的影响']],
    [
      'stays with it inside an item further out',
      ['包括：', '（一）影响', '1.对养殖户的影响', '养殖户清退。', '2.对企业的影响', '企业转产。', '（二）其他'],
      ['（一）影响/1.对养殖户的影响/养殖户清退。/2.对企业的影响/企业转产。', '1.对养殖户的影响/养殖户清退。', '2.对企业的影响/企业转产。', '（二）其他'],
    ],
  ])('%s', (_, lines, expected) => expect(partsIn(lines.join('\n')).map(([, words]) => words.replaceAll('\n', '/'))).toEqual(expected));
});

describe('a number that reads as a decimal', () => {
  it.each<[string[], string[]]>([
    [
      ['任务：', '1.清淤；', '2.5米以上加固；', '3.植树。'],
      ['1.清淤；', '2.5米以上加固；', '3.植树。'],
    ],
    [['任务：', '1.清淤。', '2.5米以上加固。'], ['1.清淤。']],
    [
      ['任务：', '1.清淤；', '2.植树；', '3.12369热线受理。'],
      ['1.清淤；', '2.植树；', '3.12369热线受理。'],
    ],
    [
      ['任务：', '1.清淤；', '2.2023年植树。'],
      ['1.清淤；', '2.2023年植树。'],
    ],
  ])('opens an item where the next number proves it: %j', (lines, expected) => expect(partsIn(lines.join('\n')).map(([, words]) => words)).toEqual(expected));
});

describe('a line of 96,000 characters', () => {
  // Read with a cost that grows with its square it would not come to an end here.
  it.each([
    ['清理河岸垃圾；', []],
    ['（一）清淤；（二）植树。', ['（一）清淤；', '（二）植树。']],
    ['\u2f00、清淤；\u2f06、植树。', []],
  ])('of nothing but %s is read to its end', (piece, first) => {
    const found = partsIn(piece.repeat(96_000 / piece.length)).map(([, words]) => words);
    expect(found.slice(0, first.length)).toEqual(first);
    expect(found.every((words) => words.length > 0)).toBe(true);
  });
});

describe('the items of other units', () => {
  it.each<[string, [string, string][]]>([
    [
      '重点包括：（一）工业；（二）农业；（三）生活。其他另定。',
      [
        ['-i1', '（一）工业；'],
        ['-i2', '（二）农业；'],
        ['-i3', '（三）生活。'],
      ],
    ],
    [
      '任务为：1.治气；2. 治水；3．治土。',
      [
        ['-i1', '1.治气；'],
        ['-i2', '2. 治水；'],
        ['-i3', '3．治土。'],
      ],
    ],
    [
      '1、治气。\n2、治水。',
      [
        ['-i1', '1、治气。'],
        ['-i2', '2、治水。'],
      ],
    ],
    [
      '做到：①清；②查；③治。',
      [
        ['-i1', '①清；'],
        ['-i2', '②查；'],
        ['-i3', '③治。'],
      ],
    ],
    [
      '做到①清；②查；③治。',
      [
        ['-i1', '①清；'],
        ['-i2', '②查；'],
        ['-i3', '③治。'],
      ],
    ],
    [
      '包括：（一）水：1.河；2.湖；（二）气。',
      [
        ['-i1', '（一）水：1.河；2.湖；'],
        ['-i1-1', '1.河；'],
        ['-i1-2', '2.湖；'],
        ['-i2', '（二）气。'],
      ],
    ],
    [
      '应当：（一）甲；（二）乙。\n不得：（一）丙；（二）丁。',
      [
        ['-i1', '（一）甲；'],
        ['-i2', '（二）乙。'],
        ['-i3', '（一）丙；'],
        ['-i4', '（二）丁。'],
      ],
    ],
    [
      '应当：（一）甲；\n（二）乙。',
      [
        ['-i1', '（一）甲；'],
        ['-i2', '（二）乙。'],
      ],
    ],
    [
      '目标：一、水清；二、岸绿。',
      [
        ['-i1', '一、水清；'],
        ['-i2', '二、岸绿。'],
      ],
    ],
  ])('are told by their sequence: %s', (text, expected) => expect(partsIn(text)).toEqual(expected));

  it.each([
    '依照：（一）项规定办理；其他从其规定。',
    '依据：（2021）1号文件；（2022）2号文件。',
    '高度：1.5米；2.5米。',
    '期限：2021年；2022年。',
    '包括：（二）农业；（三）生活。',
    '分为：（一）甲；（三）丙。',
    '按照（一）、（二）执行。',
    '将条文改为：“应当：（一）甲；（二）乙。”',
    '（一）单独一项。',
    '处罚如下：（一）项规定的行为，处一万元罚款；（二）项规定的行为，处二万元罚款。',
    '（一）、（二）项规定的行为从重处罚；\n（二）项另行规定。',
    '参照：（一）至（三）项所列情形；（二）款规定除外。',
    '将第五条修改为：“下列行为应当禁止：\n（一）倾倒；\n（二）填湖。”',
    '将第五条修改为：“下列行为应当禁止：\n“（一）倾倒；\n“（二）填湖。”',
    '指标①达到九成，指标②达到八成。',
  ])('are none in %s', (text) => expect(partsIn(text)).toEqual([]));
});

describe('the parts of a table', () => {
  it('are its body rows and the cells that begin in them, by column', () => {
    const rows: TableCell[][] = [
      [
        { text: '类别', header: true },
        { text: '指标', header: true, colspan: 2 },
      ],
      [{ text: '水', rowspan: 2 }, { text: '国控' }, { text: '90' }],
      [{ text: '省控' }, { text: '85' }],
    ];
    const text = '类别\t指标\t\n水\t国控\t90\n\t省控\t85';
    const found = readParts({ kind: 'table', text, rows }).map(({ steps, start, end }) => [partId('', steps), text.slice(start, end)]);
    expect(found).toEqual([
      ['-r1', '水\t国控\t90'],
      ['-r1-c1', '水'],
      ['-r1-c2', '国控'],
      ['-r1-c3', '90'],
      ['-r2', '\t省控\t85'],
      ['-r2-c2', '省控'],
      ['-r2-c3', '85'],
    ]);
  });
});

const piece = fc.constantFrom(
  '（一）',
  '（二）',
  '（三）',
  '1.',
  '2.',
  '3.',
  '一、',
  '二、',
  '①',
  '②',
  '㈢',
  '2、',
  'A.',
  'B.',
  '1.1',
  '1.2',
  '——',
  '项',
  '治水',
  '治气',
  '：',
  '；',
  '。',
  '，',
  '“',
  '”',
  '\n',
  '\n',
  ' ',
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const labelled = fc.array(fc.tuple(fc.constantFrom('总则', '治水：', '治气；', '治土。'), fc.nat(3)), { minLength: 1, maxLength: 12 }).map((lines) => {
  const counts = [0, 0, 0, 0];
  return lines
    .map(([words, depth]) => {
      counts.fill(0, depth + 1);
      const number = ++(counts as [number, number, number, number])[depth as 0];
      return `${['', `（${'一二三四五六七八九十'.charAt(number - 1) || '十'}）`, `${number}.`, `（${number}）`][depth]}${words}`;
    })
    .join('\n');
});

describe('parts of any text', () => {
  const kinds = fc.constantFrom<UnitKind>('article', 'measure');
  const texts = fc.oneof(anyText, labelled);

  it('have ids that are different and can be read back', () => {
    fc.assert(
      fc.property(texts, kinds, (text, kind) => {
        const ids = readParts({ kind, text }).map(({ steps }) => partId('some-text#a1', steps));
        expect(new Set(ids).size).toBe(ids.length);
        for (const [i, id] of ids.entries()) expect(parseId(id)?.part).toEqual(readParts({ kind, text })[i]?.steps);
      }),
    );
  });

  it('lie one within another or apart, in their order, and hold words', () => {
    fc.assert(
      fc.property(texts, kinds, (text, kind) => {
        const parts = readParts({ kind, text });
        for (const [i, part] of parts.entries()) {
          expect(text.slice(part.start, part.end).trim()).not.toBe('');
          for (const later of parts.slice(i + 1)) {
            const isBelow = partId('', later.steps).startsWith(`${partId('', part.steps)}-`);
            if (isBelow) expect([later.start >= part.start, later.end <= part.end]).toEqual([true, true]);
            else expect(later.start).toBeGreaterThanOrEqual(part.end);
          }
        }
      }),
    );
  });

  it('of an article hold every visible character in exactly one paragraph', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const paragraphs = readParts({ kind: 'article', text }).filter(({ kind }) => kind === 'paragraph');
        expect(
          paragraphs
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s+/gu, ''),
        ).toBe(text.replace(/\s+/gu, ''));
      }),
    );
  });
});
