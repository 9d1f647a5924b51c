import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../scripts/intake/readers/markdown/read-markdown.ts';
import { language } from '../../../language.ts';
import { documentIds, linesOf, paragraphsOf } from '../../made/paragraphs-of.ts';

const readingOf = (text: string) => readMarkdown({ name: 'text.md', bytes: new TextEncoder().encode(text) }, language);
const extractOf = (text: string) => {
  const { extract } = readingOf(text);
  if (!extract) throw new Error('refused');
  return extract;
};
const textsOf = (text: string): string[] => extractOf(text).lines.map((line) => line.text);
const linesIn = (text: string) => extractOf(text).lines;
const leftOutOf = (text: string) => extractOf(text).leftOut.map(({ reason, words }) => `${reason}：${words}`);

describe('words of Markdown', () => {
  it.each([
    ['each line of the source', '第一条 试点。\n第二条 评估。', ['第一条 试点。', '第二条 评估。']],
    ['white space as one space', '## 第一章  总则\n\n第一条　　试点。', ['第一章 总则', '第一条 试点。']],
    ['paragraphs set in by four spaces', '    第一条 试点。\n\n    第二条 评估。', ['第一条 试点。', '第二条 评估。']],
    ['printed numbers, as they are', '3. 试点\n7. 评估\n7. 总结', ['3. 试点', '7. 评估', '7. 总结']],
    ['numbers of items within items', '- 1. 试点\n  2. 评估', ['1. 试点', '2. 评估']],
    ['escaped marks', '1\\. 试点\\*', ['1. 试点*']],
    ['hard breaks', '某市人民政府  \n2031年5月1日\\\n印发', ['某市人民政府', '2031年5月1日', '印发']],
    ['ranges, which strike nothing out', '3~5年，6~8年', ['3~5年，6~8年']],
    ['code', '```\n第一条 *试点*\n```', ['第一条 *试点*']],
    ['what looks like the address of a reference', '[注]: 数据来自统计年鉴', ['[注]: 数据来自统计年鉴']],
    ['quotations', '> 第一条 试点。', ['第一条 试点。']],
    ['links', '见[试点办法](https://example.org/a)。', ['见试点办法。']],
    ['HTML', '<p>&emsp;&emsp;<b>第一条</b>&emsp;试点。<br>\n&emsp;&emsp;（一）评估；</p>', ['第一条 试点。', '（一）评估；']],
    ['HTML within a paragraph', '<b>第一条</b>&emsp;试点。<br>（一）评估；', ['第一条 试点。', '（一）评估；']],
    ['a comment that is never closed', '第一条 试点。\n\n<!-- 第二条 评估。', ['第一条 试点。', '第二条 评估。']],
  ])('are kept: %s', (_, text, expected) => expect(textsOf(text)).toEqual(expected));

  it.each(documentIds)('are all there, in whole texts: %s', (id) => {
    const lines = paragraphsOf(id).flatMap((paragraph) => (paragraph.rows ? [] : linesOf(paragraph)));
    expect(textsOf(lines.join('\n\n'))).toEqual(lines);
    expect(textsOf(lines.join('\n'))).toEqual(lines);
  });
});

describe('how lines are set', () => {
  it.each([
    ['a heading', '## 总则', { heading: 2 }],
    ['a heading whose space was forgotten', '##总则', { heading: 2 }],
    ['a paragraph above a rule of hyphens', '总则\n---', { heading: 2 }],
    ['a sentence above a rule of hyphens', '本办法自发布之日起施行。\n---', undefined],
    ['an item', '- 试点', { item: true }],
    ['a numbered item', '1. 试点', undefined],
    ['bold words at its head', '**第一条** 试点。', { bold: 3 }],
    ['bold words behind which no space stands', '**开展试点。**各县制定方案。', { bold: 5 }],
    ['bold words in HTML', '<p><strong>第一条</strong> 试点。</p>', { bold: 3 }],
    ['bold words behind a number', '1. **试点。**各县制定方案。', { bold: 6 }],
    ['a link that is the whole line', '[附件](a.xls){target="_blank"}', { href: 'a.xls' }],
    ['a centred line', '<p align="center">总则</p>', { centred: true }],
  ])('is told: %s', (_, text, form) => expect(linesIn(text)[0]?.form).toEqual(form));
});

