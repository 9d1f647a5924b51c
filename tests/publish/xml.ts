/** Reads XML back as plain elements. */
import { create } from 'xmlbuilder2';

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

interface Node {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  childNodes: Iterable<Node>;
  attributes: Iterable<{ name: string; value: string }>;
}

/** Throws if it is not well-formed. */
export function parseXml(xml: string): Element {
  return elementOf(create(xml).root().node as unknown as Node);
}

function elementOf(node: Node): Element {
  return {
    name: node.nodeName,
    attributes: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
    children: [...node.childNodes].flatMap((child): (Element | string)[] =>
      child.nodeType === 1 ? [elementOf(child)] : child.nodeType === 3 ? [child.nodeValue ?? ''] : [],
    ),
  };
}

/** The element and all below it, in document order. */
export function elementsOf(element: Element): Element[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child)))];
}

/** All text below; white space between elements, which only lays them out, is left out. */
export function textOf(element: Element): string {
  const mixed = element.children.every((child) => typeof child === 'string') || element.children.some((child) => typeof child === 'string' && child.trim());
  return element.children.map((child) => (typeof child === 'string' ? (mixed ? child : '') : textOf(child))).join('');
}
