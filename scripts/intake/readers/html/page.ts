/** A page as read: its nodes, its blocks, and how much text of a document each part of it holds. */
import type { Language } from '../../../../src/policy/language.ts';
import { pauses } from '../../../../src/policy/marks.ts';
import { type Block, blocksOf } from './blocks.ts';
import { type NodeRange, type PageNode, pageNodes } from './page-nodes.ts';

export type PageWords = Language['webPages'];

export interface Page {
  nodes: readonly PageNode[];
  blocks: readonly Block[];
  whole: NodeRange;
  words: PageWords;
}

export function pageOf(html: string, words: PageWords): Page {
  const nodes = pageNodes(html);
  const blocks = blocksOf(nodes, new Set(words.pageParts.map((part) => part.toLowerCase())));
  return { nodes, blocks: shownBlocks(blocks), whole: { from: 0, to: nodes.length }, words };
}

/** A page that shows its text only when its scripts run: what is hidden is the text. */
function shownBlocks(blocks: readonly Block[]): readonly Block[] {
  const total = (hidden: boolean): number => blocks.reduce((sum, block) => sum + (block.hidden === hidden && !block.aside ? proseIn(block) : 0), 0);
  return total(true) > 200 && total(true) > 5 * total(false) ? blocks.map((block) => ({ ...block, hidden: false })) : blocks;
}

const ideograph = /\p{Script=Han}/gu;
export const ideographsIn = (text: string): number => text.match(ideograph)?.length ?? 0;

const pause = new RegExp(`[${pauses}]`, 'u');
const shortest = 10;

/** Ideographs of a block that could be text of a document: not links, not a word or two. */
export function proseIn({ text, linked }: Block): number {
  const count = ideographsIn(text);
  return linked * 2 > text.length || (count < shortest && !pause.test(text)) ? 0 : count;
}

/** For each node the sum of what stands before it, so that any range is a difference. */
export function sumsOf(page: Page, weigh: (block: Block, i: number) => number): (range: NodeRange) => number {
  const sums = new Float64Array(page.nodes.length + 1);
  for (const [i, block] of page.blocks.entries()) sums[block.at + 1] = (sums[block.at + 1] ?? 0) + weigh(block, i);
  for (let i = 1; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (sums[i - 1] ?? 0);
  return ({ from, to }) => (sums[to] ?? 0) - (sums[from] ?? 0);
}

export const rangeOf = (nodes: readonly PageNode[], index: number): NodeRange => ({ from: index, to: nodes[index]?.end ?? index });
export const holds = ({ from, to }: NodeRange, at: number): boolean => at >= from && at < to;
