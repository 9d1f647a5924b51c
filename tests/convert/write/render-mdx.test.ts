import type { Node } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderMdx } from '../../../scripts/convert/write/render-mdx.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { documentIds } from '../../document-ids.ts';
import { language } from '../../language.ts';
import { convert, realSeedFiles, smallSeedFiles } from '../seeds.ts';

const reader = unified().use(remarkParse).use(remarkMdx).use(remarkFrontmatter);
type Element = MdxJsxFlowElement | MdxJsxTextElement;
const isElement = (node: Node): node is Element => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
const unitNames = new Set([
  'Front',
  'Preamble',
  'Part',
  'Chapter',
  'Division',
  'Section',
  'Subsection',
  'Measure',
  'Article',
  'PolicyTable',
  'TableNote',
  'Box',
  'Closing',
  'Attachment',
  'Attached',
  'Back',
]);
const isUnit = (node: Node): node is Element => isElement(node) && unitNames.has(node.name ?? '');

const attribute = (node: Element, name: string): string | null => {
  const found = node.attributes.find((item): item is MdxJsxAttribute => item.type === 'mdxJsxAttribute' && item.name === name);
  return typeof found?.value === 'string' ? found.value : null;
};
const childrenOf = (node: Node): Node[] => ('children' in node ? (node.children as Node[]) : []);
/** Running text; an MDX paragraph may break its lines where the writer indents. */
const words = (node: Node): string => ('value' in node && node.type === 'text' ? String(node.value) : childrenOf(node).map(words).join(''));

/** Paragraphs of a unit's own body: blocks of text and JSX. */
function body(node: Node): string[] {
  return childrenOf(node).flatMap((child) => {
    if (child.type === 'paragraph') return [words(child)];
    if (isElement(child) && ['Line', 'Erratum'].includes(child.name ?? '')) return [words(child)];
    if (isElement(child)) return body(child);
    return [];
  });
}

/** What belongs to a unit alone; its anchor stands there too. */
function ownOf(node: Element): Element {
  const own = childrenOf(node).find((child): child is Element => isElement(child) && child.name === 'Own');
  if (!own || attribute(own, 'of') !== attribute(node, 'id')) throw new Error(`${attribute(node, 'id')} has no <Own> of its own`);
  return own;
}

/** What an MDX file says of its units, read back from its syntax tree. */
function readBack(mdx: string): { anchor: string | null; label: string | null; title: string | null; text: string; node: Element }[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if (isUnit(node)) found.push(node);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(reader.parse(mdx));
  return found.map((node) => {
    const own = ownOf(node);
    return { anchor: attribute(node, 'id'), label: attribute(own, 'label'), title: attribute(own, 'title'), text: body(own).join('\n'), node };
  });
}

const shown = (units: readonly Unit[]): unknown[] =>
  units.filter((unit) => unit.kind !== 'table').map(({ anchor, label, title, text }) => ({ anchor, label, title, text }));

describe.each(documentIds)('the MDX of %s', (id) => {
  const converted = convert(realSeedFiles(id));
  const mdx = renderMdx(converted, language);

  it('gives back label, title and text of every unit', () => {
    const back = readBack(mdx)
      .filter(({ node }) => node.name !== 'PolicyTable')
      .map(({ node: _node, ...unit }) => unit);
    expect(back).toEqual(shown(converted.units));
  });

  it('gives back every sentence under its id', () => {
    const sentences = (node: Node): [string | null, string][] =>
      isElement(node) && node.name === 'S' ? [[attribute(node, 'id'), words(node)]] : childrenOf(node).flatMap(sentences);
    expect(sentences(reader.parse(mdx))).toEqual(converted.sentences.map((sentence) => [sentence.id.split('#')[1], sentence.text]));
  });

  it('gives every part a place under its id', () => {
    expect(partsIn(reader.parse(mdx)).map(([anchor]) => anchor)).toEqual(converted.parts.map((part) => part.id.split('#')[1]));
  });

  it('holds every cell of its tables, with their spans', () => {
    const cells = (node: Node): string[] =>
      isElement(node) && /^t[dh]$/u.test(node.name ?? '')
        ? [`${attribute(node, 'colspan') ?? 1}×${attribute(node, 'rowspan') ?? 1} ${words(node)}`]
        : childrenOf(node).flatMap(cells);
    const back = readBack(mdx)
      .filter(({ node }) => node.name === 'PolicyTable')
      .map(({ node }) => cells(node));
    const expected = converted.units.flatMap((unit) =>
      unit.rows ? [unit.rows.flat().map(({ colspan = 1, rowspan = 1, text }) => `${colspan}×${rowspan} ${text}`)] : [],
    );
    expect(back).toEqual(expected);
  });

  it('carries the facts of the document in its frontmatter', () => {
    const { id: name, title, documentNumber } = parse(mdx.split('---\n')[1] ?? '') as Record<string, unknown>;
    expect([name, title, documentNumber]).toEqual([id, converted.document.title, converted.document.documentNumber]);
  });
});

