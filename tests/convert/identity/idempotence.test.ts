/** Converting twice changes nothing, for every input that converts, whatever stands under its headings. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../scripts/convert/convert-document.ts';
import { confirmChanges, type Review } from '../../../scripts/convert/identity/confirm-anchors.ts';
import { readSeed, type SeedFiles } from '../../../scripts/convert/read/read-seed.ts';
import { renderMdx } from '../../../scripts/convert/write/render-mdx.ts';
import { formatNumeral } from '../../../src/policy/numerals.ts';
import { language } from '../../language.ts';
import { smallSeedFiles } from '../seeds.ts';

type Converted = ReturnType<typeof convertDocument>['value'];

function convertWith(files: SeedFiles, locked: Converted['anchors'] = []): Converted {
  const { seed } = readSeed(files);
  if (!seed) throw new Error('unreadable seed');
  return convertDocument(seed, { language, locked }).value;
}

const reviewOf = ({ changes, anchors }: Converted, entries: Converted['anchors']): Review => ({ entries, becoming: anchors, changes });

/** Converts, and again with the ids of the first time locked: not a byte may differ. */
function expectNoChange(files: SeedFiles): void {
  const first = convertWith(files);
  const second = convertWith(files, first.anchors);
  expect(second.changes).toEqual([]);
  expect(second.anchors).toEqual(first.anchors);
  expect(renderMdx(second, language)).toBe(renderMdx(first, language));
  expect(convertWith(files, second.anchors).anchors).toEqual(first.anchors);
}

describe('converting twice', () => {
  it.each<[string, string, Record<string, unknown>]>([
    [
      'Arabic sections with short titles',
      '关于测试的意见\n1.总则\n为了保护环境，制定本意见。\n2.附则\n自印发之日起施行。',
      { numbering: { levels: ['1.', '（1）'], runOn: ['（1）'] } },
    ],
    [
      'a chapter with a stray line',
      '关于测试的意见\n第一章 总则\n（2021年修订）\n第一条 为了保护环境，制定本条例。\n第二章 附则\n第二条 本条例自发布之日起施行。',
      { numbering: { levels: ['第一编', '第一章', '第一节', '第一条'] } },
    ],
    [
      'a heading with U+200B under it',
      '关于测试的意见\n第一章 总则\n\u200b\n第一条 为了保护环境，制定本条例。',
      { numbering: { levels: ['第一编', '第一章', '第一节', '第一条'] } },
    ],
    [
      'sections with text and measures',
      '关于测试的意见\n一、总体要求\n坚持绿色发展。\n（一）目标。到2025年完成治理。\n二、措施\n落实责任。\n（二）投入。加大投入。',
      {},
    ],
    ['units with the same words', '关于测试的意见\n一、要求\n（一）落实责任。\n（二）落实责任。\n二、要求\n（三）落实责任。', {}],
    ['sections without text', '关于测试的意见\n一、甲\n二、乙\n三、丙', {}],
    ['a title of one character', '关于测试的意见\n一、总\n（一）目标。到2025年完成治理。\n二、附\n（二）其他。另行规定。', {}],
  ])('changes nothing in %s', (_, text, properties) => expectNoChange(smallSeedFiles(text, properties)));

  it('keeps its ids when an editor followed the advice on a vanished heading', () => {
    const files = (title: string): SeedFiles =>
      smallSeedFiles(`关于测试的意见\n1.${title}\n为了保护环境，制定本意见。\n2.附则\n自印发之日起施行。`, {
        numbering: { levels: ['1.', '（1）'], runOn: ['（1）'] },
      });
    const first = convertWith(files('总则'));
    const renamed = convertWith(files('组织与保障措施'), first.anchors);
    const confirmed = confirmChanges(reviewOf(renamed, first.anchors), 'all', null);
    const second = convertWith(files('组织与保障措施'), confirmed);
    expect(convertWith(files('组织与保障措施'), second.anchors).anchors).toEqual(second.anchors);
    expect(convertWith(files('组织与保障措施'), second.anchors).changes).toEqual([]);
  });
});

