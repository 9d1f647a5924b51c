/** What units are called. */
import { nameOfKind } from '../policy/kinds.ts';
import type { Unit } from '../policy/model/unit.ts';

/** Whether a label needs a space before its title: 第一章 总则, 表1 …, 专栏7 …; 一、 and （五） do not. */
export function standsApart(label: string): boolean {
  return !/[、）.．：]$/u.test(label);
}

/** A short name for a unit: （五）健全环境信用评价制度; for a unit with neither label nor title its kind or its first words. */
export function nameOfUnit(unit: Unit): string {
  if (unit.title && unit.label) return `${unit.label}${standsApart(unit.label) ? ' ' : ''}${unit.title}`;
  if (unit.title) return unit.title;
  if (unit.kind === 'measure') return `${unit.label ?? ''}${firstWords(unit.text)}`;
  return unit.label ?? nameOfKind(unit.kind);
}

/** The first 14 characters of a text, with a sign that it goes on. */
function firstWords(text: string): string {
  return text.length > 15 ? `${text.slice(0, 14)}…` : text;
}
