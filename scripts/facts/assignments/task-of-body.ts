/** How far the task of a body reaches, and who does it where the body only has others do it. */
import { sentenceEnds } from '../../../src/policy/marks.ts';
import { readBodies } from './bodies-in-list.ts';
import { readSharedNames } from './joined-names.ts';
import type { Roles } from './read-roles.ts';
import type { AssignmentWords } from './words.ts';

const ends = `，；${sentenceEnds}`;
const pause = new RegExp(`[${ends}]`, 'gu');
const headOfRest = new RegExp(`^[^${ends}]*`, 'u');

/** To the clause that charges another: 由A负责收集，|B负责运输; 由A组织修复，|所需费用由B承担. */
export function taskEnd(task: string, words: AssignmentWords): number {
  const next = new RegExp(words.given.source, 'u');
  for (const { index } of task.matchAll(pause)) {
    if (task.charAt(index) !== '，') return index;
    const clause = headOfRest.exec(task.slice(index + 1))?.[0] ?? '';
    const charged = words.chargedHead.exec(clause)?.groups?.bodies;
    if (next.test(clause) || (charged !== undefined && readBodies(charged, words))) return index;
  }
  return task.length;
}

/** 由市人民政府组织水行政主管部门和林业主管部门编制: those that it has do the work carry it out. */
export function organisedBy(given: string, behind: string, words: AssignmentWords): Pick<Roles, 'implement' | 'mode'> | null {
  if (!words.organising.test(given)) return null;
  for (let end = Math.min(behind.length, longestList); end >= 2; end--) {
    const read = readSharedNames(behind.slice(0, end), words);
    if (read?.bodies.every((body) => words.namesLevel.test(body))) return { implement: read.bodies, mode: '分工负责' };
  }
  return null;
}

/** More characters no list of those has. */
const longestList = 60;
