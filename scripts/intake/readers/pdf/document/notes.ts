/** Footnotes: small print below a short rule at the foot of a page. */
import type { PrintedLine } from '../lines/printed-line.ts';
import type { PageContent } from './page.ts';

const opensNote = /^(?:[①-⑳*＊†]|[[〔(（]?\d{1,3}[\]〕)）]?)/u;

/** Guarantees that lines below the rule are notes only where they are smaller than the text and the first bears a mark. */
export function isNote(line: PrintedLine, page: PageContent, body: number): boolean {
  if (line.size > 0.93 * body) return false;
  return page.separators.some((separator) => {
    const below = page.elements.flatMap((element) => (element.kind === 'line' && element.line.y0 > separator - 2 ? [element.line] : []));
    return line.y0 > separator - 2 && below.every(({ size }) => size <= 0.93 * body) && opensNote.test(below[0]?.text ?? '');
  });
}
