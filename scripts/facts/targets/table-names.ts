/** What a row of a table is about: the name of its indicator or task. Pure. */
import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { targetPatterns } from './target-words.ts';

type Spoken = Pick<Language, 'amounts' | 'targets'>;

const unitPattern = oncePer(
  ({ amounts, targets }: Spoken) =>
    new RegExp(`^[万亿千百]*${anyOf([...amounts.units, ...amounts.counters, ...targets.units])}(?:[/／]${anyOf(targets.perUnits)})*$`, 'u'),
);

/** The name, and the unit that stands in brackets behind it; null where the row has none. Numbers before it are none of it. */
export function nameInRow(cells: readonly string[], columns: readonly number[], language: Spoken): { name: string; unit: string | null } | null {
  const levels = [...new Set(columns.map((column) => withoutNumber(cells[column] ?? '')))].filter(Boolean).map((level) => withoutUnit(level, language));
  const last = levels.at(-1);
  if (!last) return null;
  const named = targetPatterns(language.targets).named;
  const whole = levels.findLast(({ name }) => named.test(name));
  if (named.test(last.name) && last.name.length >= shortest) return last;
  // 地级城市建成区 below 黑臭水体消除比例 says of where; what is below a mere heading (地表水) has its own name.
  if (whole && whole !== last) return { name: `${last.name}${whole.name}`, unit: last.unit ?? whole.unit };
  return last.name.length >= shortest ? last : { name: levels.map(({ name }) => name).join(''), unit: last.unit };
}

/** A shorter name says nothing without the one above it: 比例. */
const shortest = 4;

/** 1.森林覆盖率, （二）森林覆盖率, 3 alone; a name that is broken over lines is one. */
const withoutNumber = (cell: string): string =>
  cell
    .replace(new RegExp(`^\\s*(?:[（(](?:\\d+|[${ordinalDigits}]+)[）)]|(?:\\d+|[${ordinalDigits}]+)[.．、](?!\\d)|\\d+(?:\\.\\d+)?\\s*$|[①-⑳]+)\\s*`, 'u'), '')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .trim();

/** 造林面积（万亩）: the name, and the unit behind it. */
export function withoutUnit(name: string, language: Spoken): { name: string; unit: string | null } {
  const [, bare, unit] = /^(.*?)[（(]([^（）()]*)[）)]$/u.exec(name) ?? [];
  return bare && unit && unitPattern(language).test(unit) ? { name: bare, unit } : { name, unit: null };
}
