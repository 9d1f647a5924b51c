/** Amounts of fines in 元: 二万元以上二十万元以下, 5000元以下, 货值金额一倍以上三倍以下. */
import nzh from 'nzh';
import { amountDigits } from '../../../src/policy/chinese-digits.ts';
import type { Sanction } from '../../../src/policy/model/facts/penalty.ts';
import { anyOf } from '../../../src/policy/word-patterns.ts';

const amount = `(?:\\d[\\d,.]*|[${amountDigits}]+)`;
const scale = '[十百千万亿]*';
/** With groups min, minUnit, max, maxUnit, under. */
const boundedBy = (units: readonly string[], ranging: readonly string[]): RegExp =>
  new RegExp(
    `(?:(?<min>${amount}${scale})(?<minUnit>${anyOf(units)})?(?:以上(?:不超过)?|${anyOf(ranging)}))?(?:(?<max>${amount}${scale})(?<maxUnit>${anyOf(units)})(?<under>以下)?)?`,
    'gu',
  );

export interface FineWords {
  perEach: readonly string[];
  units: readonly string[];
  ranging: readonly string[];
  fining: readonly string[];
}

/** 处树木补偿费|六倍以上: what the multiple is of, where nothing but that stands before it. */
function multiplied(before: string, fining: readonly string[]): string {
  const base = new RegExp(`^${anyOf(fining)}(?<base>\\p{Script=Han}{2,30})$`, 'u').exec(before)?.groups?.base ?? '';
  return new RegExp(anyOf(fining), 'u').test(base) ? '' : base;
}

/** The bounds of a fine in the words before 罚款; both null where they name none. Multiples are no 元: `per` says of what they are. */
export function fineIn(words: string, { perEach, units, ranging, fining }: FineWords): Pick<Sanction, 'min' | 'max' | 'per'> {
  const found = [...words.matchAll(boundedBy(units, ranging))].filter(({ groups }) => groups?.min || groups?.max).at(-1);
  // 每日每平方米 is one measure.
  const base = new RegExp(`${anyOf(perEach)}+`, 'u').exec(words)?.[0] ?? null;
  // 百分之一以上百分之五以下: shares of something are no amount of money.
  const share = /百分之.*/u.exec(words)?.[0];
  if (share !== undefined) return { min: null, max: null, per: `${base ?? ''}${share.replace(/的?罚款$/u, '')}` };
  if (!found?.groups) return { min: null, max: null, per: base };
  const { min, minUnit, max, maxUnit, under } = found.groups;
  const unit = maxUnit ?? minUnit ?? '元';
  if (unit !== '元') return { min: null, max: null, per: `${multiplied(words.slice(0, found.index), fining) || (base ?? '')}${found[0]}` };
  const exact = max !== undefined && min === undefined && under === undefined;
  return { min: min === undefined ? (exact ? yuan(max) : null) : yuan(min), max: max === undefined ? null : yuan(max), per: base };
}

/** 二十万 → 200000, 1.5万 → 15000; null for what is no number. */
function yuan(words: string): number | null {
  const [, digits = '', scales = ''] = /^([\d.,]*)(.*)$/u.exec(words) ?? [];
  const figure = digits ? Number(digits.replaceAll(',', '')) : 1;
  if (digits && !scales) return figure;
  const value = Number(nzh.cn.decodeS(digits ? `一${scales}` : words));
  return Number.isFinite(value) ? Math.round(figure * value * 100) / 100 : null;
}
