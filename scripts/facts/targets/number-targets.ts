/** Targets with a number, in a clause: 优良率达到83%以上, 建成10家左右…基地, 下降18%, A、B分别达到x、y. Pure. */
import type { Language } from '../../../src/policy/language.ts';
import { closingQuotationMarks, openingQuotationMarks } from '../../../src/policy/marks.ts';
import type { Comparator } from '../../../src/policy/model/facts/target.ts';
import { type AmountInText, amountsIn } from '../reading/amounts-in-text.ts';
import { aside } from '../reading/clauses-of-text.ts';
import { type DatedClause, isCondition } from './dated-clauses.ts';
import { indicatorIn, readingOf, type Sighting, subjectBefore, targetOf } from './make-target.ts';
import { targetPatterns } from './target-words.ts';

type Spoken = Pick<Language, 'amounts' | 'targets'>;

interface Reading {
  /** Whether it tells of a state or a change, not of so many things to make. */
  isLevel?: boolean;
  indicator: string;
  comparator: Comparator;
  reading: Comparator | null;
  /** Whose it is: 3家企业完成80%以上改造. */
  scope?: string | null;
}

const quotation = new RegExp(`[${openingQuotationMarks}][^${closingQuotationMarks}]*[${closingQuotationMarks}]`, 'gu');

/** Numbers in quotation marks are names: “两场两区”. */
const withoutQuotations = (plain: string): string => plain.replace(quotation, (words) => aside.repeat(words.length));

/** In the order of the clause; none where it tells of the past or of a limit. `before`: the indicator that was named last. */
export function numberTargets(clause: DatedClause, language: Spoken, before: string | null = null): Sighting[] {
  const { targets } = language;
  if (clause.past || isCondition(clause) || isThreshold(clause.plain, language)) return [];
  const places = placesIn(clause, language);
  const found: Sighting[] = [];
  let last: Reading | null = null;
  for (const place of places) {
    const goesOn: boolean = last !== null && isJoined(place.before, targets);
    const another: Reading | null = goesOn ? oneMore(place.before, place.behind, place.amount, last, targets) : null;
    const reading: Reading | null = another ?? (goesOn && last ? last : readAmount(clause, place, last, before, language));
    if (reading && !targetPatterns(targets).verbAlone.test(reading.indicator)) found.push(sighting(clause, place.amount, reading, targets));
    last = reading;
  }
  return [...shared(found, clause, targets), ...partsInBrackets(found.at(-1), clause, language)];
}

/** Says so in the words around its amounts: 达到30处以上 bears no 处以. */
function isThreshold(plain: string, language: Spoken): boolean {
  const { threshold } = targetPatterns(language.targets);
  if (!threshold.test(plain)) return false;
  return threshold.test(amountsIn(plain, language).reduce((left, { start, end }) => left.slice(0, start) + aside.repeat(end - start) + left.slice(end), plain));
}

/** An amount, with the words of the clause that belong to it. */
interface Place {
  amount: AmountInText;
  before: string;
  behind: string;
}

/** Between two amounts the words up to the last 、 belong to the first, the others to the second. A value that something starts from (由25%提高到) is none. */
function placesIn(clause: DatedClause, language: Spoken): Place[] {
  const amounts = amountsIn(withoutQuotations(clause.plain), language);
  let from = 0;
  return amounts.flatMap((amount, i) => {
    const next = amounts[i + 1]?.start ?? clause.plain.length;
    const between = clause.plain.slice(amount.end, next);
    const before = afterDates(clause, from, amount.start);
    if (isStart(before, between, language.targets)) return [];
    const parting = i + 1 < amounts.length ? partingIn(between, language.targets) : null;
    from = amount.end + (parting ?? 0);
    return [{ amount, before, behind: parting === null ? (modified(clause.plain, amounts, i) ?? between) : between.slice(0, parting) }];
  });
}

