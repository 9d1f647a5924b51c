/** Assignments in sentences: 由省财政厅会同省水利厅负责…; 省高级人民法院调整设立…. */

import { clauseEnds as clausePauses, sentenceEnds } from '../../../src/policy/marks.ts';
import type { Range } from '../../../src/policy/model/facts/evidence.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { type SentenceRange, splitSentences } from '../../../src/policy/sentences.ts';
import { readBodies } from './bodies-in-list.ts';
import type { Assigned } from './find-assignments.ts';
import { readSharedNames } from './joined-names.ts';
import { partByLevel, readRoles } from './read-roles.ts';
import { organisedBy, taskEnd } from './task-of-body.ts';
import type { AssignmentWords } from './words.ts';

type Levels = (body: string) => boolean;

/** In statutes only 由…负责: their duties (…主管部门应当…) are rules, no division of work. */
export function inSentences({ id, text, rows }: Unit, words: AssignmentWords, isOfLevel: Levels, statute: boolean): Assigned[] {
  if (rows) return [];
  return splitSentences(text).flatMap((sentence) => {
    const said = text.slice(sentence.start, sentence.end);
    const found = [...givenIn(said, words, isOfLevel), ...(statute ? [] : headsOf(said, words, isOfLevel))];
    return found.map(({ range, ...roles }) => {
      const place = { start: sentence.start + range.start, end: sentence.start + range.end };
      return { evidence: { clause: id, ...place }, task: place, ...roles, inferred: false, rule: 'sentence' as const };
    });
  });
}

/** A clause of its own ends at ； or with the sentence. */
const clauseEnd = new RegExp(`[；${sentenceEnds}]`, 'u');
const clauseEnds = new RegExp(`${clauseEnd.source}|$`, 'gu');

type InSentence = NonNullable<ReturnType<typeof readRoles>> & { range: Range };

/** 由…负责, to where another is charged; 由…负责的 says only which is meant. */
function givenIn(said: string, words: AssignmentWords, isOfLevel: Levels): InSentence[] {
  return [...said.matchAll(words.given)].flatMap((match) => {
    const behind = match.index + match[0].length;
    const roles = readRoles(match.groups?.bodies ?? '', words, isOfLevel, words.leading.test(match[0]) ? 'lead' : 'shared');
    if (!roles || said.startsWith('的', behind)) return [];
    const range = { start: match.index, end: match.index + taskEnd(said.slice(match.index), words) };
    const rest = said.slice(behind);
    return [{ ...roles, ...joinedBy(match[0], rest, words), ...organisedBy(match[0], rest, words), range }];
  });
}

/** 自然资源、住房城乡建设等有关主管部门: named by what they are in charge of, as one. */
const severalDepartments = new RegExp(`^[^${sentenceEnds}${clausePauses}]{2,60}?等(?:[有相]关)?(?:行政)?(?:主管)?部门`, 'u');

/** 由省水利厅会同省财政厅制定, 由省水利厅牵头，会同省财政厅制定: those that are asked to join support. */
function joinedBy(given: string, rest: string, words: AssignmentWords): Pick<InSentence, 'support' | 'mode'> | null {
  const asked = words.together.test(`${given}。`) ? '' : words.joinsBehind.exec(rest)?.[0];
  if (asked === undefined) return null;
  const behind = rest.slice(asked.length);
  const several = severalDepartments.exec(behind)?.[0];
  if (several !== undefined) return { support: [several], mode: '会同' };
  for (let end = Math.min(behind.length, longestHead); end >= 2; end--) {
    const read = readSharedNames(behind.slice(0, end), words);
    if (read) return { support: read.bodies, mode: '会同' };
  }
  return null;
}

/** Bodies at the head of a sentence, or behind ； in it, with what they are to do. */
function headsOf(said: string, words: AssignmentWords, isOfLevel: Levels): InSentence[] {
  return clausesOf(said).flatMap((clause) => {
    const clauseWords = said.slice(clause.start, clause.end);
    const list = headOf(clauseWords, words) ?? '';
    const read = readBodies(list, words);
    if (!read) return [];
    const { own, others } = partByLevel(read.bodies, isOfLevel, words);
    const mode: Assigned['mode'] = own.length === 0 ? '落实' : read.bodies.length === 1 ? '单独负责' : '分工负责';
    const roles = { lead: own, support: [], implement: others, mode, openEnded: read.openEnded, firstLeads: false, everyTask: [] };
    return [{ ...roles, ...joinedBy('', clauseWords.slice(list.length), words), range: clause }];
  });
}

function clausesOf(said: string): SentenceRange[] {
  const clauses: SentenceRange[] = [];
  let start = 0;
  for (const { index } of said.matchAll(clauseEnds)) {
    if (index > start) clauses.push({ start, end: index });
    start = index + 1;
  }
  return clauses;
}

/** More characters no list at the head of a sentence has. */
const longestHead = 60;

/** The words before the verb, where they name bodies of a level: 省委、省政府|对…负总体责任. */
function headOf(clause: string, words: AssignmentWords): string | null {
  if (words.encouraging.test(clause)) return null;
  for (let end = 2; end < Math.min(clause.length, longestHead); end++) {
    const head = clause.slice(0, end);
    if (!words.acting.test(clause.slice(end)) || !readBodies(head, words)) continue;
    return namesLevel(head, words) ? head : null;
  }
  return null;
}

/** 承担…职责的省直部门 names one as well, and so do 工会、妇联. */
function namesLevel(head: string, { ownLevel, lowerLevel, isClass, other, unending }: AssignmentWords): boolean {
  const named = head.slice(head.lastIndexOf('的') + 1);
  return [ownLevel, lowerLevel, isClass].some((level) => level.test(named)) || other.test(head.replace(unending, ''));
}