describe('ids go with their words, character for character', () => {
  const head = '关于测试的意见\n一、要求\n';
  const air = '大气。加强大气污染防治监督管理工作，落实企业责任。';
  const water = '水。加强水污染防治监督管理工作，落实政府责任。';
  const anchorOf = (converted: Converted, words: string): string | undefined =>
    [...converted.units, ...converted.sentences].find(({ text }) => text === words)?.id.split('#')[1];
  const body = (measure: string): string => measure.slice(measure.indexOf('。') + 1);

  it('when a measure that resembles them is put before them', () => {
    const first = convertWith(smallSeedFiles(`${head}（一）${air}`));
    const second = convertWith(smallSeedFiles(`${head}（一）${water}\n（二）${air}`), first.anchors);
    expect(anchorOf(second, body(air))).toBe('m1');
    expect(anchorOf(second, body(water))).toBe('m1b');
  });

  it('when the one before them goes', () => {
    const first = convertWith(smallSeedFiles(`${head}（一）${water}\n（二）${air}`));
    const second = convertWith(smallSeedFiles(`${head}（一）${air}`), first.anchors);
    expect(anchorOf(second, body(air))).toBe('m2');
    expect(second.changes).toContainEqual(expect.objectContaining({ change: 'vanished', id: 'test#m1' }));
  });

  it('when a sentence that resembles them is put before them', () => {
    const first = convertWith(smallSeedFiles(`${head}（一）大气。加强大气污染防治监督管理工作。建立台账。`));
    const text = `${head}（一）大气。加强重点大气污染防治监督管理工作。建立台账。加强大气污染防治监督管理工作。`;
    const second = convertWith(smallSeedFiles(text), first.anchors);
    expect(anchorOf(second, '加强大气污染防治监督管理工作。')).toBe('m1.1');
    expect(anchorOf(second, '加强重点大气污染防治监督管理工作。')).toBe('m1.3');
  });

  const list = (...items: string[]): string => `${head}（一）任务。应当：${items.map((words, i) => `${i + 1}.${words}`).join('；')}。`;
  const partOf = ({ parts, units }: Converted, words: string): string | undefined =>
    parts
      .find(({ clause, start, end }) =>
        units
          .find(({ id }) => id === clause)
          ?.text.slice(start, end)
          .includes(words),
      )
      ?.id.split('#')[1];

  it('when an item is put before them', () => {
    const first = convertWith(smallSeedFiles(list('清理河道垃圾', '修复湖泊岸线')));
    const second = convertWith(smallSeedFiles(list('关停沿江小化工', '清理河道垃圾', '修复湖泊岸线')), first.anchors);
    expect(['清理河道垃圾', '修复湖泊岸线', '关停沿江小化工'].map((words) => partOf(second, words))).toEqual(['m1-i1', 'm1-i2', 'm1-i3']);
  });

  it('when items that resemble each other are renumbered', () => {
    const rivers = (...names: string[]): SeedFiles => smallSeedFiles(list(...names.map((name) => `${name}河治理工程`)));
    const first = convertWith(rivers('甲', '乙'));
    const more = convertWith(rivers('丁', '甲', '乙'), first.anchors);
    expect(['甲', '乙', '丁'].map((name) => partOf(more, `${name}河`))).toEqual(['m1-i1', 'm1-i2', 'm1-i3']);
    const fewer = convertWith(rivers('甲', '乙'), more.anchors);
    expect(['甲', '乙'].map((name) => partOf(fewer, `${name}河`))).toEqual(['m1-i1', 'm1-i2']);
  });

  it('when an item goes: its id is said to have vanished, and is never given again', () => {
    const first = convertWith(smallSeedFiles(list('清理河道垃圾', '修复湖泊岸线', '关停沿江小化工')));
    const shorter = smallSeedFiles(list('清理河道垃圾', '关停沿江小化工'));
    const second = convertWith(shorter, first.anchors);
    expect(partOf(second, '关停沿江小化工')).toBe('m1-i3');
    expect(second.changes.filter(({ change }) => change === 'vanished').map(({ id }) => id)).toContain('test#m1-i2');
    const confirmed = convertWith(shorter, confirmChanges(reviewOf(second, first.anchors), 'all', null));
    const longer = convertWith(smallSeedFiles(list('清理河道垃圾', '推广节水灌溉', '关停沿江小化工')), confirmed.anchors);
    expect(partOf(longer, '推广节水灌溉')).toBe('m1-i4');
  });

  it('of a table when a row is put before them and a number is corrected', () => {
    const table = (...rows: string[]): SeedFiles => smallSeedFiles(`${head}（一）目标。见表。\n表1 指标\n名称\t数值\n${rows.join('\n')}`);
    const first = convertWith(table('水质优良比例\t90', '空气优良天数\t80'));
    const second = convertWith(table('森林覆盖面积\t60', '水质优良比例\t95', '空气优良天数\t80'), first.anchors);
    expect(['水质优良比例', '空气优良天数', '森林覆盖面积'].map((words) => partOf(second, words))).toEqual(['t1-r1', 't1-r2', 't1-r3']);
    expect(partOf(second, '95')).toBe('t1-r1');
    expect(second.parts.find(({ id, start, end }) => id.startsWith('test#t1-r1-c') && end - start === 2)?.id).toBe('test#t1-r1-c2');
  });

  describe('of cells', () => {
    const table = (...rows: string[]): SeedFiles => smallSeedFiles(`${head}（一）目标。见表。\n表1 指标\n${rows.join('\n')}`);
    const cells = ({ parts, units }: Converted): Record<string, string> =>
      Object.fromEntries(
        parts
          .filter(({ kind }) => kind === 'cell')
          .map(({ id, clause, start, end }) => [id.split('#t1-')[1], units.find((unit) => unit.id === clause)?.text.slice(start, end)]),
      );
    const twice = (files: SeedFiles, locked: Converted): Record<string, string> => {
      const second = convertWith(files, locked.anchors);
      expect(convertWith(files, second.anchors).anchors).toEqual(second.anchors);
      return cells(second);
    };

    it('are their columns, whatever is corrected or exchanged', () => {
      const first = convertWith(table('名称\t去年\t今年', '水质优良比例\t90\t85'));
      expect(twice(table('名称\t去年\t今年', '水质优良比例\t85\t90'), first)).toEqual({ 'r1-c1': '水质优良比例', 'r1-c2': '85', 'r1-c3': '90' });
    });

    it('are their columns where cells are merged', () => {
      const merged = table('类别\t\t目标', '水质\t国控\t90', '\t省控\t85', '护岸\t\t60', '\t\t70');
      expect(Object.keys(cells(convertWith(merged)))).toEqual(['r1-c1', 'r1-c2', 'r1-c3', 'r2-c2', 'r2-c3', 'r3-c1', 'r3-c3', 'r4-c3']);
    });

    it.each([
      ['with heads', ['名称\t去年\t今年', '水质优良\t90\t95', '空气优良\t80\t85'], ['名称\t单位\t去年\t今年', '水质优良\t%\t90\t95', '空气优良\t%\t80\t85']],
      ['by their cells', ['名称\t值\t值', '水质优良\t90\t95', '空气优良\t80\t85'], ['名称\t值\t值\t值', '水质优良\t%\t90\t95', '空气优良\t%\t80\t85']],
    ])('go with their column when one is put before it, %s', (_, before, now) => {
      const found = twice(table(...now), convertWith(table(...before)));
      expect(found).toMatchObject({ 'r1-c2': '90', 'r1-c3': '95', 'r2-c2': '80', 'r2-c3': '85', 'r1-c5': '%', 'r2-c5': '%' });
    });

    it('are said to have vanished with their column, and those behind it keep theirs', () => {
      const first = convertWith(table('名称\t去年\t今年', '水质优良\t90\t95', '空气优良\t80\t85'));
      const second = convertWith(table('名称\t今年', '水质优良\t95', '空气优良\t85'), first.anchors);
      expect(cells(second)).toEqual({ 'r1-c1': '水质优良', 'r1-c3': '95', 'r2-c1': '空气优良', 'r2-c3': '85' });
      expect(second.changes.filter(({ change }) => change === 'vanished').map(({ id }) => id)).toEqual(['test#t1-r1-c2', 'test#t1-r2-c2']);
    });
  });

  it('when a measure was withdrawn and stands there again', () => {
    const whole = `${head}（一）${air}\n（二）土壤。全面摸清底数。`;
    const first = convertWith(smallSeedFiles(whole));
    const shorter = smallSeedFiles(`${head}（一）${air}`);
    const confirmed = confirmChanges(reviewOf(convertWith(shorter, first.anchors), first.anchors), 'test#m2', { state: 'withdrawn' });
    const without = convertWith(shorter, confirmed);
    expect(convertWith(smallSeedFiles(whole), without.anchors).anchors.map(({ id, state }) => [id, state])).toEqual(
      first.anchors.map(({ id, state }) => [id, state]),
    );
  });
});

