import { describe, expect, it } from 'vitest';
import { composePages } from '../../../../scripts/intake/readers/pdf/document/compose.ts';
import { contentOf } from '../../../../scripts/intake/readers/pdf/document/page.ts';
import type { Glyph, PaintedPage, Rule } from '../../../../scripts/intake/readers/pdf/geometry/places.ts';
import { linesOf } from '../../../../scripts/intake/readers/pdf/lines/baselines.ts';
import { joinWrapped } from '../../../../scripts/intake/readers/pdf/lines/wrapping.ts';
import { gridsOf } from '../../../../scripts/intake/readers/pdf/tables/grid.ts';

/** Characters of a run from `x` on, each an em wide, ASCII half of that. */
function run(text: string, x: number, y: number, size = 10, face = 'song'): Glyph[] {
  let at = x;
  return [...text].map((character) => {
    const width = character < '\u007f' ? size / 2 : size;
    const glyph = { text: character, x: at, y, width, size, face };
    at += width;
    return glyph;
  });
}

const rule = (x0: number, y0: number, x1: number, y1: number): Rule => ({ x0, y0, x1, y1 });
const page = (number: number, glyphs: Glyph[], rules: Rule[] = []): PaintedPage => ({ number, width: 400, height: 600, glyphs, rules, turned: '' });
const read = (...pages: PaintedPage[]): ReturnType<typeof composePages> => composePages(pages.map(contentOf));
const texts = (...pages: PaintedPage[]): string[] => read(...pages).lines.map(({ text }) => text);

/** All rules of a table with its edges at these places. */
const grid = (xs: readonly number[], ys: readonly number[]): Rule[] => [
  ...ys.map((y) => rule(xs[0] ?? 0, y, xs.at(-1) ?? 0, y)),
  ...xs.map((x) => rule(x, ys[0] ?? 0, x, ys.at(-1) ?? 0)),
];

describe('a line', () => {
  it.each<[string, Glyph[], string]>([
    ['ideographs at their usual distance', [...run('水源', 10, 50), ...run('保护', 31, 50)], '水源保护'],
    ['a wide gap', [...run('水源地', 10, 50), ...run('保护区', 60, 50)], '水源地\u3000保护区'],
    ['letters with a gap between words', [...run('water', 10, 50), ...run('source', 38, 50)], 'water source'],
    ['the usual gap between ideographs and digits', [...run('到', 10, 50), ...run('2025', 22.5, 50), ...run('年', 45, 50)], '到2025年'],
    ['a printed space between them', run('到 2025 年', 10, 50), '到 2025 年'],
    ['a raised figure', [...run('100m', 10, 50), ...run('3', 30, 46, 6), ...run('以上', 34, 50)], '100m3以上'],
    ['a lowered figure', [...run('PM', 10, 50), ...run('2.5', 20, 53, 6), ...run('浓度', 30, 50)], 'PM2.5浓度'],
    ['characters out of order', [...run('保护', 30, 50), ...run('水源', 10, 50)], '水源保护'],
    ['a doubled consonant of digits', run('1100', 10, 50), '1100'],
  ])('of %s', (_, glyphs, text) => expect(linesOf(glyphs, 1).map((line) => line.text)).toEqual([text]));

  it.each([
    ['加强水源', '保护工作', '加强水源保护工作'],
    ['monitoring', 'results', 'monitoring results'],
    ['co-', 'operation', 'co-operation'],
    ['到2025', '年底', '到2025年底'],
  ])('%s goes on with %s', (upper, lower, joined) => expect(joinWrapped(upper, lower)).toBe(joined));
});

