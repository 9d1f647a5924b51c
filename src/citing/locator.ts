/** Names the place of a passage inside its document as Chinese texts do: 第（五）项, 第三部分第（二）项“…”段, 第十五条. */

import { ordinalDigits } from '../policy/chinese-digits.ts';
import { isNumberedThrough, lastNumberIn } from '../policy/ids.ts';
import { insideQuotation } from '../policy/marks.ts';
import type { UnitName } from './reference.ts';

/**
 * Empty for the document as a whole. What stands above a unit whose numbers run through the document is left out. `part`: the
 * name of an inner part of the unit (part-names.ts).
 */
export function locatorOf(path: readonly UnitName[], sentence: number | null, part = ''): string {
  const named = path.slice(Math.max(0, path.findLastIndex(runsThrough)));
  return named.map(placeOf).join('') + part + (sentence === null ? '' : `第${sentence}句`);
}

function runsThrough({ anchor, kind }: UnitName): boolean {
  return kind === 'article' || kind === 'table' || kind === 'box' || (kind === 'measure' && isNumberedThrough(anchor));
}

const names: Partial<Record<UnitName['kind'], string>> = { front: '文件头', preamble: '引言', closing: '结尾段', attachment: '附件', note: '注' };

function placeOf(unit: UnitName): string {
  return names[unit.kind] ?? (unit.label ? placeOfLabel(unit.label) : placeWithoutLabel(unit));
}

const sectionLabel = new RegExp(`^([${ordinalDigits}]+)、$`, 'u');

/** 一、 → 第一部分; （五） → 第（五）项; 6. → 第6条; 第十五条, 专栏7, 表1 as they are. */
function placeOfLabel(label: string): string {
  const [, section] = sectionLabel.exec(label) ?? [];
  if (section) return `第${section}部分`;
  if (/^[（(].+[）)]$/u.test(label)) return `第${label}项`;
  const [, number] = /^(\d+)[.．、]$/u.exec(label) ?? [];
  return number ? `第${number}条` : label;
}

/** A paragraph is named by its run-in heading, else by its place, which its anchor ends with. */
function placeWithoutLabel({ title, anchor }: UnitName): string {
  return title ? `“${insideQuotation(title)}”段` : `第${Number.parseInt(lastNumberIn(anchor), 10) || 1}段`;
}