/** What bears the id of a part, with its words without line breaks. */
function partsIn(node: Node): [string | null, string][] {
  const below = childrenOf(node).flatMap(partsIn);
  const isPart = isElement(node) && ['Paragraph', 'Item', 'InlineItem', 'tr', 'td'].includes(node.name ?? '') && attribute(node, 'id') !== null;
  return isPart ? [[attribute(node, 'id'), words(node)], ...below] : below;
}

describe('parts', () => {
  it.each([
    [
      'of a measure inside a line and on lines of their own',
      '一、要求\n（一）任务。重点包括：1.治水；2.治气：①查；②清。其他另定。\n应当：\n（1）甲；\n（2）乙：①丙；②丁。',
      {},
    ],
    ['of articles', '第一条 应当：\n（一）甲。\n1.丙。\n2.丁。\n（二）乙。\n另行规定。', { numbering: { levels: ['第一条'] } }],
    ['of a list that begins inside a line', '一、要求\n（一）任务。应当：1.甲；\n2.乙。', {}],
  ])('%s stand under their ids with their words', (_, text, properties) => {
    const converted = convert(smallSeedFiles(`关于测试的意见\n${text}`, properties));
    const expected = converted.parts.map(({ id, clause, start, end }) => {
      const unit = converted.units.find((candidate) => candidate.id === clause);
      return [id.split('#')[1], unit?.text.slice(start, end).replaceAll('\n', '')];
    });
    expect(expected.length).toBeGreaterThan(1);
    expect(partsIn(reader.parse(renderMdx(converted, language)))).toEqual(expected);
  });
});

describe('text that MDX could take for code', () => {
  it.each([
    '《湖南省实施<中华人民共和国土壤污染防治法>办法》',
    'import fs from "fs"',
    'export const a = 1',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is text
    '排放量 {x} 与 ${y}，`代码` 与 ```',
    '* 不是列表 _不是强调_ **不是** ~~删除~~',
    '# 不是标题',
    '> 不是引文',
    '&lt;p&gt; 与 &amp; 与 &#20320;',
    '<script>alert(1)</script>{alert(1)}',
    '[链接](javascript:alert(1)) ![图](x) <https://example.com>',
    '1. 不是列表',
    '- 不是列表',
    '---',
    '|甲|乙|',
    '反斜线 \\ 与 \\{ 与 \\\\',
    '{/* 注释 */}',
    'https://example.com/ 与 www.example.com',
    '“引号”与"直引号"与‘单引号’',
  ])('comes out as text: %s', (text) => {
    const title = text.replaceAll('。', '');
    const converted = convert(smallSeedFiles(`关于测试的意见\n一、主要目标\n（一）${title}。${text}。\n（二）次条。${text}`));
    const back = readBack(renderMdx(converted, language)).filter(({ anchor }) => anchor?.startsWith('m'));
    expect(back.map((unit) => unit.text)).toEqual([`${text}。`, text]);
    expect(back[0]?.title).toBe(title);
  });
});