/** 10个以上产值超100亿元的产业集群: behind 的 stands what there are so many of; null where the next amount modifies nothing. */
function modified(plain: string, amounts: readonly AmountInText[], at: number): string | null {
  const next = amounts[at + 1];
  return next && plain.startsWith('的', next.end) ? plain.slice(next.end + 1, amounts[at + 2]?.start) : null;
}

function isStart(before: string, behind: string, words: Language['targets']): boolean {
  const { starting, changed } = targetPatterns(words);
  return starting.test(before) && changed.test(behind);
}

/** Where the words of the next amount begin: at once where 、 stands behind the first, else at the last 、; null where none does. */
function partingIn(between: string, words: Language['targets']): number | null {
  const { joins, parts } = targetPatterns(words);
  return joins.test(between) ? 0 : ([...between.matchAll(parts)].at(-1)?.index ?? null);
}

const isJoined = (before: string, words: Language['targets']): boolean => targetPatterns(words).joined.test(before.replaceAll(aside, ''));

function sighting(
  clause: DatedClause,
  amount: AmountInText,
  { indicator, comparator, reading, isLevel, scope }: Reading,
  words: Language['targets'],
): Sighting {
  const { value, valueTo, unit, limit } = amount;
  const change = comparator === 'increase' || comparator === 'decrease';
  const own = limit === '=' || change ? comparator : limit;
  const due = clause.deadline === null && clause.handedOn && isLevel ? { deadline: clause.handedOn, deadlineSource: 'sentence-before' as const } : {};
  return targetOf(
    clause,
    { ...due, ...(scope && { scope }), indicator, comparator: own, reading: own === comparator ? reading : null, value, valueTo, unitOfMeasure: unit || null },
    words,
  );
}

/** 分别: of as many indicators or dates as numbers, each has its own. */
function shared(found: Sighting[], clause: DatedClause, words: Language['targets']): Sighting[] {
  if (found.length < 2 || new Set(found.map(({ indicator }) => indicator)).size > 1) return found;
  const [common = ''] = found.map(({ indicator }) => indicator);
  const names = [common.split('、'), common.split(targetPatterns(words).parts)].find(({ length }) => length === found.length) ?? [];
  return found.map((one, i) => ({
    ...one,
    indicator: names[i] || one.indicator,
    deadline: clause.dates.length === found.length ? (clause.dates[i]?.value ?? one.deadline) : one.deadline,
  }));
}

/** What a number is made of, in the brackets behind it: 536万亩（安全利用489万亩、严格管控不低于47万亩）. */
function partsInBrackets(whole: Sighting | undefined, clause: DatedClause, language: Spoken): Sighting[] {
  const [, bracket] = /[（(]([^（）()]*)[）)]$/u.exec(clause.words) ?? [];
  if (!whole || !bracket) return [];
  const start = clause.end - bracket.length - 1;
  return bracket.split(/(?<=[、，；])/u).flatMap((part, i, parts) => {
    const from = start + parts.slice(0, i).join('').length;
    const words = part.replace(/[、，；]$/u, '');
    const [amount, more] = amountsIn(words, language);
    const name = amount && indicatorIn(words.slice(0, amount.start).replace(targetPatterns(language.targets).reaching, ''), language.targets);
    // （2020年为55%）: what it was, no part of it.
    if (!amount || more || !name || /\d\s*年/u.test(name) || amount.start === 0 || amount.end < words.length) return [];
    const { value, valueTo, unit, limit } = amount;
    return [
      {
        ...whole,
        indicator: name,
        comparator: limit,
        reading: readingOf(limit, name, language.targets),
        value,
        valueTo,
        unitOfMeasure: unit,
        start: from,
        end: from + words.length,
      },
    ];
  });
}

