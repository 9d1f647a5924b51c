/** What a report is about, as a reader says it, and whether the collection has it. Pure but for the fetching that it is given. */
import type { CitingFile } from '../citing/facts.ts';
import { findLinks } from '../policy/from-outside/links.ts';
import { parseId, placePath, unitId } from '../policy/ids.ts';
import type { Subject } from './report.ts';

/** An id, or the address of a page; what is neither is taken as it is written. */
export function askedIn(text: string): Pick<Subject, 'unit' | 'page'> {
  const written = text.trim();
  if (parseId(written)?.anchor) return { unit: written, page: '' };
  const [link] = findLinks(written);
  const unit = link && !link.short ? (link.anchor ? unitId(link.document, link.anchor) : link.document) : '';
  return { unit, page: written };
}

/** `title`: of the document, where there is one. */
export type Held = { kind: 'held' } | { kind: 'no-document'; document: string } | { kind: 'no-unit'; title: string; anchor: string } | { kind: 'unknown' };

/** `facts`: of a document, by its id; null where there is none. Unknown where they do not come, or nothing is named. */
export async function heldUnit(unit: string, facts: (document: string) => Promise<CitingFile | null>): Promise<Held> {
  const id = parseId(unit);
  if (!id) return { kind: 'unknown' };
  try {
    const file = await facts(id.document);
    if (!file) return { kind: 'no-document', document: id.document };
    const { anchor, unit: named } = id;
    const known = anchor === null || file.units.some((one) => one.anchor === named) || anchor in file.parts;
    return known ? { kind: 'held' } : { kind: 'no-unit', title: file.document.title, anchor };
  } catch {
    return { kind: 'unknown' };
  }
}

/** Where the unit or document stands, below the site's base; null where nothing is named. */
export function placeOf({ unit }: Pick<Subject, 'unit'>): string | null {
  const id = parseId(unit);
  return id && placePath(id.document, id.anchor ?? '');
}
