/**
 * Names the place of a passage inside its document as Chinese texts do: 第五项, 第三部分第二项“…”段, 第十五条, 第五条第二款至第三款.
 * The number of an item stands without the brackets that its label has.
 */

import { ordinalDigits } from '../policy/chinese-digits.ts';
import { isNumberedThrough, lastNumberIn } from '../policy/ids.ts';
import { isMeasureKind } from '../policy/kinds.ts';
import { insideQuotation } from '../policy/marks.ts';
import { nameOfSentence } from './part-names.ts';
import type { CitedPlace, UnitName } from './reference.ts';

/**
 * Empty for the document as a whole, and for its head (文件头), which is no clause. What stands above a unit whose numbers run
 * through the document is left out. `part`: the name of an inner part of the unit (part-names.ts).
 */
export const locatorOf = (path: readonly UnitName[], sentence: number | null, part = ''): string => stepsTo({ path, sentence, part }).join('');

/** The place of a passage: where it ends elsewhere than it begins, both, and what they share once (第五条第二款至第三款). */
export function locatorOfPassage({ until, ...from }: CitedPlace & { until?: CitedPlace }): string {
  const [first, last] = [stepsTo(from), until ? stepsTo(until) : []];
  const parting = first.findIndex((step, n) => step !== last[n]);
  if (last.length === 0 || parting < 0) return first.join('');
  const behind = last.slice(parting).join('');
  return first.slice(0, parting).join('') + (behind && `${first.slice(parting).join('')}至${behind}`);
}

/** A step for each level. */
function stepsTo({ path, sentence, part = '' }: CitedPlace): string[] {
  if (path.at(-1)?.kind === 'front') return [];
  const inside = path.findLastIndex(isAttached) + 1;
  // 附件1-1 says that it stands below 附件1.
  const named = [...path.slice(Math.max(0, inside - 1), inside), ...path.slice(Math.max(inside, path.findLastIndex(runsThrough)))];
  const units = named.filter((unit, i) => !isPrefix(unit, named[i + 1])).map(placeOf);
  return [...units, ...(part.match(/第[^第]+/gu) ?? []), ...(sentence === null ? [] : [nameOfSentence(sentence)])];
}

/** 5.1 is said by 5.1.2 already, and 附录A by A.1. */
function isPrefix(unit: UnitName, below: UnitName | undefined): boolean {
  const [above = '', whole = ''] = [unit.label, below?.label].map((printed) => printed?.normalize('NFKC').replace(/[.．、]$/u, ''));
  const [number] = (isAttached(unit) ? /[A-Z]$/u : /^(?:[A-Z]|\d+)(?:\.\d+)*$/u).exec(above) ?? [];
  return number !== undefined && whole.startsWith(`${number}.`);
}

/** An attachment with a text of its own, whose numbers are its own. */
const isAttached = ({ anchor, kind }: UnitName): boolean => kind === 'attachment' && anchor !== 'attachment';

/** What stands above such a unit need not be named. */
function runsThrough({ anchor, kind }: UnitName): boolean {
  return kind === 'article' || kind === 'table' || kind === 'box' || (kind === 'measure' && isNumberedThrough(anchor));
}

const names: Partial<Record<UnitName['kind'], string>> = { preamble: '引言', closing: '结尾段', note: '注', back: '文末' };

/** The name of one level: 第三部分, 第五项, 第十五条, 专栏7. */
function placeOf(unit: UnitName): string {
  if (unit.kind === 'attachment') return isAttached(unit) ? (unit.label ?? `附件“${insideQuotation(unit.title ?? '')}”`) : '附件';
  return names[unit.kind] ?? (unit.label ? placeOfLabel(unit.label) : placeWithoutLabel(unit));
}

const sectionLabel = new RegExp(`^([${ordinalDigits}]+)[、.．]$`, 'u');

/** 一、 → 第一部分; （五） → 第五项; 6. → 第6条; 第十五条, 专栏7, 表1, 1.2.1 as they are. */
function placeOfLabel(label: string): string {
  const [, section] = sectionLabel.exec(label) ?? [];
  if (section) return `第${section}部分`;
  const [, item] = /^[（(]?([^（()）]+)[）)]、?$/u.exec(label) ?? [];
  if (item) return `第${item}项`;
  if (/^[①-⑳⑴-⒇]$/u.test(label)) return `第${label}项`;
  const [, number] = /^([\d０-９]+)[.．、]$/u.exec(label) ?? [];
  return number ? `第${Number(number.normalize('NFKC'))}条` : label;
}

/** A paragraph is named by its run-in heading, else by its place, which its anchor ends with; a heading that holds others by its words. */
function placeWithoutLabel({ kind, title, anchor }: UnitName): string {
  if (title && !isMeasureKind(kind)) return `“${insideQuotation(title)}”部分`;
  return title ? `“${insideQuotation(title)}”段` : `第${Number.parseInt(lastNumberIn(anchor), 10) || 1}段`;
}
