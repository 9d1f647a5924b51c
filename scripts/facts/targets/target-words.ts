/** The patterns that targets are found with, made of seeds/language/targets.yaml. */
import type { Language } from '../../../src/policy/language.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { aside } from '../reading/clauses-of-text.ts';
import { doingSource, namePatterns } from './name-patterns.ts';

export const targetPatterns = oncePer((words: Language['targets']) => {
  const subject = `[^${aside}]*?`;
  /** Between the verb and the number: 达到了约. */
  const loosely = `${anyOf(words.behindVerb)}?\\s*`;
  const respectively = `${anyOf(words.respectively)}?`;
  const changes = `${anyOf(words.behindChange)}?\\s*`;
  const tasks = anyOf(words.taskVerbs);
  const doing = doingSource(words);
  return {
    ...namePatterns(words),
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
    ...objectPatterns(words),
    degree: new RegExp(anyOf(words.degrees), 'u'),
    completing: new RegExp(`(?<!${anyOf(words.notStatesBehind)})(?:${anyOf(words.completing)})+(?!${anyOf(words.notStates)})`, 'gu'),
    direction: new RegExp(`^(?:${anyOf(words.directions)})`, 'u'),
    completed: new RegExp(`${anyOf(words.completed)}$`, 'u'),
    task: new RegExp(`${tasks}${subject}${anyOf(words.taskEndings)}$`, 'u'),
    elliptic: new RegExp(anyOf(words.elliptic), 'u'),
    wholly: new RegExp(`${anyOf(words.wholly)}${anyOf([...words.completing, ...words.whollyDone])}`, 'u'),
    dateOpening: new RegExp(`${anyOf(words.dateOpenings)}$`, 'u'),
    counted: new RegExp(`^[^${aside}，]{2,24}?${anyOf(words.countedStates)}`, 'u'),
    assigned: new RegExp(anyOf(words.assigned), 'u'),
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

/** What parts the object of a verb from its subject, and from what else is said. */
const objectPatterns = (words: Language['targets']) => ({
  stateAdverbs: new RegExp(`(?:${anyOf([...words.stateAdverbs, ...words.degrees, ...words.modals])})+$`, 'u'),
  urging: new RegExp(`^(?:${anyOf(words.urging)})`, 'u'),
  urged: new RegExp(`^(?:${anyOf(words.urging)})(?<subject>.{2,24}?)(?=${anyOf(words.urgedTo)})`, 'u'),
  secondVerb: new RegExp(`^(?:${anyOf(words.secondVerbs)})(?=.{3})`, 'u'),
  /** 完成编制: what is done is a verb as well. */
  taskObject: new RegExp(`^${anyOf(words.taskVerbs)}(?<object>.{2,})$`, 'u'),
  further: new RegExp(`并(?:${anyOf([...words.furtherDoing, ...words.completing])}).*$`, 'u'),
  review: new RegExp(`(?:${anyOf(words.reviewing)})(?<reviews>[^${aside}，]{0,16}?${anyOf(words.reviews)})$`, 'u'),
  least: new RegExp(anyOf(words.least), 'u'),
  /** The first clause of an object that goes on behind the comma, and the second. */
  opened: new RegExp(`^.{0,16}?(?:${anyOf(words.completing)})[^的]{4,}$`, 'u'),
  extended: new RegExp(`^(?:${anyOf(words.extending)})[^，]*的\\p{Script=Han}{2,}$`, 'u'),
});
