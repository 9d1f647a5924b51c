/** Marks terms in the HTML of a sentence: the characters stay as they are, an element is laid round the first place of each. */
import { escapeHtml } from '../../site/escape-html.ts';
import type { ExplainedTerm } from './explained.ts';

/** `html`: text with elements between; a term that an element cuts in two is not marked. `hrefOf` leads to the unit that explains it. */
export function markTerms(html: string, terms: readonly ExplainedTerm[], hrefOf: (term: ExplainedTerm) => string): string {
  return terms.reduce((marked, term) => markFirst(marked, term, hrefOf(term)), html);
}

function markFirst(html: string, { term, meaning, unit }: ExplainedTerm, href: string): string {
  const words = escapeHtml(term);
  const pieces = html.split(/(<[^>]*>)/u);
  const at = pieces.findIndex((piece, place) => place % 2 === 0 && piece.includes(words) && !isInMark(pieces, place));
  if (at < 0) return html;
  const mark = `<a class="term" href="${escapeHtml(href)}" data-meaning="${escapeHtml(meaning)}" data-place="${escapeHtml(unit.label ?? unit.title ?? '')}">${words}</a>`;
  // A function, because a term may hold what a replacement reads as a pattern.
  return pieces.map((piece, place) => (place === at ? piece.replace(words, () => mark) : piece)).join('');
}

/** Whether a place lies in a link: a correction's, or that of a term that is marked already. */
function isInMark(pieces: readonly string[], place: number): boolean {
  const before = pieces.slice(0, place);
  return before.filter((piece) => /^<a\b/u.test(piece)).length > before.filter((piece) => piece === '</a>').length;
}
