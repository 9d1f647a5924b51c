/** Makes elements. Text always goes in as text: nothing that was typed or found can become markup. */
import type { Surroundings } from '../policy/surroundings.ts';

type Attributes = Record<string, string | boolean | undefined>;

/** An element with attributes (true: present, false or undefined: absent) and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** A button that does something on the page; it never sends a form. */
export function button(words: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, words);
  made.addEventListener('click', act);
  return made;
}

/** Attributes of an element that shows a piece of a text: with them the piece is written in traditional characters as in the whole. */
export const standsWithin = ({ before, after }: Surroundings): Attributes => ({ 'data-before': before, 'data-after': after });

/** Length up to which what is marked stands on one line; a longer one would leave a line of a phone half empty before it. */
const longestUnbroken = 6;

/** Parts of a text, the marked ones as <mark>, short ones of class `whole`. */
export function marked(parts: readonly { text: string; marked: boolean }[]): (Node | string)[] {
  return parts.map(({ text, marked }) => (marked ? element('mark', text.length <= longestUnbroken ? { class: 'whole' } : {}, text) : text));
}

/** Numbers with the character behind each (2025年9月30日, 90%), one after another: those that do not break. */
const numbers = /((?:\d[\d.,]*[\p{Script=Han}%])+)/u;

/** A text whose dates and amounts are not broken over lines. */
export const withUnbrokenNumbers = (text: string): (Node | string)[] =>
  text.split(numbers).map((piece, at) => (at % 2 === 1 ? element('span', { class: 'whole' }, piece) : piece));
