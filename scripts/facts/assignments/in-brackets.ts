/** Assignments in brackets: （省生态环境厅牵头）. */

import { sentenceEnds } from '../../../src/policy/marks.ts';
import type { Range } from '../../../src/policy/model/facts/evidence.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { splitSentences } from '../../../src/policy/sentences.ts';
import { type Bracket, bracketsOf } from '../reading/brackets.ts';
import type { Assigned } from './find-assignments.ts';
import { type Roles, readRoles } from './read-roles.ts';
import type { AssignmentWords } from './words.ts';

/** Behind a full stop the bracket closes all since the last one; inside a sentence it belongs to that sentence. */
export function inBrackets({ id, text, rows }: Unit, words: AssignmentWords, isOfLevel: (body: string) => boolean): Assigned[] {
  if (rows) return [];
  let from = 0;
  return bracketsOf(text).flatMap((bracket) => {
    const roles = readRoles(bracket.words, words, isOfLevel) ?? namesAlone(bracket, text, words, isOfLevel);
    if (!roles) return [];
    const task = taskOf(bracket, text, from);
    from = bracket.end;
    return [{ evidence: { clause: id, start: bracket.start, end: bracket.end }, task, ...roles, inferred: false, rule: 'bracket' as const }];
  });
}

const stop = new RegExp(`[${sentenceEnds}]["”’]?$`, 'u');

function taskOf({ start }: Bracket, text: string, from: number): Range {
  const before = text.slice(from, start).trimEnd();
  const lead = /^[\s；;，。]*/u.exec(before)?.[0].length ?? 0;
  const end = from + before.length;
  if (stop.test(before) || before.includes('\n')) return { start: from + lead, end };
  const sentence = splitSentences(text).find((range) => range.start <= start && range.end > start);
  return { start: Math.min(Math.max(from + lead, sentence?.start ?? from), end), end };
}

/** （省财政厅、省水利厅） at the end of a paragraph, though nothing says what they do. */
function namesAlone({ words: list, end }: Bracket, text: string, words: AssignmentWords, isOfLevel: (body: string) => boolean): Roles | null {
  if (!/^[。；]?\s*(?:\n|$)/u.test(text.slice(end))) return null;
  const roles = words.ownLevel.test(list) ? readRoles(list, words, isOfLevel, 'shared') : null;
  return roles?.implement.length === 0 ? roles : null;
}
