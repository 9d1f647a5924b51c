/** A document as Markdown, made as a syntax tree: whatever stands in a policy text comes out as text. */
import type { Heading, PhrasingContent, Root, RootContent } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { cautionInWords } from '../../src/wording/proofread.ts';
import { headingInWords } from '../../src/wording/units.ts';
import { factsOf, type UnitNode, unitTree } from './outline.ts';
import type { SiteAddress } from './site-files.ts';

const writer = unified().use(remarkStringify, { bullet: '-', rule: '-' });

export function printMarkdown(root: Root): string {
  return writer.stringify(root);
}

/** Every unit: its heading, or a line of its own where it has none, with its id as a link; then its text. */
export function markdown(document: PolicyDocument, units: readonly Unit[], site: SiteAddress): string {
  const facts = [...factsOf(document).map(([name, value]) => `${name}：${value}`), `网页：${site.of(document.url)}`];
  const body = unitTree(units).flatMap((node) => nodeContent(node, 2, site));
  return printMarkdown({
    type: 'root',
    children: [heading(1, [text(document.title)]), list(facts), paragraph([text(cautionInWords(document.proofread))]), ...body],
  });
}

function nodeContent({ unit, children }: UnitNode, depth: number, site: SiteAddress): RootContent[] {
  return [unitHead(unit, depth, site), ...unitBody(unit), ...children.flatMap((child) => nodeContent(child, depth + 1, site))];
}

function unitHead(unit: Unit, depth: number, site: SiteAddress): RootContent {
  const link: PhrasingContent = { type: 'link', url: site.of(unit.url), children: [{ type: 'inlineCode', value: unit.id }] };
  const name = headingInWords(unit);
  return name ? heading(depth, [text(`${name} `), link]) : paragraph([link]);
}

/** Tables keep their cells parted by tabs: Markdown has no tables of its own, and none with merged cells. */
function unitBody(unit: Unit): RootContent[] {
  if (!unit.text) return [];
  if (unit.rows) return [{ type: 'code', lang: 'tsv', value: unit.text }];
  return unit.text.split('\n').map((line) => paragraph([text(line)]));
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
