/** The text of a page as one string, and the way from places in it to the page and back. */
import { receivedWords } from '../../browser/traditional.ts';
import type { Place } from '../approximate.ts';
import { uncertainWords } from '../text-fragment.ts';

/** Where the words of units stand: paragraphs and cells, without headings, links and notes. */
const blocks = '.own-text p, .own-text :is(th, td)';

/** What stands by itself in a heading: number and title. */
const headings = '.unit-heading > :is(.label, .title)';

interface TextRun {
  node: Text;
  start: number;
}

export class PageText {
  /** In the received characters, whatever the page shows; blocks parted by line feeds. */
  readonly text: string;
  readonly #runs: TextRun[] = [];

  /** `pieces`: nodes, and what stands between them. */
  constructor(pieces: readonly (Text | string)[]) {
    let text = '';
    for (const piece of pieces) {
      if (typeof piece !== 'string') this.#runs.push({ node: piece, start: text.length });
      text += typeof piece === 'string' ? piece : receivedWords(piece);
    }
    this.text = text;
  }

  /** The words of the units. */
  static of(root: ParentNode): PageText {
    return new PageText([...root.querySelectorAll(blocks)].flatMap((block) => [...textsIn(block), '\n']));
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

  /** The words of a place alone: nothing of what the page shows between them. */
  rangesOf(place: Place): Range[] {
    return this.parts(place).map(({ node, from, to }) => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return range;
    });
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

/**
 * All that a page has, as `textFragment` takes it: words and headings of the units in their order, with `uncertainWords` where others
 * stand between them, which are shown here and there (contents, links, buttons); and those others, without white space.
 */
export function wholePage(root: Element): { page: PageText; rest: string } {
  const pieces: (Text | string)[] = [];
  let rest = '';
  let before: Element | null | undefined;
  for (const node of textsIn(root)) {
    const block = node.parentElement?.closest(`${blocks}, ${headings}`) ?? null;
    if (block === null) rest += receivedWords(node).replace(/\s+/gu, '');
    if (block === null && node.data.trim() === '') continue;
    if (block !== before) pieces.push('\n');
    if (block !== null) pieces.push(node);
    else if (before !== null) pieces.push(uncertainWords);
    before = block;
  }
  return { page: new PageText(pieces), rest };
}

export function textsIn(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text);
  return found;
}