describe('tables', () => {
  const rows = [
    { text: '指标\t单位', form: { table: 1 } },
    { text: '水耗\t吨', form: { table: 1 } },
    { text: '能耗\t', form: { table: 1 } },
  ];
  it.each([
    ['of GFM', '| 指标 | 单位 |\n|---|---|\n| **水耗** | 吨 |\n| 能耗 |'],
    ['of HTML', '<table><tr><th>指标</th><th>单位</th></tr><tr><td><p>水耗</p></td><td>吨</td></tr><tr><td colspan="2">能耗</td></tr></table>'],
    [
      'of HTML with empty lines in it',
      '<table>\n\n<tr><td>指标</td>\n\n<td>单位</td></tr>\n\n<tr><td>水耗</td><td rowspan="2">吨</td></tr>\n<tr><td>能耗</td></tr>\n\n</table>',
    ],
  ])('have rows with as many cells each: %s', (_, text) => expect(linesIn(text)).toEqual(rows));
});

describe('notes', () => {
  it('stand behind the paragraph that cites them', () => {
    expect(linesIn('试点[^1]先行。\n\n评估。\n\n[^1]: 含扩权县。')).toEqual([
      { text: '试点[1]先行。' },
      { text: '[1] 含扩权县。', form: { note: true } },
      { text: '评估。' },
    ]);
  });
});

const frontMatter = '---\ntitle: 某市试点办法\ndate: 2031-05-01\ntag:\n  - 试点\n  - 评估\n---\n\n第一条 试点。\n';

describe('notes that only notes cite', () => {
  it('stand behind these', () => {
    expect(textsOf('试点。\n\n[^1]: 甲[^2]\n\n[^2]: 乙[^1]')).toEqual(['试点。', '[1] 甲[2]', '[2] 乙[1]']);
  });
});

describe('front matter', () => {
  it('gives facts beside the text and is left out of it', () => {
    const { labelled, leftOut, lines } = extractOf(frontMatter);
    expect(labelled.map(({ label, value }) => `${label}=${value}`)).toEqual(['title=某市试点办法', 'date=2031-05-01', 'tag=试点', 'tag=评估']);
    expect([leftOut[0]?.reason, lines]).toEqual(['文件头的元数据', [{ text: '第一条 试点。' }]]);
  });

  it('that is no YAML is read line by line, with a remark', () => {
    const { labelled, remarks, leftOut } = extractOf('---\ntitle: 某市: 试点 "办法\nauthor: [某市\n---\n\n第一条 试点。');
    expect(labelled).toEqual([
      { label: 'title', value: '某市: 试点 "办法' },
      { label: 'author', value: '[某市' },
    ]);
    expect([remarks.length, leftOut[0]?.words]).toEqual([1, 'title: 某市: 试点 "办法\nauthor: [某市']);
  });

  it.each([
    ['a rule above the text', '---\n第一条 试点。\n---\n第二条 评估。', ['第一条 试点。', '第二条 评估。']],
    ['one that does not end', '---\ntitle: 某市试点办法', ['title: 某市试点办法']],
  ])('is not seen in %s', (_, text, expected) => expect(textsOf(text)).toEqual(expected));
});

