/** Patterns of the words with which instruments are named (seeds/language/cited-instruments.yaml), made once for a language. */
import { fiveYearPlan, singleDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { clauseEnds, pauses, sentenceEnds } from '../../../src/policy/marks.ts';
import type { InstrumentKind, Relation } from '../../../src/policy/model/facts/citation.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';

export interface CitationWords {
  /** Verbs before a name, with what they say of it. */
  before: [Relation, RegExp][];
  /** Words behind a name. */
  behind: [Relation, RegExp][];
  issuing: RegExp;
  notice: RegExp;
  /** What ends the name of each kind, the most telling first. */
  kinds: [InstrumentKind, RegExp][];
  notLaw: RegExp;
  /** A verb and the names behind it, to the next pause: groups verb, object. */
  made: RegExp;
  /** A name without marks, at its end. */
  bare: RegExp;
  notName: RegExp;
  /** “十四五”生态环境保护规划, 湘江保护和治理三个“三年行动计划”. */
  period: RegExp;
  /** 国家二级标准, Ⅲ类标准, GB 3095—2012. */
  grade: RegExp;
  standardCode: RegExp;
  lawName: RegExp;
  /** What joins a name to the one before it. */
  joined: RegExp;
  /** Names that are coordinated with the next. */
  joint: RegExp;
  /** Names behind this one, each perhaps with who passed it, then their repeal. */
  repealedWith: RegExp;
  /** What is done before a name, with the making of it. */
  advancing: RegExp;
  /** Words without marks. */
  clause: RegExp;
  deictic: RegExp;
  /** Stands in no name. */
  notWithin: RegExp;
  /** All to the last verb that makes a document. */
  making: RegExp;
  /** Of several things at once: 污染物排放等标准. */
  joinedName: RegExp;
  /** All to the last verb: 为完成, 稳步推进. */
  verbs: RegExp;
  /** Of what has been done already: 出台了, 已印发. */
  past: RegExp;
  /** 到, 自: stands before a name, and is none of it. */
  aim: RegExp;
  /** What makes or revises a name before it: 国土空间规划编制. */
  madeBehind: RegExp;
}

type Words = Language['citedInstruments'];

const opening = (list: readonly string[]): RegExp => new RegExp(`^${anyOf(list)}`, 'u');

/** A verb, and so much of its object before a name; a verb that is done with (修订后的) says nothing. */
const atEnd = ({ doneWith }: Words, verbs: readonly string[], reach = 12, among = pauses): RegExp =>
  new RegExp(`${anyOf(verbs)}(?!${anyOf(doneWith)})[^${among}]{0,${reach}}$`, 'u');

/** What is said of a name before and behind it. */
const relations = (words: Words): Pick<CitationWords, 'before' | 'behind'> => ({
  before: [
    ['repeal', atEnd(words, words.repeal)],
    ['revise', atEnd(words, words.revise)],
    ['make', atEnd(words, words.make)],
    ['revise', atEnd(words, words.improve)],
    ['mention', atEnd(words, words.reaching)],
    ['implement', atEnd(words, words.implement, 24)],
    ['basis', atEnd(words, words.basis, 40, `${sentenceEnds}${clauseEnds}`)],
  ],
  behind: [
    ['revise', opening(words.revise)],
    ['make', opening(words.make)],
    ['repeal', opening(words.repeal)],
    ['basis', opening(words.behindBasis)],
  ],
});

export const citationWords = oncePer((words: Words): CitationWords => {
  const ending = (list: readonly string[]): RegExp => new RegExp(`${anyOf(list)}$`, 'u');
  const clause = `${sentenceEnds}${clauseEnds}`;
  const joining = anyOf(words.joining);
  const changing = anyOf([...words.make, ...words.revise]);
  const verbs = anyOf([...words.make, ...words.revise, ...words.implement, ...words.basis, ...words.improve, ...words.reaching]);
  return {
    ...relations(words),
    issuing: atEnd(words, words.issuing),
    notice: opening(words.noticeEndings),
    kinds: [
      ['local-regulation', ending(words.localRegulations)],
      ['standard', new RegExp(`${anyOf(words.standards)}$|^${anyOf(words.standardCodes)}[/\\dA-Z\\s]`, 'u')],
      ['plan', ending(words.plans)],
      ['policy', ending(words.policies)],
      ['regulation', ending(words.regulations)],
      ['other', ending(words.lists)],
      ['law', ending(words.laws)],
    ],
    notLaw: ending(words.notLaws),
    made: new RegExp(
      `(?<verb>${verbs})(?:(?:、|${joining})?(?:${anyOf(words.adverbs)})*${verbs})*(?:${joining}|${anyOf(words.objectOpenings)})?(?<object>(?:[^${clause}《》（）\\n]|（[^（）]{1,8}）){4,60})`,
      'gu',
    ),
    bare: new RegExp(`^(?<name>.*?${anyOf(words.bareEndings)})(?=$|、|${joining}|${anyOf(words.behindNames)}|${changing})`, 'u'),
    notName: new RegExp(`^(?:${anyOf(words.notNames)})$`, 'u'),
    period: new RegExp(`[\\p{Script=Han}]{0,24}“(?:${fiveYearPlan}|${anyOf(words.periods)})”(?:[\\p{Script=Han}、]{0,24}?${anyOf(words.plans)})?`, 'gu'),
    grade: new RegExp(
      `(?:(?<=${anyOf([...words.reaching, ...words.implement])})\\p{Script=Han}{1,14}?|${anyOf(words.gradeOpenings)})?(?:[${singleDigits}]|[\\u2160-\\u2164])${anyOf(words.grades)}`,
      'gu',
    ),
    // Local standards bear the code of their place: DB43/T 1234—2020.
    standardCode: new RegExp(`(?<![A-Za-z])${anyOf(words.standardCodes)}(?:(?<=DB)\\d{2,6})?(?:/T)?\\s?\\d{2,6}(?:\\.\\d+)?(?:[-—–]\\d{4})?`, 'gu'),
    lawName: lawNameOf(words),
    joined: new RegExp(`^.*${joining}$|^${joining}`, 'u'),
    ...inRows(words),
    advancing: opening(words.advancing),
    clause: new RegExp(`[^${pauses}《》（）\\n]{4,40}`, 'gu'),
    deictic: opening(words.deictic),
    notWithin: new RegExp(anyOf(words.notWithin), 'u'),
    verbs: new RegExp(`^.*${verbs}`, 'u'),
    making: new RegExp(`^.*(?:${words.make.filter((verb) => verb.length === 2).join('|')})(?=.{4})`, 'u'),
    joinedName: new RegExp(`等${anyOf(words.bareEndings)}$`, 'u'),
    past: new RegExp(`${anyOf(words.past)}[^${pauses}]{0,8}${changing}|${changing}${anyOf(words.pastBehind)}`, 'u'),
    aim: opening(words.aims),
    madeBehind: new RegExp(`^(?:的)?${changing}`, 'u'),
  };
});

/** Names in a row, perhaps each with who made it (、国务院《…》), or when it was passed (…会议通过的《…》). */
function inRows(words: Language['citedInstruments']): Pick<CitationWords, 'joint' | 'repealedWith'> {
  const title = '《[^《》]*》(?:（[^（）]*）)?';
  const joined = `(?:、|${anyOf(words.joining)})`;
  const maker = `(?:\\p{Script=Han}{0,8}${anyOf(words.issuerEndings)})`;
  const passed = `[^《》${sentenceEnds}；]{0,160}${anyOf(words.passing)}[^《》${sentenceEnds}；]{0,40}的`;
  return {
    joint: new RegExp(`(?:${title}(?:${joined}${maker}?)?)+$`, 'u'),
    repealedWith: new RegExp(`^(?:（[^（）]*）)?(?:(?:，|${joined})?(?:${passed})?${title})*${anyOf(words.repeal)}`, 'u'),
  };
}

/** Of a law, or of what carries it out (森林法实施条例); one that is only what a title is called for short is none. */
const lawNameOf = (words: Language['citedInstruments']): RegExp =>
  new RegExp(`(?<!${anyOf(words.callingShort)}[“"《]?)${anyOf(words.lawNames)}(?:${anyOf(words.lawExtensions)}|(?!${anyOf(words.notLawNames)}))`, 'gu');
