import { describe, expect, it } from 'vitest';
import { type ExplainedTerm, explainedTerms, termsBySentence } from '../../../src/facts/terms/explained.ts';
import { markTerms } from '../../../src/facts/terms/mark-terms.ts';
import type { Term } from '../../../src/policy/model/facts/term.ts';
import type { Sentence } from '../../../src/policy/model/sentence.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';

const unitOf = (anchor: string, text: string): Unit =>
  ({ id: `d#${anchor}`, document: 'd', anchor, label: `${anchor}、`, title: null, text }) as unknown as Unit;
const first = unitOf('m1', '划定城镇空间、生态空间、农业空间三区空间。');
const explained: ExplainedTerm = { term: '三区空间', meaning: '城镇空间、生态空间、农业空间', unit: first };
const mark = (html: string, terms: readonly ExplainedTerm[] = [explained]): string => markTerms(html, terms, ({ unit }) => `/policies/d/#${unit.anchor}`);
const textOf = (html: string): string => html.replace(/<[^>]*>/gu, '');

describe('markTerms', () => {
  it('lays an element round the first place and keeps every character', () => {
    const marked = mark('严守三区空间，优化三区空间。');
    expect(textOf(marked)).toBe('严守三区空间，优化三区空间。');
    expect(marked).toMatch(
      /^严守<a class="term" href="\/policies\/d\/#m1" data-meaning="城镇空间、生态空间、农业空间" data-place="m1、">三区空间<\/a>，优化三区空间。$/u,
    );
  });

  it('leaves a term alone that an element cuts in two', () =>
    expect(mark('严守三区<a href="#erratum-1">空间</a>。')).toBe('严守三区<a href="#erratum-1">空间</a>。'));
  it('marks nothing inside a link', () => expect(mark('<a href="#e">三区空间</a>')).toBe('<a href="#e">三区空间</a>'));
  it('marks no term inside another', () => {
    const short: ExplainedTerm = { term: '三区空', meaning: '甲', unit: first };
    expect(mark('三区空间', [explained, short]).match(/class="term"/gu)).toHaveLength(1);
  });
  it('writes what HTML and patterns read otherwise as it is', () => {
    const odd: ExplainedTerm = { term: '“7+4”&$1', meaning: '<a> & "b"', unit: first };
    const marked = mark('打好“7+4”&amp;$1行动', [odd]);
    expect(textOf(marked)).toBe('打好“7+4”&amp;$1行动');
    expect(marked).toContain('data-meaning="&lt;a&gt; &amp; &quot;b&quot;"');
  });
});

describe('which sentences show a term', () => {
  const term = (word: string, unit: string, start: number, end: number): Term =>
    ({ id: `${unit}~d1`, evidence: { clause: unit, start, end }, term: word, kind: 'list', meaning: { start, end }, source: 'found', note: null }) as Term;
  const sentence = (id: string, clause: string, text: string): Sentence => ({ id, clause, index: 1, start: 0, end: text.length, text });
  const units = new Map([[first.id, first]]);

  it('is told in the words of the text, by the unit that explains it first', () =>
    expect(explainedTerms([term('三区空间', 'd#m1', 2, 16), term('三区空间', 'd#m1', 0, 2)], units)).toEqual([explained]));
  it('leaves out words of two characters', () => expect(explainedTerms([term('三区', 'd#m1', 2, 16)], units)).toEqual([]));
  it('is the first of each other unit', () => {
    const sentences = [
      sentence('d#m1.1', 'd#m1', '三区空间'),
      sentence('d#m2.1', 'd#m2', '别的'),
      sentence('d#m2.2', 'd#m2', '严守三区空间'),
      sentence('d#m2.3', 'd#m2', '三区空间'),
    ];
    expect([...termsBySentence([explained], sentences).keys()]).toEqual(['d#m2.2']);
  });
});