function readAmount(clause: DatedClause, { amount, before, behind }: Place, last: Reading | null, named: string | null, { targets }: Spoken): Reading | null {
  // 15分钟生活圈, 30天专项行动: how long something is.
  if (amount.counted || (targetPatterns(targets).duration.test(amount.unit) && !isLast(amount, behind, targets))) return null;
  const subjects = subjectsOf(before, behind, amount, targets);
  if (subjects || targetPatterns(targets).modifier.test(behind)) return subjects;
  return (
    levelOf(clause, before, amount, behind, targets, named) ??
    countOf(clause, { amount, before, behind }, last === null, targets, named) ??
    oneMore(before, behind, amount, last, targets) ??
    datedLevel(clause, before, amount, behind, targets)
  );
}

/** What a verb before it makes goes on: 完成造林30万亩、修复20万亩; 培育10家工厂、3个园区. */
function oneMore(before: string, behind: string, { limit, inWords }: AmountInText, last: Reading | null, words: Language['targets']): Reading | null {
  if (!last || inWords || !targetPatterns(words).joins.test(before)) return null;
  const indicator = [behind, before].map((part) => indicatorIn(part.replaceAll(aside, ''), words)).find((name) => name.length > 1);
  return indicator ? { indicator, comparator: limit, reading: last.reading && readingOf(limit, indicator, words) } : null;
}

/** So many subjects that are to reach a state: 4个城市空气质量达到国家二级标准, 80%以上的产能完成改造. */
function subjectsOf(before: string, behind: string, { limit, inWords, unit }: AmountInText, words: Language['targets']): Reading | null {
  const { leading, counted, modifier } = targetPatterns(words);
  if (inWords || before.replace(leading, '').trim() || !counted.test(behind)) return null;
  if (modifier.test(behind) && unit !== '%') return null;
  return { indicator: indicatorIn(behind, words), comparator: limit, reading: readingOf(limit, '', words) };
}

/** The words before the number, from the amount before or from the last date on: dates name no indicator. */
function afterDates(clause: DatedClause, from: number, till: number): string {
  const date = clause.dates.findLast(({ end }) => end <= till);
  const words = clause.plain.slice(Math.max(from, date?.end ?? 0), till);
  return words.trim() || !date ? words : clause.plain.slice(from, date.start);
}

/** A number that is reached, or by which something changes. */
function levelOf(clause: DatedClause, before: string, amount: AmountInText, behind: string, words: Language['targets'], named: string | null): Reading | null {
  const change = changeOf(clause, before, amount, words, named);
  if (change) return change;
  const { reaching, lowering, plain } = targetPatterns(words);
  const verb = lowering.exec(before) ?? reaching.exec(before) ?? (clause.deadline ? plain.exec(before) : null);
  if (!verb && !standsAlone(before, amount, behind, words)) return null;
  const name = nameIn(clause, before.slice(0, verb?.index ?? before.length), words) || (verb && clause.dates.length ? named : null);
  if (!name) return null;
  const said = amount.limit === '=' && verb && words.above.some((word) => verb[0].startsWith(word)) ? '>' : amount.limit;
  return { isLevel: true, indicator: name, comparator: said, reading: readingOf(said, name, words, verb !== null && lowering.test(verb[0])) };
}

const shareUnit = /^(?:%|个?百分点)$/u;

/** Names of shares end so: 覆盖率, 比例. */
const shareName = /[率例]$/u;

/** Without a verb only what ends the clause is told of what stands before it: 合计不超过45天, 森林覆盖率60%. */
function standsAlone(before: string, amount: AmountInText, behind: string, words: Language['targets']): boolean {
  const { doingFirst } = targetPatterns(words);
  const told = (amount.limit !== '=' && !doingFirst.test(before)) || (amount.unit === '%' && shareName.test(before));
  return told && isLast(amount, behind, words);
}

function isLast({ inWords }: AmountInText, behind: string, words: Language['targets']): boolean {
  const rest = behind.replaceAll(aside, '');
  return !inWords && (!rest || targetPatterns(words).joins.test(rest));
}

