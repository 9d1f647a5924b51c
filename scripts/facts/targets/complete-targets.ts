/** Targets that are a state or a task to be brought to its end: 2025年底前完成…改造, 基本消除…, 实现…全覆盖. Pure. */
import type { Language } from '../../../src/policy/language.ts';
import { datesIn } from '../reading/dates-in-text.ts';
import type { DocumentTime } from '../reading/document-time.ts';
import { type DatedClause, isCondition } from './dated-clauses.ts';
import { asPrinted, indicatorIn, type Sighting, subjectBefore, targetOf } from './make-target.ts';
import { targetPatterns } from './target-words.ts';

/**
 * None or one of a clause that has no target with a number; several where each date has its own. Without a date only tasks of the year,
 * assigned ones, and what covers all count. `before`: the indicator that was named last.
 */
export function completeTarget(clause: DatedClause, words: Words, before: string | null = null): Sighting[] {
  const { degree, elliptic } = targetPatterns(words);
  if (clause.past || isCondition(clause)) return [];
  const reviews = reviewTargets(clause, words);
  if (reviews.length) return reviews;
  const said = afterDate(clause, words);
  const verb = verbOf(clause, said, words);
  if (!verb) return [];
  const own = toldOf(said, verb, clause, words);
  const named = own && !words.completed.includes(own.indicator) ? own : ellipsisOf(said, elliptic.test(said) ? before : null, clause);
  if (!named || amountAlone.test(named.indicator)) return [];
  return eachNamed(named, words).map((one) => targetOf(clause, { ...one, comparator: 'complete', degree: degree.exec(said)?.[0] ?? null }, words));
}

type Words = Language['targets'];

interface ToldState {
  indicator: string;
  state?: string;
  scope?: string;
}

/** 甲回收率、乙利用率达到国家要求: one for each indicator. */
function eachNamed(told: ToldState, words: Words): ToldState[] {
  const names = told.indicator.split('、');
  return told.state && names.every((name) => targetPatterns(words).named.test(name)) ? names.map((indicator) => ({ ...told, indicator })) : [told];
}

/** 年底前全面完成: of what was named before. */
const ellipsisOf = (said: string, before: string | null, clause: DatedClause): ToldState | null => {
  const state = asPrinted(said, clause);
  return before === null ? null : { indicator: before, ...(state && { state }) };
};

/** The predicate by which a clause is a target; null where it is none. Directions (推动…) are none, unless they urge to bring to an end by a date. */
function verbOf(clause: DatedClause, said: string, words: Words): Predicate | null {
  const { direction, completed, task, wholly, urged } = targetPatterns(words);
  const dated = clause.deadline !== null;
  const bare = said.replace(/^[，\s]+/u, '');
  const isUrged = dated && urged.test(bare);
  if (direction.test(bare) && !isUrged) return null;
  const all = wholly.exec(said);
  const whole = all && { start: all.index, end: all.index + all[0].length };
  const first = predicateIn(said, words);
  if (dated) return first ?? whole;
  return [task, completed, wholly].some((pattern) => pattern.test(said)) ? (first ?? whole ?? { start: said.length, end: said.length }) : null;
}

/** What is reached: the object behind the verb, or the subject that comes to a state. */
function toldOf(said: string, verb: Predicate, clause: DatedClause, words: Words): ToldState | null {
  const { secondVerb, taskObject, further, stateAdverbs } = targetPatterns(words);
  const before = said.slice(0, verb.start);
  const behind = said.slice(verb.end).replace(further, '');
  const subject = asPrinted(indicatorIn(before.replace(stateAdverbs, ''), words).replace(stateAdverbs, ''), clause);
  const isState = words.states.includes(said.slice(verb.start, verb.end));
  const state = asPrinted(said.slice(before.replace(stateAdverbs, '').length), clause);
  const told = behind.trim() || (taskObject.exec(said.slice(verb.start, verb.end))?.groups?.object ?? '');
  const object = words.completed.includes(told) ? null : asPrinted(withoutLeading(told.replace(secondVerb, ''), words), clause);
  if (subject && state && (isState || !object)) return { indicator: subject, state };
  if (!object) return null;
  const scope = subjectBefore(before.replace(targetPatterns(words).urging, ''), clause, words);
  return { indicator: object, ...(scope && !words.scopes.includes(scope) && { scope }) };
}

/** An object reaches to the end of its clause: only what stands before it is cut. */
const withoutLeading = (behind: string, words: Words): string => behind.replace(targetPatterns(words).leading, '').trim();

/** 在2023年、2025年底，分别对规划执行情况进行中期评估和总结评估: one for each date. */
function reviewTargets(clause: DatedClause, words: Words): Sighting[] {
  const { review, parts } = targetPatterns(words);
  const names = clause.deadline === null ? undefined : review.exec(clause.plain)?.groups?.reviews;
  if (names === undefined) return [];
  const each = names.split(parts);
  const dates = each.length === clause.allDue.length ? clause.allDue : clause.allDue.slice(-1);
  return dates.map((deadline, i) =>
    targetOf(clause, { indicator: (dates.length > 1 ? each[i] : names) ?? names, comparator: 'complete', deadline, deadlineSource: 'stated' }, words),
  );
}

/** 50%, 500亿千瓦时: how much, not what. */
const amountAlone = /^\d[\d.,]*\s*(?:[%％‰]|\p{Script=Han}{1,4})?$/u;

/** A task with its date in the brackets behind it: 开展…整治（2023年10月底前完成）. */
export function bracketTargets(clause: DatedClause, words: Words, time: DocumentTime): Sighting[] {
  const [, bracket] = /[（(]([^（）()]*)[）)]$/u.exec(clause.words) ?? [];
  const due = bracket === undefined ? undefined : datesIn(bracket, words, time).findLast(({ role }) => role === 'due');
  if (!bracket || !due || !predicateIn(bracket.slice(due.end), words)) return [];
  const indicator = indicatorIn(clause.words.slice(0, -bracket.length - 2), words);
  return indicator ? [targetOf(clause, { indicator, comparator: 'complete', deadline: due.value, deadlineSource: 'stated' }, words)] : [];
}

/** The words of the clause without the date that it begins with. */
function afterDate({ plain, dates: [first] }: DatedClause, words: Words): string {
  if (!first) return plain;
  return first.start <= 8 ? plain.slice(first.end) : `${plain.slice(0, first.start).replace(targetPatterns(words).dateOpening, '')}${plain.slice(first.end)}`;
}

interface Predicate {
  start: number;
  end: number;
}

function predicateIn(said: string, words: Words): Predicate | null {
  const { completing } = targetPatterns(words);
  completing.lastIndex = 0;
  const match = completing.exec(said);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}
