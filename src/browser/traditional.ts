/**
 * Shows a page in traditional characters (繁体) and back. Only what is seen changes: every text node keeps its received
 * words, and those are what is quoted. What comes onto the page later is written so too.
 */
import { address } from '../site/address.ts';
import { restoreAttributes, writeAttributes } from './shown-attributes.ts';
import { inlineElements, type TraditionalMap, type Writer, writerOf, writtenWithin } from './traditional-map.ts';

/** What a text node received, where it shows other characters; it lasts as long as the text node. */
const received = new WeakMap<Text, { words: string; shown: string }>();

let watcher: MutationObserver | null = null;

/** Elements in which words end: blocks, and those that show a piece of a text (standsWithin). */
const block = `:not(${inlineElements.join(', ')}), [data-before], [data-after]`;

function textNodes(root: Node = document.body): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = root instanceof Text ? [root] : [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes.filter((node) => node.parentElement && !node.parentElement.closest('script, style, textarea, [contenteditable]'));
}

/** Text nodes whose words run on from one to the next. */
function runsOf(nodes: readonly Text[]): Text[][] {
  const runs: Text[][] = [];
  let around: Element | null = null;
  for (const node of nodes) {
    const here = node.parentElement?.closest(block) ?? null;
    if (here === around) runs.at(-1)?.push(node);
    else runs.push([node]);
    around = here;
  }
  return runs;
}

/** Writes texts in traditional characters, each in its place. Rejects where the map cannot be had. */
export async function traditionalWriter(): Promise<Writer> {
  const response = await fetch(address('/traditional.json'));
  if (!response.ok) throw new Error(`traditional.json: ${response.status}`);
  return writerOf((await response.json()) as TraditionalMap);
}

export async function showTraditional(): Promise<void> {
  const write = await traditionalWriter();
  keepingRanges(() => writeNodes(textNodes(), write));
  writeAttributes(document.body, write);
  document.documentElement.lang = 'zh-Hant';
  watcher?.disconnect();
  watcher = new MutationObserver((records) => writeChanged(records, write));
  watch();
}

const watch = (): void => watcher?.observe(document.body, { subtree: true, childList: true, characterData: true });

/** What a view put onto the page, or changed; what was written here is not looked at again. */
function writeChanged(records: readonly MutationRecord[], write: Writer): void {
  const changed = records.flatMap(({ type, target, addedNodes }) => (type === 'characterData' ? [target] : [...addedNodes]));
  const nodes = new Set(changed.filter((node) => node.isConnected).flatMap((node) => textNodes(node)));
  keepingRanges(() => writeNodes([...nodes], write));
  for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) writeAttributes(node, write);
  watcher?.takeRecords();
}

function writeNodes(nodes: readonly Text[], write: Writer): void {
  for (const run of runsOf(nodes)) {
    const { before = '', after = '' } = run[0]?.parentElement?.closest<HTMLElement>(block)?.dataset ?? {};
    const written = writtenWithin(write, run.map(receivedWords).join(''), { before, after });
    let at = 0;
    for (const node of run) {
      const words = receivedWords(node);
      const shown = written.slice(at, at + words.length);
      at += words.length;
      if (shown === node.data) continue;
      received.set(node, { words, shown });
      node.data = shown;
    }
  }
}

/** Marks stay where they are: a text node that gets other characters would lose the ranges inside it. */
function keepingRanges(change: () => void): void {
  const highlights = 'highlights' in CSS ? [...CSS.highlights.values()] : [];
  const ranges = highlights.flatMap((highlight) => [...highlight]).filter((range): range is Range => range instanceof Range);
  const kept = ranges.map((range) => ({ range, start: [range.startContainer, range.startOffset], end: [range.endContainer, range.endOffset] }) as const);
  change();
  for (const { range, start, end } of kept) {
    range.setStart(...start);
    range.setEnd(...end);
  }
}

export function showReceived(): void {
  watcher?.disconnect();
  watcher = null;
  keepingRanges(() => {
    for (const node of textNodes()) {
      if (received.has(node)) node.data = receivedWords(node);
      received.delete(node);
    }
  });
  restoreAttributes(document.body);
  document.documentElement.lang = 'zh-CN';
}

/** The words that a text node received, also while it shows others. */
export function receivedWords(node: Text): string {
  const kept = received.get(node);
  return kept?.shown === node.data ? kept.words : node.data;
}

/** The same of all that an element holds. */
export const receivedText = (element: Node): string => textNodes(element).map(receivedWords).join('');
