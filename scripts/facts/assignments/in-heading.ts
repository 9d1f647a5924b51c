/** A heading that is a body: （一）市工信局. */
import type { Unit } from '../../../src/policy/model/unit.ts';
import { readBodies } from './bodies-in-list.ts';
import type { Assigned } from './find-assignments.ts';
import type { AssignmentWords } from './words.ts';

/** What stands below it is its task. */
export function inHeading({ id, kind, title, text }: Unit, words: AssignmentWords, isOfLevel: (body: string) => boolean): Assigned[] {
  if (!title || kind === 'table' || kind === 'box' || kind === 'attachment') return [];
  const read = readBodies(title.replace(/[：:]$/u, ''), words);
  if (!read?.bodies.every((body) => words.ownLevel.test(body) || words.lowerLevel.test(body))) return [];
  const own = read.bodies.every(isOfLevel);
  const mode = read.bodies.length === 1 ? '单独负责' : '分工负责';
  const lists = own ? { lead: read.bodies, implement: [] } : { lead: [], implement: read.bodies };
  const task = { start: 0, end: text.length };
  return [
    {
      evidence: { clause: id, start: 0, end: 0 },
      task,
      ...lists,
      support: [],
      mode: own ? mode : '落实',
      openEnded: read.openEnded,
      inferred: false,
      rule: 'heading',
    },
  ];
}
