/** The patterns that tell the name of an indicator from what stands round it, made of seeds/language/targets.yaml. */
import { fiveYearPlan } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { anyOf, initialOf } from '../../../src/policy/word-patterns.ts';
import { aside } from '../reading/clauses-of-text.ts';

type Words = Language['targets'];

/** The source of a pattern for a verb of doing: not the beginning of a longer word (建筑), not of what is done (建成后). */
export function doingSource({ doing, wholeWords, afterDoing }: Words): string {
  return `(?=${initialOf(doing)})(?!${anyOf(wholeWords)})(?!${anyOf(doing)}${anyOf(afterDoing)})${anyOf(doing)}`;
}

/** What no starting value stands across. */
const startMarks = '，；：、';

export function namePatterns(words: Words) {
  const { starts } = surroundings(words);
  const changing = anyOf([...words.taskVerbs, ...words.reaching, ...words.lowering, ...words.rising, ...words.falling, ...words.plain]);
  return {
    ...surroundings(words),
    /** 由2020年的25%提高到: what it has been. */
    startingValue: new RegExp(`${starts}[^${startMarks}${aside}]*\\d[^${startMarks}${aside}]*$`, 'u'),
    starting: new RegExp(`${starts}[^${startMarks}${aside}]{0,12}$`, 'u'),
    changed: new RegExp(`^${anyOf([...words.reaching, ...words.lowering])}`, 'u'),
    /** Nothing but verbs of change: no indicator. */
    verbAlone: new RegExp(`^${changing}+$`, 'u'),
    lower: new RegExp(anyOf(words.lowerIsBetter), 'u'),
    betterWhenMore: new RegExp(`${anyOf(words.betterWhenMore)}${anyOf(words.measureEndings)}(?:${anyOf(words.keptAdverbs)})?$`, 'u'),
    duration: new RegExp(`^${anyOf(words.durations)}$`, 'u'),
    baseline: new RegExp(
      `(?:${anyOf(words.baselines)})(?:20\\d\\d年|[“"]?${fiveYearPlan}[”"]?|${anyOf(words.baseYears)})(?:${anyOf(words.baselinesBehind)})*`,
      'u',
    ),
  };
}

/** What stands before a name and behind it. */
function surroundings(words: Words) {
  const adverbs = `(?:${anyOf(words.adverbs)})*`;
  const joining = anyOf([...words.joining, ...words.joiningShort]);
  const whole = anyOf(words.wholeWords);
  const longAdverbs = words.adverbs.filter((word) => word.length > 1 && !words.keptAdverbs.includes(word));
  const between = anyOf([...words.atLeast, ...words.modals, ...words.adverbs]);
  return {
    starts: anyOf(words.startingValues),
    leading: new RegExp(`^(?:(?!${whole})(?:[、\\s]|${joining}|${anyOf(words.adverbs)}|${anyOf(words.scopes)}))+`, 'u'),
    trailing: new RegExp(`(?:[、，“\\s]|(?:${joining}|${anyOf([...words.modals, ...longAdverbs])})(?<!${whole}))+$`, 'u'),
    scope: new RegExp(`^(?:${adverbs})(${anyOf(words.scopes)})`, 'u'),
    /** 每个县至少: what each is to do. */
    each: new RegExp(`^${adverbs}(${anyOf(words.each)}(?!${anyOf(words.notEach)})(?:\\p{Script=Han}|${aside}){1,8}?)(?:${between})*${doingSource(words)}`, 'u'),
    partly: new RegExp(`^${anyOf(words.partly)}`, 'u'),
  };
}
