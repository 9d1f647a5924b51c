/** Lines in containers: what box each stands in, the titles of boxes as lines of their own, and boxes that are no part of the text. */
import type { ExtractLine, LabelledFact } from '../../received/extract.ts';
import type { PlacedLine } from './block-lines.ts';
import { boxReason, inBox } from './furniture.ts';
import { leaveOut, type Page } from './page.ts';
import type { Container } from './source-marks.ts';

/** Kinds that say how lines are set, and hold nothing together. */
const layouts: Readonly<Record<string, 'right' | 'centred'>> = { right: 'right', center: 'centred' };

/** Lines in the order of the text; where they came from in a box of addresses is a fact beside it. */
export function boxedLines(lines: readonly PlacedLine[], containers: readonly Container[], page: Page): { lines: ExtractLine[]; labelled: LabelledFact[] } {
  const boxAt = innermostAt(containers);
  const titles = containers.flatMap((container) => (container.title === '' ? [] : [{ text: container.title, at: container.start }]));
  const kept: ExtractLine[] = [];
  const furniture = new Map<Container, ExtractLine[]>();
  for (const { at, ...line } of inOrder(lines, titles)) {
    const box = boxAt(at);
    if (box?.closed && boxReason(box.title, page.words) !== null) addTo(furniture, box, line);
    else kept.push(box ? setIn(line, box) : line);
  }
  return { lines: kept, labelled: [...furniture].flatMap(([box, inside]) => leftOutBox(box, inside, page)) };
}

function addTo(boxes: Map<Container, ExtractLine[]>, box: Container, line: ExtractLine): void {
  const lines = boxes.get(box);
  if (lines) lines.push(line);
  else boxes.set(box, [line]);
}

function setIn(line: ExtractLine, { kind, title }: Container): ExtractLine {
  const layout = layouts[kind];
  if (layout && title === '') return { ...line, form: { ...line.form, [layout]: true } };
  const box = title || kind;
  return box === '' ? line : inBox(line, box);
}

function leftOutBox({ title }: Container, lines: readonly ExtractLine[], page: Page): LabelledFact[] {
  leaveOut(page, boxReason(title, page.words) ?? '', lines.map(({ text }) => text).join('\n'));
  return lines.flatMap(({ form }) => (form?.href && /^https?:/u.test(form.href) ? [{ label: title, value: form.href }] : []));
}

/** Both are in order already. */
function inOrder(lines: readonly PlacedLine[], titles: readonly PlacedLine[]): PlacedLine[] {
  let next = 0;
  const merged = lines.flatMap((line) => {
    const from = next;
    while (next < titles.length && (titles[next]?.at ?? 0) <= line.at) next++;
    return [...titles.slice(from, next), line];
  });
  return [...merged, ...titles.slice(next)];
}

/** The innermost container at an offset: the last one that begins there or before, or one round it. */
function innermostAt(containers: readonly Container[]): (at: number) => Container | null {
  const edges = [...containers.map(({ start }) => start), ...containers.map(({ end }) => end)].sort((a, b) => a - b);
  const inside = new Map<number, Container | null>();
  const open: Container[] = [];
  let next = 0;
  for (const edge of edges) {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= edge) open.pop();
    while (next < containers.length && (containers[next]?.start ?? 0) <= edge) open.push(containers[next++] as Container);
    inside.set(edge, open.at(-1) ?? null);
  }
  return (at) => inside.get(lastNotAfter(edges, at)) ?? null;
}

function lastNotAfter(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1] ?? -1;
}
