/** What a query asks for by numbers and dates, and by words of asking for them: 95.8%, 2023年底前, …的期限, …是多少. */
import { amountDigits, fiveYearPlan, scaledBy, scales, singleDigits } from '../../policy/chinese-digits.ts';
import type { QueryLanguage } from '../../policy/language.ts';
import { withoutMarks } from '../../policy/marks.ts';
import { normalForm } from '../../policy/normal-form.ts';
import { parseNumeral, planEnd } from '../../policy/numerals.ts';
import { amountKey, type FigureLimit, type FigureLine } from '../../policy/search-index/figure-lines.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { otherNames } from './names.ts';
import { type PlaceNames, partsNaming } from './split.ts';

export interface DateAsked {
  /** Without words before it and 前 behind it: 2023年底. */
  day: string;
  year: string;
  /** Two digits; null where none is given. */
  month: string | null;
  /** 底, 前: by then, not only in it. */
  within: boolean;
}

/** A number with what stands behind it: its unit is known only when it is looked for. */
export interface NumberAsked {
  /** As typed, without what stands round it. */
  digits: string;
  start: number;
  /** Of the number and its words of scale. */
  end: number;
  value: number;
  limitBefore: FigureLimit | null;
  behind: string;
}

export interface Asked {
  /** The words ask by when. */
  time: boolean;
  /** The words ask how much. */
  amount: boolean;
  dates: DateAsked[];
  /** Without dates and those words, of shares in Chinese digits (百分之九十, 九成) the usual writing. */
  rest: string;
}

const limitKeys = [
  ['atLeast', '>='],
  ['atMost', '<='],
  ['above', '>'],
  ['below', '<'],
] as const;

/** A noun asks only where nothing is said of it: not 规定的期限内. */
const partEnd = '(?=[\\s,，、;；。?？]|$)';

const patternsOf = oncePer(({ dates, questionWords, figures }: QueryLanguage) => {
  const limits = limitKeys.flatMap(([key]) => figures[key]);
  const end = `(?<end>${anyOf(dates.partsOfYear)})?(?<before>${anyOf(dates.before)})?`;
  const number = '(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
  const plan = `["“]?(?<plan>${fiveYearPlan})["”]?(?<period>${anyOf(dates.planPeriods)})`;
  return {
    date: new RegExp(`${anyOf(dates.openings)}?(?<!\\d)(?<year>20\\d\\d)(?:年(?:(?<month>\\d{1,2})月)?${end}|(?=\\s|$))|${plan}`, 'gu'),
    ending: new RegExp(`^${anyOf(dates.yearEnds)}`, 'u'),
    time: new RegExp(`${anyOf(questionWords.when)}|${anyOf(questionWords.deadlines)}${partEnd}`, 'gu'),
    amount: new RegExp(`(?:${anyOf(questionWords.values)})?${anyOf(questionWords.howMuch)}|${anyOf(questionWords.values)}${partEnd}`, 'gu'),
    share: new RegExp(`${anyOf(figures.shares)}(?<share>[${amountDigits}]+)`, 'gu'),
    // 九成以上, 八成五: only before its limit or the end of the part, or it is in a word (一成不变).
    tenths: new RegExp(`(?<![${amountDigits}第])([${singleDigits}])成([${singleDigits}])?(?=${anyOf(limits)}|${partEnd})`, 'gu'),
    number: new RegExp(`(?<![a-z\\d.,/:+＋第-])${number}(?![.,:/]?\\d)(?<scale>[${[...scales.keys()].join('')}]*)(?<behind>[^\\s,，、;；。]*)`, 'gu'),
    limitsBefore: limitKeys.map(([key, limit]) => [new RegExp(`${anyOf(figures[key])}$`, 'u'), limit] as const),
    limitsBehind: limitKeys.map(([key, limit]) => [new RegExp(`^${anyOf(figures[key])}`, 'u'), limit] as const),
  };
});

