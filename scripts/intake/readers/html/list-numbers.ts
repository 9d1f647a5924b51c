/** Numbers that a browser shows before the items of a list. */
import { ordinalDigits } from '../../../../src/policy/chinese-digits.ts';
import type { PageNode } from './page-nodes.ts';
import type { Style } from './style.ts';

/** A number or a bracketed one opens the item: its list shows none besides. */
const printed = new RegExp(`^[（(【[]?(?:\\d|[０-９]|[${ordinalDigits}]+[、，.．）)]|第)`, 'u');

/** `1. ` of an ordered list; '' of one without numbers; null where words have their own. `counts` knows the last number of each list. */
export function listNumber(nodes: readonly PageNode[], item: number, counts: Map<number, number>, style: Style, text: string): string | null {
  const { parent, properties } = nodes[item] as PageNode;
  const list = nodes[parent];
  if (list?.name !== 'ol') return printed.test(text) ? null : '';
  const before = counts.get(parent) ?? Number(list.properties.start ?? 1) - 1;
  const number = Number(properties.value ?? before + 1);
  counts.set(parent, number);
  if (style.unnumbered) return '';
  return printed.test(text) ? null : `${inType(number, String(list.properties.type ?? '1'))}. `;
}

function inType(number: number, type: string): string {
  if (number < 1 || number > 3999) return String(number);
  if (type === 'a' || type === 'A') return cased(letters(number), type === 'A');
  return type === 'i' || type === 'I' ? cased(roman(number), type === 'I') : String(number);
}

const cased = (text: string, capital: boolean): string => (capital ? text.toUpperCase() : text);

const letters = (number: number): string => (number > 26 ? letters(Math.floor((number - 1) / 26)) : '') + String.fromCharCode(97 + ((number - 1) % 26));

const romans: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let [text, left] = ['', number];
  for (const [value, sign] of romans) {
    text += sign.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}
