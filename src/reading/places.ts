/**
 * Where wordings stand on a document's page. As in the search, a wording is looked for in one field of a unit at a time
 * (label, title, text) and in the normal form, so that variants of width and case and words across paragraphs are found.
 */
import { receivedWords } from '../browser/traditional.ts';
import { findAnyInOriginal, mapNormalForm, normalForm, type TextRange } from '../policy/normal-form.ts';

/** A stretch of one text node. */
export interface Stretch {
  node: Text;
  start: number;
  end: number;
}

/** One occurrence: never empty, in the order of the text. */
export type Place = readonly [Stretch, ...Stretch[]];

/** All occurrences of `wordings` below `root`, in the order of the page; where they overlap they are one. */
export function findPlaces(root: ParentNode, wordings: readonly string[]): Place[] {
  const needles = [...new Set(wordings.map(normalForm).filter(Boolean))];
  return [...root.querySelectorAll('.own-text')].flatMap((own) => fieldsOf(own).flatMap((nodes) => placesInField(nodes, needles)));
}

/** Text nodes of label, title and text. */
function fieldsOf(own: Element): Text[][] {
  const heading = own.querySelector(':scope > .unit-heading');
  const named = heading ? [...heading.querySelectorAll(':scope > .label, :scope > .title')] : [];
  const headings = named.length > 0 || !heading ? named : [heading];
  return [...headings.map((part) => textNodes(part)), textNodes(own, heading)];
}

/** Text that belongs to the unit: not the words of links to copy, nor tables and boxes that stand in it. */
function textNodes(root: Element, without: Element | null = null): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
    return node === without || (node as Element).matches('[data-copy-link], .permalink, [popover], button, .unit')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_SKIP;
  });
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function placesInField(nodes: readonly Text[], needles: readonly string[]): Place[] {
  const mapped = mapNormalForm(nodes.map(receivedWords).join(''));
  return findAnyInOriginal(mapped, needles).flatMap((range) => stretchesOf(nodes, range));
}

/** The range of the joined text as stretches of the nodes that it crosses; a list of one place, or of none where it is empty. */
function stretchesOf(nodes: readonly Text[], { start, end }: TextRange): Place[] {
  const stretches: Stretch[] = [];
  let before = 0;
  for (const node of nodes) {
    const [from, to] = [Math.max(start - before, 0), Math.min(end - before, node.length)];
    if (from < to && /\S/u.test(node.data.slice(from, to))) stretches.push({ node, start: from, end: to });
    before += node.length;
  }
  const [first, ...others] = stretches;
  return first ? [[first, ...others]] : [];
}
