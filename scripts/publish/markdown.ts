/** A document as Markdown, made as a syntax tree: whatever stands in a policy text comes out as text. */
import type { Heading, PhrasingContent, Root, RootContent } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { stretchesOf, type UnitNode, unitTree } from '../../src/policy/published/unit-tree.ts';
import { factsOf } from '../../src/wording/documents.ts';
import { cautionInWords } from '../../src/wording/proofread.ts';
import { continued, headingInWords } from '../../src/wording/units.ts';
import type { SiteAddress } from './site-files.ts';

const writer = unified().use(remarkStringify, { bullet: '-', rule: '-' });

export function printMarkdown(root: Root): string {
  return writer.stringify(root);
}

/** Every unit: its heading, or a line of its own where it has none, with its id as a link; then its text, which goes on under its id behind a table or a box. */
export function markdown(document: PolicyDocument, units: readonly Unit[], site: SiteAddress): string {
  const facts = [...factsOf(document).map(([name, value]) => `${name}：${value}`), `网页：${site.of(document.url)}`];
  const body = unitTree(units).flatMap((node) => nodeContent(node, 2, site));
  return printMarkdown({
    type: 'root',
    children: [heading(1, [text(document.title)]), list(facts), paragraph([text(cautionInWords(document.proofread))]), ...body],
  });
}

function nodeContent(node: UnitNode, depth: number, site: SiteAddress): RootContent[] {
  const { unit, children } = node;
  const inside = (below: UnitNode): RootContent[] => nodeContent(below, depth + 1, site);
  const body = stretchesOf(node).flatMap(({ text: words, inset }, i) => [
    ...(i > 0 && words ? [paragraph([text(`${continued} `), unitLink(unit, site)])] : []),
    ...unitBody(unit, words),
    ...(inset ? inside(inset) : []),
  ]);
  return [unitHead(unit, depth, site), ...body, ...children.flatMap(inside)];
}

function unitHead(unit: Unit, depth: number, site: SiteAddress): RootContent {
  const link = unitLink(unit, site);
  const name = headingInWords(unit);
  return name ? heading(depth, [text(`${name} `), link]) : paragraph([link]);
}

const unitLink = (unit: Unit, site: SiteAddress): PhrasingContent => ({
  type: 'link',
  url: site.of(unit.url),
  children: [{ type: 'inlineCode', value: unit.id }],
});

/** Tables keep their cells parted by tabs: Markdown has no tables of its own, and none with merged cells. */
function unitBody({ rows }: Unit, words: string): RootContent[] {
  if (!words) return [];
  if (rows) return [{ type: 'code', lang: 'tsv', value: words }];
  return words.split('\n').map((line) => paragraph([text(line)]));
}

export const text = (value: string): PhrasingContent => ({ type: 'text', value });
export const paragraph = (children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });

export function heading(depth: number, children: PhrasingContent[]): RootContent {
  return { type: 'heading', depth: Math.min(6, depth) as Heading['depth'], children };
}

export function list(items: readonly (string | PhrasingContent[])[]): RootContent {
  return {
    type: 'list',
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(typeof item === 'string' ? [text(item)] : item)] as never })),
  };
}
