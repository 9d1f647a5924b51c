/** Page numbers and running heads: told by their place at the edge of the page and by what they do from page to page. */
import type { LeftOut } from '../../../received/extract.ts';
import type { LineOnPage, PageContent, PageElement } from './page.ts';

/** Of the page's height. */
const topZone = 0.1;
const bottomZone = 0.115;
/** Points within which a running head keeps its height. */
const sameHeight = 4;
const otherSize = 0.08;
const furtherThanUsual = 1.25;

/** 3, — 3 —, - 3 -, 第 3 页, 第 3 页 共 10 页, 3 / 10. */
const pageNumber = /^[^\p{L}\p{N}]{0,6}(?:第|[Pp]age)?(\d{1,4})页?[^\p{L}\p{N}]{0,6}(?:共?\/?(?:of)?\d{1,4}页?)?[^\p{L}\p{N}]{0,6}$/u;

interface Candidate {
  page: number;
  element: LineOnPage;
  /** Without white space. */
  words: string;
  top: boolean;
  /** It is told from the text by its size or by a gap. */
  apart: boolean;
}

function candidatesOn(page: PageContent): Candidate[] {
  const lines = page.elements.filter((element): element is LineOnPage => element.kind === 'line').sort((a, b) => a.line.y - b.line.y);
  const top = lines.filter(({ line }) => line.y < topZone * page.height);
  const bottom = lines.filter(({ line }) => line.y > (1 - bottomZone) * page.height);
  return [...atEdge(top, lines, page.number, true), ...atEdge(bottom.reverse(), [...lines].reverse(), page.number, false)];
}

/** `edge` and `lines` from the edge inwards. What is beyond a line that stands apart stands apart too. */
function atEdge(edge: readonly LineOnPage[], lines: readonly LineOnPage[], page: number, top: boolean): Candidate[] {
  const innermost = edge.findLastIndex((_, i) => standsApart(lines, i));
  return edge.map((element, i) => ({ page, element, words: element.line.text.replace(/\s+/gu, ''), top, apart: i <= innermost }));
}

/** In another size than the text, or further from it than its lines are from each other. */
function standsApart(lines: readonly LineOnPage[], at: number): boolean {
  const [here, next, second] = [lines[at]?.line, lines[at + 1]?.line, lines[at + 2]?.line];
  if (!here || !next || !second) return true;
  const [distance, usual] = [Math.abs(next.y - here.y), Math.abs(second.y - next.y)];
  return Math.abs(here.size - next.size) > otherSize * next.size || distance > furtherThanUsual * usual;
}

/** Numbers that go up with the pages. A page alone is numbered 1, with a mark beside the number or the middle of the page above it. */
function pageNumbers(candidates: readonly Candidate[], pages: number): Set<LineOnPage> {
  const byOffset = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const number = pageNumber.exec(candidate.words)?.[1];
    if (number === undefined) continue;
    const offset = Number(number) - candidate.page;
    byOffset.set(offset, [...(byOffset.get(offset) ?? []), candidate]);
  }
  const runs = [...byOffset].filter(([offset, run]) => new Set(run.map(({ page }) => page)).size >= 2 || (pages === 1 && offset === 0));
  return new Set(runs.flatMap(([, run]) => run.map(({ element }) => element)));
}

/** Words that come back at one height, digits aside, on two pages of a short document, three of a long one. */
function runningHeads(candidates: readonly Candidate[], pages: number): Set<LineOnPage> {
  const alike = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = `${candidate.top}:${candidate.words.replace(/\d+/gu, '#')}`;
    alike.set(key, [...(alike.get(key) ?? []), candidate]);
  }
  const enough = pages > 4 ? 3 : 2;
  const heads = [...alike.values()].filter((group) => {
    const heights = group.map(({ element }) => element.line.y);
    const level = heights.filter((y) => heights.some((other) => other !== y && Math.abs(other - y) <= sameHeight) || heights.filter((z) => z === y).length > 1);
    return level.length >= enough;
  });
  return new Set(heads.flatMap((group) => group.map(({ element }) => element)));
}

/** Pages without their furniture, and what it was. */
export function withoutFurniture(pages: readonly PageContent[]): { pages: PageContent[]; leftOut: LeftOut[] } {
  const candidates = pages.flatMap(candidatesOn);
  const numbers = pageNumbers(candidates, pages.length);
  const heads = runningHeads(
    candidates.filter(({ element, apart }) => apart && !numbers.has(element)),
    pages.length,
  );
  const isBody = (element: PageElement): boolean => element.kind === 'table' || !(numbers.has(element) || heads.has(element));
  const wordsOf = (set: ReadonlySet<LineOnPage>): string => [...set].map(({ line }) => line.text).join('\n');
  const leftOut = [
    { reason: '页码', words: wordsOf(numbers) },
    { reason: '页眉页脚', words: wordsOf(heads) },
  ].filter(({ words }) => words);
  return { pages: pages.map((page) => ({ ...page, elements: page.elements.filter(isBody) })), leftOut };
}
