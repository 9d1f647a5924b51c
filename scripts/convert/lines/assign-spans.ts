import type { Span } from '../../../src/policy/model/values.ts';
import type { Block } from './blocks.ts';

/**
 * The spans of the seed that each block is made of. Together with `drops` they hold every visible character
 * exactly once: a block reaches to where the next one begins, the first from the beginning of the seed.
 */
export function assignSpans(blocks: readonly Pick<Block, 'start'>[], seed: string, drops: readonly Span[]): Span[][] {
  return blocks.map((block, i) => {
    const start = i === 0 ? 0 : block.start;
    const end = blocks[i + 1]?.start ?? seed.length;
    return without(drops, { start, end }).flatMap((span) => trimSpan(span, seed));
  });
}

function without(drops: readonly Span[], span: Span): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (const drop of drops) {
    if (drop.end <= start || drop.start >= span.end) continue;
    parts.push({ start, end: drop.start });
    start = drop.end;
  }
  return [...parts, { start, end: span.end }].filter((part) => part.end > part.start);
}

/** Without white space at the ends; nothing where there is nothing else. */
function trimSpan({ start, end }: Span, seed: string): Span[] {
  const text = seed.slice(start, end);
  if (!text.trim()) return [];
  return [{ start: start + text.length - text.trimStart().length, end: end - (text.length - text.trimEnd().length) }];
}

/** Neighbouring spans joined where only white space parts them. */
export function joinSpans(spans: readonly Span[], seed: string): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && seed.slice(last.end, span.start).trim() === '') last.end = span.end;
    else joined.push({ ...span });
  }
  return joined;
}
