/** The text of a page as one string, and the way from places in it to the page and back. */
import { receivedWords } from '../../browser/traditional.ts';
import type { Place } from '../approximate.ts';

/** Where the words of units stand: paragraphs and cells, without headings, links and notes. */
const blocks = '.own-text p, .own-text :is(th, td)';

interface TextRun {
  node: Text;
  start: number;
}

/** What a page shows besides the words of units, without white space: headings, contents, notes. */
export function wordsElsewhere(root: Element): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let words = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest(blocks)) words += receivedWords(node as Text).replace(/\s+/gu, '');
  }
  return words;
}

export class PageText {
  /** In the received characters, whatever the page shows; blocks parted by line feeds. */
  readonly text: string;
  readonly #runs: TextRun[] = [];

  constructor(root: ParentNode) {
    let text = '';
    for (const block of root.querySelectorAll(blocks)) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        this.#runs.push({ node: node as Text, start: text.length });
        text += receivedWords(node as Text);
      }
      text += '\n';
    }
    this.text = text;
  }

  /** Where the words of an element or a selection stand; null where none of them are words of a unit. */
  placeOf(range: Range): Place | null {
    const inside = this.#runs.filter(({ node }) => range.intersectsNode(node));
    const [first, last] = [inside[0], inside.at(-1)];
    if (!first || !last) return null;
    const start = first.start + (range.startContainer === first.node ? range.startOffset : 0);
    const end = last.start + (range.endContainer === last.node ? range.endOffset : last.node.length);
    return start < end ? { start, end } : null;
  }

  rangeOf({ start, end }: Place): Range {
    const range = document.createRange();
    const first = this.#runs.findLast((run) => run.start <= start);
    const last = this.#runs.findLast((run) => run.start < end);
    if (first) range.setStart(first.node, Math.min(start - first.start, first.node.length));
    if (last) range.setEnd(last.node, Math.min(end - last.start, last.node.length));
    return range;
  }

  /** Text nodes of a place, each with the part of it that belongs to the place. */
  parts({ start, end }: Place): { node: Text; from: number; to: number }[] {
    return this.#runs
      .filter((run) => run.start < end && run.start + run.node.length > start)
      .map(({ node, start: at }) => ({ node, from: Math.max(0, start - at), to: Math.min(node.length, end - at) }));
  }
}

export function rangeAround(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}
