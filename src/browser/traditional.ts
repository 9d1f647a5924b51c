/**
 * Shows a page in traditional characters (繁体) and back. Only what is seen changes: every text node keeps its received
 * words, and those are what is quoted.
 */
import { address } from '../site/address.ts';

export interface TraditionalMap {
  /** Simplified and traditional forms in turn: 国國发發 … */
  characters: string;
  /** Places where a character is written otherwise than it mostly is, with their surroundings. */
  phrases: [simple: string, full: string][];
}

/** Writes a text by a map; its length stays the same. */
export function write(text: string, map: TraditionalMap, forms: ReadonlyMap<string, string>): string {
  let written = Array.from(text, (character) => forms.get(character) ?? character).join('');
  for (const [simple, full] of map.phrases) {
    for (let at = text.indexOf(simple); at >= 0; at = text.indexOf(simple, at + 1)) written = written.slice(0, at) + full + written.slice(at + full.length);
  }
  return written;
}

export const formsOf = ({ characters }: TraditionalMap): Map<string, string> => {
  const list = Array.from(characters);
  return new Map(list.flatMap((simple, i) => (i % 2 === 0 ? [[simple, list[i + 1] ?? simple] as const] : [])));
};

/** What the page received where it shows other characters; it lasts as long as the text node. */
const received = new WeakMap<Text, string>();

function textNodes(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!node.parentElement?.closest('script, style, textarea')) nodes.push(node as Text);
  return nodes;
}

export async function showTraditional(): Promise<void> {
  const response = await fetch(address('/traditional.json'));
  if (!response.ok) throw new Error(`traditional.json: ${response.status}`);
  const map = (await response.json()) as TraditionalMap;
  const forms = formsOf(map);
  for (const node of textNodes()) {
    const words = node.data;
    const written = write(words, map, forms);
    if (written === words) continue;
    received.set(node, words);
    node.data = written;
  }
  document.documentElement.lang = 'zh-Hant';
}

export function showReceived(): void {
  for (const node of textNodes()) {
    if (!received.has(node)) continue;
    node.data = receivedWords(node);
    received.delete(node);
  }
  document.documentElement.lang = 'zh-CN';
}

/** The words that a text node received, also while it shows others. */
export const receivedWords = (node: Text): string => received.get(node) ?? node.data;
