/** Amounts in a text as they are written, 0.06毫克/升, 10%—15%, 百分之三十, each with the words that say what is measured, and with its year. */
import { pauses, rangeMarks, sentenceEnds } from '../../policy/marks.ts';
import type { AmountWords } from '../../policy/model/verify-file.ts';
import { normalForm, type TextRange } from '../../policy/normal-form.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import { shareIn, sharePattern, slackOf } from './shares.ts';

/** Where what is said of a number begins anew: sentences, their parts, lines and cells of tables. */
export const sentenceBreak = new RegExp(`[${sentenceEnds}；\\n\\t]`, 'u');
export const clauseBreak = new RegExp(`[${pauses}\\n\\t]`, 'u');

export interface Amount extends TextRange {
  value: number;
  valueTo: number | null;
  /** In its usual writing: 毫克/升 for mg/L. */
  unit: string;
  /** A unit that counts things. */
  counts: boolean;
  /** How far off the number may be that it says: 约, 近九成, 三分之二, 过半. */
  slack: number;
  /** Says of what the amount behind it in its clause is told, 小于35μg/m³的市级城市由7个…, and nothing of its own. */
  qualifies: boolean;
  /** By how much something rises or falls, and not where it is. */
  isChange: boolean;
  /** Bare names: of what stands before it, and of what stands behind it in its clause. */
  name: string;
  behind: string;
  /** The year that is said last before it in its sentence. */
  year: (TextRange & { value: number }) | null;
}

/** Names are compared without brackets, marks, white space, the width and the case of letters. */
export const bareNameOf = (name: string): string => normalForm(name.replace(/[（(][^（）()]*[）)]/gu, '')).replace(/[\p{P}\p{S}的]/gu, '');

interface Patterns {
  amount: RegExp;
  year: RegExp;
  /** A year with what stands round it, also one that others are held against. */
  dated: RegExp;
  leading: RegExp;
  qualifying: RegExp;
  changing: RegExp;
  scope: RegExp;
  usual: ReadonlyMap<string, string>;
  counters: ReadonlySet<string>;
}

const patternsOf = oncePer((words: AmountWords): Patterns => {
  const writings = words.sameUnits.map((same) => same.split('='));
  const units = [...new Set([...words.units, ...words.counters, ...writings.flat()])];
  const unit = `[万亿千百]*${anyOf(units).replaceAll('\\/', '[/／]')}(?:[/／]${anyOf(words.perUnits)})*`;
  const arabic = '\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
  const number = `(?<![A-Za-z\\d.+＋第－-])(?<from>${arabic})(?:(?:\\s*${unit})?\\s*[${rangeMarks}至到]+\\s*(?<to>${arabic}))?\\s*(?<unit>${unit})(?![A-Za-z])`;
  return {
    amount: new RegExp(`(?<share>${sharePattern(words)})|${number}`, 'gu'),
    qualifying: new RegExp(`^${anyOf(words.leading)}?的\\p{Script=Han}`, 'u'),
    changing: new RegExp(`${anyOf(words.changing)}(?:了|约)?$`, 'u'),
    year: new RegExp(`(?<!${anyOf(words.baselines)})(?<!\\d)((?:19|20)\\d{2})\\s*(?:${anyOf(words.yearEnds)}|年)`, 'gu'),
    dated: new RegExp(`${anyOf(words.baselines)}?(?:19|20)\\d{2}\\s*(?:${anyOf(words.yearEnds)}|年)`, 'gu'),
    scope: new RegExp(`^${anyOf(words.scopes)}`, 'u'),
    leading: new RegExp(`${anyOf(words.leading)}+$`, 'u'),
    usual: new Map(writings.flatMap(([usual = '', ...others]) => others.map((other) => [bareUnit(other), usual] as const))),
    counters: new Set(words.counters),
  };
});

const bareUnit = (unit: string): string => unit.normalize('NFKC').toLowerCase().replaceAll('／', '/');

/** In the order of the text. */
export function amountsIn(text: string, words: AmountWords): Amount[] {
  const { amount, qualifying } = patternsOf(words);
  let from = 0;
  const matches = [...text.matchAll(amount)];
  return matches.flatMap((match, n) => {
    const read = amountOf(match.groups ?? {}, words);
    const [start, end] = [match.index, match.index + match[0].length];
    const place = { start, end, ...surroundings(text, from, start, end, words) };
    const between = text.slice(end, matches[n + 1]?.index ?? end);
    const qualifies = qualifying.test(between) && !clauseBreak.test(between);
    if (!qualifies) from = end;
    if (!read || !Number.isFinite(read.value)) return [];
    return [{ ...read, ...place, qualifies, slack: slackOf(read, text, place, words), isChange: isChangeAt(text, start, read.unit, words) }];
  });
}

/** Of something that is told in points of a hundred only the change can be. */
const isChangeAt = (text: string, start: number, unit: string, words: AmountWords): boolean =>
  words.pointUnits.includes(unit) || patternsOf(words).changing.test(text.slice(Math.max(0, start - 8), start));

function amountOf(
  { share, from, to, unit }: Partial<Record<string, string>>,
  words: AmountWords,
): Pick<Amount, 'value' | 'valueTo' | 'unit' | 'counts'> | null {
  if (share) return { value: shareIn(share, words), valueTo: null, unit: '%', counts: false };
  if (!from || !unit) return null;
  const { usual, counters } = patternsOf(words);
  const bare = bareUnit(unit);
  return {
    value: arabicNumber(from),
    valueTo: to ? arabicNumber(to) : null,
    unit: usual.get(bare) ?? bare,
    counts: counters.has(unit.replace(/^[万亿千百]+/u, '')),
  };
}

/** The usual writing of a unit that is printed somehow. */
export const usualUnit = (unit: string, words: AmountWords): string => patternsOf(words).usual.get(bareUnit(unit)) ?? bareUnit(unit);

const arabicNumber = (digits: string): number => Number(digits.replace(/[,，]/gu, ''));

/** Nobody names what is measured further off. */
const farthest = 80;

/** `from`: where the amount before ends. */
function surroundings(text: string, from: number, start: number, end: number, words: AmountWords): Pick<Amount, 'name' | 'behind' | 'year'> {
  const sentence =
    text
      .slice(Math.max(0, start - farthest), start)
      .split(sentenceBreak)
      .at(-1) ?? '';
  const offset = start - sentence.length;
  const own = text.slice(Math.max(offset, from), start);
  return {
    name: nameIn(own, words),
    behind: bareNameOf(text.slice(end, end + 40).split(clauseBreak, 1)[0] ?? ''),
    year: yearIn(sentence, offset, words),
  };
}

/** The last piece between marks and dates that has a name, without what leads from the name to the number. */
export function nameIn(before: string, words: AmountWords): string {
  const { dated, leading, scope } = patternsOf(words);
  const pieces = before.replace(dated, '，').split(clauseBreak);
  return pieces.map((piece) => withoutLeading(bareNameOf(piece), leading).replace(scope, '')).findLast((name) => name.length > 1) ?? '';
}

/** Several may follow each other: 要达到. */
function withoutLeading(name: string, leading: RegExp): string {
  const shorter = name.replace(leading, '');
  return shorter === name ? name : withoutLeading(shorter, leading);
}

function yearIn(sentence: string, offset: number, words: AmountWords): Amount['year'] {
  const last = [...sentence.matchAll(patternsOf(words).year)].at(-1);
  return last ? { start: offset + last.index, end: offset + last.index + last[0].length, value: Number(last[1]) } : null;
}
