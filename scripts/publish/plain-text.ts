/**
 * A document as plain text. Every unit begins with a line `[<id>] heading` and ends with an empty line, so that it can
 * be read back: what stands between is its text, lines as in /data/clauses.json. Behind a table or a box that stands in it, its
 * text goes on under a line `[<id>] （接上文）`.
 */
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { stretchesOf, type UnitNode, unitTree } from '../../src/policy/published/unit-tree.ts';
import { factsOf } from '../../src/wording/documents.ts';
import { cautionInWords } from '../../src/wording/proofread.ts';
import { continued, headingInWords } from '../../src/wording/units.ts';
import type { SiteAddress } from './site-files.ts';

export function plainText(document: PolicyDocument, units: readonly Unit[], site: SiteAddress): string {
  const facts = [...factsOf(document), ['网页', site.of(document.url)] as const].map(([name, value]) => `${name}：${value}`);
  const head = [document.title, ...facts, cautionInWords(document.proofread)].join('\n');
  return `${[head, ...unitTree(units).flatMap(unitTexts)].join('\n\n')}\n`;
}

/** A unit up to the first table or box in its text, that, the rest, and what stands below it. */
function unitTexts(node: UnitNode): string[] {
  const { unit, children } = node;
  const own = stretchesOf(node).flatMap(({ text, inset }, i) => {
    const heading = i === 0 ? headingInWords(unit) : continued;
    const stretch = [`[${unit.id}]${heading && ` ${heading}`}`, ...(text ? [text] : [])].join('\n');
    return [...(text || i === 0 ? [stretch] : []), ...(inset ? unitTexts(inset) : [])];
  });
  return [...own, ...children.flatMap(unitTexts)];
}