const wordings = fc.constantFrom('总则', '附则', '总', '大气污染防治', '加强监督管理', '落实企业责任', '健全标准', '督促整改');
const plain = fc.tuple(wordings, wordings).map(([a, b]) => `${a}，${b}。`);
/** 应当：①…；②…。 in a line, or on lines of its own. */
const list = fc
  .tuple(fc.array(wordings, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(
    ([items, apart]) =>
      `${['应当：', ...items.map((words, i) => `${'①②③④'.charAt(i)}${words}${i === items.length - 1 ? '。' : '；'}`)].join(apart ? '\n' : '')}`,
  );
const sentence = fc.oneof({ arbitrary: plain, weight: 3 }, { arbitrary: list, weight: 1 });
const stray = fc.constantFrom('', '', '', '\u200b', '（试行）', '以下简称方案', '\u00ad');

interface Section {
  title: string;
  stray: string;
  text: string[];
  measures: { title: string; text: string }[];
}
const section: fc.Arbitrary<Section> = fc.record({
  title: wordings,
  stray,
  text: fc.array(sentence, { maxLength: 2 }),
  measures: fc.array(fc.record({ title: wordings, text: sentence }), { maxLength: 3 }),
});

const styles = [
  { section: '一、', measure: '（一）', first: (n: number) => `${formatNumeral(n)}、`, second: (n: number) => `（${formatNumeral(n)}）` },
  { section: '1.', measure: '（1）', first: (n: number) => `${n}.`, second: (n: number) => `（${n}）` },
  { section: '第一章', measure: '1.', first: (n: number) => `第${formatNumeral(n)}章 `, second: (n: number) => `${n}.` },
];

function policyText(sections: readonly Section[], style: (typeof styles)[number], wrapped: boolean): string {
  let measure = 0;
  const lines = sections.flatMap((part, i) => [
    `${style.first(i + 1)}${wrapped ? part.title.split('').join('\n') : part.title}`,
    ...[part.stray].filter(Boolean),
    ...part.text,
    ...part.measures.map(({ title, text }) => `${style.second(++measure)}${title}。${text}`),
  ]);
  return ['关于测试的意见', ...lines].join('\n');
}

describe('random structures', () => {
  it('in numbered policy form do not change when they are converted twice', () => {
    fc.assert(
      fc.property(
        fc.array(section, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...styles),
        fc.boolean(),
        fc.constantFrom('page-breaks', 'paragraph-per-line', 'wrapped'),
        (sections, style, wrapped, lineBreaks) => {
          expectNoChange(
            smallSeedFiles(policyText(sections, style, wrapped), { lineBreaks, numbering: { levels: [style.section, style.measure], runOn: [style.measure] } }),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('in statute form do not change when they are converted twice', () => {
    const articles = (sections: readonly Section[]): string => {
      let n = 0;
      const lines = sections.flatMap((part, i) => [
        `第${formatNumeral(i + 1)}章 ${part.title}`,
        ...[part.stray].filter(Boolean),
        ...part.measures.map(({ text }) => `第${formatNumeral(++n)}条 ${text}`),
      ]);
      return ['关于测试的意见', ...lines].join('\n');
    };
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 5 }), (sections) => {
        expectNoChange(smallSeedFiles(articles(sections), { numbering: { levels: ['第一编', '第一章', '第一节', '第一条'] } }));
      }),
      { numRuns: 50 },
    );
  });

  it('keep every id on its words when a section is put before them', () => {
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 4 }), section, (sections, added) => {
        const properties = { numbering: { levels: ['一、', '（一）'], runOn: ['（一）'] } };
        const style = styles[0] as (typeof styles)[number];
        const first = convertWith(smallSeedFiles(policyText(sections, style, false), properties));
        const second = convertWith(smallSeedFiles(policyText([added, ...sections], style, false), properties), first.anchors);
        const given = [...first.anchors, ...second.anchors].map(({ id }) => id);
        expect(new Set(second.units.map(({ id }) => id)).size).toBe(second.units.length);
        expect(first.anchors.every(({ id }) => second.anchors.some((entry) => entry.id === id))).toBe(true);
        expect(new Set(given).size).toBe(second.anchors.length);
      }),
      { numRuns: 60 },
    );
  });
});

