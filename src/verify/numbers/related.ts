/**
 * Amounts that get what they measure from each other: 由21%提高到23%, 甲、乙分别达到70%、35%, 2—3个示范城市和10个基地. The number that a
 * change begins with is marked: of it the texts may tell nothing.
 */
import { clauseEnds, sentenceEnds } from '../../policy/marks.ts';
import type { AmountWords, VerifyCollection } from '../../policy/model/verify-file.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import { type Amount, bareNameOf, clauseBreak, nameIn, sentenceBreak } from './amounts.ts';

export interface RelatedAmount extends Amount {
  /** Of a change: the number that it begins with, or ends with. */
  change: 'from' | 'to' | null;
  /** The words that are said of it alone, where others are told in one list with it: 辽宁的森林覆盖率. */
  own: string | null;
  /** Where the amount before it ends. */
  from: number;
  /** Of a cell of a table that holds nothing else: its row up to it. */
  row: string | null;
  /** What all of a list measure, where its own words do not say it. */
  shared: string;
  /** Told behind another amount, whose name it has: 较2015年下降46.4%. */
  inherits: boolean;
  /** Of a change that is told behind where it begins and ends, 由91.7%提高到95.8%，提高4.1个百分点: the one that it begins with. */
  begin: Amount | null;
  /** The year that a change is held against: 比2020年提高2个百分点. */
  baseYear: number | null;
}

/** The words that amounts are read by. */
export type ReadingWords = Pick<VerifyCollection, 'amounts' | 'namedSources'>;

interface Patterns {
  starting: RegExp;
  startingAtEnd: RegExp;
  respectively: RegExp;
  joint: RegExp;
  joints: RegExp;
  led: RegExp;
  year: RegExp;
  base: RegExp;
  leadingAtEnd: RegExp;
}

const patternsOf = oncePer(({ amounts, namedSources: { respectively, joining } }: ReadingWords): Patterns => {
  const year = `(?:(?:19|20)\\d{2}\\s*(?:${anyOf(amounts.yearEnds)}|年)的?)?`;
  return {
    starting: new RegExp(`${anyOf(amounts.startingFrom)}[^${sentenceEnds}${clauseEnds}\\n]{0,8}?${year}[^\\p{L}\\p{N}]*$`, 'u'),
    startingAtEnd: new RegExp(`${anyOf(amounts.startingFrom)}$`, 'u'),
    respectively: new RegExp(anyOf(respectively), 'gu'),
    joint: new RegExp(`^[^\\p{L}\\p{N}]*${anyOf(amounts.leading)}?\\s*(?:[、，,/／]|${anyOf(joining)})?\\s*$`, 'u'),
    joints: new RegExp(`、|${anyOf(joining)}`, 'gu'),
    led: new RegExp(`^[^${sentenceEnds}；\\n\\d]{0,14}$`, 'u'),
    base: new RegExp(`${anyOf(amounts.baselines)}\\s*((?:19|20)\\d{2})`, 'u'),
    leadingAtEnd: new RegExp(`${anyOf(amounts.leading)}\\s*$`, 'u'),
    year: /(?<!\d)((?:19|20)\d{2})\s*年?/gu,
  };
});

/** In the order of the text. */
export function relatedAmounts(amounts: readonly Amount[], text: string, collection: ReadingWords): RelatedAmount[] {
  const related = amounts
    .flatMap((amount) => endsOfChange(amount, text, collection))
    .map((amount, n, all): RelatedAmount => {
      const row = rowBefore(amount, text);
      const name = (row === null ? amount.name : nameIn(row, collection.amounts)).replace(patternsOf(collection).startingAtEnd, '');
      return { ...amount, name, change: null, own: null, from: all[n - 1]?.end ?? 0, row, shared: '', inherits: false, begin: null, baseYear: null };
    });
  related.forEach((amount, n) => {
    const before = related[n - 1];
    if (!before) return;
    relate(before, amount, text, collection);
    sameThing(before, amount, text, collection);
    const first = related[n - 2];
    if (amount.isChange && amount.name === before.name && before.change === 'to' && first) amount.begin = first;
  });
  for (const { index, 0: word } of text.matchAll(patternsOf(collection).respectively)) pairList(related, index, index + word.length, text, collection);
  return related;
}

/** No row is longer. */
const longestRow = 200;

/** The cells before the one that holds the amount alone, parted by commas. */
function rowBefore({ start, end }: Amount, text: string): string | null {
  const line =
    text
      .slice(Math.max(0, start - longestRow), start)
      .split('\n')
      .at(-1) ?? '';
  const isCell = /[|｜\t]\s*[^\p{L}\p{N}|｜\t]*$/u.test(line) && /^[^\p{L}\p{N}\n]*(?:[|｜\t\n]|$)/u.test(text.slice(end, end + 20));
  return isCell ? line.replace(/[|｜\t]+/gu, '，') : null;
}

/** 从21%到23% is no range. */
function endsOfChange(amount: Amount, text: string, collection: ReadingWords): Amount[] {
  const { start, end, valueTo } = amount;
  if (valueTo === null || !patternsOf(collection).starting.test(text.slice(Math.max(0, start - 20), start))) return [amount];
  const written = text.slice(start, end);
  const [first = '', second = ''] = [/^[\d.,]+/u.exec(written)?.[0], /[\d.,]+\D*$/u.exec(written)?.[0]];
  return [
    { ...amount, valueTo: null, end: start + first.length },
    { ...amount, value: valueTo, valueTo: null, start: end - second.length, name: '' },
  ];
}

