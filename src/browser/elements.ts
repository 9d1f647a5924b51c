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

/** Parts of a text, the marked ones as <mark>. */
export function marked(parts: readonly { text: string; marked: boolean }[]): (Node | string)[] {
  return parts.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}