/** One change of a text by its lines: `at` counts round. */
interface Edit {
  what: 'insert' | 'delete' | 'swap' | 'append' | 'cut';
  at: number;
  line: string;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom('insert', 'delete', 'swap', 'append', 'cut'),
  at: fc.nat(30),
  line: fc.oneof(
    sentence,
    wordings.map((title) => `一、${title}`),
    fc.tuple(wordings, sentence).map(([title, text]) => `（一）${title}。${text}`),
    fc.constant('专栏1 重点工程'),
    stray,
  ),
});

/** The title stays. */
function edited(text: string, edits: readonly Edit[]): string {
  const [title = '', ...lines] = text.split('\n');
  for (const { what, at, line } of edits) {
    const place = lines.length ? at % lines.length : 0;
    if (what === 'insert') lines.splice(place, 0, line);
    else if (what === 'delete') lines.splice(place, 1);
    else if (what === 'swap') lines.push(...lines.splice(place, 1));
    else if (what === 'append') lines[place] = `${lines[place] ?? ''}${line}`;
    else lines[place] = (lines[place] ?? '').replace(/(?<=。).*?。/u, '');
  }
  return [title, ...renumbered(lines)].join('\n');
}

/** Headings counted anew: an editor's text converts. */
function renumbered(lines: readonly string[]): string[] {
  let [sections, measures] = [0, 0];
  return lines.map((line) =>
    line
      .replace(/^[一二三四五六七八九十]+、/u, () => `${formatNumeral(++sections)}、`)
      .replace(/^（[一二三四五六七八九十]+）/u, () => `（${formatNumeral(++measures)}）`),
  );
}

