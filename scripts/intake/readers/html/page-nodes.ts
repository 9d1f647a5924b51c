/** A page as a flat list of its nodes in the order of the page: it is walked without recursion, whatever its depth. */
import type { Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';

export interface PageNode {
  /** Tag name; '' for text, '!' for a comment. */
  name: string;
  /** Of text and comments. */
  text: string;
  properties: Properties;
  /** Index of the element that holds it; -1 of the outermost. */
  parent: number;
  /** Index behind its last descendant: the nodes in it are those from its own index to `end`. */
  end: number;
}

/** A range of nodes, `to` exclusive. */
export interface NodeRange {
  from: number;
  to: number;
}

interface TreeNode {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Properties;
  children?: readonly TreeNode[];
}

/** Expects a page within bounds (nesting.ts). */
export function pageNodes(html: string): PageNode[] {
  const nodes: PageNode[] = [];
  const open: { tree: TreeNode; index: number; next: number }[] = [{ tree: fromHtml(html) as TreeNode, index: -1, next: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.tree.children?.[top.next++];
    if (child) open.push({ tree: child, index: nodes.push(nodeOf(child, top.index)) - 1, next: 0 });
    else {
      const node = nodes[top.index];
      if (node) node.end = nodes.length;
      open.pop();
    }
  }
  return nodes;
}

function nodeOf({ type, tagName, value, properties }: TreeNode, parent: number): PageNode {
  const name = type === 'text' ? '' : type === 'element' ? (tagName ?? '') : '!';
  return { name, text: value ?? '', properties: properties ?? {}, parent, end: 0 };
}

/** id and classes of an element, in small letters. */
export function namesOf({ properties: { id, className } }: PageNode): string[] {
  const names = [...(typeof id === 'string' ? [id] : []), ...(Array.isArray(className) ? className.map(String) : [])];
  return names.map((name) => name.toLowerCase());
}