describe('a grid', () => {
  it('has a cell for each place', () =>
    expect(gridsOf(grid([0, 50, 100], [0, 20, 40]))[0]?.cellAt).toEqual([
      [0, 1],
      [2, 3],
    ]));

  it('merges what no rule parts', () => {
    const rules = [rule(0, 0, 100, 0), rule(50, 20, 100, 20), rule(0, 40, 100, 40), ...[0, 50, 100].map((x) => rule(x, 0, x, 40))];
    expect(gridsOf(rules)[0]?.cellAt).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  it('is made of a rule for each cell as well', () => {
    const rules = [0, 50].flatMap((x) => [0, 20, 40].map((y) => rule(x, y, x + 50, y)));
    const tall = [0, 50, 100].flatMap((x) => [0, 20].map((y) => rule(x, y, x, y + 20)));
    expect(gridsOf([...rules, ...tall])[0]?.cellAt).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('of one column of rules does not reach into another below', () => {
    const grids = gridsOf([...grid([0, 50, 100], [0, 20]), ...grid([0, 50.3, 100], [60, 80])]);
    expect(grids.map(({ columns }) => columns)).toEqual([2, 2]);
  });

  it('is none where rules do not meet', () => expect(gridsOf([rule(0, 10, 300, 10), rule(0, 30, 100, 30)])).toEqual([]));
});

describe('a table', () => {
  const xs = [20, 60, 200, 380];
  const head = [...run('序号', 30, 45), ...run('类别', 100, 45), ...run('情形', 270, 45)];

  it('has a number in the middle of its row in that row, and a merged cell once', () => {
    const rules = [
      ...[20, 60, 200, 380].map((x) => rule(x, 30, x, 150)),
      ...[30, 50, 150].map((y) => rule(20, y, 380, y)),
      rule(20, 100, 60, 100),
      rule(200, 100, 380, 100),
    ];
    const cells = [
      ...run('1', 38, 78),
      ...run('水', 120, 103),
      ...run('未备案。', 210, 65),
      ...run('已改正。', 210, 90),
      ...run('2', 38, 128),
      ...run('超标', 210, 128),
    ];
    expect(texts(page(1, [...head, ...cells], rules))).toEqual(['序号\t类别\t情形', '1\t水\t未备案。 已改正。', '2\t\t超标']);
  });

  it('over two pages joins the row that was cut and drops the head that comes again', () => {
    const first = page(
      1,
      [...head, ...run('1', 38, 70), ...run('建设项目', 65, 70), ...run('在责令改正期限内改正违法行为并', 205, 70)],
      grid(xs, [30, 50, 90]),
    );
    const second = page(
      2,
      [...head, ...run('消除后果。', 205, 70), ...run('2', 38, 110), ...run('水', 65, 110), ...run('超标', 205, 110)],
      grid(xs, [30, 50, 90, 130]),
    );
    const { lines, leftOut } = read(first, second);
    expect(lines.map(({ text }) => text)).toEqual(['序号\t类别\t情形', '1\t建设项目\t在责令改正期限内改正违法行为并消除后果。', '2\t水\t超标']);
    expect(leftOut).toEqual([{ reason: '续页重复的表头', words: '序号\t类别\t情形' }]);
  });

  it('without rules is told by its columns', () => {
    const rows = ['指标', '水质', '大气'].flatMap((name, i) => [
      ...run(name, 20, 50 + 20 * i),
      ...run(`甲${i}`, 150, 50 + 20 * i),
      ...run(`乙${i}`, 300, 50 + 20 * i),
    ]);
    expect(texts(page(1, rows))).toEqual(['指标\t甲0\t乙0', '水质\t甲1\t乙1', '大气\t甲2\t乙2']);
  });

  it('is none: two signatures side by side, a contents list', () => {
    const signatures = [...run('某市公安局', 40, 50), ...run('某市水务局', 240, 50)];
    expect(read(page(1, signatures)).lines.map(({ form }) => form?.table)).toEqual([undefined]);
    const contents = [0, 1, 2, 3].flatMap((i) => run(`总则${'.'.repeat(60)}${i + 1}`, 20, 200 + 20 * i));
    expect(texts(page(1, contents))).toHaveLength(4);
  });
});

describe('a page', () => {
  it('in two columns is read column by column', () => {
    const left = Array.from({ length: 10 }, (_, i) => run(`左栏第${i}行水源地保护工作`, 20, 100 + 15 * i));
    const right = Array.from({ length: 10 }, (_, i) => run(`右栏第${i}行水源地保护工作`, 220, 100 + 15 * i));
    const text = texts(page(1, [...left, ...right].flat())).join('');
    expect(text.indexOf('左栏第9行')).toBeLessThan(text.indexOf('右栏第0行'));
  });

  it('has its footnotes behind the paragraph that the page ends with', () => {
    const body = Array.from({ length: 6 }, (_, i) =>
      run(i === 0 ? '加强水源地保护①工作和巡查制度建设并于年底前完成改造' : '各县区水源地保护工作和巡查制度建设并于年底前完成改造任务', 20, 100 + 18 * i),
    ).flat();
    const note = run('①指集中式水源地。', 20, 520, 8);
    const { lines } = read(page(1, [...body, ...note], [rule(20, 505, 120, 505)]));
    expect(lines.at(-1)).toMatchObject({ text: '①指集中式水源地。', form: { note: true } });
  });

  it('whose lines end anywhere is handed on line by line', () => {
    const lines = Array.from({ length: 12 }, (_, i) => run('水源地保护工作'.repeat(1 + (i % 3)), 20, 100 + 18 * i)).flat();
    expect(read(page(1, [...lines, ...run('水源地保护工作'.repeat(5).slice(0, 34), 20, 330)])).lineation).toBe('printed');
  });

  it('keeps lines that come again at its head but do not stand apart from the text', () => {
    const pages = [1, 2, 3].map((number) =>
      page(
        number,
        ['水源地保护。', '巡查制度。', '监测。'].flatMap((text, i) => run(text, 20, 50 + 18 * i)),
      ),
    );
    expect(texts(...pages)).toHaveLength(9);
  });

  it('keeps a number in its text that only looks like a page number', () => {
    const pages = [1, 2, 3].map((number) => page(number, [...run('水源地保护', 20, 100), ...run(`${number * 7}`, 190, 300)]));
    expect(texts(...pages).filter((text) => /^\d+$/u.test(text))).toEqual(['7', '14', '21']);
  });
});