const idsOf = ({ units, sentences, parts }: Converted): string[] => [...units, ...sentences, ...parts].map(({ id }) => id);

describe('what an editor says of a vanished id', () => {
  const properties = { numbering: { levels: ['一、', '（一）'], runOn: ['（一）'] } };
  const style = styles[0] as (typeof styles)[number];
  const start = fc.array(section, { minLength: 1, maxLength: 4 }).map((sections) => policyText(sections, style, false));
  const history = fc.tuple(start, fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }));

  it('changes no other id, one at a time or all at once, and leads to an id that is there', () => {
    fc.assert(
      fc.property(history, fc.nat(), ([text, revisions], seed) => {
        let [now, locked] = [text, convertWith(smallSeedFiles(text, properties)).anchors];
        for (const edits of revisions) {
          now = edited(now, edits);
          const files = smallSeedFiles(now, properties);
          const changed = convertWith(files, locked);
          const vanished = changed.changes.filter(({ change }) => change === 'vanished');
          const one = vanished[seed % Math.max(1, vanished.length)];
          const first = one ? confirmChanges(reviewOf(changed, locked), one.id, null) : locked;
          expect(idsOf(convertWith(files, first))).toEqual(idsOf(changed));
          const rest = convertWith(files, first);
          const all = rest.changes.some(({ change }) => change === 'vanished') ? confirmChanges(reviewOf(rest, first), 'all', null) : first;
          const next = convertWith(files, all);
          expect(idsOf(next)).toEqual(idsOf(changed));
          expect(next.changes.filter(({ change }) => change === 'vanished')).toEqual([]);
          const known = new Set(next.anchors.map(({ id }) => id));
          expect(next.anchors.filter(({ to }) => to !== undefined && !known.has(to))).toEqual([]);
          expect(convertWith(files, next.anchors).anchors).toEqual(next.anchors);
          locked = next.anchors;
        }
      }),
      { numRuns: 50 },
    );
  });
});
