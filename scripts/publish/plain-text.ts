/**
 * A document as plain text. Every unit begins with a line `[<id>] heading` and ends with an empty line, so that it can
 * be read back: what stands between is its text, lines as in /data/clauses.json.
 */
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { cautionInWords } from '../../src/wording/proofread.ts';
import { headingInWords } from '../../src/wording/units.ts';
import { factsOf } from './outline.ts';
import type { SiteAddress } from './site-files.ts';

export function plainText(document: PolicyDocument, units: readonly Unit[], site: SiteAddress): string {
  const facts = [...factsOf(document), ['网页', site.of(document.url)] as const].map(([name, value]) => `${name}：${value}`);
  const head = [document.title, ...facts, cautionInWords(document.proofread)].join('\n');
  return `${[head, ...units.map(unitText)].join('\n\n')}\n`;
}

function unitText(unit: Unit): string {
  const heading = headingInWords(unit);
  return [`[${unit.id}]${heading && ` ${heading}`}`, ...(unit.text ? [unit.text] : [])].join('\n');
}
