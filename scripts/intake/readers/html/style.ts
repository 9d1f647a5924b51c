/** How an element is set, by its own markup: styles in sheets are not read. */
import type { PageNode } from './page-nodes.ts';

export interface Style {
  hidden?: boolean;
  bold?: boolean;
  /** Set in a face that sets apart (黑体, 楷体). */
  apart?: boolean;
  align?: string;
  /** In points. */
  size?: number;
  /** Lists show no numbers. */
  unnumbered?: boolean;
}

const boldNames = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);

/** What holds in the element: its own style over that of what holds it. */
export function styleIn(node: PageNode, outer: Style): Style {
  const css = declarations(node.properties.style);
  return { ...outer, ...ownStyle(node, css), hidden: outer.hidden || isHidden(node, css) };
}

function ownStyle({ name, properties }: PageNode, css: ReadonlyMap<string, string>): Style {
  const weight = css.get('font-weight');
  const family = css.get('font-family');
  const align = css.get('text-align') || (name === 'center' ? 'center' : String(properties.align ?? '').toLowerCase());
  const size = /^([\d.]+)pt/u.exec(css.get('font-size') ?? '')?.[1];
  return {
    ...(boldNames.has(name) && { bold: true }),
    ...(weight && { bold: /^bold|^[6-9]00/u.test(weight) }),
    ...(family && { apart: /黑体|楷体|simhei|kaiti/u.test(family) }),
    ...(align && { align }),
    ...(size && { size: Number(size) }),
    ...(/none/u.test(`${css.get('list-style')} ${css.get('list-style-type')}`) && { unnumbered: true }),
  };
}

function isHidden({ properties }: PageNode, css: ReadonlyMap<string, string>): boolean {
  return properties.hidden === true || css.get('display') === 'none' || css.get('visibility') === 'hidden';
}

function declarations(style: unknown): ReadonlyMap<string, string> {
  if (typeof style !== 'string') return new Map();
  return new Map(
    style.split(';').map((one) => {
      const colon = one.indexOf(':');
      return [
        one.slice(0, Math.max(0, colon)).trim().toLowerCase(),
        one
          .slice(colon + 1)
          .replace(/!important/iu, '')
          .trim()
          .toLowerCase(),
      ] as const;
    }),
  );
}