/** `query`: in normal form, but for its spaces, thousands run together. `standing`: it stands so in the collection, and asks for nothing. */
export function readAsked(query: string, standing: boolean, language: QueryLanguage): Asked {
  const { date, time, amount, share, tenths } = patternsOf(language);
  const dates = [...query.matchAll(date)].map(({ 0: typed, groups }) => dateAsked(typed, groups ?? {}, language));
  const undated = query
    .replace(date, ' ')
    .replace(/(?<=\d)\s+(?=[%‰])/gu, '')
    .replace(share, (typed, words: string) => `${parseNumeral(words) ?? typed}%`)
    .replace(tenths, (_, tens: string, ones = singleDigits.charAt(0)) => `${10 * digitOf(tens) + digitOf(ones)}%`);
  if (standing) return { time: false, amount: false, dates, rest: undated };
  const rest = undated.replace(time, ' ').replace(amount, ' ');
  return { time: new RegExp(time, 'u').test(undated), amount: new RegExp(amount, 'u').test(undated), dates, rest };
}

/** The query without words that ask by when, which need not stand in a text; the query itself where it is nothing else. */
export function withoutAskingWhen(query: string, language: QueryLanguage): string {
  const rest = query.replace(patternsOf(language).time, ' ').trim();
  return rest || query;
}

const digitOf = (sign: string): number => Math.max(0, singleDigits.indexOf(sign) - 1);

type Groups = Partial<Record<string, string>>;

function dateAsked(typed: string, { year = '', month, end, before, plan, period = '' }: Groups, language: QueryLanguage): DateAsked {
  if (plan) return { day: plan + period, year: String(planEnd(plan)), month: null, within: patternsOf(language).ending.test(period) };
  const day = typed.slice(typed.indexOf(year), typed.length - (before?.length ?? 0));
  return { day, year, month: month?.padStart(2, '0') ?? null, within: end !== undefined || before !== undefined };
}

/** The numbers of what is left of a query. */
export function numbersAsked(rest: string, language: QueryLanguage): NumberAsked[] {
  const { number, limitsBefore } = patternsOf(language);
  return [...rest.matchAll(number)].map(({ 0: whole, index, groups }) => {
    const { digits = '', scale = '', behind = '' } = groups as Groups;
    const before = rest.slice(0, index);
    const times = scaledBy(1, scale);
    return {
      digits,
      start: index,
      end: index + whole.length - behind.length,
      value: Number(amountKey(Number(digits.replaceAll(',', '')) * times)),
      limitBefore: limitsBefore.find(([pattern]) => pattern.test(before))?.[1] ?? null,
      behind,
    };
  });
}

/** Of a unit of measure in normal form all its writings, itself among them. */
const writingsOf = oncePer(({ figures }: QueryLanguage) => {
  const groups = figures.sameUnits.map((group) => group.split('=').map(normalForm));
  return new Map(groups.flatMap((group) => group.map((unit) => [unit, group] as const)));
});

/**
 * The numbers of the collection that are the one asked for, with the unit as it stands behind it in whatever writing (μg/m³, 微克/立方米),
 * the longest that does, and its limit.
 */
export function fitting(asked: NumberAsked, lines: readonly FigureLine[], language: QueryLanguage): { unit: string; lines: FigureLine[] } | null {
  const written = ({ unit }: FigureLine): readonly string[] => writingsOf(language).get(unit) ?? [unit];
  const unit = lines.flatMap(written).reduce((longest, one) => (asked.behind.startsWith(one) && one.length > longest.length ? one : longest), '');
  if (!unit) return null;
  const behind = asked.behind.slice(unit.length);
  const limit = asked.limitBefore ?? patternsOf(language).limitsBehind.find(([pattern]) => pattern.test(behind))?.[1] ?? null;
  return { unit, lines: lines.filter((line) => written(line).includes(unit) && (limit === null || line.limit === limit)) };
}

