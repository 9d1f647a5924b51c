/** Syntax trees of MDX: components with their attributes. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** Those that are null are left out. */
export type Attributes = Record<string, string | null>;

/** The writer escapes quotation marks, but leaves an `&` that a reader would take for an entity. */
function attributes(values: Attributes): MdxJsxAttribute[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [{ type: 'mdxJsxAttribute', name, value: value.replaceAll('&', '&amp;') } as const],
  );
}

export function flow(name: string, values: Attributes, children: RootContent[]): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes: attributes(values), children: children as MdxJsxFlowElement['children'] };
}

export function inline(name: string, values: Attributes, children: PhrasingContent[]): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: attributes(values), children };
}

export function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** MDX drops the paragraph round components that stand alone in it; a literal <p> keeps it. */
export function standalone(children: PhrasingContent[]): RootContent {
  return children.every(({ type }) => type === 'mdxJsxTextElement') ? flow('p', {}, [paragraph(children)]) : paragraph(children);
}
