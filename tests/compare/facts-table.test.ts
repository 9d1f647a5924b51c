import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/browser/markup.ts';
import type { Column, FactsInWords } from '../../src/compare/compare.ts';
import { factsTable } from '../../src/compare/view/facts-table.ts';

const column = (place: string, facts?: FactsInWords[]): Column => ({
  document: `text-of-${place}`,
  place,
  area: place,
  documentTitle: `${place}《方案》`,
  units: [{ document: `text-of-${place}`, anchor: 'm1', name: '一、目标', sentences: [], ...(facts && { facts }) }],
});
const shown = (...columns: Column[]): string | null => {
  const table = factsTable({ columns, sentences: [], rows: [] });
  return table && toHtml(table);
};
const targets: FactsInWords = { name: '目标', items: [{ anchor: 'm1.2', words: '优良天数比率：83%', remark: '2025年' }] };

describe('factsTable', () => {
  it('links each fact to the sentence that proves it', () =>
    expect(shown(column('甲', [targets]), column('乙'))).toMatch(
      /href="[^"]*text-of-甲\/#m1\.2">优良天数比率：<span class="whole set-close">83%<\/span><\/a><span>2025年/u,
    ));
  it('says where nothing was found, no more', () => expect(shown(column('甲', [targets]), column('乙'))).toContain('未检得'));
  it('is not there where no column has a fact', () => expect(shown(column('甲'), column('乙'))).toBeNull());
  it('has one row for a kind, however many units have it', () => {
    const two = { ...column('甲', [targets]), units: [...column('甲', [targets]).units, ...column('甲', [targets]).units] };
    expect(shown(two)?.match(/<th scope="row">/gu)).toHaveLength(1);
  });
});