/** What of the words round a number and behind its unit says only its limit: 不低于, 以上. */
export function withoutLimit(words: string, language: QueryLanguage): string {
  const { limitsBefore, limitsBehind } = patternsOf(language);
  const found = [...limitsBefore, ...limitsBehind].map(([pattern]) => pattern).find((pattern) => pattern.test(words));
  return found ? words.replace(found, '') : words;
}

const edgesOf = oncePer(({ joining, idle, linking, achieving }: QueryLanguage['questionWords']) => {
  const long = (words: readonly string[]): string[] => words.filter((word) => word.length > 1);
  const before = anyOf([...long(joining), ...long(achieving), ...linking]);
  // 建设用地 is no 用地, and 建筑 does not begin with 建: behind the subject both say that it comes about.
  const behind = anyOf([...long(joining), ...long(idle), ...achieving, ...linking]);
  return { before: new RegExp(`^${before}+`, 'u'), behind: new RegExp(`${behind}+$`, 'u') };
});

/** 钢铁企业何时完成超低排放改造 → 钢铁企业, 超低排放改造; 地铁 stays whole, whatever its characters may mean by themselves. Without places of documents before them. */
export function stretchesOf(question: string, places: PlaceNames, { questionWords, ...language }: QueryLanguage): string[] {
  const { before, behind } = edgesOf(questionWords);
  const names = [...places.keys()].toSorted((a, b) => b.length - a.length);
  const plain = question.replace(/["“”「」『』]/gu, '');
  return partsNaming(plain, { questionWords, ...language }).flatMap((part) => {
    const place = names.find((name) => part.startsWith(name)) ?? '';
    const stretch = withoutMarks(part.slice(place.length)).replace(behind, '').replace(before, '');
    return stretch ? [stretch] : [];
  });
}

/** What of the stretches is in none of the words, and no word that says nothing by itself: 铁 of 地铁 leaves 地铁 uncovered where neither is a word. */
export function uncoveredIn(stretches: readonly string[], words: readonly string[], { questionWords }: QueryLanguage): string[] {
  const known = words.toSorted((a, b) => b.length - a.length);
  const short = new Set([...questionWords.joining, ...questionWords.idle, ...questionWords.achieving, ...questionWords.linking]);
  const runs = stretches.flatMap((stretch) => known.reduce((left, word) => left.replaceAll(word, ' '), stretch).split(/\s+/u));
  return [...new Set(runs)].filter((run) => run !== '' && !short.has(run));
}

/** A stretch of a question with the wordings that are the very same thing. */
export interface Stretch {
  said: string;
  same: readonly string[];
  /** 大专以上学历 of 大专以上学历比例: of what is given in per cent it is the same. */
  shared: readonly string[];
}

/** Of what a share is of, without the word for shares. */
const shortestShared = 4;

/** A stretch under other names that are the same thing whatever is said of it: short forms, names in other letters, 钢铁 for 钢铁厂. */
export function stretchOf(said: string, who: boolean, vocabulary: Vocabulary): Stretch {
  const { plants, tackling, shares } = vocabulary.language.questionWords;
  const latin = (text: string): boolean => /[a-z]/u.test(text);
  const names = otherNames(said, vocabulary).filter(({ kind, from, to }) => kind !== 'synonym' || latin(from) !== latin(normalForm(to)));
  const trade = plants.filter((ending) => said.includes(ending)).map((ending) => said.replace(ending, ''));
  const tackled = (who ? tackling : []).filter((verb) => said.endsWith(verb)).flatMap((verb) => tackling.map((other) => said.slice(0, -verb.length) + other));
  const others = [...names.map(({ wording }) => wording), ...trade, ...tackled].filter((wording) => wording.length > 1);
  const shared = shares.filter((word) => said.endsWith(word)).map((word) => said.slice(0, -word.length));
  return { said, same: [...new Set([said, ...others])], shared: shared.filter((word) => word.length >= shortestShared) };
}
