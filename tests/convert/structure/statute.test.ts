import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderMdx } from '../../../scripts/convert/write/render-mdx.ts';
import { language } from '../../language.ts';
import { convert, smallSeedFiles } from '../seeds.ts';

// Provisions of the Environmental Protection Law of 2014 (articles left out between; 第六十三条之一 is made up to have one).
const text = readFileSync('tests/fixtures/statute/text.txt', 'utf8');
const skipped = ['第十三条', '第四十五条', '第六十三条', '第七十条'];
const expected = ['第三条', '第十四条', '第四十六条', '第六十四条'];
const converted = convert(
  smallSeedFiles(text, {
    title: '中华人民共和国环境保护法',
    type: '法律',
    numbering: { form: 'statute' },
    anomalies: skipped.map((label, i) => ({ label, expected: expected[i], reason: '测试节选' })),
  }),
);
const unit = (anchor: string): (typeof converted.units)[number] | undefined => converted.units.find((candidate) => candidate.anchor === anchor);

describe('a text in statute form', () => {
  it('has no faults', () => expect(converted.issues).toEqual([]));

  it('has chapters, divisions and articles as units, its table of contents in the front', () => {
    expect(converted.units.map(({ anchor, kind, label, parent }) => [anchor, kind, label, parent?.split('#')[1] ?? null])).toEqual([
      ['front', 'front', null, null],
      ['c1', 'chapter', '第一章', null],
      ['a1', 'article', '第一条', 'c1'],
      ['a2', 'article', '第二条', 'c1'],
      ['c2', 'chapter', '第二章', null],
      ['c2-1', 'division', '第一节', 'c2'],
      ['a13', 'article', '第十三条', 'c2-1'],
      ['c2-2', 'division', '第二节', 'c2'],
      ['a45', 'article', '第四十五条', 'c2-2'],
      ['a63', 'article', '第六十三条', 'c2-2'],
      ['a63-1', 'article', '第六十三条之一', 'c2-2'],
      ['c3', 'chapter', '第三章', null],
      ['a70', 'article', '第七十条', 'c3'],
    ]);
    expect(unit('front')?.text).toContain('目　录\n第一章　总　则');
  });

  it('keeps paragraphs and items of an article apart', () => {
    expect(unit('a13')?.text.split('\n')).toHaveLength(2);
    expect(
      unit('a63')
        ?.text.split('\n')
        .map((line) => line.slice(0, 3)),
    ).toEqual(['企业事', '（一）', '（二）']);
  });

  it('anchors paragraphs (款) and items (项) inside the article', () => {
    const ids = [...renderMdx(converted, language).matchAll(/<(?:Paragraph|Item) id="([^"]+)"/gu)].map((match) => match[1]);
    expect(ids.filter((id) => /^a(13|63)/u.test(id ?? ''))).toEqual(['a13-p1', 'a13-p2', 'a63-p1', 'a63-p1-i1', 'a63-p1-i2', 'a63-1-p1']);
  });
});
