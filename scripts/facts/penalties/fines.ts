/** Amounts of fines in 元: 二万元以上二十万元以下, 5000元以下, 一至三万元, 货值金额一倍以上三倍以下. Pure. */
import nzh from 'nzh';
import { amountDigits, ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import type { Sanction } from '../../../src/policy/model/facts/penalty.ts';
import { anyOf } from '../../../src/policy/word-patterns.ts';

export interface FineWords {
  /** With groups min, minUnit, ranging, max, maxUnit, under. */
  bounds: RegExp;
  /** What a fine is counted by. */
  perEach: RegExp;
  /** The verb before an amount. */
  opening: RegExp;
  /** What stands between an amount and 罚款. */
  closing: RegExp;
}

const amount = `(?:\\d[\\d,.]*|[${ordinalDigits}两][${amountDigits}]*)[十百千万亿]*`;

export function fineWords({ fineUnits, ranging, perEach, fining, calculating }: Language['penalties']): FineWords {
  const unit = anyOf(fineUnits);
  const min = `(?<min>${amount})(?<minUnit>${unit})?(?:以上(?:不超过)?、?|(?<ranging>${anyOf(ranging)}))`;
  const max = `(?<max>${amount})(?:(?<maxUnit>${unit})(?<under>以下)?|(?<=万)(?<bareUnder>以下))`;
  return {
    bounds: new RegExp(`(?:${min})?(?:${max})?`, 'gu'),
    perEach: new RegExp(`${anyOf(perEach)}+`, 'u'),
    opening: new RegExp(`^(?:${anyOf(fining)})+(?:罚款)?`, 'u'),
    closing: new RegExp(`(?:${anyOf(calculating)})*罚款.*$`, 'u'),
  };
}

/** The bounds of a fine in the words around 罚款; both null where they name none. Multiples and shares are no 元: `per` says of what they are. */
export function fineIn(printed: string, { bounds, perEach, opening, closing }: FineWords): Pick<Sanction, 'min' | 'max' | 'per'> {
  const words = printed.replace(/[０-９．]/gu, (sign) => sign.normalize('NFKC'));
  const found = [...words.matchAll(bounds)].filter(({ groups }) => groups?.min || groups?.max).at(-1);
  const base = perEach.exec(words)?.[0] ?? null;
  // 百分之一以上百分之五以下: shares of something are no amount of money.
  const shared = { min: null, max: null, per: words.replace(opening, '').replace(closing, '') };
  if (words.includes('百分之')) return shared;
  if (!found?.groups) return { min: null, max: null, per: base };
  const { min, minUnit, max, maxUnit, under = found.groups.bareUnder } = found.groups;
  if ((maxUnit ?? minUnit ?? '元') !== '元') return shared;
  const exact = max !== undefined && min === undefined && under === undefined;
  const [least, most] = [min === undefined ? null : lowerBound(found.groups), max === undefined ? null : yuan(max)];
  return { min: exact ? most : least, max: most, per: base };
}

/** 一至三万元: the lower bound is in 万 as well, unless it would be more than the upper one (五百至二千元, 1000至2万元). */
function lowerBound({ min = '', minUnit, ranging, max = '' }: Partial<Record<string, string>>): number | null {
  const own = yuan(min);
  const scaled = minUnit || !ranging ? null : yuan(`${min}${/[万亿]+$/u.exec(max)?.[0] ?? ''}`);
  const most = yuan(max);
  return scaled !== null && most !== null && scaled <= most ? scaled : own;
}

/** 二十万 → 200000, 1.5万 → 15000; null for what is no number. */
function yuan(words: string): number | null {
  const [, digits = '', scales = ''] = /^([\d.,]*)(.*)$/u.exec(words) ?? [];
  const figure = digits ? Number(digits.replaceAll(',', '')) : 1;
  if (digits && !scales) return figure;
  const value = Number(nzh.cn.decodeS(digits ? `一${scales}` : words.replaceAll('两', '二')));
  return Number.isFinite(value) ? Math.round(figure * value * 100) / 100 : null;
}
