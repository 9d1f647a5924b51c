/** How deep a page is nested and how many elements it has, before it is parsed: parsers work in time by depth. */
import { limits } from '../../received/limits.ts';

const tag = /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title|xmp)\b[\s\S]*?(?:<\/\1|$)|<(\/?)([a-z][^\s/<>]*)([^<>]*)/giu;
const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr', 'html', 'body', 'head']);
/** Elements that end where the next of the kind begins. */
const openEnded = new Set(['p', 'li', 'dt', 'dd', 'td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'option']);
const boundaries = new Set(['table', 'div', 'ul', 'ol', 'dl', 'section', 'article', 'td', 'th', 'svg']);

/** Nearly as a parser would count: it may say that a page is within bounds though it is deeper by a small factor, never by more. */
export function isWithinBounds(html: string): boolean {
  const open: string[] = [];
  let elements = 0;
  for (const [, raw, slash, name, rest] of html.matchAll(tag)) {
    if (!raw && !name) continue;
    elements++;
    if (name) step(open, name.toLowerCase(), slash === '/', rest?.endsWith('/') ?? false);
    if (open.length > limits.depth || elements > limits.elements) return false;
  }
  return true;
}

function step(open: string[], name: string, closes: boolean, isWhole: boolean): void {
  if (empty.has(name) || (isWhole && (open.includes('svg') || open.includes('math')))) return;
  if (closes || openEnded.has(name)) closeLast(open, name, !closes);
  if (!closes) open.push(name);
}

/** Closes the last one of that name and what it holds. */
function closeLast(open: string[], name: string, withinBoundary: boolean): void {
  for (let i = open.length - 1; i >= 0; i--) {
    if (open[i] === name) {
      open.length = i;
      return;
    }
    if (withinBoundary && boundaries.has(open[i] ?? '')) return;
  }
}
