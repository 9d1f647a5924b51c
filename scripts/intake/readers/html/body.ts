/** Where on a page the text is: by what content systems call its container, else where its prose is densest. */
import type { Block } from './blocks.ts';
import { holds, type Page, proseIn, rangeOf, sumsOf } from './page.ts';
import { type NodeRange, namesOf } from './page-nodes.ts';

export interface Body {
  range: NodeRange;
  /** Found by the name of its container. */
  named: boolean;
  /** Ideographs of prose in it. */
  prose: number;
  /** How much of its text is links, 0–1. */
  linked: number;
}

/** A named container has this share of the page's prose at least; an inner one stands for an outer one if it has nearly all of it. */
const leastNamed = 0.5;
const nearlyAll = 0.97;
/** What one element holds of another's prose for the rest to be none of the text. */
const mostProse = 0.9;

export function findBody(page: Page, isTaken: (block: number) => boolean): Body {
  const prose = sumsOf(page, (block, i) => (block.hidden || block.aside || isTaken(i) ? 0 : proseIn(block)));
  const dense = densest(page, prose);
  const named = bestNamed(page, prose);
  const isNamed = named !== null && prose(named) >= leastNamed * prose(dense) && prose(named) > 0;
  const range = isNamed ? named : dense;
  return { range, named: isNamed, prose: prose(range), linked: linkedShare(page, range) };
}

type Sum = (range: NodeRange) => number;

/** Down from the whole page, as long as one element has nearly all of the prose. */
function densest(page: Page, prose: Sum): NodeRange {
  let range: NodeRange = { from: -1, to: page.nodes.length };
  for (let next: NodeRange | null = range; next; ) {
    range = next;
    next = heaviestChild(page, range, prose);
  }
  return range;
}

function heaviestChild({ nodes }: Page, range: NodeRange, prose: Sum): NodeRange | null {
  const least = mostProse * prose(range);
  if (least === 0) return null;
  for (let at = range.from + 1; at < range.to; at = nodes[at]?.end || at + 1) {
    const child = rangeOf(nodes, at);
    if (prose(child) >= least) return isPlace(nodes[at]?.name ?? '') ? child : null;
  }
  return null;
}

/** A paragraph is no place for a text: one that has all the words is still a paragraph of it. A table may be the text. */
const isPlace = (name: string): boolean => /^(?:html|body|div|section|article|main|td|tr|tbody|table|form|center|ucapcontent|span|font)$/u.test(name);

function bestNamed(page: Page, prose: Sum): NodeRange | null {
  const ranges = [...namedContainers(page), ...markedRanges(page)];
  const most = ranges.reduce((best, range) => Math.max(best, prose(range)), 0);
  const good = ranges.filter((range) => prose(range) >= nearlyAll * most);
  return good.length ? good.reduce((inner, range) => (range.to - range.from < inner.to - inner.from ? range : inner)) : null;
}

function namedContainers({ nodes, words }: Page): NodeRange[] {
  const known = new Set(words.contentContainers.map((name) => name.toLowerCase()));
  return nodes.flatMap((node, i) => (namesOf(node).some((name) => known.has(name)) ? [rangeOf(nodes, i)] : []));
}

/** Between comments or meta elements that say where the text begins and ends. */
function markedRanges({ nodes, words }: Page): NodeRange[] {
  const begins = new Set(words.contentBegins.map((word) => word.toLowerCase()));
  const ends = new Set(words.contentEnds.map((word) => word.toLowerCase()));
  const ranges: NodeRange[] = [];
  let from = -1;
  for (const [i, { name, text, properties }] of nodes.entries()) {
    const mark = (name === '!' ? text : name === 'meta' ? String(properties.name ?? '') : '').trim().toLowerCase();
    if (begins.has(mark)) from = i + 1;
    else if (ends.has(mark) && from >= 0) {
      ranges.push({ from, to: i });
      from = -1;
    }
  }
  return ranges;
}

function linkedShare(page: Page, range: NodeRange): number {
  let [linked, all] = [0, 0];
  for (const block of page.blocks) {
    if (block.hidden || block.form.href || !holds(range, block.at)) continue;
    linked += Math.min(block.linked, block.text.length);
    all += block.text.length;
  }
  return all ? linked / all : 0;
}

/** The blocks of a range, hidden ones and others. */
export const blocksIn = (page: Page, range: NodeRange): { block: Block; i: number }[] =>
  page.blocks.flatMap((block, i) => (holds(range, block.at) ? [{ block, i }] : []));
