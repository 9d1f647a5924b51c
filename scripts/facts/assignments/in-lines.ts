/** Assignments in lines of their own below the task: 牵头单位：…, 责任单位：…. */
import type { Unit } from '../../../src/policy/model/unit.ts';
import type { Assigned } from './find-assignments.ts';
import { readRoles } from './read-roles.ts';
import type { AssignmentWords } from './words.ts';

interface Line {
  start: number;
  end: number;
  words: string;
}

/** Lines that follow on each other are one record, and all since the last record is the task. */
export function inLines({ id, text, rows }: Unit, words: AssignmentWords, isOfLevel: (body: string) => boolean): Assigned[] {
  if (rows) return [];
  let from = 0;
  return blocksOf(text, words).flatMap((block) => {
    const [start, end] = [block[0]?.start ?? 0, block.at(-1)?.end ?? 0];
    const roles = readRoles(block.map((line) => line.words).join('；'), words, isOfLevel);
    if (!roles) return [];
    const task = { start: from, end: from + text.slice(from, start).trimEnd().length };
    from = Math.min(end + 1, text.length);
    return [{ evidence: { clause: id, start, end }, task, ...roles, inferred: false, rule: 'sentence' as const }];
  });
}

/** Labelled lines, those that follow on each other together. */
function blocksOf(text: string, { labelled }: AssignmentWords): Line[][] {
  const blocks: Line[][] = [];
  let open: Line[] = [];
  for (const line of linesOf(text)) {
    if (!labelled.test(line.words)) open = [];
    else if (open.push(line) === 1) blocks.push(open);
  }
  return blocks;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((words) => {
    const line = { start, end: start + words.length, words };
    start = line.end + 1;
    return line;
  });
}
