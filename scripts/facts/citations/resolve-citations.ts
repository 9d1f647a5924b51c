/** What citations lead to in the collection, and what became of the instruments that they name. Pure. */
import { nameKey } from '../../../src/facts/instruments/name-key.ts';
import { documentOf } from '../../../src/policy/ids.ts';
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import type { Citation } from '../../../src/policy/model/facts/citation.ts';
import type { Law } from '../../../src/policy/model/law.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { articleReferences, referredId } from '../reading/article-references.ts';
import type { FactsSource } from '../reading/facts-source.ts';

/** Fills `target` and `currency` of the citations of each document; a document does not cite itself by its title. */
export function resolveCitations(sources: readonly FactsSource[], laws: readonly Law[]): (citation: Citation) => Citation {
  const held = indexOf(sources.map(({ document }) => document));
  const unitsOf = new Map(sources.map(({ document, units }) => [document.id, new Map(units.map(({ anchor, id }) => [anchor, id]))]));
  const dates = new Map(sources.map(({ document }) => [document.id, document.date]));
  const lawByName = new Map(laws.map((law) => [nameKey(law.name), law]));
  return (citation) => {
    const document = documentOf(citation.evidence.clause);
    const found = held(citation);
    const target = found === null || found === document ? null : placeIn(found, citation, unitsOf.get(found));
    return { ...citation, target, currency: currencyOf(lawByName.get(nameKey(citation.name)), dates.get(document) ?? null) };
  };
}

/** By title, by short title, by number; of two documents with one name none. */
function indexOf(documents: readonly PolicyDocument[]): (citation: Pick<Citation, 'name' | 'number'>) => string | null {
  const names = Map.groupBy(
    documents.flatMap(({ id, title, shortTitle }) => [...new Set([nameKey(title), nameKey(shortTitle)])].map((key) => ({ key, id }))),
    ({ key }) => key,
  );
  const numbers = new Map(documents.flatMap(({ id, documentNumber }) => (documentNumber ? [[normalForm(documentNumber), id] as const] : [])));
  return ({ name, number }) => {
    const numbered = number === null ? undefined : numbers.get(normalForm(number));
    const [one, ...others] = names.get(nameKey(name)) ?? [];
    return numbered ?? (one && others.length === 0 ? one.id : null);
  };
}

/** The article that the locator names, or the document where it names none that is there. */
function placeIn(document: string, { locator }: Citation, anchors: ReadonlyMap<string, string> | undefined): string {
  const [reference] = articleReferences(locator ?? '');
  const unit = reference && anchors?.get(reference.article);
  return unit && reference ? referredId(unit, reference) : document;
}

/** `date`: of the text that cites; whether the law was in force then is known where it has one. */
function currencyOf(law: Law | undefined, date: string | null): Citation['currency'] {
  if (!law) return null;
  const { status, by, since, source, checkedOn } = law;
  return { status, by, since, source, checkedOn, whenCited: date === null ? null : date < since };
}
