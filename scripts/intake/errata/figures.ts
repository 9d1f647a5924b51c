/** Figures that lost a point, a sign of shares or a digit's form, and days that no calendar has. */
import type { Language } from '../../../src/policy/language.ts';
import { pauses } from '../../../src/policy/marks.ts';
import { anyOf } from '../../../src/policy/word-patterns.ts';
import type { ErrataKnowledge } from './knowledge.ts';
import { gapBefore, isWhole, type Passage, type Suspicion, suspicionsOf } from './passage.ts';

export function figures(passage: Passage, knowledge: ErrataKnowledge): Suspicion[] {
  const { text } = passage;
  return [
    ...brokenYears(passage),
    ...brokenDecimals(passage),
    ...impossibleDates(text),
    ...lettersForDigits(text),
    ...numeralForDash(text),
    ...lostPoints(passage, knowledge),
    ...loweredPowers(text),
    ...lostShares(passage, knowledge.words),
  ].filter(({ start, end }) => isWhole(passage, start, end));
}

/** 2 025年: the digits of a year are parted by single spaces. */
function brokenYears(passage: Passage): Suspicion[] {
  return suspicionsOf(passage.text, /(?<![\d.])(?:19|20)\d{2}(?=年)/gu, ({ 0: year, index }) => {
    const gaps = [1, 2, 3].map((i) => gapBefore(passage, index + i));
    if (gaps.every((gap) => gap === '')) return null;
    return { corrected: year, kind: 'spacing', confidence: 'certain', reason: `年份“${year}”的数字之间误有空格。` };
  });
}

/** 1. 2万吨, PM2. 5: the point of a number is parted from its digits. Behind a mark or at the head of a line it is a label. */
function brokenDecimals(passage: Passage): Suspicion[] {
  return suspicionsOf(passage.text, /(?<=[\p{Script=Han}A-Z])(?<!第)\d{1,4}\.\d{1,2}(?![\d.、年]|\p{Script=Han}{0,2}[：:])/gu, ({ 0: number, index }) => {
    const point = index + number.indexOf('.');
    if (gapBefore(passage, index) !== '' || (gapBefore(passage, point) === '' && gapBefore(passage, point + 1) === '')) return null;
    return { corrected: number, kind: 'spacing', confidence: 'likely', reason: `“${number}”的小数点前后误有空格。` };
  });
}

/** 2021年13月, 3月32日, 2月30日. */
function impossibleDates(text: string): Suspicion[] {
  return suspicionsOf(text, /(?:(?<![\d.])(\d{4})年)?(?<![\d.—～~-])(\d{1,2})月(?:(?:(\d{1,2})日)|(?!\d))/gu, ({ 0: words, 1: year, 2: month, 3: day }) => {
    if (!year && !day) return null;
    if (isDay(Number(year ?? 2000), Number(month), Number(day ?? 1))) return null;
    return { corrected: '', kind: 'wrong-char', confidence: 'likely', reason: `历法没有“${words}”这一天，疑有误字。` };
  });
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && day >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** 2O21年, 1l0%: letters that look like digits between digits. */
function lettersForDigits(text: string): Suspicion[] {
  return suspicionsOf(text, /(?<![A-Za-z\d])\d[\dOolI]*[OolI][\dOolI]*(?![A-Za-z])/gu, ({ 0: words, index }) => {
    const next = text.charAt(index + words.length);
    const closes = /\d$/u.test(words) || /[年%％]/u.test(next);
    const digits = words.replace(/[Oo]/gu, '0').replace(/[lI]/gu, '1');
    return closes ? { corrected: digits, kind: 'wrong-char', confidence: 'likely', reason: `数字中的字母与数字形近，疑为“${digits}”之误。` } : null;
  });
}

/** 2021一2025年: the numeral for the dash. */
function numeralForDash(text: string): Suspicion[] {
  return suspicionsOf(text, /(?<=\d[年%]?)一(?=\d)/gu, () => ({
    corrected: '—',
    kind: 'wrong-char',
    confidence: 'likely',
    reason: '两个数字之间的“一”与连接号形近，疑为“—”之误。',
  }));
}

/** PM25 where all others write PM2.5. */
function lostPoints(passage: Passage, { pointed }: ErrataKnowledge): Suspicion[] {
  const own = new Map((passage.text.match(/[A-Za-z]{1,6}\d{1,2}\.\d{1,2}(?![\d.])/gu) ?? []).map((name) => [name.replace('.', ''), name]));
  return suspicionsOf(passage.text, /(?<![A-Za-z\d.])[A-Za-z]{1,6}\d{2,4}(?![\d.A-Za-z])/gu, ({ 0: name }) => {
    const meant = own.get(name) ?? pointed.get(name);
    return meant ? { corrected: meant, kind: 'missing', confidence: 'likely', reason: `他处均作“${meant}”，此处疑脱小数点。` } : null;
  });
}

/** μg/m3 where the text has m³ elsewhere. */
function loweredPowers(text: string): Suspicion[] {
  if (!/m[²³]/u.test(text)) return [];
  return suspicionsOf(text, /(?<=[\d/kdch])m[23](?![\d.A-Za-z])/gu, ({ 0: unit }) => {
    const meant = unit === 'm2' ? 'm²' : 'm³';
    return { corrected: meant, kind: 'subscript', confidence: 'likely', reason: `他处的单位有上标，此处“${unit}”疑为“${meant}”。` };
  });
}

/** 利用率达到85以上 and 2000以上 (20%): a share without its sign. */
function lostShares(passage: Passage, words: Language['proofreading']): Suspicion[] {
  const { text } = passage;
  const named = `${anyOf(words.shares)}[^\\d${pauses}:（）()\\t]{0,12}`;
  const pattern = new RegExp(`(?<=${named})\\d{1,4}(?:\\.\\d{1,2})?(?=(?:${anyOf(words.bounds)})?[${pauses}])`, 'gu');
  const others = new RegExp(`(?:${anyOf(words.notShares)})[^${pauses}:]{0,12}$`, 'u');
  const hasSigns = /\d[%％]/u.test(text);
  return suspicionsOf(text, pattern, ({ 0: number, index }) => {
    if (!hasSigns || others.test(text.slice(Math.max(0, index - 24), index))) return null;
    const share = /^[1-9]\d?00$/u.test(number) ? number.slice(0, -2) : number;
    if (Number(share) > 100) return null;
    const why = share === number ? '疑脱百分号' : '“%”疑误识为“00”';
    return {
      corrected: `${share}%`,
      kind: share === number ? 'missing' : 'wrong-char',
      confidence: 'likely',
      reason: `此处说的是百分比，而数后没有单位，${why}。`,
    };
  });
}
