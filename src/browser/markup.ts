/**
 * Markup as a value, so that one view serves the pages made at build time (as HTML) and the page in the browser (as
 * elements). Text stays text in both: nothing that was typed or found can become markup.
 */
import { escapeHtml } from '../site/escape-html.ts';

export interface Markup {
  name: string;
  attributes: Record<string, string | number | undefined>;
  children: MarkupChild[];
}
export type MarkupChild = Markup | string | null;

/** An element; attributes that are undefined and children that are null are left out. */
export function tag(name: string, attributes: Markup['attributes'] = {}, ...children: MarkupChild[]): Markup {
  return { name, attributes, children };
}

const withoutEnd = new Set(['wbr', 'br', 'input']);

export function toHtml(node: MarkupChild): string {
  if (node === null) return '';
  if (typeof node === 'string') return escapeHtml(node);
  const attributes = givenAttributes(node).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const start = `<${node.name}${attributes.join('')}>`;
  return withoutEnd.has(node.name) ? start : `${start}${node.children.map(toHtml).join('')}</${node.name}>`;
}

export function toElement(node: Markup): HTMLElement {
  const element = document.createElement(node.name);
  for (const [name, value] of givenAttributes(node)) element.setAttribute(name, value);
  element.append(...node.children.filter((child) => child !== null).map((child) => (typeof child === 'string' ? child : toElement(child))));
  return element;
}

function givenAttributes({ attributes }: Markup): [string, string][] {
  return Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
}