describe('containers', () => {
  it('have their title as a line, and their name on every line', () => {
    expect(linesIn('::: tip 不予处罚的情节\n\n（1）首次违法；\n\n:::\n\n结尾。')).toEqual([
      { text: '不予处罚的情节', form: { box: '不予处罚的情节' } },
      { text: '（1）首次违法；', form: { box: '不予处罚的情节' } },
      { text: '结尾。' },
    ]);
  });

  it.each([
    ['without a title', '::: tip\n试点。\n:::', [{ text: '试点。', form: { box: 'tip' } }]],
    ['that sets lines right', '::: right\n某市人民政府\n:::', [{ text: '某市人民政府', form: { right: true } }]],
    [
      'in another',
      ':::: info 附件\n::: tip 表\n甲。\n:::\n乙。\n::::',
      ['附件', '表', '表', '附件'].map((box, i) => ({ text: ['附件', '表', '甲。', '乙。'][i], form: { box } })),
    ],
    ['in code', '```\n::: tip\n```', [{ text: '::: tip' }]],
  ])('are read: %s', (_, text, expected) => expect(linesIn(text)).toEqual(expected));

  it('that help readers on are left out; the address in one is a fact', () => {
    const extract = extractOf('第一条 试点。\n\n::: details 目录\n\n[[toc]]\n\n- 第1条\n\n:::\n\n::: warning 原文链接\n\n<https://example.org/a>\n\n:::');
    expect(extract.lines).toEqual([{ text: '第一条 试点。' }]);
    expect(extract.labelled).toEqual([{ label: '原文链接', value: 'https://example.org/a' }]);
    expect(extract.leftOut.map(({ reason }) => reason)).toEqual(['目录占位符', '目录', '原文链接']);
  });

  it('that are not closed are text, whatever their title', () => expect(textsOf('::: details 目录\n\n第一条 试点。')).toEqual(['目录', '第一条 试点。']));
});

describe('what is not of the text', () => {
  it.each([
    ['a comment', '试点。<!-- INFO END -->', '文件里的注释：<!-- INFO END -->'],
    ['a picture', '试点。![图一](a.png)', '图片：图一 a.png'],
    ['a code for a sign', '试点。:mag:', '表情符号：:mag:'],
    ['a link that leads on', '试点。*[查看原文](/posts/a)*', '网页链接：查看原文 /posts/a'],
    ['links to headings of the page', '试点。\n\n- [总则](#总则)', '目录：总则'],
    ['words that are struck out', '试点。~~评估~~', '划去的文字：评估'],
    ['a script', '试点。\n\n<script>评估</script>', '网页脚本和样式：评估'],
  ])('is left out with a reason: %s', (_, text, expected) => {
    expect(textsOf(text)).toEqual(['试点。']);
    expect(leftOutOf(text)).toEqual([expected]);
  });
});

describe('any text of Markdown', () => {
  const piece = fc.constantFrom(
    '甲',
    '乙。',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '# ',
    '**',
    '*',
    '~~',
    '`',
    '[丙](d)',
    '![丁](e)',
    '| ',
    '|-|',
    '::: tip 戊\n',
    ':::',
    '<b>',
    '</b>',
    '<br>',
    '<table>',
    '<td>',
    '<!--',
    '-->',
    '[^1]',
    '[^1]: ',
    '---',
    '> ',
    '    ',
  );
  const chinese = (text: string): string[] => [...(text.match(/\p{Script=Han}/gu) ?? [])].sort();

  it('has every word in its lines or among what is left out', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = `甲${pieces.join('')}`;
        const { extract } = readingOf(source);
        if (!extract) return;
        const kept = [...extract.lines.map(({ text }) => text), ...extract.leftOut.map(({ words }) => words)].join('');
        expect(chinese(kept)).toEqual(chinese(source));
        expect(extract.lines.some(({ text }) => text.includes('\n'))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['quotations in quotations', '> '.repeat(2000)],
    ['brackets', '['.repeat(200_000)],
    ['stars', '**甲'.repeat(50_000)],
    ['elements in elements', '<div>'.repeat(5000)],
    ['cells', '|甲'.repeat(50_000)],
  ])('is refused where it is nested beyond all measure: %s', (_, text) => expect(readingOf(text).refusal?.rule).toBe('beyond-limits'));

  it('is refused where nothing is in it', () => expect(readingOf('<!-- -->').refusal?.rule).toBe('no-text'));
});