function relate(before: RelatedAmount, amount: RelatedAmount, text: string, collection: ReadingWords): void {
  const between = text.slice(before.end, amount.start);
  if (amount.name === '' && before.name !== '' && beginsChange(before, amount, text, collection)) amount.name = before.name;
  if (isChange(before, amount, text, collection)) {
    Object.assign(before, { change: 'from', year: yearWithin(before, text, collection) ? before.year : null });
    Object.assign(amount, { change: 'to', name: before.name, year: amount.year && amount.year.start > before.end ? amount.year : yearBefore(before, amount) });
  } else if (before.counts && amount.counts && !patternsOf(collection).leadingAtEnd.test(between)) {
    // What stands right behind a counted number is what it counts.
    const [counted = '', ...later] = between.split(clauseBreak);
    if (bareNameOf(counted).length > 1) amount.name = nameIn(later.join('，'), collection.amounts);
  }
}

/** …为91.7%，比2015年提高10.3个百分点; …降至52%（现状55%）: the second is of the first's thing. */
function sameThing(before: RelatedAmount, amount: RelatedAmount, text: string, collection: ReadingWords): void {
  if (before.name === '' || sentenceBreak.test(text.slice(before.end, amount.start))) return;
  const base = patternsOf(collection).base.exec(text.slice(before.end, amount.start));
  if (amount.name === '' && amount.isChange) Object.assign(amount, { name: before.name, inherits: true, baseYear: base ? Number(base[1]) : null });
  const isPresent = collection.amounts.presently.some((word) => amount.name.endsWith(word)) && amount.name.length < 8;
  if (isPresent && amount.unit === before.unit) Object.assign(amount, { name: before.name, year: null });
}

/** Nothing but 提高到 stands between them. */
function isChange(before: Amount, amount: Amount, text: string, collection: ReadingWords): boolean {
  const between = text.slice(before.end, amount.start);
  const starts = patternsOf(collection).starting.test(text.slice(Math.max(0, before.start - 20), before.start));
  if (before.unit !== amount.unit || between.length > 20 || new RegExp(`[${sentenceEnds}${clauseEnds}、\\n]`, 'u').test(between)) return false;
  const isLed = nameIn(between, collection.amounts) === '' && bareNameOf(between).length > 1;
  return isLed || (starts && bareNameOf(between).length > 0 && nameIn(between, collection.amounts).length < 3);
}

/** 占比提高2个百分点，由21%提高到23%: the change that is begun is of the same thing. */
function beginsChange(before: Amount, amount: Amount, text: string, collection: ReadingWords): boolean {
  const between = text.slice(before.end, amount.start);
  return !new RegExp(`[${sentenceEnds}；\\n]`, 'u').test(between) && between.length < 14 && patternsOf(collection).starting.test(between);
}

/** A year between 由 and the number. */
function yearWithin(amount: Amount, text: string, collection: ReadingWords): boolean {
  if (!amount.year) return false;
  return patternsOf(collection).starting.test(text.slice(Math.max(0, amount.year.start - 10), amount.start)) && amount.start - amount.year.end < 4;
}

/** 到2025年 of 到2025年，……由21%提高到23%. */
const yearBefore = (before: Amount, amount: Amount): Amount['year'] => (before.year === null ? amount.year : null);

/** 甲、乙分别达到70%、35%; where as many changes are told, each list. */
function pairList(amounts: RelatedAmount[], at: number, behind: number, text: string, collection: ReadingWords): void {
  const { joint, joints, led } = patternsOf(collection);
  const first = amounts.findIndex(({ start }) => start >= behind);
  if (first < 0 || !led.test(text.slice(behind, amounts[first]?.start))) return;
  let last = first;
  while (amounts[last + 1] && joint.test(text.slice(amounts[last]?.end, amounts[last + 1]?.start))) last++;
  const list = amounts.slice(first, last + 1);
  if (list.length < 2) return;
  const subject =
    text
      .slice(Math.max(0, at - 120), at)
      .split(new RegExp(`[${sentenceEnds}${clauseEnds}\\n]`, 'u'))
      .at(-1) ?? '';
  const pieces = subject.split(joints).map((piece) => piece.trim());
  list.forEach((amount, n) => {
    Object.assign(
      amount,
      { isChange: list[0]?.isChange },
      pieces.length === list.length ? namedBy(pieces, n, collection.amounts) : ofYears(subject, at - subject.length, n, list.length, text, collection),
    );
  });
}

function namedBy(pieces: readonly string[], n: number, words: AmountWords): Partial<RelatedAmount> {
  const name = withSharedEnding(nameIn(pieces[n] ?? '', words), nameIn(pieces.at(-1) ?? '', words), words);
  return { name: name.length >= 4 ? name : '', own: pieces[n] ?? '', shared: nameIn(pieces.at(-1) ?? '', words), behind: '' };
}

/** 化学需氧量 of 化学需氧量、二氧化硫排放量 is 化学需氧量排放量. */
function withSharedEnding(name: string, last: string, { sharedEndings }: AmountWords): string {
  const endingOf = (one: string): string => sharedEndings.find((ending) => one.endsWith(ending)) ?? '';
  return name === '' || endingOf(name) ? name : name + endingOf(last);
}

/** 2020年和2025年，某率分别为21%和23%: as many years before what is measured; where it does not come out even, nothing is known of any. */
function ofYears(subject: string, from: number, n: number, count: number, text: string, collection: ReadingWords): Partial<RelatedAmount> {
  const { year } = patternsOf(collection);
  const offset = Math.max(0, from - 30);
  const years = [...text.slice(offset, from + subject.length).matchAll(year)];
  const one = years.length === count ? years[n] : undefined;
  if (!one) return { name: '', behind: '', year: null };
  const start = offset + one.index;
  return { name: nameIn(subject, collection.amounts), behind: '', year: { start, end: start + one[0].length, value: Number(one[1]) } };
}
