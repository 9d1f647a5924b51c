import { describe, expect, it } from 'vitest';
import { documentIds, gb18030Of, headOf, oneLineOf, paragraphsOf, textOf, wrappedAt } from './paragraphs-of.ts';

describe('the paragraphs of a text', () => {
  it('are in the order of the text, with what they are', () => {
    const paragraphs = paragraphsOf('hunan-2021-governance');
    expect(paragraphs.slice(5, 7).map(({ kind }) => kind)).toEqual(['front', 'addressee']);
    expect(paragraphs.filter(({ kind }) => kind === 'section')).toHaveLength(8);
    expect(headOf({ kind: 'measure', label: '（一）', title: '建立机制', text: '省政府负总责。' })).toBe('（一）建立机制。省政府负总责。');
    expect(headOf({ kind: 'table', label: '表1', title: '主要指标', text: '', rows: [] })).toBe('表1 主要指标');
  });

  it('hold tables with as many cells in every row', () => {
    const tables = paragraphsOf('hunan-2021-ecology-plan').flatMap(({ rows }) => (rows ? [rows] : []));
    expect(tables).toHaveLength(2);
    expect(tables.map((rows) => new Set(rows.map((row) => row.length)).size)).toEqual([1, 1]);
  });

  it('come back from GB18030', () => {
    const text = documentIds.map((id) => textOf(paragraphsOf(id))).join('\n');
    expect(new TextDecoder('gb18030', { fatal: true }).decode(gb18030Of(text))).toBe(text);
  });

  it('are wrapped and run together without loss', () => {
    const paragraphs = paragraphsOf('liaoning-governance');
    expect(wrappedAt(textOf(paragraphs), 28).replaceAll('\n', '')).toBe(oneLineOf(paragraphs));
    expect(wrappedAt('甲乙丙丁，戊己', 4)).toBe('甲乙丙丁，\n戊己');
  });
});
