/** Patterns of the words with which terms are introduced (seeds/language/terms.yaml), made once for a language. */

import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { clauseEnds, pauses, sentenceEnds } from '../../../src/policy/marks.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';

export interface TermWords {
  /** 以下简称“省整改办”: groups term, or bare. */
  abbreviation: RegExp;
  /** 本条例所称危险废物，是指…: groups term, meaning. */
  definition: RegExp;
  /** （一）危险废物，是指…, “无废城市”是指…: groups term, meaning. */
  defined: RegExp;
  /** What brackets that explain begin with. */
  thatIs: RegExp;
  /** “7+4”行动，即…: groups term, meaning. */
  apposition: RegExp;
  /** 牵头 behind the body that is called for short: no part of its name. */
  charged: RegExp;
  /** Between the things of a list. */
  joining: RegExp;
  /** All to the last verb. */
  verb: RegExp;
  /** 以…为主体的某某体系: groups parts, term. */
  forming: RegExp;
  /** All to the last verb that governs what is named or listed; not one within a name: 国家确定的. */
  governing: RegExp;
  /** Before a noun, none of it: 本条例所称, 对. */
  opening: RegExp;
  /** Ends like those who do something. */
  agent: RegExp;
  /** Words of which one cannot say what a bracket behind them explains. */
  vague: RegExp;
  /** A numeral with its measure word and noun behind a list: groups count, rest. */
  counted: RegExp;
  /** Before a count that is the place of a thing in an order. */
  ordinal: RegExp;
}

const numeral = `[${ordinalDigits}两\\d]{1,3}`;
const clause = `${sentenceEnds}${clauseEnds}`;
const quoted = '[“"](?<quoted>[^“”"]{2,20})[”"]';

export const termWords = oncePer((language: Pick<Language, 'terms' | 'runningText' | 'assignments'>): TermWords => {
  const words = language.terms;
  const abbreviating = anyOf(words.abbreviating);
  const closings = anyOf(words.closings);
  return {
    charged: new RegExp(`${anyOf([...language.assignments.leading, ...language.assignments.sharing])}$`, 'u'),
    joining: new RegExp(anyOf(words.joining), 'u'),
    verb: new RegExp(`^.*${anyOf(language.runningText.headingVerbs)}`, 'u'),
    governing: new RegExp(`^.*${anyOf(words.governing)}(?!的|[，、]|$)`, 'u'),
    opening: new RegExp(`^(?:[^、]{1,8}${anyOf(words.calling)}|${anyOf(words.prepositions)}|[（(][^（）()]{1,3}[）)])`, 'u'),
    agent: new RegExp(`的.*${anyOf(words.agents)}$`, 'u'),
    vague: new RegExp(`${anyOf(words.vague)}|${anyOf(words.placing)}$`, 'u'),
    abbreviation: new RegExp(
      `${abbreviating}[：:]?(?:${quoted}|《(?<titled>[^《》]{2,40})》|(?<bare>[\\p{Script=Han}A-Za-z0-9]{2,16})(?=[）)${clause}]))`,
      'gu',
    ),
    definition: new RegExp(
      `${anyOf(words.calling)}[“"]?(?<term>[^${clause}“”"（(]{2,30}?)[”"]?(?:[（(][^（）()]{2,40}[）)])?[，,]?${anyOf(words.meaning)}[，：:]?(?<meaning>[^${sentenceEnds}]{4,500}(?=[${sentenceEnds}]|$)|[^${sentenceEnds}\\n]{4,400}(?=[：；]\\n))`,
      'gu',
    ),
    defined: new RegExp(
      `(?:^|[\\n；。：])\\s*(?:[（(][${ordinalDigits}\\d]+[）)]|\\d+[.．、]|[${ordinalDigits}]+、)?\\s*[“"]?(?<term>(?:(?!${anyOf(words.calling)})[^${clause},“”"（）()、\\s]){2,20})[”"]?[，,]?${anyOf(words.meaning.filter((word) => word.length > 1))}(?<meaning>[^；\\n${sentenceEnds}]{6,400})(?=[；。！\\n]|$)`,
      'gu',
    ),
    thatIs: new RegExp(`^${anyOf(words.thatIs)}(?=.{2})`, 'u'),
    apposition: new RegExp(
      `${quoted}\\p{Script=Han}{0,6}，(?:${anyOf(words.thatIs.filter((word) => word !== '含' && word !== '不含'))})(?<meaning>[^；${sentenceEnds}]{4,400})`,
      'gu',
    ),
    forming: new RegExp(
      `以(?<parts>[^${clause}以]{2,80}?)${anyOf(words.forming)}(?:、[^${clause}]{2,40}?)?的(?<term>\\p{Script=Han}{3,16})(?=[${pauses}]|$)`,
      'gu',
    ),
    ordinal: new RegExp(`${anyOf(words.ordinals)}$`, 'u'),
    counted: new RegExp(
      `^(?<term>(?<count>${numeral})(?![${ordinalDigits}两\\d])(?:${anyOf(words.counters)}(?!${anyOf(words.notListed)})(?:的)?(?!${anyOf(words.predicates)})(?:(?!${closings})\\p{Script=Han}|(?<=${anyOf(words.manner)})的){0,10}|(?!${anyOf(words.notCounted)})(?:(?!${closings})\\p{Script=Han}){1,2}))(?=[${pauses}“”（）]|${closings}|$)`,
      'u',
    ),
  };
});
