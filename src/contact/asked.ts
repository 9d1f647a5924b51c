/** What a report is about, as a reader says it, and whether the collection has it. Pure but for the fetching that it is given. */
import { type CitingFile, pathTo } from '../citing/facts.ts';
import { locatorOf } from '../citing/locator.ts';
import { nameOfSentence } from '../citing/part-names.ts';
import { findLinks } from '../policy/from-outside/links.ts';
import { type Id, parseId, placePath, unitId } from '../policy/ids.ts';
import { inTitleMarks } from '../policy/marks.ts';
import type { SearchAnswer } from '../search/answer/answer.ts';
import { headingInWords } from '../wording/units.ts';
import type { Subject } from './report.ts';

/** An id, or the address of a page; what is neither is taken as it is written. */
export function askedIn(text: string): Pick<Subject, 'unit' | 'page'> {
  const written = text.trim();
  const id = written.normalize('NFKC');
  if (parseId(id)?.anchor) return { unit: id, page: '' };
  const [link] = findLinks(written);
  const unit = link && !link.short ? (link.anchor ? unitId(link.document, link.anchor) : link.document) : '';
  return { unit, page: written };
}

/** The address of the one place that a search understood as cited: 湖南实施意见第五条. Null where it is no citation, or several places answer to it. */
export async function citedIn({ hits }: Pick<SearchAnswer, 'hits'>): Promise<string | null> {
  const [cited, ...others] = hits.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'cited'));
  return cited && others.length === 0 ? ((await cited.load()).part?.url ?? cited.url) : null;
}

/** `name`: 《某实施意见》（五）…; `title`: of the document, where there is one. */
export type Held =
  | { kind: 'held'; name: string }
  | { kind: 'no-document'; document: string }
  | { kind: 'no-unit'; title: string; anchor: string }
  | { kind: 'unknown' };

/** `facts`: of a document, by its id; null where there is none. Unknown where they do not come, or nothing is named. */
export async function heldUnit(unit: string, facts: (document: string) => Promise<CitingFile | null>): Promise<Held> {
  const id = parseId(unit);
  if (!id) return { kind: 'unknown' };
  try {
    const file = await facts(id.document);
    if (!file) return { kind: 'no-document', document: id.document };
    const { anchor, unit: named } = id;
    const known = anchor === null || file.units.some((one) => one.anchor === named) || Object.hasOwn(file.parts, anchor);
    return known ? { kind: 'held', name: nameIn(file, id) } : { kind: 'no-unit', title: file.document.title, anchor };
  } catch {
    return { kind: 'unknown' };
  }
}

function nameIn(file: CitingFile, { unit, anchor, sentence }: Id): string {
  const path = pathTo(file, unit);
  const own = path.at(-1);
  const inner = sentence === null ? (file.parts[anchor ?? ''] ?? '') : nameOfSentence(sentence);
  return inTitleMarks(file.document.title) + (own ? headingInWords(own) || locatorOf(path, null) : '') + inner;
}

/** The address of a place on the page that a reader came from, whose address a browser tells without the place; another page stays as it is. */
export const pageWithPlace = (page: string, place: string): string =>
  page === '' || page.replace(/[?#].*$/su, '') === place.replace(/#.*$/su, '') ? place : page;

/** Where the unit or document stands, below the site's base; null where nothing is named. */
export function placeOf({ unit }: Pick<Subject, 'unit'>): string | null {
  const id = parseId(unit);
  return id && placePath(id.document, id.anchor ?? '');
}
