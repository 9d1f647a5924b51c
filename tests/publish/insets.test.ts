/** A table between the paragraphs of one unit: every form of a document shows both in the order of the text. */
import { describe, expect, it } from 'vitest';
import { renderMdx } from '../../scripts/convert/write/render-mdx.ts';
import { akomaNtoso } from '../../scripts/publish/akoma-ntoso.ts';
import { markdown } from '../../scripts/publish/markdown.ts';
import { plainText } from '../../scripts/publish/plain-text.ts';
import { stretchesOf, unitTree } from '../../src/policy/published/unit-tree.ts';
import { caseFiles } from '../convert/fixtures.ts';
import { convert } from '../convert/seeds.ts';
import { language } from '../language.ts';
import { site } from './published.ts';

const converted = convert(caseFiles('table-within-a-text'));
const { document, units, parts } = converted;

/** Words that stand but once in the text, in its order. */
const words = [
  ...['上年情况如下', '东河', '今年继续治理', '目标分两项', '达标河段比例', '按长度计算', '以上目标按年考核', '任务如下', '清淤疏浚', '市水务局'],
  ...['分三年完成', '2027', '岸线植树', '每季度督查一次', '一季度'],
];

describe.each([
  ['MDX', () => renderMdx(converted, language)],
  ['Markdown', () => markdown(document, units, site)],
  ['plain text', () => plainText(document, units, site)],
  ['Akoma Ntoso', () => akomaNtoso(document, units, parts, site)],
])('%s', (_, write) => {
  it('has the paragraphs of a unit before and behind the table that stands between them', () => {
    const printed = write();
    const places = words.map((word) => printed.indexOf(word));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('stretchesOf', () => {
  it('gives back the text of every unit', () => {
    const visit = (nodes: ReturnType<typeof unitTree>): void => {
      for (const node of nodes) {
        expect(
          stretchesOf(node)
            .flatMap(({ text }) => text || [])
            .join('\n'),
        ).toBe(node.unit.text);
        visit([...node.insets, ...node.children]);
      }
    };
    visit(unitTree(units));
    expect(units.filter(({ within }) => within).map(({ anchor, within }) => [anchor, within?.clause])).toEqual([
      ['t3', 'test#preamble'],
      ['t1', 'test#s1'],
      ['t4', 'test#m1'],
      ['t5', 'test#m1'],
    ]);
  });
});
