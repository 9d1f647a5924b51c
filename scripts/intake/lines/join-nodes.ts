/**
 * Lines of a page that was scraped with a line for each of its text nodes (`2021⏎年⏎2⏎月`, `（⏎一⏎）`), joined to paragraphs again. A text that was
 * not torn so stays as it is.
 */
import type { ExtractLine } from '../received/extract.ts';
import { gluedNodes } from './glued-nodes.ts';
import { begunWith, type GrowingLine, grow, grownLine, seenOf } from './growing-line.ts';
import { isTornIntoNodes } from './node-statistics.ts';
import { isHeadAlone, opensParagraph } from './paragraph-openings.ts';
import { isDue, type LabelsSoFar, labelOf } from './printed-labels.ts';

/** `joined`: so many lines became part of the one before. Rows of tables, headings and items of the format are never joined. */
export function joinNodes(lines: readonly ExtractLine[]): { lines: ExtractLine[]; joined: number } {
  if (!isTornIntoNodes(lines)) return { lines: [...lines], joined: 0 };
  const read = withLeads(paragraphsAmong(gluedNodes(lines)));
  return { lines: read, joined: lines.length - read.length };
}

function paragraphsAmong(nodes: readonly ExtractLine[]): ExtractLine[] {
  const labels: LabelsSoFar = new Map();
  const paragraphs: GrowingLine[] = [];
  for (const node of nodes) {
    const last = paragraphs.at(-1);
    const label = labelOf(node.text);
    const due = label && isDue(label, labels) ? label : null;
    if (last && !opensParagraph(seenOf(last), node, due)) grow(last, node);
    else {
      paragraphs.push(begunWith(node));
      if (due) labels.set(due.style, due.value);
    }
  }
  return paragraphs.map(grownLine);
}

/** Fewer short sentences above long paragraphs than this are paragraphs. */
const fewestLeads = 5;

/** `加强监督。⏎各地……`: where a text has many such pairs, bold words at the heads of its paragraphs were torn off. Articles have no such heads. */
function withLeads(paragraphs: readonly ExtractLine[]): ExtractLine[] {
  if (paragraphs.some(({ text }) => labelOf(text)?.style === '第一条')) return [...paragraphs];
  const heads = paragraphs.map((paragraph, i) => isHeadAlone(paragraph, paragraphs[i - 1], paragraphs[i + 1]));
  const sure = heads.filter((head) => head === 'numbered').length;
  const likely = heads.filter((head) => head === 'bare').length;
  const taken = new Set<string>([...(sure > 0 ? ['numbered'] : []), ...(likely >= fewestLeads && likely >= 0.05 * paragraphs.length ? ['bare'] : [])]);
  const read: GrowingLine[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    const last = read.at(-1);
    if (last && taken.has(heads[i - 1] ?? '')) grow(last, paragraph);
    else read.push(begunWith(paragraph));
  }
  return read.map(grownLine);
}
