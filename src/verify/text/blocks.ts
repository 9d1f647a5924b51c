/** How two texts differ, as runs of equal words and blocks of others, in turn. Pure. */
import { type ChangeObject, diffArrays } from 'diff';
import type { TextRange } from '../../policy/normal-form.ts';
import { charactersOf, firstWholeStart, lastWholeEnd } from '../../policy/whole-characters.ts';
import { gapBefore, type Words } from './words.ts';

/** Places of words: equal ones as runs, everything else as blocks. */
export interface Block {
  equal: boolean;
  report: TextRange;
  source: TextRange;
}

/** Runs of equal words and blocks of different ones, in turn; a single equal word between two changes belongs to them. */
export function blocksOf(report: { words: Words; range: TextRange }, source: { words: Words; range: TextRange }): readonly Block[] {
  let [r, s] = [report.range.start, source.range.start];
  const blocks: Block[] = [];
  for (const { added, removed, value } of differenceOf(textOf(source), textOf(report))) {
    const block = {
      equal: !added && !removed,
      report: { start: r, end: removed ? r : r + value.length },
      source: { start: s, end: added ? s : s + value.length },
    };
    [r, s] = [block.report.end, block.source.end];
    const last = blocks.at(-1);
    if (last && !last.equal && !block.equal) join(last, block);
    else blocks.push(block);
  }
  return withWholeNumbers(atEllipses(withoutCoincidences(blocks), report.words, source.words), report.words, source.words);
}
const textOf = ({ words, range }: { words: Words; range: TextRange }): string => words.text.slice(range.start, range.end);

type Change = Pick<ChangeObject<string>, 'added' | 'removed' | 'value'>;

/** The shortest way from one text to the other. What is equal at both ends, mostly all of it, is not searched. */
function differenceOf(from: string, to: string): Change[] {
  let [head, tail] = [0, 0];
  const shorter = Math.min(from.length, to.length);
  while (head < shorter && from[head] === to[head]) head++;
  while (tail < shorter - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  head = lastWholeEnd(from, lastWholeEnd(to, head));
  const end = firstWholeStart(from, from.length - tail);
  tail = to.length - firstWholeStart(to, to.length - (from.length - end));
  const same = (value: string): Change[] => (value ? [{ added: false, removed: false, value }] : []);
  const inner =
    head + tail === Math.max(from.length, to.length) ? [] : differenceOfCharacters(from.slice(head, from.length - tail), to.slice(head, to.length - tail));
  return [...same(from.slice(0, head)), ...inner, ...same(from.slice(from.length - tail))];
}

const differenceOfCharacters = (from: string, to: string): Change[] =>
  diffArrays(charactersOf(from), charactersOf(to)).map(({ added, removed, value }) => ({ added, removed, value: value.join('') }));

function join(block: Block, next: Block): void {
  block.report.end = next.report.end;
  block.source.end = next.source.end;
}

function withoutCoincidences(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  blocks.forEach((block, index) => {
    const last = kept.at(-1);
    const next = blocks[index + 1];
    const chance = block.equal && block.report.end - block.report.start === 1 && last && next && changedWords(last) + changedWords(next) > 3;
    if (last && !last.equal && (chance || !block.equal)) join(last, block);
    else kept.push({ ...block, report: { ...block.report }, source: { ...block.source } });
  });
  return kept;
}

const changedWords = ({ report, source }: Block): number => Math.max(report.end - report.start, source.end - source.start);
export const ellipsis = /…|\.{3}|⋯/u;

/** 甲……统筹 of 甲，统一乙，统筹: what is missing may be seen at several places, and is meant to be where the report has ……. */
function atEllipses(blocks: readonly Block[], report: Words, source: Words): readonly Block[] {
  blocks.forEach((block, n) => {
    const [before, next] = [blocks[n - 1], blocks[n + 1]];
    if (!before?.equal || !next?.equal || block.report.start < block.report.end) return;
    const by = wayToEllipsis(before, block, report, source);
    for (const side of ['report', 'source'] as const) {
      before[side].end -= by;
      block[side].start -= by;
      block[side].end -= by;
      next[side].start -= by;
    }
  });
  return blocks;
}

/** How many words before the missing ones the report has ……, if all between are the last of the missing ones too; else 0. */
function wayToEllipsis(before: Block, { report: { start }, source: missing }: Block, report: Words, source: Words): number {
  for (let by = 0; by < before.report.end - before.report.start; by++) {
    if (ellipsis.test(gapBefore(report, start - by))) return by;
    if (source.text[missing.start - 1 - by] !== source.text[missing.end - 1 - by]) return 0;
  }
  return 0;
}

/** A character of a number. */
export const figure = /[\d.]/u;

/** A figure that differs is another number: 98.4 beside 95.8, not an 8 and a 4 in it. */
function withWholeNumbers(blocks: readonly Block[], report: Words, source: Words): Block[] {
  const whole: Block[] = [];
  for (const [n, given] of blocks.entries()) {
    const block = { equal: given.equal, report: { ...given.report }, source: { ...given.source } };
    const [before, next] = [blocks[n - 1], blocks[n + 1]];
    const isFigure = (place: number): boolean => figure.test(report.text[place] ?? '');
    // Of equal words the figures at an end go to the difference there, if that has figures at that end.
    if (block.equal && before && goesOn(before, 'end', block.report.start, block.source.start, report, source))
      while (length(block) > 0 && isFigure(block.report.start)) moved(block, 'start', 1);
    if (block.equal && next && goesOn(next, 'start', block.report.end, block.source.end, report, source))
      while (length(block) > 0 && isFigure(block.report.end - 1)) moved(block, 'end', -1);
    const last = whole.at(-1);
    if (!block.equal && last)
      Object.assign(block, { report: { start: last.report.end, end: block.report.end }, source: { start: last.source.end, end: block.source.end } });
    if (block.equal && last && !last.equal)
      Object.assign(last, { report: { start: last.report.start, end: block.report.start }, source: { start: last.source.start, end: block.source.start } });
    if (block.equal && length(block) === 0) continue;
    if (last && !last.equal && !block.equal) join(last, block);
    else whole.push(block);
  }
  return whole;
}

const length = ({ report: { start, end } }: Block): number => end - start;

function moved(block: Block, side: 'start' | 'end', by: number): void {
  block.report[side] += by;
  block.source[side] += by;
}

/** Whether a figure goes on from a difference into what is equal beside it, with no mark between. */
function goesOn({ report: r, source: s }: Block, side: 'start' | 'end', inReport: number, inSource: number, report: Words, source: Words): boolean {
  const ends: [TextRange, Words][] = [
    [r, report],
    [s, source],
  ];
  const hasFigure = ends.some(([{ start, end }, words]) => end > start && figure.test(words.text[side === 'start' ? start : end - 1] ?? ''));
  return hasFigure && gapBefore(report, inReport) === '' && gapBefore(source, inSource) === '';
}
