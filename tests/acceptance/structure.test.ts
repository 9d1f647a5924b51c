import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../src/policy/ids.ts';
import { convert, realSeedFiles } from '../convert/seeds.ts';
import { documentIds } from '../document-ids.ts';

interface ReadUnit {
  document: string;
  anchor: string;
  kind: string;
  label: string;
  title: string;
  parent: string | null;
  paragraphs: number | null;
}

// What two readers found in the texts, reading them apart and then agreeing.
const read = JSON.parse(readFileSync('tests/fixtures/structure.json', 'utf8')) as ReadUnit[];
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s()（）,，;；:：'"“”‘’<>〈〉《》。.#*\-_^{}]/gu, '');

describe.each(documentIds)('%s', (id) => {
  const { units, issues, errata, seed } = convert(realSeedFiles(id));

  it('has no faults', () => expect(issues).toEqual([]));

  it('has the units that two readers found, under the same headings, with as many paragraphs', () => {
    const expected = read
      .filter((unit) => unit.document === id)
      .map(({ anchor, kind, label, title, parent, paragraphs }) => [anchor, kind, plain(label), plain(title), parent, paragraphs]);
    const found = units.map(({ anchor, kind, label, title, parent, text }) => {
      const paragraphs = kind === 'front' || kind === 'table' ? null : text === '' ? 0 : text.split('\n').length;
      return [anchor, kind, plain(label ?? ''), plain(title ?? ''), parent && anchorOf(parent), paragraphs];
    });
    const byAnchor = (a: unknown[], b: unknown[]): number => String(a[0]).localeCompare(String(b[0]));
    expect(found.sort(byAnchor)).toEqual(expected.sort(byAnchor));
  });

  it('quotes in every erratum what stands in the seed, inside its unit', () => {
    for (const { clause, start, end, original } of errata) {
      expect(seed.text.slice(start, end)).toBe(original);
      const spans = units.find((unit) => unit.id === clause)?.source ?? [];
      expect(spans.some((span) => span.start <= start && end <= span.end)).toBe(true);
    }
  });

  it('shows the reading of every correction in the text of its unit', () => {
    const flat = (text: string): string => text.replace(/\s+/gu, '');
    for (const { clause, corrected, status } of errata) {
      const unit = units.find((candidate) => candidate.id === clause);
      if (status === 'corrected') expect(flat(`${unit?.label ?? ''}${unit?.title ?? ''}${unit?.text ?? ''}`)).toContain(flat(corrected));
    }
  });
});

describe('places that need judgement', () => {
  const unit = (id: string, anchor: string): ReturnType<typeof convert>['units'][number] | undefined =>
    convert(realSeedFiles(id)).units.find((candidate) => candidate.anchor === anchor);

  it('puts the numbers of 专栏7 back where the lines lost them', () => {
    expect(unit('hunan-2021-ecology-plan', 'box7')?.text).toContain(
      '单个处理规模为3万吨/年。（2）钢铁企业窑炉协同处置固体废物工程。（3）城市矿产无污染循环利用项目，家电拆解年处理能力新增1千万台套。',
    );
  });

  it('reads 问责处理 in Liaoning 27, but leaves 失信处分 as received', () => {
    expect(unit('liaoning-governance', 'm27')?.text).toContain('行政处罚、失信处分、问责处理等信息');
  });

  it('leaves 梯 for 锑 as received: it stands in two Hunan texts', () => {
    expect(unit('hunan-2021-governance', 'm23')?.text).toContain('水源地梯环境质量');
    expect(unit('hunan-2021-ecology-plan', 's7-2-2')?.text).toContain('水源地梯环境质量');
  });

  it('merges the cells of the plan’s second table as they stand', () => {
    const rows = unit('hunan-2021-ecology-plan', 't2')?.rows ?? [];
    expect(rows).toHaveLength(31);
    expect(rows[0]?.[2]).toEqual({ text: '指标名称', colspan: 2, header: true });
    expect(rows[4]?.map((cell) => [cell.text, cell.colspan ?? 1, cell.rowspan ?? 1]).slice(0, 4)).toEqual([
      ['4', 1, 1],
      ['环境质量', 1, 9],
      ['地表水', 1, 3],
      ['地表水达到或好于Ⅲ类水体比例', 1, 1],
    ]);
  });
});
