/** Assignments in sentences: 由省财政厅会同省水利厅负责…; 省高级人民法院调整设立…. */

import { clauseEnds as clausePauses, sentenceEnds } from '../../../src/policy/marks.ts';
import type { Range } from '../../../src/policy/model/facts/evidence.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { type SentenceRange, splitSentences } from '../../../src/policy/sentences.ts';
import { type BodyList, readBodies } from './bodies-in-list.ts';
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
const pauseEnds = /[，,]|$/gu;

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

/** Bodies at the head of a sentence, behind ； in it, or where another body is told what to do amid it, with what they are to do. */
function headsOf(said: string, words: AssignmentWords, isOfLevel: Levels): InSentence[] {
  const heads = clausesOf(said, clauseEnds).flatMap((clause) => headsIn(said, clause, words));
  return heads.map(({ list, range }) => {
    const behind = said.slice(range.start + list.length, range.end);
    return { ...headRoles(readBodies(list, words), behind, words, isOfLevel), ...joinedBy('', behind, words), range };
  });
}

interface Head {
  list: string;
  /** To the next head, or to the end of the clause. */
  range: SentenceRange;
}

/** 甲要加强统筹，乙要牵头推进: each head has the words up to the next. */
function headsIn(said: string, { start, end }: SentenceRange, words: AssignmentWords): Head[] {
  const parts = clausesOf(said.slice(start, end), pauseEnds).map((part) => ({ start: start + part.start, end: start + part.end }));
  const heads = parts.flatMap((part, at) => {
    const list = headOf(said.slice(part.start, part.end), words);
    const begins = list !== null && (at === 0 || words.ordered.test(said.slice(part.start + list.length)));
    return begins ? [{ list, start: part.start }] : [];
  });
  return heads.map(({ list, start: from }, at) => ({ list, range: { start: from, end: (heads[at + 1]?.start ?? end + 1) - 1 } }));
}

type Told = Omit<InSentence, 'range'>;

/** Whoever is to help supports; without 牵头 nobody leads others. */
function headRoles(list: BodyList | null, behind: string, words: AssignmentWords, isOfLevel: Levels): Told {
  const { bodies, openEnded } = list ?? { bodies: [], openEnded: false };
  const common = { lead: [], support: [], implement: [], openEnded, firstLeads: false, everyTask: [] };
  if (words.helping.test(behind)) return { ...common, support: bodies, mode: '落实' };
  const { own, others } = partByLevel(bodies, isOfLevel, words);
  if (own.length > 0 && words.toLead.test(behind)) return { ...common, lead: own, implement: others, mode: '牵头' };
  return { ...common, lead: own, implement: others, mode: own.length === 0 ? '落实' : bodies.length === 1 ? '单独负责' : '分工负责' };
}

function clausesOf(said: string, ends: RegExp): SentenceRange[] {
  const clauses: SentenceRange[] = [];
  let start = 0;
  for (const { index } of said.matchAll(ends)) {
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
