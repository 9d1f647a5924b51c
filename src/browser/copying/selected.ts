/**
 * Reads what a selection holds: the text alone. Left out is what the sheets let nobody select (`user-select: none`: all parts of
 * the interface), what nobody sees, and what stands beside the text (`data-beside`: notes, facts, sources), unless the whole
 * selection lies in it.
 */
import { type Block, type Cell, edited, type Paragraph } from './blocks.ts';
import { selectedPart } from './table.ts';

/** The blocks of a range; empty where it holds no words but the interface's. */
export function blocksIn(range: Range): Block[] {
  const around = elementAround(range.commonAncestorContainer);
  if (isInterface(around)) return [];
  const beside = around.closest('[data-beside]');
  const reader = new Reader(range, (element) => element.hasAttribute('data-beside') && !beside);
  const cell = around.closest('td, th');
  reader.read((cell ? around : around.closest('table')) ?? around);
  return reader.blocks();
}

const elementAround = (node: Node): Element => (node instanceof Element ? node : (node.parentElement ?? document.body));

/** Within a part of the interface. */
function isInterface(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (isUnselectable(getComputedStyle(at))) return true;
  return false;
}

const isUnselectable = ({ userSelect, webkitUserSelect }: CSSStyleDeclaration): boolean => (userSelect || webkitUserSelect) === 'none';

/** Never words of the text; a field's own contents are the field's. */
const wordless = 'script, style, template, noscript, svg, button, input, select, textarea, .visually-hidden';

function isSeen(element: Element, style: CSSStyleDeclaration): boolean {
  if (element.matches(wordless) || isUnselectable(style)) return false;
  return style.display === 'contents' || element.checkVisibility({ visibilityProperty: true });
}

/** Words in a line: also where a layout sets them apart (items of a flexible box). */
const phrases = 'a, abbr, b, bdi, cite, code, del, em, i, ins, mark, output, q, s, small, span, strong, sub, sup, time';

/** Helpers for breaking lines, which no reader sees: zero-width spaces, soft hyphens, word joiners. */
const breakHelpers = /[\u200b\u00ad\u2060\ufeff]/gu;

/** What is read aloud before words struck out or put in: 多：. */
const labelOf = (edit: Element): string => edit.querySelector(':scope > .visually-hidden')?.textContent ?? '';

class Reader {
  readonly #range: Range;
  readonly #isLeftOut: (element: Element) => boolean;
  readonly #found: Block[] = [];
  #open: Paragraph | null = null;

  constructor(range: Range, isLeftOut: (element: Element) => boolean) {
    this.#range = range;
    this.#isLeftOut = isLeftOut;
  }

  blocks(): Block[] {
    this.#close();
    return this.#found;
  }

  read(node: Node): void {
    if (!this.#range.intersectsNode(node)) return;
    if (node instanceof Text) this.#add(this.#selected(node));
    else if (node instanceof Element) this.#readElement(node);
  }

  #readElement(element: Element): void {
    const style = getComputedStyle(element);
    if (!isSeen(element, style) || this.#isLeftOut(element)) return;
    if (element instanceof HTMLTableElement) this.#readTable(element);
    else if (element instanceof HTMLBRElement) this.#add('\n');
    else if (element.matches('del, ins') && labelOf(element)) this.#addEdit(element);
    else if (element.hasAttribute('data-source')) this.#addSource(element);
    else this.#readChildren(element, style);
  }

  #readChildren(element: Element, style: CSSStyleDeclaration): void {
    const isInline = /^(?:inline|contents|ruby)/u.test(style.display);
    const isPhrase = element.matches(phrases);
    if (!isInline && !isPhrase) this.#begin(element);
    if (!isInline && isPhrase && !element.parentElement?.hasAttribute('data-runs-on')) this.#part();
    for (const child of element.childNodes) this.read(child);
    if (!isInline && !isPhrase) this.#close();
  }

  /** What follows stands apart from what went before, in one line. */
  #part(): void {
    if (this.#open) this.#open.text += ' ';
  }

  /** The words of a node that are selected; where white space is not kept, runs of it are one space. */
  #selected(node: Text): string {
    const { startContainer, startOffset, endContainer, endOffset } = this.#range;
    const words = node.data.slice(startContainer === node ? startOffset : 0, endContainer === node ? endOffset : undefined).replace(breakHelpers, '');
    const keepsSpace = /^(?:pre|break-spaces)/u.test(getComputedStyle(elementAround(node)).whiteSpace);
    return keepsSpace ? words : words.replace(/[ \t\n\r\f]+/gu, ' ');
  }

  #add(words: string): void {
    this.#open ??= { kind: 'p', text: '' };
    this.#open.text += words;
  }

  /** Words struck out and words put in must not run together to words that stand nowhere. */
  #addEdit(element: Element): void {
    const words = this.#wordsWithin(element);
    if (words) this.#add(edited(element.localName as 'del' | 'ins', labelOf(element), words));
  }

  /** Where words come from, behind them in one line: in brackets, so that it is not read on as words. */
  #addSource(element: Element): void {
    const words = this.#wordsWithin(element);
    if (words) this.#add(this.#open?.text.trim() ? `（${words}）` : words);
  }

  #wordsWithin(element: Element): string {
    const inside = new Reader(this.#range, this.#isLeftOut);
    for (const child of element.childNodes) inside.read(child);
    return inside
      .blocks()
      .map((block) => (block.kind === 'table' ? '' : block.text))
      .join('');
  }

  #begin(element: Element): void {
    this.#close();
    const name = element.localName;
    if (/^h[1-6]$/u.test(name)) this.#open = { kind: name as Paragraph['kind'], text: '' };
  }

  #close(): void {
    const text = this.#open?.text.replace(/ *\n */gu, '\n').replace(/^[ \n]+|[ \n]+$|(?<= ) +/gu, '') ?? '';
    if (this.#open && text) this.#found.push({ kind: this.#open.kind, text });
    this.#open = null;
  }

  /** The rows and columns in which something is selected. */
  #readTable(table: HTMLTableElement): void {
    this.#close();
    if (table.caption) this.read(table.caption);
    this.#close();
    const selected = new Set<Cell>();
    const cells = [...table.rows].map((row) => [...row.cells].map((element) => this.#cell(element, selected)));
    const rows = selectedPart(
      cells,
      (cell) => selected.has(cell),
      (cell) => ({ ...cell, blocks: [] }),
    );
    if (rows.some((row) => row.some(({ blocks }) => blocks.length > 0))) this.#found.push({ kind: 'table', rows });
  }

  #cell(element: HTMLTableCellElement, selected: Set<Cell>): Cell {
    const inside = new Reader(this.#range, this.#isLeftOut);
    inside.read(element);
    const blocks = inside.blocks().flatMap((block) => (block.kind === 'table' ? block.rows.flat().flatMap(({ blocks }) => blocks) : block));
    const cell = { isHead: element.localName === 'th', columns: element.colSpan, rows: element.rowSpan, blocks };
    if (blocks.length > 0 || this.#holdsNothingWithin(element)) selected.add(cell);
    return cell;
  }

  /** A cell without words that the selection does not only touch. */
  #holdsNothingWithin(cell: Element): boolean {
    const { startContainer, endContainer } = this.#range;
    return !cell.textContent?.trim() && this.#range.intersectsNode(cell) && !cell.contains(startContainer) && !cell.contains(endContainer);
  }
}
