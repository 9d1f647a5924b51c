/** Targets that are a state or a task to be brought to its end: 2025年底前完成…改造, 基本消除…, 实现…全覆盖. Pure. */
import type { Language } from '../../../src/policy/language.ts';
import { aside } from '../reading/clauses-of-text.ts';
import { datesIn } from '../reading/dates-in-text.ts';
import type { DocumentTime } from '../reading/document-time.ts';
import { type DatedClause, isCondition } from './dated-clauses.ts';
import { indicatorIn, type Sighting, targetOf } from './make-target.ts';
import { targetPatterns } from './target-words.ts';

/** None or one of a clause that has no target with a number. Without a date only tasks of the year, assigned ones, and what covers all count. `before`: the indicator that was named last. */
export function completeTarget(clause: DatedClause, periodEnd: string | null, words: Language['targets'], before: string | null = null): Sighting[] {
  const { direction, degree, completed, task, wholly, elliptic } = targetPatterns(words);
  if (clause.past || isCondition(clause)) return [];
  const said = afterDate(clause, words);
  const dated = clause.deadline !== null;
  const verb = dated ? predicateIn(said, words) : null;
  const open = !dated && [task, completed, wholly].some((pattern) => pattern.test(said));
  if (!verb && !open) return [];
  if (direction.test(said.replace(/^[，\s]+/u, ''))) return [];
  const own = objectOf(said, verb ?? predicateIn(said, words), words);
  const indicator = own && !words.completed.includes(own) ? own : elliptic.test(said) ? (before ?? said) : null;
  if (!indicator || amountAlone.test(own)) return [];
  const ofYear = !dated && task.test(said) && periodEnd !== null;
  return [
    targetOf(
      clause,
      {
        indicator,
        comparator: 'complete',
        degree: degree.exec(said)?.[0] ?? null,
        ...(ofYear ? { deadline: periodEnd, deadlineSource: 'document-period' as const } : {}),
      },
      words,
    ),
  ];
}

/** 50%, 500亿千瓦时: how much, not what. */
const amountAlone = /^\d[\d.,]*\s*(?:[%％‰]|\p{Script=Han}{1,4})?$/u;

/** A task with its date in the brackets behind it: 开展…整治（2023年10月底前完成）. */
export function bracketTargets(clause: DatedClause, words: Language['targets'], time: DocumentTime): Sighting[] {
  const [, bracket] = /[（(]([^（）()]*)[）)]$/u.exec(clause.words) ?? [];
  const due = bracket === undefined ? undefined : datesIn(bracket, words, time).findLast(({ role }) => role === 'due');
  if (!bracket || !due || !predicateIn(bracket.slice(due.end), words)) return [];
  const indicator = indicatorIn(clause.words.slice(0, -bracket.length - 2), words);
  return indicator ? [targetOf(clause, { indicator, comparator: 'complete', deadline: due.value, deadlineSource: 'stated' }, words)] : [];
}

/** The words of the clause without the date that it begins with. */
function afterDate({ plain, dates: [first] }: DatedClause, words: Language['targets']): string {
  if (!first) return plain;
  return first.start <= 8 ? plain.slice(first.end) : `${plain.slice(0, first.start).replace(targetPatterns(words).dateOpening, '')}${plain.slice(first.end)}`;
}

interface Predicate {
  start: number;
  end: number;
}

function predicateIn(said: string, words: Language['targets']): Predicate | null {
  const { completing } = targetPatterns(words);
  completing.lastIndex = 0;
  const match = completing.exec(said);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}

/** What is brought to its end: behind the verb, else before it. */
function objectOf(said: string, verb: Predicate | null, words: Language['targets']): string {
  const behind = verb ? said.slice(verb.end).replaceAll(aside, '').trim() : '';
  const before = said.slice(0, verb?.start).replaceAll(aside, '').trim();
  if (before && targetPatterns(words).completed.test(behind)) return indicatorIn(said, words);
  const isState = verb !== null && words.states.includes(said.slice(verb.start, verb.end));
  return (isState ? [before, behind] : [behind, before]).map((part) => (part.length > 1 ? indicatorIn(part, words) : '')).find(Boolean) ?? '';
}