/** With a date also a plain amount of something: “十四五”期间，森林抚育500万亩. */
function datedLevel(clause: DatedClause, before: string, amount: AmountInText, behind: string, words: Language['targets']): Reading | null {
  const name = nameIn(clause, before, words);
  const isTold = clause.deadline !== null && !targetPatterns(words).capacity.test(amount.unit) && isLast(amount, behind, words);
  return isTold && name ? { indicator: name, comparator: amount.limit, reading: readingOf(amount.limit, name, words) } : null;
}

/** Of what was named last where it says from when on, or goes on with a share: 提高1个百分点. */
function changeOf({ place }: DatedClause, before: string, amount: AmountInText, words: Language['targets'], named: string | null): Reading | null {
  const { rising, falling, doingLast, baseline } = targetPatterns(words);
  const [down, up] = [falling.exec(before), rising.exec(before)];
  const verb = down ?? up;
  // 改造提升200万亩: part of a longer verb.
  if (!verb || (doingLast.exec(before)?.[0].length ?? 0) > verb[0].length) return null;
  const isSame = baseline.test(before) || (place > 0 && shareUnit.test(amount.unit));
  const name = indicatorIn(before.slice(0, verb.index), words) || (isSame ? named : null);
  if (!name || new RegExp(aside, 'u').test(name.slice(0, 1))) return null;
  return { isLevel: true, indicator: name, comparator: down ? 'decrease' : 'increase', reading: amount.limit === '=' ? null : amount.limit };
}

/** The indicator of a level; empty where nothing is left but a verb. */
function nameIn(clause: DatedClause, before: string, words: Language['targets']): string {
  const name = indicatorIn(before, words);
  const at = clause.plain.indexOf(name);
  return at < 0 ? name : clause.words.slice(at, at + name.length).trim();
}

/** 推进东江、西江2个断面改造: the number says how many were named, not how many to make. */
const countsWhatIsNamed = (before: string, behind: string): boolean => before.includes('、') && behind.replaceAll(aside, '').trim() !== '';

/** So many of something that are to be made: the object stands behind the number, or between the verb and it, or was named before. */
function countOf(clause: DatedClause, { amount, before, behind }: Place, isFirst: boolean, words: Language['targets'], named: string | null): Reading | null {
  const { limit, unit } = amount;
  const { doing, capacity, completed, multiple } = targetPatterns(words);
  const verb = doing.exec(before);
  if (!verb || completed.test(behind) || multiple.test(unit)) return null;
  if (capacity.test(unit) && limit !== '=' && behind.trim()) return null;
  if (countsWhatIsNamed(before.slice(verb.index), behind)) return null;
  const objects = [behind, before.slice(verb.index + verb[0].length)];
  const indicator = objects.map((object) => indicatorIn(object.replaceAll(aside, ''), words)).find(Boolean) ?? partOf(named, verb[0], before, words);
  if (!indicator) return null;
  const from = isFirst ? clause.plain.slice(clause.dates[0]?.end ?? 0, clause.plain.indexOf(before)) : '';
  const scope = subjectBefore(`${from}${before.slice(0, verb.index)}`, clause, words);
  return { indicator, ...countIn(before, verb[0], limit, words), ...(scope && !words.scopes.includes(scope) && { scope }) };
}

/** 新增3个以上 is so many more, 至少完成1次 no fewer. */
function countIn(before: string, verb: string, limit: Comparator, words: Language['targets']): Pick<Reading, 'comparator' | 'reading'> {
  const change = words.rising.includes(verb) ? ('increase' as const) : words.falling.includes(verb) ? ('decrease' as const) : null;
  if (change) return { comparator: change, reading: limit === '=' ? null : limit };
  if (limit !== '=') return { comparator: limit, reading: null };
  return targetPatterns(words).least.test(before) ? { comparator: '>=', reading: null } : { comparator: limit, reading: '>=' };
}

/** 其中新建300万亩: of what was named before, a part. */
const partOf = (named: string | null, verb: string, before: string, words: Language['targets']): string | null =>
  named !== null && targetPatterns(words).partly.test(before.trim()) ? `${named}（${verb}）` : named;
