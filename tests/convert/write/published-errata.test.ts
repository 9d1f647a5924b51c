import { describe, expect, it } from 'vitest';
import { convert, erratumEntry, smallSeedFiles } from '../seeds.ts';

const text = [
  '关于测试的意见',
  '一、河道任务',
  '（一）河道清於。年底完成。',
  '各区负责，河道清於。',
  '（二）岸线植数。沿岸植树。',
  '表1 指标',
  '名称\t数植',
  '河道\t7',
  '',
].join('\n');
const insertion = { original: '', kind: 'missing' };

const erratum = (unit: string, original: string, corrected: string, properties: Record<string, unknown> = {}) =>
  erratumEntry(unit, original, corrected, { readers: 1, ...properties });

function publish(errata: unknown[], properties: Record<string, unknown> = {}, seedText = text) {
  const { errata: published, marks, units, seed, issues } = convert(smallSeedFiles(seedText, properties, errata));
  const bodyOf = (clause: string): string => units.find(({ id }) => id === clause)?.text ?? '';
  return { published, ...marks, bodyOf, seed, faults: issues.map(({ rule, file, line, what }) => [rule, file, line, what]) };
}

describe('publishErrata', () => {
  it('nothing of nothing', () => {
    const { published, marks, inHeadings } = publish([]);
    expect([published, marks, inHeadings.size]).toEqual([[], [], 0]);
  });

  it.each<[string, Record<string, unknown>, string, string, string | null]>([
    ['in a paragraph', erratum('m1', '年底', '年末'), 'test#m1', '年底', '年末'],
    ['in a further paragraph', erratum('m1', '於', '淤', { prefix: '，河道清' }), 'test#m1', '於', '淤'],
    ['of another length', erratum('m1', '各区', '各区、各单位'), 'test#m1', '各区', '各区、各单位'],
    ['that is only noted', erratum('m2', '沿岸', '两岸', { status: 'noted' }), 'test#m2', '沿岸', '沿岸'],
    ['put in between', erratum('m2', '', '积极', { ...insertion, prefix: '植数。', suffix: '沿岸' }), 'test#m2', '', '积极'],
    ['in a heading', erratum('m2', '数', '树', { prefix: '植' }), 'test#m2', '数', null],
    ['in a heading that groups others', erratum('s1', '任务', '治理'), 'test#s1', '任务', null],
    ['in a table', erratum('t1', '数植', '数值'), 'test#t1', '数植', null],
  ])('tells the unit, the received words and the place in the text of one %s', (_, entry, clause, original, shown) => {
    const { published, seed, bodyOf, faults } = publish([entry]);
    const [first] = published;
    expect(faults).toEqual([]);
    expect([published.length, first?.clause, first?.original]).toEqual([1, clause, original]);
    expect(seed.text.slice(first?.start, first?.end)).toBe(original);
    const place = first?.textStart == null || first.textEnd == null ? null : bodyOf(clause).slice(first.textStart, first.textEnd);
    expect(place).toBe(shown);
  });

  it('takes the received words with their line breaks, not as they were quoted', () => {
    const { published } = publish([erratum('m1', '年底完成。各区负责', '年底完成。各区牵头')]);
    expect(published[0]?.original).toBe('年底完成。\n各区负责');
  });

  it('lists them in the order of the seed, and numbers them so; marks point by the order of the seed', () => {
    const { published, marks } = publish([erratum('m2', '沿岸', '两岸'), erratum('m1', '年底', '年末'), erratum('t1', '数植', '数值')]);
    expect(published.map(({ original }) => original)).toEqual(['年底', '沿岸', '数植']);
    expect(marks.map((mark) => [mark?.number, mark?.erratum.original])).toEqual([
      [1, '年底'],
      [2, '沿岸'],
      [3, '数植'],
    ]);
  });

  it('numbers by the units as read, where the seed has them in another order', () => {
    const moved = '关于测试的意见\n二、保障\n经费列人预算。\n一、任务\n河道清於。\n';
    const misplaced = [{ heading: '一、', before: '二、', reason: '排版错位' }];
    const { published, marks, inHeadings } = publish([erratum('s2-1', '列人', '列入'), erratum('s2-2', '清於', '清淤')], { misplaced }, moved);
    expect(published.map(({ original, clause }) => [original, clause])).toEqual([
      ['列人', 'test#s2-1'],
      ['一、任务', 'test#s1'],
      ['清於', 'test#s2-2'],
    ]);
    expect(published[1]).toMatchObject({ confidence: 'likely', readers: null });
    expect(published[1]).toMatchObject({ status: 'noted', kind: 'misplaced', corrected: '', reason: '排版错位', textStart: null, textEnd: null });
    expect(marks.map((mark) => mark?.number)).toEqual([2, 3]);
    expect([...inHeadings]).toEqual([['s1', [1]]]);
  });

  it('claims of a misplaced heading what document.yaml records', () => {
    const moved = '关于测试的意见\n二、保障\n经费列入预算。\n一、任务\n河道清淤。\n';
    const misplaced = [{ heading: '一、', before: '二、', reason: '排版错位', confidence: 'certain', readers: 1 }];
    expect(publish([], { misplaced }, moved).published).toMatchObject([{ confidence: 'certain', readers: 1 }]);
  });

  it('names the errata that only a heading bears, by its unit; those that a cell shows are none', () => {
    const heads = [erratum('m1', '於', '淤', { prefix: '（一）河道清' }), erratum('m1', '（一）河道', '（一）河渠'), erratum('s1', '任务', '治理')];
    const { inHeadings } = publish([...heads, erratum('t1', '数植', '数值'), erratum('m1', '年底', '年末')]);
    expect([...inHeadings]).toEqual([
      ['s1', [1]],
      ['m1', [2, 3]],
    ]);
  });

  it('reports one that is not in the unit named, at the line of its entry, and publishes it where it is', () => {
    const { published, faults } = publish([erratum('m1', '年底', '年末'), erratum('m1', '沿岸', '两岸')]);
    expect(faults).toEqual([['erratum-elsewhere', 'seeds/test/errata.yaml', 11, '“沿岸” is in m2, not in m1']]);
    expect(published[1]?.clause).toBe('test#m2');
  });

  it('reports one that reaches over two units, and publishes none; its mark points to nothing', () => {
    const { published, marks, faults } = publish([erratum('m1', '清於。（二）岸线', '', { status: 'noted' }), erratum('m2', '沿岸', '两岸')]);
    expect(faults).toEqual([['erratum-elsewhere', 'seeds/test/errata.yaml', 1, '“清於。（二）岸线” is in no unit, or in more than one, not in m1']]);
    expect(published.map(({ original }) => original)).toEqual(['沿岸']);
    expect(marks.map((mark) => mark?.number ?? null)).toEqual([null, 1]);
  });
});