describe('a title without a number', () => {
  const formsOf = (text: string, levels: string[], properties = {}): (string | null)[][] =>
    readBack(renderMdx(convert(smallSeedFiles(`关于测试的意见\n${text}`, { numbering: { levels }, ...properties })), language)).flatMap(
      ({ title, text: own, node }) => (title === null ? [] : [[title, own, attribute(ownOf(node), 'heading')]]),
    );

  it.each<[string, string, string[], Record<string, unknown>, (string | null)[][]]>([
    [
      'stands on its own line as in the seed',
      '清淤\n汛前完工。\n护岸\n按图施工。',
      ['own-line'],
      {},
      [
        ['清淤', '汛前完工。', 'own-line'],
        ['护岸', '按图施工。', 'own-line'],
      ],
    ],
    ['may look like a decimal', '5.1 清淤\n汛前完工。', ['own-line'], {}, [['5.1 清淤', '汛前完工。', 'own-line']]],
    [
      'runs in with its stop',
      '一、要求\n河道清淤。汛前完工，按图施工，专人值守。',
      ['一、', 'run-in'],
      {},
      [
        ['要求', '', null],
        ['河道清淤', '汛前完工，按图施工，专人值守。', null],
      ],
    ],
    ['has no stop for its colon', '清淤：\n汛前完工。', ['colon'], {}, [['清淤', '汛前完工。', 'own-line']]],
    [
      'in bold runs in where it has its stop',
      '**清淤。**汛前完工。\n**护岸**\n按图施工。',
      ['bold'],
      { typography: ['markdown-marks'] },
      [
        ['清淤', '汛前完工。', null],
        ['护岸', '按图施工。', 'own-line'],
      ],
    ],
  ])('%s', (_, text, levels, properties, expected) => expect(formsOf(text, levels, properties)).toEqual(expected));
});

describe('errata', () => {
  const wrong = { status: 'corrected', kind: 'wrong-char', reason: '依上下文', confidence: 'likely', readers: 1 };
  const converted = convert(
    smallSeedFiles('关于测试的意见\n一、主要日标\n（一）首条。甲方负责。乙方协调。', {}, [
      { unit: 's1', original: '日标', corrected: '目标', ...wrong },
      { unit: 'm1', original: '协调', corrected: '协同', ...wrong },
    ]),
  );
  const elements = (node: Node): Element[] => [...(isElement(node) ? [node] : []), ...childrenOf(node).flatMap(elements)];

  it('bear the number of their note, in the text or at the heading that holds them', () => {
    const found = elements(reader.parse(renderMdx(converted, language)));
    expect(found.filter(({ name }) => name === 'Own').map((node) => [attribute(node, 'of'), attribute(node, 'errata')])).toEqual([
      ['front', null],
      ['s1', '1'],
      ['m1', null],
    ]);
    expect(found.filter(({ name }) => name === 'Erratum').map((node) => [attribute(node, 'n'), words(node)])).toEqual([['2', '协同']]);
  });
});

describe('an erratum that crosses a sentence boundary', () => {
  const text = '关于测试的意见\n一、主要目标\n（一）首条。甲方负责。乙方协同。丙方参加。\n（二）次条。甲方负责。';
  const erratum = {
    original: '负责。乙方协同。丙方',
    corrected: '负责任。乙方配合。丙方',
    status: 'corrected',
    kind: 'wrong-char',
    reason: '依上下文',
    confidence: 'likely',
    readers: 1,
  };
  const converted = convert(smallSeedFiles(text, {}, [{ unit: 'm1', ...erratum }]));
  const parts: string[] = [];
  const visit = (node: Node, sentence: string | null): void => {
    const inside = isElement(node) && node.name === 'S' ? attribute(node, 'id') : sentence;
    if (isElement(node) && node.name === 'Erratum') parts.push(`${inside} ${attribute(node, 'part')} ${words(node)}`);
    for (const child of childrenOf(node)) visit(child, inside);
  };
  visit(reader.parse(renderMdx(converted, language)), null);

  it('is marked in each of its sentences, as parts of one', () => {
    expect(parts).toEqual(['m1.1 first 负责任。', 'm1.2 middle 乙方配合。', 'm1.3 last 丙方']);
  });

  it('stands in the text of its unit as one range', () => {
    const [{ textStart, textEnd } = { textStart: null, textEnd: null }] = converted.errata;
    const unit = converted.units.find(({ anchor }) => anchor === 'm1');
    expect(unit?.text.slice(textStart ?? 0, textEnd ?? 0)).toBe(erratum.corrected);
  });
});
