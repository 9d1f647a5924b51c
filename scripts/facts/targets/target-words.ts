/** The patterns that targets are found with, made of seeds/language/targets.yaml. */
import { fiveYearPlan } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { aside } from '../reading/clauses-of-text.ts';

/** What no starting value stands across. */
const startMarks = '，；：、';

export const targetPatterns = oncePer((words: Language['targets']) => {
  const adverbs = `(?:${anyOf(words.adverbs)})*`;
  const subject = `[^${aside}]*?`;
  /** Between the verb and the number: 达到了约. */
  const loosely = `${anyOf(words.behindVerb)}?\\s*`;
  const respectively = `${anyOf(words.respectively)}?`;
  const joining = anyOf([...words.joining, ...words.joiningShort]);
  const changes = `${anyOf(words.behindChange)}?\\s*`;
  const tasks = anyOf(words.taskVerbs);
  const whole = anyOf(words.wholeWords);
  const doing = `(?!${whole})(?!${anyOf(words.doing)}${anyOf(words.afterDoing)})${anyOf(words.doing)}`;
  const changing = anyOf([...words.taskVerbs, ...words.reaching, ...words.lowering, ...words.rising, ...words.falling, ...words.plain]);
  const longAdverbs = words.adverbs.filter((word) => word.length > 1 && !words.keptAdverbs.includes(word));
  return {
    /** At the end of what stands before a number. */
    reaching: new RegExp(`${respectively}(?:${anyOf(words.reaching)})${loosely}$`, 'u'),
    lowering: new RegExp(`${respectively}(?:${anyOf(words.lowering)})${loosely}$`, 'u'),
    plain: new RegExp(`${respectively}(?:${anyOf(words.plain)})\\s*$`, 'u'),
    rising: new RegExp(`${respectively}(?:${anyOf(words.rising)})${changes}$`, 'u'),
    falling: new RegExp(`${respectively}(?:${anyOf(words.falling)})${changes}$`, 'u'),
    /** A verb of doing, the first of the clause. */
    doing: new RegExp(doing, 'u'),
    doingLast: new RegExp(`${doing}$`, 'u'),
    doingFirst: new RegExp(`^(?:${anyOf(words.adverbs)}|\\s)*${anyOf(words.doing)}`, 'u'),
    threshold: new RegExp(anyOf(words.thresholds), 'u'),
    modifier: new RegExp(`^${aside}*${anyOf(words.endingsBehindAmount)}`, 'u'),
    leading: new RegExp(`^(?:(?!${whole})(?:[、\\s]|${joining}|${anyOf(words.adverbs)}|${anyOf(words.scopes)}))+`, 'u'),
    trailing: new RegExp(`(?:[、，“\\s]|(?:${joining}|${anyOf([...words.modals, ...longAdverbs])})(?<!${whole}))+$`, 'u'),
    /** 由2020年的25%提高到: what it has been. */
    startingValue: new RegExp(`${anyOf(words.startingValues)}[^${startMarks}${aside}]*\\d[^${startMarks}${aside}]*$`, 'u'),
    starting: new RegExp(`${anyOf(words.startingValues)}[^${startMarks}${aside}]{0,12}$`, 'u'),
    changed: new RegExp(`^${anyOf([...words.reaching, ...words.lowering])}`, 'u'),
    /** Nothing but verbs of change: no indicator. */
    verbAlone: new RegExp(`^${changing}+$`, 'u'),
    betterWhenMore: new RegExp(`${anyOf(words.betterWhenMore)}${anyOf(words.measureEndings)}(?:${anyOf(words.keptAdverbs)})?$`, 'u'),
    duration: new RegExp(`^${anyOf(words.durations)}$`, 'u'),
    partly: new RegExp(`^${anyOf(words.partly)}`, 'u'),
    /** 每个县至少: what each is to do. */
    each: new RegExp(
      `^(?:${adverbs})(${anyOf(words.each)}(?!${anyOf(words.notEach)})(?:\\p{Script=Han}|${aside}){1,8}?)(?:${anyOf([...words.atLeast, ...words.modals, ...words.adverbs])})*${doing}`,
      'u',
    ),
    scope: new RegExp(`^(?:${adverbs})(${anyOf(words.scopes)})`, 'u'),
    degree: new RegExp(anyOf(words.degrees), 'u'),
    lower: new RegExp(anyOf(words.lowerIsBetter), 'u'),
    completing: new RegExp(`(?<!${anyOf(words.notStatesBehind)})(?:${anyOf(words.completing)})+(?!${anyOf(words.notStates)})`, 'gu'),
    direction: new RegExp(`^(?:${anyOf(words.directions)})`, 'u'),
    completed: new RegExp(`${anyOf(words.completed)}$`, 'u'),
    task: new RegExp(`${tasks}${subject}${anyOf(words.taskEndings)}$`, 'u'),
    elliptic: new RegExp(anyOf(words.elliptic), 'u'),
    wholly: new RegExp(`${anyOf(words.wholly)}${anyOf([...words.completing, ...words.whollyDone])}`, 'u'),
    dateOpening: new RegExp(`${anyOf(words.dateOpenings)}$`, 'u'),
    counted: new RegExp(`^[^${aside}，]{2,24}?${anyOf(words.countedStates)}`, 'u'),
    assigned: new RegExp(anyOf(words.assigned), 'u'),
    baseline: new RegExp(
      `(?:${anyOf(words.baselines)})(?:20\\d\\d年|[“"]?${fiveYearPlan}[”"]?|${anyOf(words.baseYears)})(?:${anyOf(words.baselinesBehind)})*`,
      'u',
    ),
    named: new RegExp(`(?:${anyOf(words.indicatorEndings)})(?:[（(].*)?$`, 'u'),
    multiple: new RegExp(`${anyOf(words.multiples)}$`, 'u'),
    /** 、 or 和: what goes on behind it belongs to another number. */
    joined: new RegExp(`^(?:、|${anyOf(words.joining)})\\s*$`, 'u'),
    joins: new RegExp(`^(?:、|${anyOf(words.joining)})`, 'u'),
    parts: new RegExp(`(?:、|${anyOf(words.joining)})`, 'gu'),
    capacity: new RegExp(`^(?:[万亿千百]*${anyOf(words.capacities)}|.*[/／].*)$`, 'u'),
    cumulative: new RegExp(anyOf(words.cumulativeWords), 'u'),
  };
});
