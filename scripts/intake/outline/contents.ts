/** Lines of contents lists (目录): they repeat the headings of the text, whose numbers would be read twice. */
import type { Language } from '../../../src/policy/language.ts';
import { fromSeed } from '../../convert/correct/sourced-text.ts';
import { contentsPlaces } from '../../convert/lines/contents-list.ts';
import { splitLines } from '../../convert/lines/split-lines.ts';
import type { ExtractLine } from '../received/extract.ts';

/** The lines with those of contents lists empty; every line keeps its place. */
export function withoutContents(lines: readonly ExtractLine[], words: Pick<Language['frontLines'], 'contentsHeadings'>): ExtractLine[] {
  const text = lines.map((line) => line.text).join('\n');
  const all = splitLines(fromSeed(text, { start: 0, end: text.length }), text);
  const listed = new Set(contentsPlaces(all, words).flatMap(([from, to]) => all.slice(from, to).map(({ number }) => number - 1)));
  return lines.map((line, at) => (listed.has(at) ? { text: '' } : line));
}
