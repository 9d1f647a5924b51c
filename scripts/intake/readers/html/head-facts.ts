/** What the head of a page says of it: its title, and the meta elements that content systems write. */
import type { LabelledFact } from '../../received/extract.ts';
import type { Page } from './page.ts';
import type { PageNode } from './page-nodes.ts';

/** Meta elements that are for machines: they say nothing of the document. */
const technical =
  /^(?:viewport|renderer|generator|robots|format-detection|referrer|google|baidu|theme-|apple-|msapplication|csrf|sitedomain|siteidcode|others|contentstart|contentend)/iu;

export function headFacts({ nodes }: Page): LabelledFact[] {
  return nodes.flatMap((node, i) => {
    const fact = node.name === 'title' ? { label: 'title', value: (nodes[i + 1]?.name === '' && nodes[i + 1]?.text) || '' } : metaFact(node);
    const value = fact?.value.replace(/\s+/gu, ' ').trim();
    return fact && value ? [{ label: fact.label, value }] : [];
  });
}

function metaFact({ name, properties }: PageNode): LabelledFact | null {
  const label = String(properties.name ?? '').trim();
  if (name !== 'meta' || !label || technical.test(label)) return null;
  return { label: `meta:${label}`, value: String(properties.content ?? '') };
}

/** The title that the page gives the document, not itself. */
export const titleAmong = (facts: readonly LabelledFact[]): string | null =>
  (facts.find(({ label }) => label.toLowerCase() === 'meta:articletitle') ?? facts.find(({ label }) => label === 'title'))?.value ?? null;
