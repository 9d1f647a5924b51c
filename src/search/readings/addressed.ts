/** An address of a document or unit, pasted as a query: the unit that it leads to. */
import { anchorOfShort, unfoldShortName } from '../../policy/addresses.ts';
import { readAnchor } from '../../policy/from-outside/anchor.ts';
import { findLinks, type WrittenLink } from '../../policy/from-outside/links.ts';
import { parseAnchor } from '../../policy/ids.ts';
import type { IndexedUnit } from '../index/collection.ts';
import { type Expansion, type FoundUnit, type Ground, nothing, tiers, unitsOf } from './finding.ts';

/** Longer ones are texts with links in them. */
const longestAddress = 2000;

/** Null where the query is no address, or leads to nothing of the collection. `query`: as typed. */
export async function asAddress(query: string, ground: Ground): Promise<Expansion | null> {
  const address = query.trim();
  if (address.length > longestAddress || !/^\S*\/(?:policies|c)\//iu.test(address)) return null;
  const [link] = findLinks(address);
  const place = link && (link.short ? await unfolded(link, ground) : { document: link.document, fragment: link.fragment });
  const units = place ? unitsOf(ground, place.document) : [];
  const [first] = units;
  if (!place || !first) return null;
  const unit = unitAt(place.fragment, units);
  const reason: FoundUnit['reasons'][number] = unit ? { kind: 'cited' } : { kind: 'document' };
  const found: FoundUnit = { unit: unit ?? first, positions: [], wordings: [], reasons: [reason], order: [] };
  return { ...nothing(), findings: [{ via: { kind: 'citation', from: address, to: first.document.shortTitle }, tier: tiers.cited, found: [found] }] };
}

/** /c/hunan-yijian-5/ → the document and m5. */
async function unfolded({ document, fragment }: WrittenLink, { knowledge }: Ground): Promise<{ document: string; fragment: string } | null> {
  const named = unfoldShortName(document, (await knowledge.citing()).shortNames);
  return named && { document: named.document.document, fragment: fragment || anchorOfShort(named.rest) };
}

/** Undefined where it leads to the whole document, or to no unit of it. */
function unitAt(fragment: string, units: readonly IndexedUnit[]): IndexedUnit | undefined {
  const byAnchor = new Map(units.map((unit) => [unit.anchor, unit]));
  const unitIn = (anchor: string): IndexedUnit | undefined => byAnchor.get(parseAnchor(anchor)?.unit ?? anchor);
  const anchor = fragment && readAnchor(fragment, (each) => unitIn(each) !== undefined);
  return anchor ? unitIn(anchor) : undefined;
}
