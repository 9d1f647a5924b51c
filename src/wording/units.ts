/** What units are called. */

import { nameOfKind } from '../policy/kinds.ts';
import type { Unit } from '../policy/model/unit.ts';
import { shortened } from '../policy/whole-characters.ts';

/** Whether a label needs a space before its title: 第一章 总则, 表1 …, 专栏7 …; 一、 and （五） do not. */
export function standsApart(label: string): boolean {
  return !/[、）.．：]$/u.test(label);
}

/** Label and title as they are printed: （五）健全环境信用评价制度, 专栏7, 表1 …; empty for a paragraph without heading. */
export function headingInWords({ label, title }: Pick<Unit, 'label' | 'title'>): string {
  return [label, title].filter(Boolean).join(label && standsApart(label) ? ' ' : '');
}

/** A short name for a unit: （五）健全环境信用评价制度; for a unit with neither label nor title its kind or its first words. */
export function nameOfUnit(unit: Unit): string {
  if (unit.title) return headingInWords(unit);
  // A closing with a number is one of the clauses.
  if (unit.kind === 'measure' || (unit.kind === 'closing' && unit.label)) return `${unit.label ?? ''}${firstWords(unit.text)}`;
  return unit.label ?? nameOfKind(unit.kind);
}

/** What a unit is called where room is short: its label without the mark that ends it, 21 for 21., （二十六）, 第十条; without a label its title or first words. */
export const labelOrName = (unit: Unit): string => unit.label?.replace(/[、.．：]$/u, '') ?? shortened(nameOfUnit(unit), 16);

/**
 * Name of a unit that stands by itself, without what is above it: a label that says little alone (4., （三）) is followed by the
 * first words where there is no title.
 */
export function nameByItself({ kind, label, title, text }: Pick<Unit, 'kind' | 'label' | 'title' | 'text'>): string {
  return headingInWords({ label, title }) + wordsBehindLabel({ label, title, text }) || nameOfKind(kind);
}

/** What a label needs behind it where it stands by itself and there is no title; empty where it says enough. */
export function wordsBehindLabel({ label, title, text }: Pick<Unit, 'label' | 'title' | 'text'>): string {
  return label && !title && !standsApart(label) ? firstWords(text) : '';
}

/** The first 14 characters of a text, with a sign that it goes on. */
function firstWords(text: string): string {
  return shortened(text, 15);
}

/** Above the text of a unit that goes on behind a table or a box. */
export const continued = '（接上文）';
